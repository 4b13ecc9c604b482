import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { load } from 'js-yaml';
import { z } from 'zod';

/** How sure it is that a row is right; only `vastgesteld` may be shown as fact. */
export const BETROUWBAARHEDEN = ['vastgesteld', 'afgeleid', 'genoemd', 'onbekend'] as const;

const soort = z.enum(organisatieCodes);
const vorm = z.strictObject({
  versie: z.literal(1),
  hiaten: z.array(z.string()),
  flexibeleSchil: z.array(soort).min(1),
  organisaties: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z0-9-]+$/),
      naam: z.string().min(1),
      soort,
      gebied: z.array(z.string()).optional(),
      eenheid: z.string().optional(),
      eenheidBetrouwbaarheid: z.enum(BETROUWBAARHEDEN).optional(),
      betrouwbaarheid: z.enum(BETROUWBAARHEDEN),
      bron: z.string().min(1),
    }),
  ),
});

/** Reference data of the organisations in the chain, with what is not known. */
export type Organisatienaslag = z.output<typeof vorm>;

const MAP = process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels');

/** Reads the reference data. Throws with the file and the place when it cannot be right. */
export function laadOrganisaties(map: string = MAP): Organisatienaslag {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'organisaties.yaml'), 'utf8')));
  if (!gelezen.success) {
    const fouten = gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`organisaties.yaml: ${fouten.join('; ')}`);
  }
  const ids = gelezen.data.organisaties.map(({ id }) => id);
  const dubbel = ids.find((id, plek) => ids.indexOf(id) !== plek);
  if (dubbel !== undefined) throw new Error(`organisaties.yaml: ${dubbel} komt twee keer voor`);
  const los = gelezen.data.organisaties.find(({ eenheid }) => eenheid !== undefined && !ids.includes(eenheid));
  if (los !== undefined) throw new Error(`organisaties.yaml: ${los.id} noemt een eenheid die er niet is`);
  return gelezen.data;
}
