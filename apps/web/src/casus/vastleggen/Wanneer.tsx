import type { Veldfout } from '../../api/fout.ts';
import type { Concept } from './concept.ts';
import { Veldkader } from './Veldkader.tsx';

type Props = { concept: Concept; wijzig: (deel: Partial<Concept>) => void; fouten: Veldfout[]; vandaag: string };

const TEKSTVAK = 'utrecht-textbox utrecht-textbox--html-input';

/** When it happened, whether that is an estimate, and since when the own organisation knows. */
export function Wanneer({ concept, wijzig, fouten, vandaag }: Props) {
  return (
    <>
      <Veldkader naam="op" label="Datum" verplicht fouten={fouten}>
        {(eigenschappen) => (
          <input
            {...eigenschappen}
            type="date"
            required
            max={vandaag}
            className={TEKSTVAK}
            value={concept.datum}
            onChange={(gebeurtenis) => wijzig({ datum: gebeurtenis.target.value })}
          />
        )}
      </Veldkader>
      <Veldkader naam="tijd" label="Tijd" fouten={fouten}>
        {(eigenschappen) => (
          <input
            {...eigenschappen}
            type="time"
            className={TEKSTVAK}
            value={concept.tijd}
            onChange={(gebeurtenis) => wijzig({ tijd: gebeurtenis.target.value })}
          />
        )}
      </Veldkader>
      <Veldkader
        naam="bekend"
        label="Bij ons bekend sinds"
        hulp="Alleen als u het later hoorde dan het gebeurde."
        fouten={fouten}
      >
        {(eigenschappen) => (
          <input
            {...eigenschappen}
            type="datetime-local"
            className={TEKSTVAK}
            value={concept.bekend}
            onChange={(gebeurtenis) => wijzig({ bekend: gebeurtenis.target.value })}
          />
        )}
      </Veldkader>
      <label className="keuze vastleggen__geschat">
        <input
          type="checkbox"
          checked={concept.geschat}
          onChange={(gebeurtenis) => wijzig({ geschat: gebeurtenis.target.checked })}
        />
        Het moment is geschat
      </label>
    </>
  );
}
