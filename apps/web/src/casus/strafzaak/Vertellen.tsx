import type { Zaakgebeurtenis } from '../../api/regie.ts';
import type { Casus } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, koppelVeld, Tekstvlak } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { overWelke, Wie, wieVelden } from '../vastleggen/Wie.tsx';

type Props = { casus: Casus; gebeurtenis: Zaakgebeurtenis; klaar: (melding: string) => void; sluit: () => void };

const HOE = [
  { waarde: 'telefoon', label: t('Gebeld') },
  { waarde: 'persoonlijk', label: t('In persoon') },
  { waarde: 'digitaal', label: t('Bericht') },
  { waarde: 'brief', label: t('Brief') },
];

const OVER: Readonly<Record<string, string>> = {
  uitspraak: 'uitspraak',
  rechtsmiddel: 'uitspraak',
  onherroepelijk_geworden: 'uitspraak',
  zitting_gepland: 'zitting',
  ovj_besluit: 'besluit',
};

/** The victim was told of this event: how, and how she took it. */
export function Vertellen({ casus, gebeurtenis: { feit, soort, naam }, klaar, sluit }: Props) {
  const casusId = casus.id;
  const titel = t('Verteld aan het slachtoffer: {{naam}}', { naam });
  const [concept, zet] = useInvoer(casusId, titel, { wie: '', hoe: '', wat: '' }, feit);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { wie, hoe, wat } = concept;
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={feit}
      knop={t('Leg vast')}
      controleer={() => legeVelden({ ...wieVelden(casus, wie), hoe })}
      maak={() => ({
        soort: 'slachtoffer_geinformeerd',
        op: nu(),
        ...overWelke(casus, wie),
        inhoud: { over: OVER[soort] ?? 'vrijlating', hoe, over_feiten: [feit] },
        ...gevuld({ wat: wat.trim() }),
      })}
      gelukt={() =>
        klaar(
          ['telefoon', 'persoonlijk'].includes(hoe)
            ? t('Vastgelegd: zij weet het.')
            : t('Vastgelegd. Bel haar nog: alleen een bericht is niet genoeg.'),
        )
      }
      sluit={sluit}
    >
      <Wie casus={casus} veld={veld('wie')} />
      <Keuzerij {...veld('hoe')} label={t('Hoe hoorde zij het')} breed opties={HOE} />
      <Tekstvlak {...veld('wat')} label={t('Hoe gaat het met haar, wat heeft zij nodig')} breed />
    </Vastlegvenster>
  );
}
