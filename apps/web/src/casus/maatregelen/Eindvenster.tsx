import { AMSTERDAM, leesGezegd } from '@waakvlam/kernel/tijd';
import type { Beschermingsmaatregel } from '../../api/bescherming.ts';
import { JA_NEE } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { gelezenAls } from '../../tijd/gezegd.ts';
import { Keuzerij, Keuzeveld, koppelVeld, Melding, Tekstveld, Tekstvlak } from '../../ui/index.ts';
import { GEEN_MOMENT } from '../vastleggen/concept.ts';
import { gevuld, legeVelden } from '../vastleggen/nu.ts';
import { gezienVan } from './nieuw.ts';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';

type Props = { casusId: string; maatregel: Beschermingsmaatregel; klaar: (melding: string) => void; sluit: () => void };

/** Why a measure ends before its last day; that it runs out needs nobody's word. */
const REDENEN = [
  { waarde: 'ingetrokken', label: t('Ingetrokken') },
  { waarde: 'opgeheven', label: t('Opgeheven door de rechter') },
  { waarde: 'vervangen', label: t('Vervangen door een andere maatregel') },
  { waarde: 'voltooid', label: t('Klaar: niet meer nodig') },
  { waarde: 'sepot', label: t('Sepot') },
  { waarde: 'vrijspraak', label: t('Vrijspraak') },
  { waarde: 'zonder_resultaat', label: t('Gestopt zonder resultaat') },
  { waarde: 'anders', label: t('Anders') },
  { waarde: 'onbekend', label: t('Niet bekend') },
];
/** By which only what binds the perpetrator ends. */
const VAN_DE_RECHTER: ReadonlySet<string> = new Set(['opgeheven', 'sepot', 'vrijspraak']);
const MET_APPARAAT: ReadonlySet<string> = new Set(['em', 'vbm', 'aware', 'slachtofferdevice']);

/** Ends a measure before its last day, and says first what nothing covers from then on. */
export function Eindvenster({ casusId, maatregel, klaar, sluit }: Props) {
  const { id, naam, soort, naEinde, verlengen } = maatregel;
  const voorHaar = maatregel.richtZich === 'slachtoffer';
  const titel = t('Beëindigen: {{naam}}', { naam });
  const begin = { reden: '', op: 'vandaag', gezegd: 0, ingeleverd: '', toelichting: '' };
  const [concept, zet] = useInvoer(casusId, titel, begin, id);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { reden, op, ingeleverd, toelichting } = concept;
  const nu = gezienVan(concept, Date.now());
  const gezegd = leesGezegd(op, nu, AMSTERDAM);
  const open = naEinde.flatMap(({ functie, door }) => (door === null ? [functie] : []));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={id}
      knop={t('Leg het einde vast')}
      controleer={() => [
        ...legeVelden({ reden, op, ...(reden === 'anders' && { toelichting }) }),
        ...(op.trim() !== '' && !gezegd ? [{ veld: 'op', melding: GEEN_MOMENT }] : []),
      ]}
      maak={() => {
        const { geschat = false, ...gebeurd } = gezegd ?? {};
        return {
          soort: 'maatregel_beeindigd',
          ...gebeurd,
          ...(geschat && { geschat: true as const }),
          inhoud: { maatregel: id, reden, ...gevuld({ ingeleverd }) },
          ...gevuld({ wat: toelichting.trim() }),
        };
      }}
      gelukt={() =>
        klaar(
          voorHaar
            ? t('Vastgelegd: de maatregel is beëindigd. Vertel haar wat nu nog wel beschermt.')
            : t('Vastgelegd: de maatregel is beëindigd. Vertel het haar voordat hij het merkt.'),
        )
      }
      sluit={sluit}
    >
      {open.length > 0 && (
        <div className="veld--breed">
          <Melding soort="warning">
            <p>{t('Daarna dekt niets meer: {{functies}}. Regel eerst vervanging.', { functies: open.join(', ') })}</p>
          </Melding>
        </div>
      )}
      {voorHaar && (
        <div className="veld--breed">
          <Melding soort="info">
            <p>
              {t('Beslis dit met haar.')} <span lang="nl">{verlengen}</span>
            </p>
          </Melding>
        </div>
      )}
      <Keuzeveld
        {...veld('reden')}
        label={t('Waarom eindigt het?')}
        leeg={t('Kies')}
        verplicht
        opties={voorHaar ? REDENEN.filter(({ waarde }) => !VAN_DE_RECHTER.has(waarde)) : REDENEN}
      />
      <Tekstveld
        {...veld('op')}
        label={t('Per wanneer')}
        zet={(nieuw) => zet({ ...concept, op: nieuw, gezegd: Date.now() })}
        hulp={gelezenAls(op, nu) ?? t('vandaag, gisteren 21u, 3 november')}
        verplicht
      />
      {MET_APPARAAT.has(soort) && (
        <Keuzerij {...veld('ingeleverd')} label={t('Is het apparaat ingeleverd?')} breed opties={JA_NEE} />
      )}
      <Tekstvlak
        {...veld('toelichting')}
        label={t('Toelichting')}
        hulp={t('Niet waar het slachtoffer is.')}
        verplicht={reden === 'anders'}
        breed
        rows={2}
      />
    </Vastlegvenster>
  );
}
