import { expect, test } from 'vitest';
import { type Dossier, Dossiers } from './dossier.ts';

const dossier = (aantal: number): Dossier => ({
  casus: { id: '', naam: '', regio: null },
  einde: { volgnr: aantal, kop: Buffer.alloc(32), redacties: 0 },
  feiten: Array.from({ length: aantal }),
  afgeleid: undefined,
});
const blijft = (dossiers: Dossiers, ...casussen: string[]): string[] =>
  casussen.filter((casus) => dossiers.neem(casus) !== undefined);

test('the cases evaluated longest ago go first, by number and by facts', () => {
  const perAantal = new Dossiers({ casussen: 2, feiten: 100 });
  for (const casus of ['a', 'b', 'a', 'c']) perAantal.leg(casus, dossier(1));
  expect(blijft(perAantal, 'a', 'b', 'c')).toEqual(['a', 'c']);
  const perFeit = new Dossiers({ casussen: 9, feiten: 10 });
  for (const [casus, aantal] of Object.entries({ a: 6, b: 4, c: 3 })) perFeit.leg(casus, dossier(aantal));
  expect(blijft(perFeit, 'a', 'b', 'c')).toEqual(['b', 'c']);
});

test('what is taken out is gone until it is put back, and no longer counts', () => {
  const dossiers = new Dossiers({ casussen: 9, feiten: 10 });
  dossiers.leg('a', dossier(8));
  dossiers.neem('a');
  expect(dossiers.neem('a')).toBeUndefined();
  for (const casus of ['b', 'c']) dossiers.leg(casus, dossier(5));
  expect(blijft(dossiers, 'b', 'c')).toEqual(['b', 'c']);
});
