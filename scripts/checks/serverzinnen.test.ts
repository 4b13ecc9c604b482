import { expect, test } from 'vitest';
import { leesServerzinnen } from './serverzinnen.ts';

test.each([
  ['a field of a refusal', 'apps/server/routes/x.ts', `ongeldig({ veld: 'naam', melding: 'Geef een naam.' })`],
  ['a refusal of now', 'apps/server/routes/x.ts', `nietNu(bezig ? 'Geef een naam.' : iets)`],
  ['what a schema says', 'apps/server/routes/x.ts', `z.string().min(1, 'Geef een naam.')`],
  ['a problem', 'kernel/errors/nl.ts', `const NL = { x: { uitleg: 'Geef een naam.' } }`],
])('finds %s', (_wat, file, text) => {
  expect(leesServerzinnen({ file, text })).toEqual(['Geef een naam.']);
});

test('numbers what is filled in', () => {
  const text = 'nietNu(`Er staan ${aantal} open bij ${wie}.`)';
  expect(leesServerzinnen({ file: 'apps/server/x.ts', text })).toEqual(['Er staan {{0}} open bij {{1}}.']);
  const problem = `const NL = { x: { uitleg: 'Groter dan {limiet} mag niet.' } }`;
  expect(leesServerzinnen({ file: 'kernel/errors/nl.ts', text: problem })).toEqual(['Groter dan {{0}} mag niet.']);
});

test('takes titles as they are, and leaves what only a reader of the code sees', () => {
  const titels = { file: 'apps/server/taal/signaalcodes.ts', text: `const T = { stilte: 'Stilte' }` };
  expect(leesServerzinnen(titels)).toEqual(['Stilte']);
  const samenvatting = `route({ samenvatting: 'Geeft de casus.' }, min(1, 'is leeg'))`;
  expect(leesServerzinnen({ file: 'apps/server/routes/x.ts', text: samenvatting })).toEqual([]);
});
