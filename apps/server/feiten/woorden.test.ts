import { describe, expect, it } from 'vitest';
import { waardeInWoorden } from './woorden.ts';

describe('a value on paper', () => {
  it.each([
    ['P1W', '1 week'],
    ['P2W', '2 weken'],
    ['P2M14D', '2 maanden en 14 dagen'],
    ['PT4H', '4 uur'],
    ['P1Y', '1 jaar'],
    ['2026-12-01', '1 december 2026'],
    ['2026-12', 'december 2026'],
    ['2026-12-01T21:30', '1 december 2026 21:30'],
    ['sash', 'SASH'],
    ['veilig_thuis', 'Veilig Thuis'],
    ['3ro', '3RO'],
    ['geen_gehoor', 'geen gehoor'],
  ])('is words: %s as %s', (code, woorden) => {
    expect(waardeInWoorden(code)).toBe(woorden);
  });

  it.each([
    'P',
    'PT',
    'Zij schreef aan jan_de_vries@voorbeeld.invalid',
    'op werkdagen na 18 uur',
    '2026-99-99',
    '06-1234',
  ])('stays as people wrote it: %s', (tekst) => {
    expect(waardeInWoorden(tekst)).toBe(tekst);
  });
});
