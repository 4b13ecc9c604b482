import type { Aangevuld, Feit } from '@waakvlam/logboek';
import { expect, test } from 'vitest';
import type { Dossier } from './dossier.ts';
import { vulAan } from './lees.ts';

const feit = (id: string, bekend: number): Feit => ({
  id,
  soort: 'notitie',
  wie: 'politie',
  over: [],
  gebeurd: { van: bekend, tot: bekend },
  bekend,
  termijnVanaf: { van: bekend, tot: bekend },
  geschat: false,
  oordeel: false,
  inhoud: { tekst: 'rustig' },
});
const dossier: Dossier = {
  casus: { id: 'c', naam: 'Casus Proef', regio: null },
  einde: { volgnr: 2, kop: Buffer.from('bb', 'hex'), redacties: 1 },
  feiten: [feit('f1', 10), feit('f2', 30)],
  afgeleid: { uitgave: '7', taken: [], signalen: [] },
};
const stuk = (anders: Partial<Aangevuld> = {}): Aangevuld => ({
  geregistreerd: [100],
  feiten: [feit('f3', 20)],
  volgnr: 3,
  vorige: 'bb',
  kop: 'cc',
  beurt: '41',
  redacties: 1,
  ...anders,
});
const volgend = stuk({ feiten: [feit('f4', 40)], volgnr: 4, vorige: 'cc', kop: 'dd', beurt: '42' });

test('facts of our own go on from what is remembered, in order of when they were known, under the turn of the last', () => {
  const na = vulAan(dossier, [volgend, stuk()]);
  expect(na?.feiten.map(({ id }) => id)).toEqual(['f1', 'f3', 'f2', 'f4']);
  expect(na).toMatchObject({ beurt: '42', uitgave: '7', einde: { volgnr: 4, redacties: 1 } });
  expect(na?.einde.kop.toString('hex')).toBe('dd');
});

test.each([
  ['a fact of another server came in between', [volgend]],
  ['the log ended otherwise than is remembered', [stuk({ vorige: 'ab' })]],
  ['something was redacted', [stuk({ redacties: 2 })]],
  ['nothing was appended', [stuk({ beurt: undefined })]],
  ['nothing is known of it', []],
])('asks the database when %s', (_waarom, aanvullingen) => {
  expect(vulAan(dossier, aanvullingen)).toBeUndefined();
});

test('asks the database when what was written last is not known', () => {
  expect(vulAan({ ...dossier, afgeleid: undefined }, [stuk()])).toBeUndefined();
  expect(vulAan(undefined, [stuk()])).toBeUndefined();
});
