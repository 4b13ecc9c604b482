import { useState } from 'react';
import type { Contact } from '../../api/regie.ts';
import { Keuzerij, Keuzeveld, koppelVeld, Tekstveld, Vinklijst } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';

type Props = { casusId: string; afspraak: Contact['afspraak']; klaar: (melding: string) => void; sluit: () => void };

const HOE_VAAK = [
  { waarde: 'P1D', label: 'Elke dag' },
  { waarde: 'P1W', label: 'Elke week' },
  { waarde: 'P2W', label: 'Om de 2 weken' },
  { waarde: 'P1M', label: 'Elke maand' },
];
const KANAAL = [
  { waarde: 'telefoon', label: 'Bellen' },
  { waarde: 'fysiek', label: 'Langsgaan' },
  { waarde: 'digitaal', label: 'Bericht' },
  { waarde: 'brief', label: 'Op papier' },
];
const OOK = [
  { waarde: 'telefoon', label: 'Gewone telefoon' },
  { waarde: 'papier', label: 'Papier' },
  { waarde: 'aan_huis', label: 'Iemand aan huis' },
  { waarde: 'tolk', label: 'Tolk' },
  { waarde: 'vertrouwenspersoon', label: 'Iemand die zij vertrouwt' },
];
const REDT = [
  { waarde: 'ja', label: 'Ja' },
  { waarde: 'deels', label: 'Deels' },
  { waarde: 'nee', label: 'Nee' },
];

/** How often, how, when it is safe, by whom; what works besides a screen; and whether she manages alone. */
export function Contactafspraak({ casusId, afspraak, klaar, sluit }: Props) {
  const [concept, zet] = useState({
    om_de: afspraak?.om_de ?? 'P1W',
    kanaal: afspraak?.kanaal ?? '',
    wanneer_veilig: afspraak?.wanneer_veilig ?? '',
    door: afspraak?.door ?? '',
    zelfredzaam: afspraak?.zelfredzaam ?? '',
  });
  const [alternatief, zetAlternatief] = useState<string[]>(afspraak?.alternatief ?? []);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel="Afspraak over contact"
      knop="Leg de afspraak vast"
      controleer={() => legeVelden({ kanaal: concept.kanaal, wanneer_veilig: concept.wanneer_veilig })}
      maak={() => ({ soort: 'contactafspraak', op: nu(), inhoud: gevuld({ ...concept, alternatief }) })}
      gelukt={() => klaar('De afspraak is vastgelegd. Komt er geen contact, dan ziet u dat.')}
      sluit={sluit}
    >
      <Keuzeveld {...veld('om_de')} label="Hoe vaak" verplicht opties={keuzesMet(concept.om_de)} />
      <Keuzerij {...veld('kanaal')} label="Hoe" verplicht breed opties={KANAAL} />
      <Tekstveld
        {...veld('wanneer_veilig')}
        label="Wanneer is het veilig om te bellen"
        hulp="Bijvoorbeeld: op werkdagen na 18 uur. Niet waar zij is."
        verplicht
        breed
      />
      <Tekstveld {...veld('door')} label="Wie belt haar" />
      <Keuzerij {...veld('zelfredzaam')} label="Redt zij zich zelf met bellen, lezen en regelen" breed opties={REDT} />
      <Vinklijst
        naam="alternatief"
        label="Wat kan ook, als een scherm niet kan of niet veilig is"
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
