import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { laadHerkenningsregels, maakLezer } from '../index.ts';

vi.setConfig({ testTimeout: 60_000 });
const lees = maakLezer(laadHerkenningsregels());
const GEWOON = 'mijn ex belt elke dag niet bang voor haar deur stalking al maanden de politie 12-03-2024 80x'.split(
  ' ',
);
const VREEMD = ['é', '\u0000', '\u200d', '😀', '\ud800', '\n', '.', '…', 'ﬁ', 'İ', 'ẞ', 'שלום', "'s", '-', ' '];
const woord = fc.constantFrom(...GEWOON, ...VREEMD);
const tekst = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(woord, { maxLength: 80 }).map((woorden) => woorden.join(' ')),
  fc.array(woord, { maxLength: 80 }).map((woorden) => woorden.join('')),
);

test('every quote is what stands in the text at its place, in UTF-16 units', () => {
  fc.assert(
    fc.property(tekst, (een) => {
      const { signalen, tegenwicht } = lees(een);
      for (const { citaat, van, tot } of [...signalen, ...tegenwicht]) {
        expect(een.slice(van, tot)).toBe(citaat);
        expect(tot).toBeGreaterThan(van);
      }
    }),
    { numRuns: 600 },
  );
});

test('any text gives a judgement, the same each time', () => {
  fc.assert(
    fc.property(tekst, (een) => {
      const lezing = lees(een);
      expect(lezing.score).toBeGreaterThanOrEqual(0);
      expect(lezing.score).toBeLessThanOrEqual(1);
      expect(lees(een)).toEqual(lezing);
    }),
    { numRuns: 300 },
  );
});

test('reading one text leaves nothing behind for the next', () => {
  const zwaar = 'Haar ex bleef haar maandenlang bellen en stond steeds voor de deur. Zij is bang.';
  const vooraf = lees(zwaar);
  lees('stalking '.repeat(5000));
  expect(lees(zwaar)).toEqual(vooraf);
});

test.each([
  ['one endless word', 'a'.repeat(2_000_000)],
  ['only anchors', 'ex belt '.repeat(40_000)],
  ['only denials', 'niet '.repeat(60_000)],
  ['only quotes and gaps', '\' " . , '.repeat(40_000)],
  ['no end of a sentence', 'haar ex belde haar steeds weer en stond voor haar deur '.repeat(6_000)],
])('a text made to make it run for ever does not: %s', (_, een) => {
  const lezing = lees(een);
  expect(JSON.stringify(lezing).length).toBeLessThan(200_000);
});
