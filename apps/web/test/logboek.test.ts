import { describe, expect, it } from 'vitest';
import type { Feit } from '../src/api/types.ts';
import { geadresseerden } from '../src/casus/logboek/geadresseerden.ts';
import { eindeMetOpen, laatsteVoor, nieuwsteEerst, plekVan } from '../src/casus/tijdlijn/regels.ts';
import { bladstand } from '../src/ui/Bladeren.tsx';
import { GEEN_FILTER, maakZoekbaar, zoekFeiten } from '../src/casus/logboek/zoekfeiten.ts';

const gebeurd = { van: '2026-11-01', tot: '2026-11-01', weergave: '1 november 2026' };
const basis = { gebeurd, bekend: '2026-11-01', geregistreerd: '2026-11-01' };
const FEITEN: Feit[] = [
  { ...basis, id: 'a', soort: 'incident', wie: 'politie', inhoud: { aard: ['doodsbedreiging'] }, wat: 'Bij de école.' },
  { ...basis, id: 'b', soort: 'notitie', wie: 'om', inhoud: { tekst: 'Graag bellen.', aan: ['politie', 3] } },
  { ...basis, id: 'c', soort: 'contact_slachtoffer', wie: 'shn', inhoud: { kanaal: 'telefoon', tegen: 'p1' } },
];
const namen = new Map([['p1', 'Anna Voorbeeld']]);
const ids = (deel: Partial<typeof GEEN_FILTER>) =>
  zoekFeiten(maakZoekbaar(FEITEN, namen), { ...GEEN_FILTER, ...deel }).map(({ id }) => id);

const dag = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString();

describe('the log', () => {
  it('is whole without a filter', () => expect(ids({})).toEqual(['a', 'b', 'c']));

  it.each([
    ['école', ['a']],
    ['ECOLE bij', ['a']],
    ['anna', ['c']],
    ['bellen', ['b']],
    ['slachtofferhulp', ['c']],
    ['november 2026', ['a', 'b', 'c']],
    ['bellen anna', []],
  ])('is searched for %s in what a reader sees', (tekst, gevonden) => {
    expect(ids({ tekst })).toEqual(gevonden);
  });

  it('is narrowed by kind, weight and organisation', () => {
    expect([
      ids({ baan: 'incidenten' }),
      ids({ baan: 'ernstig' }),
      ids({ baan: 'berichten' }),
      ids({ wie: 'shn' }),
    ]).toEqual([['a'], ['a'], ['b'], ['c']]);
  });

  it('shows what happened last first, and finds the page of a fact that was recorded late', () => {
    const feiten = Array.from({ length: 10_000 }, (_, n): Feit => {
      const toen = { van: dag(n), tot: dag(n), weergave: '' };
      return { ...basis, id: `f${n}`, soort: 'notitie', wie: 'om', gebeurd: toen };
    });
    const regels = nieuwsteEerst(feiten, [
      { van: Date.parse(dag(9)), tot: Date.parse(dag(10)), dagen: 1, totHeden: false },
    ]);
    expect(plekVan(regels, 'f9999')).toBe(0);
    expect([plekVan(regels, 'f9'), plekVan(regels, 'f0'), plekVan(regels, 'weg')]).toEqual([9991, 10_000, -1]);
    expect(bladstand(regels.length, 50, 200)).toEqual({
      blad: 200,
      bladen: 201,
      van: 10_000,
      tot: 10_001,
      totaal: 10_001,
    });
  });

  it('has one page when there is little or nothing, and none beyond the last', () => {
    expect(bladstand(0, 50, 0)).toEqual({ blad: 0, bladen: 1, van: 0, tot: 0, totaal: 0 });
    expect(bladstand(60, 50, 7)).toMatchObject({ blad: 1, van: 50, tot: 60 });
  });

  it('knows to whom a note is a message', () => {
    expect(FEITEN.map(geadresseerden)).toEqual([[], ['politie'], []]);
  });
});

const rijen = (namen: string) =>
  namen.split(' ').map((id) => ({ tijd: 0, feit: { ...basis, id, soort: 'notitie', wie: 'om' } }));

describe('a page of the log while somebody types under a fact', () => {
  const toen = rijen('d c b a');
  const laatste = laatsteVoor(toen, 3);

  it('knows the last fact that it showed', () => {
    expect(laatste).toBe('b');
    expect(laatsteVoor([], 3)).toBeUndefined();
  });

  it.each([
    ['d c b a', [], 3, 'nothing is open'],
    ['d c b a', ['c'], 3, 'it stands on the page'],
    ['e d c b a', ['b'], 4, 'one came on top'],
    ['f e d c b a', ['b'], 5, 'two came on top'],
    ['f e d c b a', ['c', 'b'], 5, 'two are open'],
    ['f e d c b a', ['a'], 3, 'it was on another page'],
    ['e d c', ['b'], 3, 'it is gone'],
  ])('%s with %j open ends at %i, since %s', (nu, open, einde) => {
    expect(eindeMetOpen(rijen(nu), 3, laatste, new Set(open))).toBe(einde);
  });
});
