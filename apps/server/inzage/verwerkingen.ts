import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGELS } from '@waakvlam/routekaart';
import { AUDITCATEGORIEEN, type AuditCategorie } from '@waakvlam/kernel/uitgang';
import { load } from 'js-yaml';
import { z } from 'zod';

const verwerking = z.strictObject({
  id: z.string().regex(/^urn:[a-z\d:-]+$/),
  naam: z.string().min(1),
  doel: z.string().min(1),
  grondslag: z.array(z.string()).min(1),
  betrokkenen: z.array(z.string()),
  bewaren: z.string().min(1),
  bron: z.array(z.string()).min(1),
  audit: z.array(z.enum(AUDITCATEGORIEEN)).min(1),
});
const vorm = z.strictObject({ versie: z.literal(1), verwerkingen: z.array(verwerking).min(1) });

/** A processing activity: why, on what ground, about whom and how long. */
export type Verwerking = z.output<typeof verwerking>;

export interface Verwerkingen {
  readonly alle: readonly Verwerking[];
  /** Id of the activity that routes with this audit category are part of. */
  readonly van: (audit: AuditCategorie) => string;
}

/** Reads the register of processing activities. Throws naming what cannot be right: a category in none or in two. */
export function laadVerwerkingen(map: string = REGELS): Verwerkingen {
  return leesVerwerkingen(readFileSync(join(map, 'verwerkingen.yaml'), 'utf8'));
}

/** As `laadVerwerkingen`, from text. */
export function leesVerwerkingen(yaml: string): Verwerkingen {
  const gelezen = vorm.safeParse(load(yaml));
  if (!gelezen.success) throw fout(z.prettifyError(gelezen.error));
  const { verwerkingen } = gelezen.data;
  if (new Set(verwerkingen.map(({ id }) => id)).size < verwerkingen.length) throw fout('een id komt twee keer voor');
  const van = new Map<AuditCategorie, string>();
  for (const { id, audit } of verwerkingen) {
    for (const categorie of audit) {
      if (van.has(categorie)) throw fout(`${categorie} hoort bij twee verwerkingen`);
      van.set(categorie, id);
    }
  }
  const zonder = AUDITCATEGORIEEN.filter((categorie) => !van.has(categorie));
  if (zonder.length > 0) throw fout(`zonder verwerking: ${zonder.join(', ')}`);
  return { alle: verwerkingen, van: (audit) => van.get(audit) ?? '' };
}

function fout(wat: string): Error {
  return new Error(`verwerkingen.yaml: ${wat}`);
}
