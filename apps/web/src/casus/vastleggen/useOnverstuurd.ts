import type { Inhoud } from '../../api/conceptbewaring.ts';
import { onverstuurdIn } from '../../api/conceptQuery.ts';
import { useServerconcept } from '../../api/useServerconcept.ts';

/**
 * What somebody typed about a case and did not send, by form. All of it is one draft on the server, so that it is there at once
 * in every form of that case, and goes when nothing is left. Of two pages with the same case the last that was typed in is kept.
 */
export function useOnverstuurd(casusId: string) {
  return useServerconcept(onverstuurdIn(casusId), zoalsHetIs);
}

/** Without these forms; null when nothing is left. */
export function zonder(delen: Inhoud | null, weg: (naam: string) => boolean): Inhoud | null {
  const over = Object.entries(delen ?? {}).filter(([naam]) => !weg(naam));
  return over.length === 0 ? null : Object.fromEntries(over);
}

/** Each form looks at its own part. */
const zoalsHetIs = (inhoud: Inhoud): Inhoud => inhoud;
