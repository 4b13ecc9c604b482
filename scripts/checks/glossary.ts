import { z } from 'zod';
import type { Source } from './sources.ts';

const entry = z.strictObject({
  term: z.string(),
  definition: z.string(),
  source: z.string(),
  gloss: z.string(),
  label: z.string().optional(),
  inner: z.boolean().default(false),
  banned: z.array(z.string()).default([]),
});
/** docs/glossary.yaml: one concept, one word. */
export const glossarySchema = z.strictObject({ terms: z.array(entry).min(1) });
export type Glossary = z.infer<typeof glossarySchema>;

const declared =
  /^export\s+(?:declare\s+|default\s+|abstract\s+|async\s+)*(?:function\*?|const|let|class|interface|type)\s+(\w+)/gm;
const listed = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;

/** Names that a file exports, as others see them. */
export function exportedNames(text: string): string[] {
  const direct = [...text.matchAll(declared)].map((match) => match[1] ?? '');
  const inLists = [...text.matchAll(listed)].flatMap((match) => (match[1] ?? '').split(','));
  const renamed = inLists.map((item) => item.trim().split(/\s+/).at(-1) ?? '').filter((name) => name !== '');
  return [...direct, ...renamed];
}

/** Words of a name: `findOpenTaken` and `open_taken` both give whole words in lower case. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => word.toLowerCase());
}

/** Sentences that say which exported names use a banned synonym. */
export function glossaryViolations(glossary: Glossary, { file, text }: Source): string[] {
  return exportedNames(text).flatMap((name) =>
    glossary.terms.flatMap(({ term, banned }) =>
      banned
        .filter((synonym) => wordsOf(name).includes(synonym.toLowerCase()))
        .map((synonym) => `${file}: ${name} says "${synonym}"; the word is "${term}"`),
    ),
  );
}

/** Sentences that say what is wrong with the glossary itself: double terms, a term banned elsewhere. */
export function glossaryFaults({ terms }: Glossary): string[] {
  const known = new Set<string>();
  const faults: string[] = [];
  for (const { term } of terms) {
    if (known.has(term)) faults.push(`"${term}" stands in the glossary twice`);
    known.add(term);
  }
  for (const { term, banned } of terms) {
    for (const synonym of banned) if (known.has(synonym)) faults.push(`"${term}" bans "${synonym}", itself a term`);
  }
  return faults;
}
