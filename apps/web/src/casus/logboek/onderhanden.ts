import { useMemo } from 'react';
import { useInvoer, useOnderdelen, useVergeetInvoer } from '../vastleggen/useInvoer.ts';

/** What somebody is doing with a fact in the log. */
export type Feitdaad = 'reageer' | 'corrigeer';

// where the forms under a fact keep what is typed, and which of them is open
export const REACTIE = 'reactie';
export const CORRECTIE = 'correctie';
const OPEN = 'onder een feit';

/** Which form stands open under a fact; it is open again when its row comes back: on another page, or at another visit. */
export function useOpenDaad(casusId: string, feit: string): [Feitdaad | null, (daad: Feitdaad | null) => void] {
  const [daad, zet] = useInvoer<Feitdaad | null>(casusId, OPEN, null, feit);
  const vergeet = useVergeetInvoer(casusId, OPEN, feit);
  return [daad, (nieuw) => (nieuw === null ? vergeet() : zet(nieuw))];
}

/** The facts under which a form stands open. */
export function useOpenFeiten(casusId: string): ReadonlySet<string> {
  const feiten = useOnderdelen(casusId, OPEN);
  return useMemo(() => new Set(feiten), [feiten]);
}
