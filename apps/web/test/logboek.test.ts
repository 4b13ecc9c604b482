import { describe, expect, it } from 'vitest';
import type { Feit } from '../src/api/types.ts';
import { geadresseerden } from '../src/casus/logboek/Onderfeit.tsx';
import { GEEN_FILTER, zoekFeiten } from '../src/casus/logboek/zoekfeiten.ts';

const gebeurd = { van: '2026-11-01', tot: '2026-11-01', weergave: '1 november 2026' };
const basis = { gebeurd, bekend: '2026-11-01', geregistreerd: '2026-11-01' };
const FEITEN: Feit[] = [
  { ...basis, id: 'a', soort: 'incident', wie: 'politie', inhoud: { aard: ['doodsbedreiging'] }, wat: 'Bij de école.' },
  { ...basis, id: 'b', soort: 'notitie', wie: 'om', inhoud: { tekst: 'Graag bellen.', aan: ['politie', 3] } },
  { ...basis, id: 'c', soort: 'contact_slachtoffer', wie: 'shn', inhoud: { kanaal: 'telefoon', tegen: 'p1' } },
];
const namen = new Map([['p1', 'Anna Voorbeeld']]);
const ids = (deel: Partial<typeof GEEN_FILTER>) =>
  zoekFeiten(FEITEN, { ...GEEN_FILTER, ...deel }, namen).map(({ id }) => id);

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

  it('knows to whom a note is a message', () => {
    expect(FEITEN.map(geadresseerden)).toEqual([[], ['politie'], []]);
  });
});
