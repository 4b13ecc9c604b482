import { t } from '../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstveld, Tekstvlak, Vinklijst } from '../../ui/index.ts';
import { gevuld, legeVelden, opDag, vandaag } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { SCRIPT } from './stappen.ts';

/** A planned warning talk: the fact, and the day that it was planned for. */
export type Geplandgesprek = { feit: string; dag: string };
type Props = { casusId: string; gepland: Geplandgesprek; klaar: (melding: string) => void; sluit: () => void };

const FYSIEK = [
  { waarde: 'ja', label: t('In persoon') },
  { waarde: 'nee', label: t('Per telefoon of anders') },
];
const REACTIES = [
  { waarde: 'begrijpt', label: t('Begrijpt het') },
  { waarde: 'ontkent', label: t('Ontkent') },
  { waarde: 'bagatelliseert', label: t('Maakt het klein') },
  { waarde: 'boos', label: t('Werd boos') },
  { waarde: 'weigert', label: t('Weigerde het gesprek') },
  { waarde: 'niet_verschenen', label: t('Kwam niet') },
];

/** What was said in a warning talk, point by point, and how he took it: later that is evidence that he knew. */
export function Verslag({ casusId, gepland, klaar, sluit }: Props) {
  const dag = vandaag();
  const titel = t('Verslag van het stopgesprek');
  const { feit } = gepland;
  const [concept, zet] = useInvoer(
    casusId,
    titel,
    {
      op: gepland.dag < dag ? gepland.dag : dag,
      fysiek: 'ja',
      door: '',
      reactie: '',
      uitkomst: '',
    },
    feit,
  );
  const [besproken, zetBesproken] = useInvoer<string[]>(casusId, titel, [], feit, 'besproken');
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={feit}
      knop={t('Leg het verslag vast')}
      controleer={() => legeVelden({ op: concept.op, door: concept.door, reactie: concept.reactie })}
      maak={() => {
        const { op, ...inhoud } = concept;
        return { soort: 'stopgesprek', op: opDag(op), inhoud: { gepland: 'nee', ...gevuld({ ...inhoud, besproken }) } };
      }}
      gelukt={() => klaar(t('Het verslag is vastgelegd. Over twee weken wordt gevraagd of hij is gestopt.'))}
      sluit={sluit}
    >
      <Tekstveld {...veld('op')} label={t('Op welke dag was dit')} type="date" max={dag} verplicht />
      <Keuzerij {...veld('fysiek')} label={t('Hoe')} breed opties={FYSIEK} />
      <Tekstveld {...veld('door')} label={t('Wie voerde het gesprek')} verplicht />
      <Vinklijst naam="besproken" label={t('Besproken')} breed opties={SCRIPT} gekozen={besproken} zet={zetBesproken} />
      <Keuzerij {...veld('reactie')} label={t('Hoe reageerde hij')} breed opties={REACTIES} />
      <Tekstvlak
        {...veld('uitkomst')}
        label={t('Zijn woorden, en wat is afgesproken')}
        hulp={t('Niets over waar het slachtoffer is.')}
        breed
      />
    </Vastlegvenster>
  );
}
