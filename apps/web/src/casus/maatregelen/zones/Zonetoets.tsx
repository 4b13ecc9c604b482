import { useState } from 'react';
import type { Zoneoordeel } from '../../../api/bescherming.ts';
import { ApiFout, type Veldfout } from '../../../api/fout.ts';
import { casuspad } from '../../../api/paden.ts';
import type { Casus, Feit } from '../../../api/types.ts';
import { useZendEenmaal } from '../../../api/useZendEenmaal.ts';
import { Anderebladzijde } from '../../../opnemen/Anderebladzijde.tsx';
import { t } from '../../../taal/taal.ts';
import { Formulier, Keuzeveld, Knop, Melding, Tekstvlak } from '../../../ui/index.ts';
import { vensterplek } from '../../vastleggen/invoer.ts';
import { useInvoer, useVergeetInvoer } from '../../vastleggen/useInvoer.ts';
import { adressenVan } from './adressen.ts';
import { Plekveld } from './Plekveld.tsx';
import { leesPunt, schrijfPunt } from './punt.ts';

type Props = { casus: Casus; feiten: readonly Feit[]; maatregel: string; eis: number; sluit: () => void };
type Plek = { soort: string; punt: string };
type Invoer = { woning: string; soorten: string[]; punten: string[]; afwijking: string };

const ZONETOETS = 'zonetoets';
const LEEG: Invoer = { woning: '', soorten: [], punten: [], afwijking: '' };

const SOORTEN = [
  { waarde: 'werk', label: t('Zijn werk') },
  { waarde: 'school', label: t('School van zijn kind') },
  { waarde: 'overig', label: t('Een andere plek') },
];

