import { AMSTERDAM, parseTijdvak } from '@waakvlam/kernel/tijd';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casusbeeld, categorieVanFeit } from './casusbeeld.ts';
import { leesDossier } from './dossier/lees.ts';
import { opMoment } from './feit.ts';

const dossier = leesDossier(
  `casus: proef
betrokkenen: [{id: anna, rol: slachtoffer}]
feiten:
  - {id: f1, soort: risicotaxatie, op: 2018-01-10, wie: politie, inhoud: {instrument: sash, uitkomst: laag, onderbouwing: zegt weinig}}
  - {id: f2, soort: risicotaxatie, op: 2018-01-10, bekend: 2018-03-01, wie: politie, inhoud: {instrument: sash, uitkomst: hoog}}
  - {id: c1, soort: correctie, op: 2018-03-01, wie: politie, inhoud: {van: f1, vervangen_door: f2, reden: verwisseld}}
  - {id: c2, soort: correctie, op: 2018-04-01, wie: politie, inhoud: {van: c1, reden: toch niet verwisseld}}
  - {id: f3, soort: incident, op: 2018-02-01, wie: politie, door: wijkagent, over: [anna], inhoud: {aard: [volgen], tegen: [anna]}, wat: Volgde haar naar huis.}
  - {id: r1, soort: redactie, op: 2018-05-01, wie: politie, inhoud: {van: f3, reden: verkeerde persoon}}
  - {id: m, soort: maatregel_gestart, op: 2018-02-01, wie: om, inhoud: {id: m1, maatregel: aol}}
  - {id: r2, soort: redactie, op: 2018-06-01, wie: om, inhoud: {van: m, reden: verzoek}}
`,
  'proef',
);

function op(datum: string, feiten = dossier.feiten) {
  const moment = parseTijdvak(datum, AMSTERDAM);
  if (!moment) throw new Error(datum);
  return casusbeeld(feiten, { op: moment.tot });
}

const ids = (datum: string) => op(datum).map(({ id }) => id);
const feit = (datum: string, id: string) => op(datum).find((een) => een.id === id);

describe('what was known at a moment', () => {
  test('is what the source organisation knew by then, the last second included', () => {
    expect(ids('2018-01-09')).toEqual([]);
    expect(ids('2018-01-10')).toEqual(['f1', 'betrokkene:anna']);
    expect(ids('2018-02-28')).not.toContain('f2');
  });

  test('leaves out what a correction took out, from the moment that the correction was known', () => {
    expect(ids('2018-02-28')).toContain('f1');
    expect(ids('2018-03-01')).not.toContain('f1');
    expect(ids('2018-03-01')).toEqual(expect.arrayContaining(['f2', 'c1']));
  });

  test('brings it back when the correction itself was wrong', () => {
    expect(ids('2018-04-01')).toContain('f1');
    expect(ids('2018-04-01')).not.toContain('c1');
  });

  test('keeps kind, moment and own id of a redacted fact, and nothing else', () => {
    expect(feit('2018-04-30', 'f3')).toMatchObject({ wat: 'Volgde haar naar huis.', inhoud: { aard: ['volgen'] } });
    const leeg = feit('2018-05-01', 'f3');
    expect(leeg).toMatchObject({
      soort: 'incident',
      wie: 'politie',
      over: [],
      inhoud: { aard: [] },
      geredigeerd: true,
    });
    expect(leeg?.gebeurd).toEqual(feit('2018-04-30', 'f3')?.gebeurd);
    expect(JSON.stringify(leeg)).not.toMatch(/Volgde|anna|volgen|wijkagent/);
    expect(feit('2018-06-01', 'm')?.inhoud).toEqual({ maatregel: '', id: 'm1' });
  });

  test('lies where its kind does now when it says what came in elsewhere', () => {
    const [eerste] = leesDossier(
      `casus: elders
feiten: [{id: e1, soort: signaal_elders, op: 2018-01-10, wie: zvh, inhoud: {regio: verzonnenland}}]
`,
      'elders',
    ).feiten;
    if (!eerste) expect.fail('no fact');
    expect(categorieVanFeit({ ...eerste, categorie: 'regie' })).toBe('adres');
  });

  test('is no more than the reader may see; corrections work all the same', () => {
    const voor = new Set(['risico'] as const);
    expect(casusbeeld(dossier.feiten, { op: Infinity, voor }).map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  test('equals folding the facts known by then', () => {
    const momenten = dossier.feiten.map(({ bekend }) => bekend);
    fc.assert(
      fc.property(
        fc.constantFrom(...momenten),
        fc.shuffledSubarray([...dossier.feiten], { minLength: 0 }),
        (moment, feiten) => {
          const vooraf = feiten.filter(({ bekend }) => bekend <= moment);
          const beeld = casusbeeld(feiten, { op: moment });
          expect(beeld).toEqual(casusbeeld(vooraf, { op: Infinity }));
          expect(beeld).toEqual([...beeld].sort(opMoment));
        },
      ),
    );
  });
});

test('ten thousand corrections of corrections cost no stack and no quadratic time', () => {
  const regels = Array.from({ length: 10_000 }, (_, i) => ({
    id: `c${i + 1}`,
    soort: 'correctie',
    wie: 'om',
    op: '2018-01-01',
    inhoud: { van: `c${i}`, reden: 'x' },
  }));
  const basis = { id: 'c0', soort: 'afsluiting', wie: 'om', op: '2018-01-01' };
  const { feiten } = leesDossier(JSON.stringify({ casus: 'x', feiten: [basis, ...regels] }), 'x');
  const begin = performance.now();
  // c10000 stands, so c9999 does not, so c9998 does, and so on down to c0.
  expect(casusbeeld(feiten, { op: Infinity })).toHaveLength(5001);
  expect(performance.now() - begin).toBeLessThan(4000);
});
