import { expect, test } from 'vitest';
import { vergelijkTaak, type Rijen, type Taak, takenVan, verschil } from './afgeleid.ts';

const taak = (item: string, anders: Partial<Taak> = {}): Taak => ({
  item,
  wie: 'politie',
  stap: '1',
  soort: 'doen',
  handmatig: false,
  status: 'open',
  teLaat: false,
  sinds: '2020-01-05T00:00:00+01:00',
  uiterlijk: null,
  tekst: '',
  waarom: '',
  feiten: ['f1'],
  voldaanDoor: [],
  bron: [],
  ...anders,
});
const rijen = (taken: readonly Taak[], staand?: Rijen<Taak>): Rijen<Taak> => takenVan({ taken }, staand);
const items = (deel: Rijen<Taak>): (string | undefined)[] => deel.map(({ element }) => element?.item);

const eerst = [taak('a'), taak('b'), taak('a'), taak('c')];

test('an element has the same id whether the rows that stood are known or not, wherever others come or go', () => {
  const staand = rijen(eerst);
  for (const later of [
    [...eerst, taak('d')],
    [taak('z'), ...eerst],
    eerst.slice(1),
    [taak('a'), taak('a'), taak('b'), taak('a')],
  ]) {
    expect(rijen(later, staand).map(({ id }) => id)).toEqual(rijen(later).map(({ id }) => id));
  }
  expect(new Set(staand.map(({ id }) => id)).size).toBe(eerst.length);
});

test('only what came, went or changed is written', () => {
  const staand = rijen(eerst);
  const later = [taak('a'), taak('b', { status: 'gedaan' }), taak('n'), taak('c')];
  const { weg, anders, erbij } = verschil(staand, rijen(later, staand), vergelijkTaak);
  expect({ weg, anders: items(anders), erbij: items(erbij) }).toEqual({
    weg: [staand[2]?.id],
    anders: ['b'],
    erbij: ['n'],
  });
});

test('of a row that only got more premises those alone are written; one that lost some is written whole', () => {
  const staand = rijen([taak('a'), taak('b', { feiten: ['f1', 'f2'] }), taak('c')]);
  const later = [
    taak('a', { feiten: ['f1', 'f2', 'f3'] }),
    taak('b', { feiten: ['f2', 'f3', 'f4'] }),
    taak('c', { feiten: ['f1', 'f2'], status: 'gedaan' }),
  ];
  const { anders, gegroeid } = verschil(staand, rijen(later, staand), vergelijkTaak);
  expect({ anders: items(anders), gegroeid }).toEqual({
    anders: ['b', 'c'],
    gegroeid: [{ id: staand[0]?.id, erbij: ['f2', 'f3'] }],
  });
});

test('of rows of which only the id is known, all are compared in the database', () => {
  const bekend = rijen(eerst).map(({ id }) => ({ id, sleutel: id, element: undefined }));
  const { weg, anders, erbij } = verschil(bekend, rijen(eerst.slice(1)), vergelijkTaak);
  // The first of two that share all is the one that stays.
  expect({ weg: weg.length, anders: items(anders), erbij: items(erbij) }).toEqual({
    weg: 1,
    anders: ['b', 'a', 'c'],
    erbij: [],
  });
});
