import { z } from 'zod';
import { regionaam } from './bericht.ts';
import type { Code } from './codeer.ts';

const regel = (melding: string): z.ZodString =>
  z
    .string()
    .trim()
    .min(10, melding)
    .regex(/^\P{C}*$/u, 'Dit past op één regel.');

/**
 * The set-up of asking other regions. Without a named legal ground it is off, and it is never for a Zorg- en Veiligheidshuis,
 * which may not analyse data automatically.
 */
export const hitnohitvorm = z.strictObject({
  versie: z.literal(1),
  grond: regel('Noem de wet en het artikel, of het besluit, waarop dit rust.').nullable(),
  organisatie: z
    .string()
    .min(1)
    .refine((code) => code !== 'zvh', 'Een Zorg- en Veiligheidshuis mag gegevens niet geautomatiseerd vergelijken.'),
  /** The own region. */
  regio: regionaam,
  /** Whom another region calls after a hit; a function, not a person. */
  bellen: regel('Zeg wie een andere regio na een hit belt, met nummer.'),
  /** File with the own private key (PEM, Ed25519). */
  sleutel: z.string().min(1),
  /** File in which every question is written down. */
  register: z.string().min(1),
  /** File with the secret under which the register keeps after whom was asked, for the privacy officer. */
  naslag: z.string('Noem het bestand met het geheim waarmee de privacy officer nagaat naar wie is gevraagd.').min(1),
  /** Regions with which this was agreed: their public key, and the secret that the two share. */
  partners: z.record(regionaam, z.strictObject({ publiek: z.string().min(1), geheim: z.string().min(1) })).default({}),
  /** A name with day of birth, a telephone number and a plate count one each. */
  vragenPerDag: z.number().int().positive().default(50),
});
export type Hitnohit = z.output<typeof hitnohitvorm>;

export class HitnohitUit extends Error {}

/** Refuses, in Dutch, when no ground is configured or the other region is not among those agreed with. */
export function eisGrond({ grond, partners }: Pick<Hitnohit, 'grond' | 'partners'>, regio: string): string {
  if (grond === null)
    throw new HitnohitUit('Vragen aan andere regio’s staat uit: er is geen wettelijke grond ingesteld.');
  if (!Object.hasOwn(partners, regio)) throw new HitnohitUit(`Met de regio ${regio} is geen uitwisseling afgesproken.`);
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
