import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVIEZEN } from '@waakvlam/logboek';
import { load } from 'js-yaml';
import { z } from 'zod';

const zin = z.string().min(1);
const uitleg = z.strictObject({
  brengt: zin,
  vraagt: zin,
  gevaar: zin,
  bron: z.array(z.string().regex(/^(RK|HR|IN|SC)-\d{3}$/)).min(1),
});
const vorm = z.strictObject({ versie: z.literal(1), adviezen: z.record(z.enum(ADVIEZEN), uitleg) });

/** What an advice to a victim brings, what it asks of her and where it can be dangerous, with its sources. */
export interface Advies extends z.output<typeof uitleg> {
  readonly advies: (typeof ADVIEZEN)[number];
}

const MAP = process.env['WAAKVLAM_REGELS'] ?? join(import.meta.dirname, '..', '..', 'regels');

/** Reads `adviezen.yaml` (IN-325). Throws with the file and the place when it cannot be right, or lacks an advice. */
export function laadAdviezen(map: string = MAP): readonly Advies[] {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'adviezen.yaml'), 'utf8')));
  if (!gelezen.success) {
    const fouten = gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`adviezen.yaml: ${fouten.join('; ')}`);
  }
  const { adviezen } = gelezen.data;
  return ADVIEZEN.map((advies) => ({ advies, ...adviezen[advies] }));
}
