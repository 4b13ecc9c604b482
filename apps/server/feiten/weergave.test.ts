import { describe, expect, it } from 'vitest';
import { AMSTERDAM, parseTijdvak } from '@waakvlam/kernel/tijd';
import { toonTijdvak } from './weergave.ts';

const tijdvak = (tekst: string) => parseTijdvak(tekst, AMSTERDAM) ?? expect.fail(tekst);

describe('when something happened, in words', () => {
  it.each([
    ['2018-03-14T21:30', '14 maart 2018 21:30'],
    ['2018-03-14', '14 maart 2018'],
    ['2018-03', 'maart 2018'],
    ['2018-10', 'oktober 2018'],
  ])('%s is %s', (tekst, verwacht) => expect(toonTijdvak(tijdvak(tekst))).toBe(verwacht));

  it('names both ends of a period', () => {
    const periode = { van: tijdvak('2018-05-01').van, tot: tijdvak('2018-05-05').tot };
    expect(toonTijdvak(periode)).toBe('1 mei 2018 t/m 5 mei 2018');
  });
});
