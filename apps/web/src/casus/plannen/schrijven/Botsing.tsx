import { useState } from 'react';
import type { Planversie } from '../../../api/plannen.ts';
import { organisatie } from '../../../taal/labels.ts';
import { t, tn } from '../../../taal/taal.ts';

import { Knop, Kop, Melding } from '../../../ui/index.ts';
import type { Planinvoer } from './concept.ts';
import { voegSamen, type Botsing as Plek, type Kant } from './samenvoegen.ts';
import { DELEN } from './woorden.ts';

type Props = {
  basis: Planinvoer;
  nieuwste: Planversie;
  hun: Planinvoer;
  mijn: Planinvoer;
  samen: (inhoud: Planinvoer) => void;
};

/** Somebody else made a version meanwhile: both side by side, and the writer says per place whose words stay. */
export function Botsing({ basis, nieuwste, hun, mijn, samen }: Props) {
  const [keuzes, zetKeuzes] = useState<ReadonlyMap<string, Kant>>(new Map());
  const { inhoud, botsingen, overgenomen } = voegSamen(basis, hun, mijn, keuzes);
  return (
    <section className="botsing" aria-labelledby="botsing-kop">
      <Kop niveau={3} id="botsing-kop">
        {t('Iemand was u voor')}
      </Kop>
      <Melding soort="warning" rol="alert">
        <p>
          {t('{{organisatie}} maakte intussen versie {{versie}}{{reden}}. Wat u schreef is er nog.', {
            organisatie: organisatie(nieuwste.organisatie),
            versie: nieuwste.versie,
            reden: nieuwste.reden !== null && ` (${nieuwste.reden})`,
          })}{' '}
          {tn(
            overgenomen,
            '{{aantal}} wijziging van de ander raakt die van u niet en komt erbij.',
            '{{aantal}} wijzigingen van de ander raken die van u niet en komen erbij.',
          )}
        </p>
      </Melding>
      {botsingen.length > 0 && (
        <p>{t('Hier veranderden u beiden iets. Kies wat blijft; daarna kunt u verder schrijven.')}</p>
      )}
      {botsingen.map((plek) => (
        <Keus
          key={plek.sleutel}
          plek={plek}
          versie={nieuwste.versie}
          kant={keuzes.get(plek.sleutel) ?? 'mijn'}
          kies={(kant) => zetKeuzes(new Map(keuzes).set(plek.sleutel, kant))}
        />
      ))}
      <Knop soort="primary-action" onClick={() => samen(inhoud)}>
        {t('Voeg samen en schrijf verder')}
      </Knop>
    </section>
  );
}

type Keusprops = { plek: Plek; versie: number; kant: Kant; kies: (kant: Kant) => void };

function Keus({ plek, versie, kant, kies }: Keusprops) {
  const deel = DELEN[plek.deel] ?? plek.deel;
  const kanten = [
    { code: 'mijn', kop: t('Uw tekst'), tekst: plek.mijn },
    { code: 'hun', kop: t('Versie {{versie}}', { versie }), tekst: plek.hun },
  ] as const;
  return (
    <fieldset className="planstuk botsing__keus">
      <legend>{plek.naam === null ? deel : `${plek.naam}: ${deel}`}</legend>
      {kanten.map(({ code, kop, tekst }) => (
        <label key={code} className="botsing__kant">
          <span className="keuze">
            <input type="radio" name={plek.sleutel} checked={kant === code} onChange={() => kies(code)} />
            <strong>{kop}</strong>
          </span>
          <span>{tekst === null || tekst === '' ? <em>{t('weggehaald')}</em> : tekst}</span>
        </label>
      ))}
    </fieldset>
  );
}
