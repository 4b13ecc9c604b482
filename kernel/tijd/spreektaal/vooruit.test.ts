import { describe, expect, it } from 'vitest';
import { AMSTERDAM } from '../zone.ts';
import { leesLaatsteDag } from './vooruit.ts';

// a Monday
const BEGIN = '2026-11-30';

describe('the last day of what begins on a day', () => {
  it.each([
    ['28 februari', '2027-02-28'],
    ['28 feb 2028', '2028-02-28'],
    ['28-2-2027', '2027-02-28'],
    ['28-2', '2027-02-28'],
    ['2027-02-28', '2027-02-28'],
    ['30 november', '2026-11-30'],
    ['29 november', '2027-11-29'],
    ['t/m 1 maart', '2027-03-01'],
    ['90 dagen', '2027-02-28'],
    ['voor 90 dagen', '2027-02-28'],
    ['over drie maanden', '2027-02-28'],
    ['twee weken', '2026-12-14'],
    ['een jaar', '2027-11-30'],
    ['eind mei', '2027-05-31'],
    ['februari 2028', '2028-02-29'],
    ['morgen', '2026-12-01'],
    ['vrijdag', '2026-12-04'],
    ['volgende ma', '2026-12-07'],
  ])('is read from %s', (gezegd, dag) => {
    expect(leesLaatsteDag(gezegd, BEGIN, AMSTERDAM)).toBe(dag);
  });

  it.each([
    '',
    'gisteren',
    '3 dagen geleden',
    '2026-11-29',
    '31 april',
    '32 mei',
    'tot hij stopt',
    '2027',
    '21:30',
    'nu',
  ])('is not in: %s', (gezegd) => {
    expect(leesLaatsteDag(gezegd, BEGIN, AMSTERDAM)).toBeUndefined();
  });
});
