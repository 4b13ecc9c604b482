import type { Moment } from '@waakvlam/kernel/tijd';
import { z } from 'zod';
import { meldingVoor } from './catalogus/meldingen.ts';
import { soortVorm } from './catalogus/soorten.ts';
import { toonPad } from './dossier/fout.ts';
import { waardeOp } from './dossier/issue.ts';
import type { Feit } from './feit.ts';
import { normaliseerGeheel } from './tekst.ts';

const tekst = z.string().min(1).max(20_000);
const code = z.string().min(1).max(100);

/** One fact over HTTP: as in a dossier file, with `id` and `wie` optional and without `na` (there is no t0). */
export const feitInvoer = z.strictObject({
  id: code.optional(),
  soort: soortVorm,
  op: code.optional(),
  van: code.optional(),
  tot: code.optional(),
  bekend: code.optional(),
  geschat: z.boolean().optional(),
  wie: code.optional(),
  door: tekst.optional(),
  over: z.array(code).max(100).optional(),
  oordeel: z.boolean().optional(),
  inhoud: z.record(z.string(), z.unknown()).optional(),
  wat: z.string().max(20_000).optional(),
  kring: z.literal('wgs').optional().describe('Blijft onder de deelnemers van het casusoverleg'),
  voorwaarden: tekst.optional().describe('Wat de bron vraagt van wie dit krijgt; reist mee'),
});

export type FeitInvoer = z.infer<typeof feitInvoer>;

export interface InvoerContext {
  /** The facts of the case that may be referred to. */
  readonly feiten: readonly Feit[];
  /** Organisation code of the actor: who states the fact unless she may import. */
  readonly wie: string;
  readonly magImporteren: boolean;
  readonly nu: Moment;
  /** Gives a new id for a fact, measure, agreement or person without one. */
  readonly nieuwId: () => string;
}

export interface InvoerProbleem {
  /** Path of the field, such as `inhoud.aard[0]`. */
  readonly veld: string;
  readonly melding: string;
  /** A value is missing that has to be there. */
  readonly leeg?: true;
  /** The codes that may stand here. */
  readonly keuzes?: readonly string[];
}

/** A fact that cannot be recorded, with everything that is wrong with it. */
export class InvoerFout extends Error {
  readonly problemen: readonly InvoerProbleem[];

  constructor(problemen: readonly InvoerProbleem[]) {
    super(problemen.map(({ veld, melding }) => `${veld}: ${melding}`).join('\n'));
    this.name = 'InvoerFout';
    this.problemen = problemen;
  }
}

/** Parses what came in. Throws an `InvoerFout` that names every field that is wrong. */
export function leesInvoer(rauw: unknown): FeitInvoer {
  const invoer = normaliseerGeheel(rauw);
  const vorm = feitInvoer.safeParse(invoer);
  if (vorm.success) return vorm.data;
  throw new InvoerFout(vorm.error.issues.map((issue) => vertaal(issue, invoer)));
}

function vertaal(issue: z.core.$ZodIssue, invoer: unknown): InvoerProbleem {
  if (issue.code === 'unrecognized_keys' && issue.keys.includes('na')) {
    return { veld: 'na', melding: 'kan hier niet: er is geen t0; gebruik op, of van met tot' };
  }
  const sleutel = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const pad = issue.path.map((stap) => (typeof stap === 'symbol' ? String(stap) : stap));
  return { veld: toonPad([...pad, ...sleutel]), melding: meldingVoor(issue, waardeOp(pad, invoer)) };
}
