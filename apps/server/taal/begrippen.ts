import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

const vorm = z.object({
  terms: z.array(
    z.object({
      term: z.string(),
      definition: z.string(),
      source: z.string(),
      gloss: z.string(),
      label: z.string().optional(),
      inner: z.boolean().default(false),
    }),
  ),
});

/** A term of the domain in plain Dutch, and where it comes from. */
export interface Begrip {
  readonly begrip: string;
  readonly uitleg: string;
  readonly bron: string;
  /** What it is called in English. */
  readonly engels: string;
}

/** The terms that everyone uses, by name: the list that names in the code are held to, without what only the code knows. */
export function laadBegrippen(
  bestand: string = join(import.meta.dirname, '..', '..', '..', 'docs', 'glossary.yaml'),
): readonly Begrip[] {
  return vorm
    .parse(load(readFileSync(bestand, 'utf8')))
    .terms.filter(({ inner }) => !inner)
    .map(({ term, label, definition, source, gloss }) => ({
      begrip: label ?? alsKop(term),
      uitleg: definition,
      bron: source,
      engels: gloss,
    }))
    .toSorted((a, b) => a.begrip.localeCompare(b.begrip, 'nl'));
}

function alsKop(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1).replaceAll('_', ' ');
}
