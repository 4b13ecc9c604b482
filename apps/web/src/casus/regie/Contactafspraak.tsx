import type { Contact } from '../../api/regie.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, Keuzeveld, koppelVeld, Tekstveld, Vinklijst } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = { casusId: string; afspraak: Contact['afspraak']; klaar: (melding: string) => void; sluit: () => void };

const HOE_VAAK = [
  { waarde: 'P1D', label: t('Elke dag') },
  { waarde: 'P1W', label: t('Elke week') },
  { waarde: 'P2W', label: t('Om de 2 weken') },
  { waarde: 'P1M', label: t('Elke maand') },
];
const KANAAL = [
  { waarde: 'telefoon', label: t('Bellen') },
  { waarde: 'fysiek', label: t('Langsgaan') },
  { waarde: 'digitaal', label: t('Bericht') },
  { waarde: 'brief', label: t('Op papier') },
];
const OOK = [
  { waarde: 'telefoon', label: t('Gewone telefoon') },
  { waarde: 'papier', label: t('Papier') },
  { waarde: 'aan_huis', label: t('Iemand aan huis') },
  { waarde: 'tolk', label: t('Tolk') },
  { waarde: 'vertrouwenspersoon', label: t('Iemand die zij vertrouwt') },
];
const REDT = [
  { waarde: 'ja', label: t('Ja') },
  { waarde: 'deels', label: t('Deels') },
  { waarde: 'nee', label: t('Nee') },
];

/** How often, how, when it is safe, by whom; what works besides a screen; and whether she manages alone. */
export function Contactafspraak({ casusId, afspraak, klaar, sluit }: Props) {
  const titel = t('Afspraak over contact');
  // what was typed over an earlier agreement does not stand in the way of a newer one
  const onderdeel = afspraak?.feit ?? '';
  const [concept, zet] = useInvoer(
    casusId,
    titel,
    {
      om_de: afspraak?.om_de ?? 'P1W',
      kanaal: afspraak?.kanaal ?? '',
      wanneer_veilig: afspraak?.wanneer_veilig ?? '',
      door: afspraak?.door ?? '',
      zelfredzaam: afspraak?.zelfredzaam ?? '',
    },
    onderdeel,
  );
  const [alternatief, zetAlternatief] = useInvoer(
    casusId,
    titel,
    afspraak?.alternatief ?? [],
    onderdeel,
    'alternatief',
  );
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={onderdeel}
      knop={t('Leg de afspraak vast')}
      controleer={() => legeVelden({ kanaal: concept.kanaal, wanneer_veilig: concept.wanneer_veilig })}
      maak={() => ({ soort: 'contactafspraak', op: nu(), inhoud: gevuld({ ...concept, alternatief }) })}
      gelukt={() => klaar(t('De afspraak is vastgelegd. Komt er geen contact, dan ziet u dat.'))}
      sluit={sluit}
    >
      <Keuzeveld {...veld('om_de')} label={t('Hoe vaak')} verplicht opties={keuzesMet(concept.om_de)} />
      <Keuzerij {...veld('kanaal')} label={t('Hoe')} verplicht breed opties={KANAAL} />
      <Tekstveld
        {...veld('wanneer_veilig')}
        label={t('Wanneer is het veilig om te bellen')}
        hulp={t('Bijvoorbeeld: op werkdagen na 18 uur. Niet waar zij is.')}
        verplicht
        breed
      />
      <Tekstveld {...veld('door')} label={t('Wie belt haar')} />
      <Keuzerij
        {...veld('zelfredzaam')}
        label={t('Redt zij zich zelf met bellen, lezen en regelen')}
        breed
        opties={REDT}
      />
      <Vinklijst
        naam="alternatief"
        label={t('Wat kan ook, als een scherm niet kan of niet veilig is')}
        breed
        opties={OOK}
        gekozen={alternatief}
        zet={zetAlternatief}
      />
    </Vastlegvenster>
  );
}

/** What was agreed before stays a choice, also when it is none of the usual ones. */
function keuzesMet(omDe: string) {
  return HOE_VAAK.some(({ waarde }) => waarde === omDe) ? HOE_VAAK : [...HOE_VAAK, { waarde: omDe, label: omDe }];
}
