import { describe, expect, it } from 'vitest';
import { citeer } from './naar-casus.ts';

const uit = (tekst: string, ...citaten: string[]): string =>
  citeer({
    tekst,
    signalen: citaten.map((citaat) => {
      const van = tekst.indexOf(citaat);
      return { soort: 'volgen', citaat, van, tot: van + citaat.length };
    }),
  });

describe('what of a report partners will read', () => {
  it('is the sentence around each quote, once', () => {
    const tekst = 'Rustige dag. Hij stond weer bij haar werk en wachtte. Daarna niets.';
    expect(uit(tekst, 'stond weer', 'wachtte')).toBe('“Hij stond weer bij haar werk en wachtte.”');
  });

  it('is the quote alone when the sentence names an address', () => {
    expect(uit('Hij volgde haar naar de Verzonnenstraat 12.', 'Hij volgde haar')).toBe('“Hij volgde haar”');
  });

  it('never is a quote that names one itself', () => {
    const gezegd = uit('Hij stond voor de deur, Verzonnenstraat 12, te wachten.', 'voor de deur, Verzonnenstraat 12');
    expect(gezegd).not.toContain('Verzonnenstraat');
    expect(gezegd).toContain('geen citaat zonder adres');
  });
});
