import { useCallback } from 'react';
import type { Inhoud } from '../../api/concept.ts';
import { onverstuurdIn } from '../../api/conceptQuery.ts';
import { useServerconcept } from '../../api/useServerconcept.ts';
import { isConcept, leegConcept, type Concept } from './concept.ts';
import { useOnverstuurd, zonder } from './useOnverstuurd.ts';

const LEEG = leegConcept();

/**
 * A form about a fact of a case, there again after a panel that closed, a reload, a crash or a session that ended, until it is
 * recorded. `formulier` tells forms of one case apart; `begin` is what stands in a form that nobody touched.
 */
export function useConcept(casusId: string, formulier = '', begin: Concept = LEEG) {
  const { inhoud, laadt, fout, opnieuw, staat, hervat } = useServerconcept(onverstuurdIn(casusId), zoalsHetIs);
  const { pas } = useOnverstuurd(casusId);
  const zet = useCallback(
    (maak: (oud: Concept) => Concept) =>
      pas((delen) => ({ ...delen, [formulier]: maak(alsConcept(delen?.[formulier]) ?? begin) })),
    [pas, formulier, begin],
  );
  /** Empties it; `mits`: only as long as this is what stands there, since more may be typed while it is being sent. */
  const wis = useCallback(
    (mits?: Concept) =>
      pas((delen) =>
        mits === undefined || delen?.[formulier] === mits ? zonder(delen, (naam) => naam === formulier) : delen,
      ),
    [pas, formulier],
  );
  return { concept: alsConcept(inhoud?.[formulier]) ?? begin, zet, wis, laadt, fout, opnieuw, staat, hervat };
}

function alsConcept(deel: unknown): Concept | undefined {
  return isConcept(deel) ? deel : undefined;
}

/** Each form looks at its own part. */
const zoalsHetIs = (inhoud: Inhoud): Inhoud => inhoud;
