import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Maatregelsoort, maatregelsoortenQuery } from '../../api/bescherming.ts';
import type { Casus } from '../../api/types.ts';
import { opties, organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { gelezenAls } from '../../tijd/gezegd.ts';
import { exact } from '../../tijd/weergave.ts';
import {
  Dialoog,
  Foutmelding,
  Keuzerij,
  Keuzeveld,
  koppelVeld,
  Skelet,
  Tekstveld,
  Tekstvlak,
  Vinklijst,
  Zoekkeuze,
} from '../../ui/index.ts';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { Laatstedag } from './Laatstedag.tsx';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import {
  controleerNieuw,
  FUNCTIES,
  gezienVan,
  laatsteDag,
  nieuweMaatregel,
  startfeit,
  uiterlijkTot,
  vragenVan,
  type Nieuw,
} from './nieuw.ts';

type Props = { casus: Casus; klaar: (melding: string) => void; sluit: () => void };

const TITEL = t('Nieuwe maatregel');
const STATUS = [
  { waarde: 'aangevraagd', label: t('Aangevraagd') },
  { waarde: 'opgelegd', label: t('Opgelegd, nog niet van kracht') },
  { waarde: 'actief', label: t('Van kracht') },
];

/** Records a measure, with what the law asks of its kind: in which frame, until which day, what it forbids, whether he has it. */
export function Startvenster(props: Props) {
  const { data, error, refetch } = useQuery(maatregelsoortenQuery);
  if (data) return <Startformulier {...props} soorten={data.filter(({ feit }) => feit === undefined)} />;
  return (
    <Dialoog titel={TITEL} sluit={props.sluit}>
      {error ? (
        <Foutmelding fout={error} wat={t('De soorten maatregelen')} opnieuw={() => void refetch()} />
      ) : (
        <Skelet regels={4} wat={t('De soorten maatregelen')} />
      )}
    </Dialoog>
  );
}

function Startformulier({ casus, klaar, sluit, soorten }: Props & { soorten: readonly Maatregelsoort[] }) {
  const slachtoffers = casus.betrokkenen.filter(({ rol }) => rol === 'slachtoffer');
  const [begin] = useState(() => ({ ...nieuweMaatregel(crypto.randomUUID()), voor: enige(slachtoffers) }));
  const [nieuw, zet] = useInvoer<Nieuw>(casus.id, TITEL, begin);
  const wijzig = (deel: Partial<Nieuw>) => zet({ ...nieuw, ...deel });
  const veld = koppelVeld(nieuw, wijzig);
  const nu = gezienVan(nieuw, Date.now());
  const soort = soorten.find((een) => een.soort === nieuw.soort);
  const vraagt = soort && vragenVan(soort, nieuw);
  const uiterlijk = soort && uiterlijkTot(nieuw, soort, nu);
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      knop={t('Leg vast')}
      controleer={() => controleerNieuw(nieuw, soort, gezienVan(nieuw, Date.now()))}
      // it was found right just before
      maak={() => startfeit(nieuw, soort ?? LEEG_SOORT, gezienVan(nieuw, Date.now()))}
      gelukt={() =>
        klaar(t('Vastgelegd: {{naam}}. Vertel haar wat het verbiedt en tot wanneer.', { naam: soort?.naam ?? '' }))
      }
      sluit={sluit}
    >
      <Zoekkeuze
        naam="soort"
        label={t('Soort maatregel')}
        hint={t('Typ bijvoorbeeld gedrag')}
        opties={soorten
          .map(({ soort: waarde, naam, wat }) => ({ waarde, label: naam, ook: wat }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))}
        waarde={nieuw.soort}
        zet={(gekozen) => wijzig({ soort: gekozen, kader: '' })}
      />
      {soort && vraagt && (
        <>
          <Uitleg soort={soort} />
          <Keuzerij {...veld('status')} label={t('Hoe ver is het?')} verplicht breed opties={STATUS} />
          {vraagt.kader && (
            <Keuzeveld
              {...veld('kader')}
              label={t('Wie legde het op, in welk kader?')}
              leeg={t('Kies')}
              verplicht
              opties={opties(...soort.kaders)}
            />
          )}
          {vraagt.voor && slachtoffers.length > 1 && (
            <Keuzeveld
              {...veld('voor')}
              label={t('Voor wie')}
              leeg={t('Kies')}
              verplicht
              opties={slachtoffers.map(({ id, naam }) => ({ waarde: id, label: naam ?? woord('slachtoffer') }))}
            />
          )}
          {vraagt.functies && (
            <Vinklijst
              naam="functies"
              label={t('Wat verbiedt of vraagt het?')}
              verplicht
              breed
              opties={opties(...FUNCTIES)}
              gekozen={nieuw.functies}
              zet={(functies) => wijzig({ functies })}
            />
          )}
          <Tekstveld
            {...veld('sinds')}
            label={t('Sinds')}
            zet={(sinds) => wijzig({ sinds, gezegd: Date.now() })}
            hulp={gelezenAls(nieuw.sinds, nu) ?? t('vandaag, gisteren 21u, 3 november')}
            verplicht
          />
          <Laatstedag
            waarde={nieuw.tot}
            dag={laatsteDag(nieuw, nu)}
            uiterlijk={uiterlijk}
            uitleg={<Dagregel uiterlijk={uiterlijk} soort={soort} />}
            verplicht={vraagt.laatsteDag}
            zet={(tot) => wijzig({ tot })}
          />
          {vraagt.uitreiking && (
            <Keuzerij
              {...veld('uitgereikt')}
              label={t('Is het aan hem uitgereikt?')}
              hulp={t('Tot dan is het niet te handhaven.')}
              verplicht
              breed
              opties={JA_NEE_ONBEKEND}
            />
          )}
          {vraagt.zone && (
            <Tekstveld
              {...veld('zone')}
              label={t('Zone in meters')}
              hulp={t('Als het bevel er een noemt. Waar zij ligt stelt u daarna vast onder Zones.')}
              inputMode="numeric"
            />
          )}
          <Tekstvlak
            {...veld('toelichting')}
            label={t('Toelichting')}
            hulp={t('Niet waar het slachtoffer is.')}
            breed
            rows={2}
          />
        </>
      )}
    </Vastlegvenster>
  );
}

