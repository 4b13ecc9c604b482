import { Tekstveld, Vinkje } from '../../ui/index.ts';
import type { Concept } from './concept.ts';

type Props = { concept: Concept; wijzig: (deel: Partial<Concept>) => void; vandaag: string };

/** When it happened, whether that is an estimate, and since when the own organisation knows. */
export function Wanneer({ concept, wijzig, vandaag }: Props) {
  return (
    <>
      <Tekstveld
        naam="op"
        label="Datum"
        verplicht
        type="date"
        max={vandaag}
        waarde={concept.datum}
        zet={(datum) => wijzig({ datum })}
      />
      <Tekstveld naam="tijd" label="Tijd" type="time" waarde={concept.tijd} zet={(tijd) => wijzig({ tijd })} />
      <Tekstveld
        naam="bekend"
        label="Bij ons bekend sinds"
        hulp="Alleen als u het later hoorde dan het gebeurde."
        type="datetime-local"
        waarde={concept.bekend}
        zet={(bekend) => wijzig({ bekend })}
      />
      <div className="veld--breed">
        <Vinkje label="Het moment is geschat" aan={concept.geschat} zet={(geschat) => wijzig({ geschat })} />
      </div>
    </>
  );
}
