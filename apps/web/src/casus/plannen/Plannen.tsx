import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plannenQuery } from '../../api/plannen.ts';
import { t } from '../../taal/taal.ts';
import { Foutmelding, Knop, Kop, Skelet, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Planblad } from './Planblad.tsx';
import { Schrijver } from './schrijven/Schrijver.tsx';
import './plannen.css';

const NIEUW = 'nieuw';

/** What the partners agreed to do, for whom, what it asks of her, and when it is looked at again; and writing that. */
export function Plannen({ casus, stand, feiten, op }: Casusbeeld) {
  const { data, error, refetch } = useQuery(plannenQuery(casus.id));
  // the id of the plan that gets a next version, or NIEUW
  const [schrijft, zetSchrijft] = useState<string>();
  const [klaarmelding, klaar] = useKlaarmelding();
  if (error && !data) return <Foutmelding fout={error} wat={t('De plannen')} opnieuw={() => void refetch()} />;
  if (!data) {
    return (
      <div className="paneel paneel--breed">
        <Skelet vlak regels={3} wat={t('De plannen')} />
      </div>
    );
  }
  const plannen = data.resultaten;
  // nothing is written while looking back
  const soorten = op === undefined ? (data.abilities?.maken ?? []) : [];
  if (schrijft !== undefined) {
    return (
      <Schrijver
        key={schrijft}
        casusId={casus.id}
        regio={casus.regio}
        stand={stand}
        feiten={feiten}
        soorten={soorten}
        plannen={plannen}
        plan={plannen.find(({ id }) => id === schrijft)}
        klaar={klaar}
        sluit={() => zetSchrijft(undefined)}
      />
    );
  }
  return (
    <>
      <div className="paneel paneel--breed">
        <div className="kopregel">
          <Kop niveau={2}>{t('Plannen')}</Kop>
          {soorten.length > 0 && (
            <Knop soort="primary-action" className="niet-printen" onClick={() => zetSchrijft(NIEUW)}>
              {t('Nieuw plan')}
            </Knop>
          )}
        </div>
        {klaarmelding}
        {plannen.length === 0 && (
          <p className="nl-paragraph">
            {t('Er is nog geen plan dat u mag zien. Wie met de pleger werkt, ziet hier nooit een plan.')}
          </p>
        )}
      </div>
      {plannen.map((plan) => (
        <Planblad
          key={plan.id}
          casusId={casus.id}
          plan={plan}
          nu={stand.op}
          // the plan of the process is of who directs it; the others are followed up by all who write
          mag={soorten.length > 0 && (plan.soort !== 'procesplan' || soorten.includes(plan.soort))}
          schrijf={() => zetSchrijft(plan.id)}
          klaar={klaar}
        />
      ))}
    </>
  );
}