/** What it is, and what the law asks before it can be. */
function Uitleg({ soort: { wat, grondslag, oplegt, voorwaarden = [], onzeker = [] } }: { soort: Maatregelsoort }) {
  return (
    <div className="veld--breed klein" lang="nl">
      <p>{wat}</p>
      <p className="zacht">
        {t('Grondslag: {{grondslag}}. Legt op: {{wie}}.', {
          grondslag,
          wie: oplegt.map(organisatie).join(', '),
        })}
      </p>
      {voorwaarden.length > 0 && (
        <ul>
          {voorwaarden.map((een) => (
            <li key={een}>{een}</li>
          ))}
        </ul>
      )}
      {onzeker.length > 0 && (
        <p className="zacht">
          {t('Niet aan de wet getoetst, of anders per regio: {{velden}}.', {
            velden: onzeker.map(woordInZin).join(', '),
          })}
        </p>
      )}
    </div>
  );
}

/** What the law says of its last day, or how that can be typed. */
function Dagregel({ uiterlijk, soort: { termijn } }: { uiterlijk: string | undefined; soort: Maatregelsoort }) {
  if (uiterlijk === undefined || termijn === undefined)
    return t('28 februari, 90 dagen, eind mei. Leeg: er is geen einde bekend.');
  return (
    <Zin
      tekst="Ten hoogste tot en met <dan/>: <regel/>."
      delen={{ dan: exact(uiterlijk), regel: <span lang="nl">{termijn.regel}</span> }}
    />
  );
}

function enige(mensen: readonly { id: string }[]): string {
  return mensen.length === 1 ? (mensen[0]?.id ?? '') : '';
}

const LEEG_SOORT: Maatregelsoort = {
  soort: '',
  naam: '',
  groep: '',
  richtZich: '',
  wat: '',
  grondslag: '',
  kaders: [],
  oplegt: [],
  uitreiking: 'niet_nodig',
  zone: 'nooit',
};
