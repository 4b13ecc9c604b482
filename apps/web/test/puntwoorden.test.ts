import { describe, expect, it } from 'vitest';
import type { Werkpunt } from '../src/werkvoorraad/types.ts';
import { isTeLaat, puntzin } from '../src/werkvoorraad/puntwoorden.ts';

const NU = '2026-11-30T09:00:00+01:00';
const punt = (deel: Partial<Werkpunt>): Werkpunt => ({
  casus: { id: 'c', naam: 'Casus' },
  id: 'p',
  soort: 'contact',
  op: null,
  wie: 'shn',
  inhoud: {},
  ...deel,
});

const zin = (inhoud: Werkpunt['inhoud']): string => puntzin(punt({ soort: 'toestemming', inhoud }));

describe('a point on a list', () => {
  it.each([
    ['a call that was due yesterday', { op: '2026-11-29T23:59:59+01:00', inhoud: { om_de: 'P1W' } }, true],
    ['a call that is due today', { op: '2026-11-30T08:00:00+01:00', inhoud: { om_de: 'P1W' } }, false],
    ['a call for which nothing was agreed', { op: '2026-11-20T08:00:00+01:00', inhoud: { pogingen: 2 } }, false],
    ['a look after the care that was due', { soort: 'nazorg', op: '2026-11-01T08:00:00+01:00' }, true],
    ['a hearing that was yesterday', { soort: 'zitting', op: '2026-11-29T08:00:00+01:00' }, false],
    ['what has no moment', { inhoud: { om_de: 'P1W' } }, false],
  ])('knows whether %s is late', (_wat, deel, laat) => expect(isTeLaat(punt(deel), NU)).toBe(laat));

  it('says of consent what she said, for whom it does not count yet, and never guesses what is shielded', () => {
    expect(zin({ stand: 'ja' })).toBe('Slachtoffer geeft toestemming om te delen');
    expect(zin({ stand: 'ja', wacht: 'shn' })).toMatch(/Voor Slachtofferhulp zelf telt dit pas/);
    expect(zin({ stand: 'afgeschermd' })).toMatch(/bij u niet bekend/);
  });
});
