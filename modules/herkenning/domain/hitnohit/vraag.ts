import { z } from 'zod';
import type { Code } from './codeer.ts';

/** The set-up of asking other regions. Without a named legal ground it is off. */
export const hitnohitvorm = z.strictObject({
  versie: z.literal(1),
  grond: z.string().trim().min(10, 'Noem de wet en het artikel, of het besluit, waarop dit rust.').nullable(),
  regios: z.array(z.string().min(1)).default([]),
  vragenPerDag: z.number().int().positive().default(50),
});
export type Hitnohit = z.output<typeof hitnohitvorm>;

export class HitnohitUit extends Error {}

/** Refuses, in Dutch, when no ground is configured or the other region is not among those agreed with. */
export function eisGrond({ grond, regios }: Hitnohit, regio: string): string {
  if (grond === null)
    throw new HitnohitUit('Vragen aan andere regio’s staat uit: er is geen wettelijke grond ingesteld.');
  if (!regios.includes(regio)) throw new HitnohitUit(`Met de regio ${regio} is geen uitwisseling afgesproken.`);
  return grond;
}

/** All that leaves: yes or no, and how sure; whom to call is known by region, never a name, a role or a case. */
export interface Antwoord {
  readonly hit: boolean;
  readonly zekerheid: 'sterk' | 'zwak' | null;
}

/**
 * Whether someone is known here. Strong when name and day of birth agree, or two other encodings do; one number or a name
 * that sounds alike is weak, and a human calls before anything rests on it.
 */
export function beantwoord(gevraagd: readonly Code[], bekend: ReadonlySet<string>): Antwoord {
  const raak = gevraagd.filter(({ code }) => bekend.has(code));
  if (raak.length === 0) return { hit: false, zekerheid: null };
  return { hit: true, zekerheid: raak.some(({ soort }) => soort === 'naam') || raak.length > 1 ? 'sterk' : 'zwak' };
}
