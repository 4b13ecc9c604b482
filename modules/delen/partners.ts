import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisatieCodes, type OrganisatieCode } from '@waakvlam/kernel/actor';
import { load } from 'js-yaml';
import { z } from 'zod';

const regels = z.array(
  z.strictObject({ tekst: z.string().min(1), bron: z.array(z.string().regex(/^(RK|HR|IN|SC)-\d{3}$/)).min(1) }),
);
const kaart = z.strictObject({ kan: regels, grens: regels, nodig: regels });
const vorm = z.strictObject({
  versie: z.literal(1),
  partners: z.partialRecord(z.enum(organisatieCodes), kaart),
});

/** What a kind of organisation can do in a case, where that ends, and what it needs to know; each with its source. */
export interface Partner extends z.output<typeof kaart> {
  readonly organisatie: OrganisatieCode;
}

const MAP = process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels');

/** Reads `partners.yaml` (IN-275, IN-392). Throws with the file and the place when it cannot be right. */
export function laadPartners(map: string = MAP): readonly Partner[] {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'partners.yaml'), 'utf8')));
  if (!gelezen.success) {
    const fouten = gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`partners.yaml: ${fouten.join('; ')}`);
  }
  const { partners } = gelezen.data;
  return organisatieCodes.flatMap((organisatie) => {
    const van = partners[organisatie];
    return van === undefined ? [] : [{ organisatie, ...van }];
  });
}
