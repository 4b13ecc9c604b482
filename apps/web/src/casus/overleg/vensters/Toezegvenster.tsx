import { t } from '../../../taal/taal.ts';
import { Keuzeveld, koppelVeld, Tekstveld, Tekstvlak } from '../../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import { overlegVanNu } from '../overleggen.ts';
import type { Vensterprops } from '../Vensters.tsx';
import { overlegopties, tafelgroepen } from './keuzes.ts';
import { Tafel, type Tafelkeuzes } from './Tafel.tsx';

type Props = Vensterprops & {
  /** Who is asked to do it, when that is known beforehand; else ''. */
  wie: string;
};

const TITEL = t('Leg een besluit of afspraak vast');

/** Records what was decided; with somebody who does it, it is a promise that is followed until it is done. */
export function Toezegvenster(deel: Props) {
  return (
    <Tafel casusId={deel.casus.id} titel={TITEL} sluit={deel.sluit}>
      {(keuzes) => <Toezegging {...deel} {...keuzes} />}
    </Tafel>
  );
}

function Toezegging({ casus, wie, feiten, overleggen, sluit, klaar, deelnemers }: Props & Tafelkeuzes) {
  // at the table one decides before the meeting itself is recorded
  const begin = { wat: '', voor: wie, uiterlijk: '', overleg: overlegVanNu(overleggen, nu())?.feit ?? '' };
  const [concept, zet] = useInvoer(casus.id, TITEL, begin, wie);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { wat, voor, uiterlijk, overleg } = concept;
  const isAfspraak = voor !== '';
  const controleer = () => [
    ...legeVelden({ wat }),
    ...(!isAfspraak && uiterlijk !== ''
      ? [{ veld: 'voor', melding: t('Kies wie het doet, of laat de dag leeg.') }]
      : []),
  ];
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      onderdeel={wie}
      knop={isAfspraak ? t('Leg de afspraak vast') : t('Leg het besluit vast')}
      controleer={controleer}
      maak={() =>
        isAfspraak
          ? { soort: 'afspraak', op: nu(), inhoud: gevuld({ voor, uiterlijk, overleg }), wat: wat.trim() }
          : { soort: 'besluit', op: nu(), inhoud: gevuld({ wat: wat.trim(), overleg }) }
      }
      gelukt={klaar}
      sluit={sluit}
    >
      <Tekstvlak
        {...veld('wat')}
        label={t('Wat is besloten of afgesproken?')}
        hulp={t('Zet hier geen adres of plek van het slachtoffer in.')}
        verplicht
        breed
        rows={2}
      />
      <Keuzeveld
        {...veld('voor')}
        label={t('Wie doet het?')}
        leeg={t('Niemand in het bijzonder: het is een besluit')}
        opties={tafelgroepen(deelnemers, casus).flatMap(({ opties }) => opties)}
      />
      <Tekstveld {...veld('uiterlijk')} label={t('Uiterlijk')} type="date" />
      <Keuzeveld
        {...veld('overleg')}
        label={t('In welk overleg')}
        leeg={t('Niet in een overleg')}
        opties={overlegopties(overleggen, feiten)}
      />
    </Vastlegvenster>
  );
}
