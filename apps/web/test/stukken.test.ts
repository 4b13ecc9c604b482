import { describe, expect, it } from 'vitest';
import { knip } from '../src/leeslijst/stukken.ts';

const citaat = (soort: string, van: number, tot: number, tekst = '0123456789') => ({
  soort,
  van,
  tot,
  citaat: tekst.slice(van, tot),
});

describe('a text with quotes', () => {
  it('is cut at each quote and loses nothing', () => {
    const stukken = knip('0123456789', [citaat('bellen', 2, 4)], [citaat('film', 6, 8)]);
    expect(stukken.map(({ tekst }) => tekst).join('')).toBe('0123456789');
    expect(stukken.filter(({ soorten }) => soorten.length > 0)).toEqual([
      { van: 2, tekst: '23', soorten: ['bellen'], tegen: false },
      { van: 6, tekst: '67', soorten: ['film'], tegen: true },
    ]);
  });

  it('shows overlapping quotes once, and what speaks for it before what speaks against', () => {
    const stukken = knip('0123456789', [citaat('bellen', 0, 5), citaat('volgen', 3, 8)], [citaat('film', 4, 10)]);
    expect(stukken.map(({ tekst, soorten, tegen }) => [tekst, soorten.join(), tegen])).toEqual([
      ['012', 'bellen', false],
      ['3', 'bellen,volgen', false],
      ['4', 'bellen,volgen', false],
      ['567', 'volgen', false],
      ['89', 'film', true],
    ]);
  });

  it('may have no quotes, or no words', () => {
    expect(knip('abc', [], [])).toEqual([{ van: 0, tekst: 'abc', soorten: [], tegen: false }]);
    expect(knip('', [], [])).toEqual([]);
  });
});