/** Whether an ankle monitor can watch a zone, from where he lives and has to be; who asks does not see her address. */
export function Zonetoets({ casus, feiten, maatregel, eis, sluit }: Props) {
  const [{ woning, soorten, punten, afwijking }, bewaar] = useInvoer(casus.id, ZONETOETS, LEEG, maatregel);
  const plekken = soorten.map((soort, n): Plek => ({ soort, punt: punten[n] ?? '' }));
  const zet = (deel: Partial<Invoer>) => bewaar({ woning, soorten, punten, afwijking, ...deel });
  const vergeet = useVergeetInvoer(casus.id, ZONETOETS, maatregel);
  const [oordeel, zetOordeel] = useState<Zoneoordeel>();
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const plek = vensterplek(casus.id, ZONETOETS, maatregel);
  const { zend, bezig, fout, wis } = useZendEenmaal<Zoneoordeel>(
    `${casus.id} zonetoets ${maatregel}`,
    [['casus', casus.id], ['casussen']],
    plek,
  );
  const weg = () => {
    vergeet();
    sluit();
  };
  const adressen = adressenVan(feiten, casus.betrokkenen, true);
  const blijft = oordeel !== undefined && (oordeel.oordeel === 'niet_haalbaar' || oordeel.overlap.length > 0);
  const anders = () => {
    wis();
    zetOordeel(undefined);
  };
  /** Other places are another question: the verdict on the former ones goes. */
  const wijzigPlekken = (nieuw: Plek[]) => {
    anders();
    zet({ soorten: nieuw.map(({ soort }) => soort), punten: nieuw.map(({ punt: waar }) => waar) });
  };
  const zetPlek = (n: number, deel: Partial<Plek>) =>
    wijzigPlekken(plekken.map((oud, m) => (m === n ? { ...oud, ...deel } : oud)));
  const verstuur = () => {
    const gevonden = controleer(woning, plekken);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const body = {
      maatregel,
      woning: punt(woning),
      plekken: plekken.map(({ soort, punt: waar }) => ({ soort, punt: punt(waar) })),
      ...(blijft && { afwijking: afwijking.trim() }),
    };
    zend(casuspad(casus.id, 'zonetoetsen'), body, blijft ? weg : zetOordeel);
  };
  const vanServer = fout instanceof ApiFout ? fout.velden.map(naarVeld) : [];
  return (
    <Formulier
      knop={blijft ? t('Blijf bij deze zone') : t('Toets')}
      bezig={bezig}
      fout={fout}
      fouten={fouten.length > 0 ? fouten : vanServer}
      verstuur={verstuur}
      annuleer={weg}
    >
      <Anderebladzijde concept={plek} />
      <p className="nl-paragraph">
        {t(
          'Tussen zijn woning en de zone is {{eis}} meter hemelsbreed nodig. De toets kijkt naar de zone zoals die is gegeven, niet naar haar adres.',
          { eis },
        )}
      </p>
      <Plekveld
        naam="woning"
        label={t('Waar hij woont')}
        waarde={woning}
        zet={(waar) => {
          anders();
          zet({ woning: waar });
        }}
        adressen={adressen}
      />
      {plekken.map((plek, n) => (
        <fieldset key={n} className="zoneplek">
          <legend>{t('Plek {{n}}', { n: n + 1 })}</legend>
          <Keuzeveld
            naam={`soort-${n}`}
            label={t('Wat is daar')}
            opties={SOORTEN}
            waarde={plek.soort}
            zet={(soort) => zetPlek(n, { soort })}
          />
          <Plekveld
            naam={`plek-${n}`}
            label={t('Waar dat is ({{n}})', { n: n + 1 })}
            waarde={plek.punt}
            zet={(waar) => zetPlek(n, { punt: waar })}
            adressen={adressen}
          />
        </fieldset>
      ))}
      <div>
        <Knop klein onClick={() => wijzigPlekken([...plekken, { soort: 'werk', punt: '' }])}>
          {t('Voeg een plek toe waar hij moet zijn')}
        </Knop>
      </div>
      {oordeel && <Uitslag oordeel={oordeel} />}
      {blijft && (
        <Tekstvlak
          naam="afwijking"
          label={t('Toch deze zone, omdat')}
          hulp={t('Ten minste 10 tekens. Liever niet? Annuleer en stel een andere zone vast.')}
          verplicht
          waarde={afwijking}
          zet={(reden) => zet({ afwijking: reden })}
        />
      )}
    </Formulier>
  );
}

function Uitslag({ oordeel: { oordeel, advies, overlap } }: { oordeel: Zoneoordeel }) {
  const goed = oordeel === 'haalbaar' && overlap.length === 0;
  return (
    <Melding soort={goed ? 'ok' : 'warning'} rol="status">
      <p>
        <strong>
          {oordeel === 'haalbaar' ? t('Met enkelband te controleren.') : t('Niet met enkelband te controleren.')}
        </strong>{' '}
        {advies}
      </p>
      {overlap.filter((soort) => soort !== 'woon').length > 0 && (
        <p>
          {t('In de zone ligt een plek waar hij moet zijn. Kies een andere zone, of leg vast hoe hij daar mag komen.')}
        </p>
      )}
    </Melding>
  );
}

function controleer(woning: string, plekken: readonly Plek[]): Veldfout[] {
  const melding = t('Deze plaats bestaat niet. Geef breedte en lengte, zoals 51.5719,4.7683.');
  return [
    ...(leesPunt(woning) ? [] : [{ veld: 'woning', melding }]),
    ...plekken.flatMap(({ punt: waar }, n) => (leesPunt(waar) ? [] : [{ veld: `plek-${n}`, melding }])),
  ];
}

function naarVeld(een: Veldfout): Veldfout {
  const plek = /plekken\[(\d+)\]/.exec(een.pad ?? '')?.[1];
  return plek === undefined ? een : { ...een, veld: `plek-${plek}` };
}

function punt(tekst: string): string {
  const gelezen = leesPunt(tekst);
  return gelezen ? schrijfPunt(gelezen) : tekst;
}
