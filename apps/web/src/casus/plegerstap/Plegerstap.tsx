import { useState } from 'react';
import { t } from '../../taal/taal.ts';
import { Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { magSlachtofferSpreken } from '../rechten.ts';
import { Aware } from './Aware.tsx';
import { Emoverweging } from './Emoverweging.tsx';
import { Stapvenster } from './Stapvenster.tsx';
import { Stopgesprekken } from './Stopgesprekken.tsx';

/** What is done towards the perpetrator, and only after a look at her safety; and what follows on it. */
export function Plegerstap(beeld: Casusbeeld) {
  const [open, zetOpen] = useState(false);
  const [klaarmelding, klaar] = useKlaarmelding();
  const { casus, feiten, recht, stand } = beeld;
  return (
    <section className="paneel paneel--breed" aria-labelledby="plegerstap-kop">
      <div className="kopregel">
        <Kop niveau={2} id="plegerstap-kop">
          {t('Naar de pleger toe')}
        </Kop>
        {recht && (
          <Knop className="niet-printen" onClick={() => zetOpen(true)}>
            {t('Stap voorbereiden')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      <p className="nl-paragraph">
        {t(
          'Stopgesprek, bezoek, uitreiking, inzage of brief: eerst nagaan of het slachtoffer ervan weet en veilig is.',
        )}
      </p>
      <Stopgesprekken casusId={casus.id} feiten={feiten} recht={recht} nu={stand.op} klaar={klaar} />
      <Emoverweging casusId={casus.id} feiten={feiten} recht={recht} klaar={klaar} />
      <Aware
        casusId={casus.id}
        feiten={feiten}
        maatregelen={stand.maatregelen ?? []}
        recht={magSlachtofferSpreken(casus.abilities) ? recht : null}
        nu={stand.op}
        klaar={klaar}
      />
      {open && <Stapvenster casus={casus} klaar={klaar} sluit={() => zetOpen(false)} />}
    </section>
  );
}
