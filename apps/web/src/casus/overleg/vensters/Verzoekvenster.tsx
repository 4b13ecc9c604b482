import { t } from '../../../taal/taal.ts';
import { Keuzeveld, koppelVeld, Tekstvlak } from '../../../ui/index.ts';
import { legeVelden, nu } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import type { Vensterprops } from '../Vensters.tsx';
import { organisatieopties } from './keuzes.ts';
import { Tafel, type Tafelkeuzes } from './Tafel.tsx';

const TITEL = t('Vraag om een overleg');

/** Asks a partner to bring the partners together; it stays on the agenda until there is an answer. */
export function Verzoekvenster(deel: Vensterprops) {
  return (
    <Tafel casusId={deel.casus.id} titel={TITEL} sluit={deel.sluit}>
      {(keuzes) => <Verzoek {...deel} {...keuzes} />}
    </Tafel>
  );
}

function Verzoek({ casus, sluit, klaar, deelnemers, soorten }: Vensterprops & Tafelkeuzes) {
  const [concept, zet] = useInvoer(casus.id, TITEL, { overleg: 'actieoverleg', aan: '', wat: '' });
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { overleg, aan, wat } = concept;
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      knop={t('Vraag het')}
      controleer={() => legeVelden({ aan, wat })}
      maak={() => ({ soort: 'overlegverzoek', op: nu(), inhoud: { overleg, aan }, wat: wat.trim() })}
      gelukt={klaar}
      sluit={sluit}
    >
      <Keuzeveld {...veld('overleg')} label={t('Welk overleg')} verplicht opties={soorten('overlegverzoek')} />
      <Keuzeveld
        {...veld('aan')}
        label={t('Aan wie')}
        leeg={t('Kies een organisatie')}
        verplicht
        opties={organisatieopties(deelnemers)}
      />
      <Tekstvlak {...veld('wat')} label={t('Waarom')} verplicht breed rows={2} />
    </Vastlegvenster>
  );
}
