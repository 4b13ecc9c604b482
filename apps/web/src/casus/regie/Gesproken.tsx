import { Keuzerij, koppelVeld, Tekstvlak } from '../../ui/index.ts';
import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = { casusId: string; klaar: (melding: string) => void; sluit: () => void };

/** She was spoken to: how, and what came of it. */
export function Gesproken({ casusId, klaar, sluit }: Props) {
  const titel = t('Slachtoffer gesproken');
  const [concept, zet] = useInvoer(casusId, titel, { kanaal: 'telefoon', uitkomst: '' });
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      knop={t('Leg vast')}
      controleer={() => legeVelden({ kanaal: concept.kanaal })}
      maak={() => ({ soort: 'contact_slachtoffer', op: nu(), inhoud: { gelukt: 'ja', ...gevuld(concept) } })}
      gelukt={() => klaar(t('Het gesprek is vastgelegd.'))}
      sluit={sluit}
    >
      <Keuzerij {...veld('kanaal')} label={t('Hoe')} breed opties={opties('telefoon', 'fysiek', 'digitaal', 'brief')} />
      <Tekstvlak
        {...veld('uitkomst')}
        label={t('Wat kwam eruit')}
        hulp={t('Hoe is het, wat is veranderd, wat wil zij. Niet waar zij is.')}
        breed
      />
    </Vastlegvenster>
  );
}
