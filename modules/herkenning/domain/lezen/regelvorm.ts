import { z } from 'zod';

const naam = z.string().regex(/^[a-z][a-z0-9_]*$/, 'schrijf een naam in kleine letters, met liggende streepjes');
const zin = z.string().min(1);
const bron = z.array(z.string().min(1)).min(1, 'noem minstens één bron');

/** A line may hold several, with commas in between. */
const woordenlijst = z
  .array(zin)
  .min(1)
  .transform((regels) => regels.flatMap((regel) => regel.split(/,\s*/).filter((woord) => woord !== '')));

/** Words and phrases that mean the same for our purpose. How they are written: regels/herkenning/README.md. */
const begrip = z.strictObject({
  woorden: woordenlijst,
  /** Common words carry no pattern by themselves: looking starts from the rarer part. */
  vaak: z.boolean().default(false),
});

const patroonregel = z.strictObject({
  id: naam,
  patronen: z.array(zin).min(1),
  /** What the one who does it must not be: police that chase, a bailiff that calls. Off for what is no act of a person. */
  daad: z.boolean().default(false),
  /** Says something also when denied ("wil geen contact"). */
  ook_ontkend: z.boolean().default(false),
  /** Counts only when found so many times in one passage. */
  vanaf: z.number().int().positive().default(1),
  /** Points instead of those of its kind. */
  punten: z.number().positive().optional(),
  voorbeelden: z.array(zin).min(1, 'geef minstens één voorbeeld'),
  tegenvoorbeelden: z.array(zin).default([]),
  bron,
});

const SOORTFAMILIES = [
  'gedrag',
  'herhaling',
  'terugkeer',
  'houding',
  'verbod',
  'relatie',
  'gevolg',
  'benoemd',
  'dreiging',
  'wet',
] as const;

const soort = z.strictObject({
  familie: z.enum(SOORTFAMILIES),
  tekst: zin,
  punten: z.number().positive(),
  regels: z.array(patroonregel).min(1),
});

const tegensoort = z.strictObject({
  tekst: zin,
  /** Points that the first one takes away; each further one takes half of that, up to `hoogstens` in all. */
  punten: z.number().nonnegative(),
  hoogstens: z.number().nonnegative(),
  /** Kinds that it takes away altogether. Empty: it only weighs. */
  heft_op: z.array(naam).default([]),
  /** Does not weigh where one of these kinds (or families, written with @) is in the same passage. */
  tenzij: z.array(zin).default([]),
  regels: z.array(patroonregel).min(1),
});

const grond = z.strictObject({
  id: naam,
  tekst: zin,
  bron,
  /** Each group asks for a number of different kinds (or families, written with @) out of a list. */
  vraagt: z
    .array(z.strictObject({ minstens: z.number().int().positive().default(1), uit: z.array(zin).min(1) }))
    .min(1),
  /** Points at least in the passage. */
  punten: z.number().nonnegative(),
});

const oordeelregels = z.strictObject({
  passage: z.number().int().positive(),
  /** Length, in characters, of what is weighed once more by itself. */
  dicht: z.number().int().positive(),
  herhaald: z.number().min(0).max(1),
  halverwege: z.number().positive(),
  twijfel: z.number().positive(),
  /** A text shorter than `tot` characters needs fewer points, in proportion, but at least this share. */
  kort: z.strictObject({ tot: z.number().int().positive(), deel: z.number().min(0).max(1) }),
  gronden: z.array(grond).min(1),
});

const vraag = z.strictObject({ id: naam, tekst: zin, zolang_ontbreekt: z.array(zin).min(1), bron });

/** One file in regels/herkenning; the files together are one set of rules. */
export const herkenningsbestand = z.strictObject({
  versie: z.number().int().positive().optional(),
  begrippen: z.record(naam, begrip).default({}),
  soorten: z.record(naam, soort).default({}),
  tegenwicht: z.record(naam, tegensoort).default({}),
  oordeel: oordeelregels.optional(),
  vragen: z.array(vraag).default([]),
  talen: z.record(naam, woordenlijst).default({}),
  geen_tikfout: woordenlijst.default([]),
  /** Per word the ways to shorten it; each is read as that word. */
  afkortingen: z.record(zin, woordenlijst).default({}),
});
export type Herkenningsbestand = z.infer<typeof herkenningsbestand>;
export type Patroonregel = z.infer<typeof patroonregel>;
export type Begrip = z.infer<typeof begrip>;

/** The whole set of rules: what `maakLezer` compiles, and what a browser asks the server for. */
export const herkenningsregels = z.strictObject({
  versie: z.number().int().positive(),
  begrippen: z.record(naam, begrip),
  soorten: z.record(naam, soort),
  tegenwicht: z.record(naam, tegensoort),
  oordeel: oordeelregels,
  vragen: z.array(vraag),
  talen: z.record(naam, z.array(zin)),
  geen_tikfout: z.array(zin),
  afkortingen: z.record(zin, z.array(zin)),
});
export type Herkenningsregels = z.infer<typeof herkenningsregels>;

/** Rules that cannot be right. `problemen` name the file or rule, and what is wrong with it, in Dutch. */
export class HerkenningsregelFout extends Error {
  readonly problemen: readonly string[];
  constructor(problemen: readonly string[]) {
    super(problemen.join('\n'));
    this.problemen = problemen;
  }
}
