import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { REGELS } from '@waakvlam/routekaart';

/** What somebody can be for stalking at her organisation, by the decision of that organisation. */
export const SPECIALISMEN = [
  'casusregisseur',
  'procesregisseur',
  'aandachtsfunctionaris',
  'portefeuillehouder',
  'contactpersoon_stalking',
] as const;

const bron = z.array(z.string()).min(1);
const norm = z.strictObject({
  id: z.string(),
  bij: z.array(z.enum(organisatieCodes)).min(1),
  wie: z.array(z.enum([...SPECIALISMEN, 'taakaccenthouder', 'leeslijst'])).min(1),
  per: z.enum(['basisteam', 'organisatie']),
  minstens: z.number().int().min(1),
  vervanging: z.boolean(),
  tekst: z.string().min(1),
  bron,
});
const vorm = z.strictObject({
  versie: z.literal(1),
  nagaan: z.strictObject({ dagen: z.number().int().min(1), bron }),
  normen: z.array(norm),
});

/** How many people of which kind an organisation needs, and for whose absence another has to stand in. */
export type Norm = Readonly<z.output<typeof norm>>;
export type Bezettingsregels = Readonly<z.output<typeof vorm>>;

/** Reads `regels/bezetting.yaml`. Throws with the name of the file and the field when it cannot be right. */
export function laadBezettingsregels(map: string = REGELS): Bezettingsregels {
  const gelezen = vorm.safeParse(load(readFileSync(join(map, 'bezetting.yaml'), 'utf8')));
  if (gelezen.success) return gelezen.data;
  throw new Error(`bezetting.yaml: ${z.prettifyError(gelezen.error)}`);
}
