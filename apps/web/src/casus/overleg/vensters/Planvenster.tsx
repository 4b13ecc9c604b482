import { t } from '../../../taal/taal.ts';
import { koppelVeld, Tekstvlak, Vinklijst } from '../../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import { zijnSamen } from '../overleggen.ts';
import type { Vensterprops } from '../Vensters.tsx';
import { tafelgroepen } from './keuzes.ts';
import { gezegdeTijd, inMs, Overlegmoment } from './Overlegmoment.tsx';
import { Samenverbod } from './Samenverbod.tsx';
import { Tafel, type Tafelkeuzes } from './Tafel.tsx';

const TITEL = t('Plan een overleg');

/** Plans a meeting. Victim and perpetrator cannot both be asked. */
export function Planvenster(deel: Vensterprops) {
  return (
    <Tafel casusId={deel.casus.id} titel={TITEL} sluit={deel.sluit}>
      {(keuzes) => <Plan {...deel} {...keuzes} />}
    </Tafel>
  );
}

function Plan({ casus, sluit, klaar, deelnemers, soorten }: Vensterprops & Tafelkeuzes) {
  const [concept, zet] = useInvoer(casus.id, TITEL, { overleg: 'actieoverleg', dag: '', tijd: '', wat: '' });
  const [gekozen, zetGekozen] = useInvoer<string[] | null>(casus.id, TITEL, null, '', 'wie');
  const uitgenodigd = gekozen ?? deelnemers;
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const samen = zijnSamen(uitgenodigd, casus.betrokkenen);
  const controleer = () => {
    const leeg = legeVelden({ dag: concept.dag });
    if (leeg.length > 0) return leeg;
    const voorbij = inMs(concept, '23:59') < Date.now();
    return [
      ...(voorbij
        ? [{ veld: 'dag', melding: t('Dit is al voorbij. Leg het vast als een overleg dat is gehouden.') }]
        : []),
      ...(samen ? [{ veld: 'uitgenodigd', melding: t('Vraag slachtoffer en pleger nooit samen.') }] : []),
    ];
  };
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      knop={t('Plan het overleg')}
      controleer={controleer}
      maak={() => ({
        soort: 'overleg_gepland',
        op: nu(),
        inhoud: gevuld({ overleg: concept.overleg, datum: gezegdeTijd(concept), uitgenodigd }),
        ...gevuld({ wat: concept.wat.trim() }),
      })}
      gelukt={klaar}
      sluit={sluit}
    >
      <Overlegmoment veld={veld} soorten={soorten('overleg_gepland')} />
      <Vinklijst
        naam="uitgenodigd"
        label={t('Wie vraagt u?')}
        hulp={t('Slachtoffer en pleger nooit samen of tegelijk.')}
        breed
        groepen={tafelgroepen(deelnemers, casus)}
        gekozen={uitgenodigd}
        zet={zetGekozen}
      />
      {samen && <Samenverbod geweest={false} />}
      <Tekstvlak
        {...veld('wat')}
        label={t('Waarover (niet verplicht)')}
        hulp={t('Zet hier geen adres of plek van het slachtoffer in.')}
        breed
        rows={2}
      />
    </Vastlegvenster>
  );
}
