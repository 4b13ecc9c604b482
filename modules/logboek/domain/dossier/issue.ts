import type { z } from 'zod';
import { meldingVoor } from '../catalogus/meldingen.ts';
import type { Pad, Problemen } from './fout.ts';

/** Reports what a schema found, at the place in the file where it found it. */
export function meldIssue(problemen: Problemen, pad: Pad, issue: z.core.$ZodIssue, wortel: unknown): void {
  const stappen = issue.path.map((stap) => (typeof stap === 'symbol' ? String(stap) : stap));
  const sleutel = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const waarde = waardeOp(stappen, wortel);
  problemen.meld([...pad, ...stappen, ...sleutel], meldingVoor(issue, waarde), {
    ...(ontbreekt(issue, waarde) && { leeg: true }),
    ...(issue.code === 'invalid_value' && { keuzes: issue.values.map(String) }),
  });
}

function ontbreekt(issue: z.core.$ZodIssue, waarde: unknown): boolean {
  const moetErZijn = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return issue.code === 'too_small' || (moetErZijn && (waarde === undefined || waarde === ''));
}

/** The value at a path, if there is one. */
export function waardeOp(stappen: Pad, wortel: unknown): unknown {
  let hier = wortel;
  for (const stap of stappen) {
    if (typeof hier !== 'object' || hier === null) return undefined;
    hier = Object.getOwnPropertyDescriptor(hier, stap)?.value;
  }
  return hier;
}
