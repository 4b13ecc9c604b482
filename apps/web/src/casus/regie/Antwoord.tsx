import type { Opschaling } from '../../api/regie.ts';
import { opties, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstvlak } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = { casusId: string; opschaling: Opschaling; klaar: (melding: string) => void; sluit: () => void };

/** What whoever was asked said. */
export function Antwoord({ casusId, opschaling: { feit, naar }, klaar, sluit }: Props) {
  const titel = t('Antwoord: {{naar}}', { naar: woordInZin(naar) });
  const [concept, zet] = useInvoer(casusId, titel, { uitkomst: '', reden: '' }, feit);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={feit}
      knop={t('Leg het antwoord vast')}
      controleer={() => legeVelden({ uitkomst: concept.uitkomst })}
      maak={() => ({ soort: 'antwoord', op: nu(), inhoud: { op: feit, ...gevuld(concept) } })}
      gelukt={() => klaar(t('Het antwoord is vastgelegd.'))}
      sluit={sluit}
    >
      <Keuzerij
        {...veld('uitkomst')}
        label={t('Wat was het antwoord')}
        breed
        opties={opties('ingewilligd', 'geweigerd', 'geen_mogelijkheid')}
      />
      <Tekstvlak {...veld('reden')} label={t('Toelichting')} breed />
    </Vastlegvenster>
  );
}
