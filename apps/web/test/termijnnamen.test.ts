import { expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TERMIJNNAMEN } from '../src/regels/termijnnamen.ts';

it('names each term of the chain, and no other', async () => {
  const tekst = await readFile(join(import.meta.dirname, '../../../regels/termijnen/keten.yaml'), 'utf8');
  const termijnen = [...tekst.matchAll(/^ {2}(\w+):/gm)].map(([, naam]) => naam);
  expect(new Set(Object.keys(TERMIJNNAMEN))).toEqual(new Set(termijnen));
  expect(termijnen.length).toBeGreaterThan(20);
});
