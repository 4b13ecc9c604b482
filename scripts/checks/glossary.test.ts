import { describe, expect, test } from 'vitest';
import { exportedNames, glossaryFaults, glossarySchema, glossaryViolations, wordsOf } from './glossary.ts';

const glossary = glossarySchema.parse({
  terms: [
    { term: 'pleger', definition: 'd', source: 's', gloss: 'perpetrator', banned: ['dader', 'perpetrator'] },
    { term: 'casus', definition: 'd', source: 's', gloss: 'case' },
  ],
});

describe('glossary', () => {
  test('finds exported names in declarations, lists and renames', () => {
    const text = `export function a() {}\nexport async function b() {}\nexport const c = 1;\nexport type D = 1;
export { e, f as g } from './x.ts';\nexport type { H } from './y.ts';\nconst hidden = 1;`;
    expect(exportedNames(text)).toEqual(['a', 'b', 'c', 'D', 'e', 'g', 'H']);
  });

  test('splits names into words', () => {
    expect(wordsOf('findOpenTaken')).toEqual(['find', 'open', 'taken']);
    expect(wordsOf('open_taken')).toEqual(['open', 'taken']);
  });

  test('names a banned synonym and the word to use', () => {
    const violations = glossaryViolations(glossary, { file: 'x.ts', text: 'export const findDader = 1;' });
    expect(violations).toEqual(['x.ts: findDader says "dader"; the word is "pleger"']);
  });

  test('a banned word inside another word is fine', () => {
    expect(glossaryViolations(glossary, { file: 'x.ts', text: 'export const daderschap = 1;' })).toEqual([]);
  });

  test('a term twice, or banned by another term, is a fault', () => {
    const [pleger, casus] = glossary.terms;
    if (pleger === undefined || casus === undefined) throw new Error('unreachable');
    expect(glossaryFaults(glossary)).toEqual([]);
    expect(glossaryFaults({ terms: [pleger, pleger] })).toHaveLength(1);
    expect(glossaryFaults({ terms: [pleger, { ...casus, term: 'dader' }] })).toHaveLength(1);
  });
});
