import { Keuzerij, Keuzeveld, koppelVeld, Tekstvlak } from '../../ui/index.ts';
import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { PARTNEROPTIES } from '../regie/rollen.ts';
import { useDeelnemers } from '../useDeelnemers.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { VORMEN, type Stap } from './stappen.ts';

type Props = { casusId: string; stap: Stap; eigen: string; klaar: (melding: string) => void; sluit: () => void };

/** Records one step back, or the way in again. What the route card forbids asks why. */
export function Afrondvenster({ casusId, stap, eigen, klaar, sluit }: Props) {
  const { titel, melding, organisatie: wie, keuze, tekst } = VORMEN[stap];
  const deelnemers = useDeelnemers(casusId).data;
  const begin = { wie: eigen, keuze: '', tekst: '' };
  const [concept, zet] = useInvoer(casusId, titel, begin);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      knop={t('Leg vast')}
      controleer={() =>
        legeVelden({
          ...(wie && { wie: concept.wie }),
          ...(keuze && { keuze: concept.keuze }),
          ...(tekst.verplicht && { tekst: concept.tekst }),
        })
      }
      maak={() => ({
        soort: stap,
        op: nu(),
        inhoud: gevuld({
          ...(wie && { [wie.veld]: concept.wie }),
          ...(keuze && { [keuze.veld]: concept.keuze }),
          [tekst.veld]: concept.tekst.trim(),
        }),
      })}
      gelukt={() => klaar(melding)}
      sluit={sluit}
    >
      {wie && (
        <Keuzeveld
          {...veld('wie')}
          label={wie.label}
          verplicht
          leeg={t('Kies een organisatie')}
          opties={deelnemers?.map((code) => ({ waarde: code, label: organisatie(code) })) ?? PARTNEROPTIES}
        />
      )}
      {keuze && <Keuzerij {...veld('keuze')} label={keuze.label} verplicht breed opties={keuze.opties} />}
      <Tekstvlak
        {...veld('tekst')}
        label={tekst.label}
        {...(tekst.hulp !== undefined && { hulp: tekst.hulp })}
        verplicht={tekst.verplicht}
        breed
        rows={2}
      />
    </Vastlegvenster>
  );
}
