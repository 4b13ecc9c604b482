import { describe, expect, it } from 'vitest';
import { adreswoorden, herkenVraag, kentekenwoorden, naamwoorden, type Zoekwoord } from './straatzoek.ts';

/** Whether what was stored is found by what is typed: exactly, by sound, or not. */
function vindt(bewaard: readonly Zoekwoord[], getypt: readonly Zoekwoord[]): 'precies' | 'klinkt' | 'niet' {
  const gelijk = getypt.filter(({ tekst }) => bewaard.some((een) => een.tekst === tekst));
  if (gelijk.length === 0) return 'niet';
  return gelijk.some(({ precies }) => precies) ? 'precies' : 'klinkt';
}

describe('what an officer types', () => {
  it.each([
    ['Bert Verzonnen', 'persoon'],
    ['de Vries, Jan', 'persoon'],
    ['AB-123-C', 'kenteken'],
    ['ab123c', 'kenteken'],
    ['12-ABC-3', 'kenteken'],
    ['4811 AA 12', 'adres'],
    ['4811AA12', 'adres'],
    ['Verzonnenstraat 12 Breda', 'adres'],
    ['Plein 4', 'adres'],
    ['Bert', undefined],
    ['12', undefined],
    ['   ', undefined],
  ])('%j is %s', (zoek, soort) => expect(herkenVraag(zoek)).toBe(soort));
});

describe('a person is found', () => {
  const bewaard = naamwoorden('Bert Jan van der Verzonnen', '1988-02-03');
  it.each([
    ['Bert Jan van der Verzonnen', 'precies'],
    ['verzonnen bert', 'precies'],
    ['BÉRT VERZONNEN', 'precies'],
    ['Berd Versonnen', 'klinkt'],
    ['Jan Verzonnen', 'niet'],
    ['Bert Bedacht', 'niet'],
  ])('by %j: %s', (getypt, hoe) => expect(vindt(bewaard, naamwoorden(getypt))).toBe(hoe));

  it('by last name and day of birth, never by a last name alone', () => {
    expect(vindt(bewaard, naamwoorden('Verzonnen', '1988-02-03'))).toBe('precies');
    expect(vindt(bewaard, naamwoorden('Verzonnen', '1988-02-04'))).toBe('niet');
    expect(vindt(bewaard, naamwoorden('Verzonnen'))).toBe('niet');
  });
});

describe('a plate and an address are found however they are written', () => {
  it('plate', () => expect(vindt(kentekenwoorden('AB-123-C'), kentekenwoorden('ab 123 c'))).toBe('precies'));
  it.each([
    ['4811AA 12', 'precies'],
    ['4811 aa 12', 'precies'],
    ['Verzonnenstraat 12, 4811 AA Breda', 'precies'],
    ['verzonnenstraat 12 breda', 'precies'],
    ['Verzonnenstraat 12', 'klinkt'],
    ['Verzonnenstraat 12 a Breda', 'niet'],
    ['Verzonnenstraat 13 Breda', 'niet'],
    ['4811 AB 12', 'niet'],
  ])('%j: %s', (getypt, hoe) =>
    expect(vindt(adreswoorden('Verzonnenstraat 12, 4811 AA Breda'), adreswoorden(getypt))).toBe(hoe),
  );
  it('and what is no address gives nothing to find', () => {
    expect(adreswoorden('ergens in het zuiden')).toEqual([]);
    expect(adreswoorden('')).toEqual([]);
    expect(kentekenwoorden('-')).toEqual([]);
  });
});
