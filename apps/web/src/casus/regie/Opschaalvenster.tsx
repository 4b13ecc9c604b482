import { koppelVeld, Keuzerij, Tekstveld, Tekstvlak } from '../../ui/index.ts';
import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = { casusId: string; klaar: (melding: string) => void; sluit: () => void };

const TREDEN = opties('professional', 'teamleider', 'management', 'bestuur', 'burgemeester');
const VERWIJZINGEN = opties('zvh', 'mda', 'let', 'stelsel_bewaken_beveiligen', 'riec', 'ccb', 'ovdr', 'recherche');

const TITEL = t('Opschalen of verwijzen');

/** Lays it one step higher, or refers the case; who must answer by when follows from the rules or from what was agreed. */
export function Opschaalvenster({ casusId, klaar, sluit }: Props) {
  const [concept, zet] = useInvoer(casusId, TITEL, { naar: '', reden: '', antwoord_uiterlijk: '' });
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={TITEL}
      knop={t('Leg vast')}
      controleer={() => legeVelden({ naar: concept.naar, reden: concept.reden })}
      maak={() => ({ soort: 'opschaling', op: nu(), inhoud: gevuld(concept) })}
      gelukt={() => klaar(t('Vastgelegd. Komt er geen antwoord op tijd, dan ziet u dat.'))}
      sluit={sluit}
    >
      <Keuzerij
        {...veld('naar')}
        label={t('Iemand doet niet wat nodig is: naar')}
        hulp={t('Een trede overslaan kan alleen bij acuut gevaar; schrijf dat dan op.')}
        breed
        opties={TREDEN}
      />
      <Keuzerij {...veld('naar')} label={t('Of verwijs de zaak naar')} breed opties={VERWIJZINGEN} />
      <Tekstvlak {...veld('reden')} label={t('Waarom, en wat vraagt u')} verplicht breed />
      <Tekstveld
        {...veld('antwoord_uiterlijk')}
        label={t('Antwoord afgesproken uiterlijk')}
        hulp={t('Leeg: de termijn van de routekaart.')}
        type="date"
      />
    </Vastlegvenster>
  );
}
