import type { Feit } from './types.ts';

/** A field of what a fact holds, when it is text; else empty. */
export function inhoudstekst(feit: Feit, naam: string): string {
  const waarde = feit.inhoud?.[naam];
  return typeof waarde === 'string' ? waarde : '';
}
