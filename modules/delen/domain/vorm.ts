import { organisatieCodes } from '@waakvlam/kernel/actor';
import { CATEGORIEEN } from '@waakvlam/logboek';
import { z } from 'zod';

/** What someone sees of a category, from nothing to all of it. */
export const UITKOMSTEN = ['niets', 'na_besluit', 'bestaan', 'geredigeerd', 'zien'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** In which company partners share: a casusoverleg under the Wgs, or outside of it on each partner's own ground. */
export const SETTINGS = ['casusoverleg', 'actieoverleg', 'zsm', 'bilateraal'] as const;
export type Setting = (typeof SETTINGS)[number];

const code = z.string().regex(/^[a-z0-9][a-z0-9_.-]*$/);
const organisatie = z.enum(organisatieCodes);
const bron = z.array(z.string().min(1)).min(1);

/** Categories of one outcome; `rest` stands for all that the rule does not name elsewhere. */
const categorieen = z.union([z.literal('rest'), z.array(z.enum(CATEGORIEEN)).min(1)]);

export const regelvorm = z.strictObject({
  id: code,
  organisatie: z.array(organisatie).min(1),
  setting: z.array(z.enum(SETTINGS)).min(1),
  werking: z.enum(['basis', 'verruimt', 'beperkt']).default('basis'),
  rollen: z.array(code).min(1).optional().describe('Alleen wie in de casus een van deze rollen heeft.'),
  niveaus: z
    .array(z.enum(['onbekend', 'laag', 'midden', 'hoog']))
    .min(1)
    .optional(),
  fasen: z
    .array(z.enum(['directe_veiligheid', 'risicogestuurde_zorg', 'herstel']))
    .min(1)
    .optional(),
  toestemming: z.boolean().optional().describe('Alleen als het slachtoffer toestemming tot delen gaf, of juist niet.'),
  uitkomsten: z.partialRecord(z.enum(UITKOMSTEN), categorieen),
  doel: code,
  grond: z.array(code).min(1),
  bron,
  uitleg: z.string().min(1).optional(),
  vastgesteld: z.enum(['ja', 'nee']).default('ja').describe('Nee: nog te toetsen door de privacyjurist van de regio.'),
  reden: z.string().min(1).optional().describe('Waarom een regio afwijkt; verplicht in een regionaal convenant.'),
});

/** A covenant file: whole (landelijk), or what a region changes of another (`basis`). */
export const convenantbestand = z.strictObject({
  convenant: code,
  versie: z.iso.date(),
  regio: code.nullable(),
  basis: code.optional(),
  geldig: z.strictObject({ van: z.iso.date(), tot: z.iso.date().optional() }),
  bron: bron.optional(),
  gronden: z
    .record(
      code,
      z.strictObject({
        soort: z.enum(['wet', 'toestemming']),
        artikel: z.string().min(1),
        uitleg: z.string().min(1),
        bron,
        vastgesteld: z.enum(['ja', 'nee']).default('ja'),
        doorbreektBeroepsgeheim: z.enum(['ja', 'nee']).default('nee'),
      }),
    )
    .default({}),
  doelen: z.record(code, z.string().min(1)).default({}),
  plegerzijde: z
    .strictObject({
      organisaties: z.array(organisatie).min(1),
      rollen: z.array(code).min(1),
      persoonlijkBij: z.array(organisatie),
    })
    .optional(),
  wgsDeelnemers: z.array(organisatie).min(1).optional(),
  regels: z.array(regelvorm),
});

export type Regel = z.output<typeof regelvorm>;
export type Convenantbestand = z.output<typeof convenantbestand>;
