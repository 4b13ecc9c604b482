import type { Casus } from '../../api/types.ts';
import { Keuzerij, koppelVeld, Tekstvlak } from '../../ui/index.ts';
import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { overWelke, Wie, wieVelden } from '../vastleggen/Wie.tsx';

type Props = { casus: Casus; klaar: (melding: string) => void; sluit: () => void };

/** She was spoken to: how, and what came of it. */
export function Gesproken({ casus, klaar, sluit }: Props) {
  const casusId = casus.id;
  const titel = t('Slachtoffer gesproken');
  const [concept, zet] = useInvoer(casusId, titel, { wie: '', kanaal: 'telefoon', uitkomst: '' });
  const { wie, ...inhoud } = concept;
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      knop={t('Leg vast')}
      controleer={() => legeVelden({ ...wieVelden(casus, wie), kanaal: inhoud.kanaal })}
      maak={() => ({
        soort: 'contact_slachtoffer',
        op: nu(),
        ...overWelke(casus, wie),
        inhoud: { gelukt: 'ja', ...gevuld(inhoud) },
      })}
      gelukt={() => klaar(t('Het gesprek is vastgelegd.'))}
      sluit={sluit}
    >
      <Wie casus={casus} veld={veld('wie')} />
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
