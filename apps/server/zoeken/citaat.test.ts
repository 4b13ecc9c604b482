import { describe, expect, it } from 'vitest';
import { citaatUit } from './citaat.ts';

describe('a quotation from a hit', () => {
  it.each([
    ['Sofie Verzinsel', ['verzinsel'], 'Sofie Verzinsel'],
    ['Zoë Bédacht', ['bedacht'], 'Zoë Bédacht'],
    ['06-12345678', ['#612345678'], '06-12345678'],
    ['Kenteken 12-AB-CD', ['#12ABCD'], 'Kenteken 12-AB-CD'],
    ['Hij stond bij de bushalte', ['bushalt'], 'Hij stond bij de bushalte'],
  ])('of %j for %j is %j', (tekst, woorden, verwacht) => {
    expect(citaatUit(tekst, woorden)).toBe(verwacht);
  });

  it('is short, on one line, and says that there is more', () => {
    const lang = `${'woord '.repeat(100)}\n bushalte ${'woord '.repeat(100)}`;
    const stuk = citaatUit(lang, ['bushalt']) ?? '';
    expect(stuk).toMatch(/^….*bushalte.*…$/);
    expect(stuk.length).toBeLessThan(180);
  });

  it('is none when the word is not there', () => {
    expect(citaatUit('Hij belde', ['bushalt'])).toBeUndefined();
  });
});
