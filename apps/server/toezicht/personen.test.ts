import { describe, expect, it } from 'vitest';
import { persoonsleutels } from './personen.ts';

const SLEUTEL = Buffer.alloc(32, 7);
const van = (naam: string, geboren = '1988-02-03') =>
  persoonsleutels(SLEUTEL, { naam, geboren }).map((een) => een.toString('hex'));
const gelijk = (een: string, ander: string) => van(een).some((digest) => van(ander).includes(digest));

describe('under which a person is known', () => {
  it.each([
    ['Anna van der Voorbeeld', 'anna Voorbeeld'],
    ['José Verzonnen', 'Jose Verzonnen'],
    ['Gijs Bijvoorbeeld', 'Gys Byvoorbeeld'],
    ['A. Voorbeeld', 'Anna Voorbeeld'],
    ['Voorbeeld, Anna', 'Anna Voorbeeld'],
  ])('%s and %s are one', (een, ander) => expect(gelijk(een, ander)).toBe(true));

  it.each([
    ['Anna Voorbeeld', 'Bea Voorbeeld'],
    ['Anna Voorbeeld', 'Anna Verzonnen'],
  ])('%s and %s are two', (een, ander) => expect(gelijk(een, ander)).toBe(false));

  it('does not answer without a whole name and a day of birth, nor alike under another key', () => {
    expect(van('Anna')).toEqual([]);
    expect(van('Anna Voorbeeld', '1988')).toEqual([]);
    expect(persoonsleutels(SLEUTEL, { naam: 'Anna Voorbeeld' })).toEqual([]);
    const ander = persoonsleutels(Buffer.alloc(32, 8), { naam: 'Anna Voorbeeld', geboren: '1988-02-03' });
    expect(ander.map((een) => een.toString('hex'))).not.toContain(van('Anna Voorbeeld')[0]);
  });
});
