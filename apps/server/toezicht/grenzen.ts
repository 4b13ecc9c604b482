import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGELS } from '@waakvlam/routekaart';
import { load } from 'js-yaml';
import { z } from 'zod';

const aantal = z.number().int().min(1);
const vorm = z.strictObject({
  versie: z.literal(1),
  bron: z.array(z.string()).min(1),
  uren: aantal,
  casussen: aantal,
  nachtVan: z.number().int().min(0).max(23),
  nachtTot: z.number().int().min(0).max(24),
  nachtKeren: aantal,
  nachtfuncties: z.array(z.string()),
  geweigerd: aantal,
  zonderRol: aantal,
  namenPerUur: aantal,
  namenPerUurOrganisatie: aantal,
  missersPerUur: aantal,
  geboortedataPerNaam: aantal,
  straatchecksPerUur: aantal,
  straatmissersPerUur: aantal,
});

export type Grenzen = z.output<typeof vorm>;

/** Reads from when on reading is unusual. Throws with the name of the file and the field when it cannot be right. */
export function laadGrenzen(map: string = REGELS): Grenzen {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'toezicht.yaml'), 'utf8')));
  if (gelezen.success) return gelezen.data;
  throw new Error(
    `toezicht.yaml: ${gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  );
}
