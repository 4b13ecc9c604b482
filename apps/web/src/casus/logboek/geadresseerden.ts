import type { Feit } from '../../api/types.ts';

/** The partners that a fact is a message to. */
export function geadresseerden(feit: Feit): string[] {
  const aan = feit.soort === 'notitie' ? feit.inhoud?.aan : undefined;
  return Array.isArray(aan) ? aan.filter((code): code is string => typeof code === 'string') : [];
}
