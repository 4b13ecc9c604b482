import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Inhoud } from '../../api/concept.ts';
import { leesConcept, pasConcept, volgConcepten } from '../../api/conceptbewaring.ts';
import { conceptQuery, onverstuurdIn } from '../../api/conceptQuery.ts';
import { useSessie } from '../../sessie/useSessie.ts';

export type Maak = (delen: Inhoud | null) => Inhoud | null;

/**
 * All that somebody typed about a case and did not send is one draft on the server, a part per form, so that it is there at once
 * in every form of that case, and goes when nothing is left. This changes it; whoever is drawn again follows a part of it.
 */
export function useOnverstuurd(casusId: string) {
  const wie = useSessie()?.gebruiker.id ?? '';
  const plek = useMemo(() => ({ wie, soort: onverstuurdIn(casusId) }), [wie, casusId]);
  const pas = useCallback((maak: Maak) => pasConcept(plek, maak), [plek]);
  return { plek, pas };
}

/** What stands in one form; a key in another draws it no anew. */
export function useDeel(casusId: string, naam: string) {
  const { plek, pas } = useOnverstuurd(casusId);
  const deel = useSyncExternalStore(volgConcepten, () => leesConcept(plek)?.inhoud[naam]);
  return { deel, pas };
}

/** Has what was kept brought here, for forms outside the page of the case or when that could not. */
export function useOpgehaald(casusId: string): void {
  useQuery(conceptQuery(useOnverstuurd(casusId).plek));
}

/** Without these forms; null when nothing is left. */
export function zonder(delen: Inhoud | null, weg: (naam: string) => boolean): Inhoud | null {
  const over = Object.entries(delen ?? {}).filter(([naam]) => !weg(naam));
  return over.length === 0 ? null : Object.fromEntries(over);
}
