import { describe, expect, it } from 'vitest';
import { ingevuld } from '../src/opnemen/ingevuld.ts';

describe('what stands in a form of another page', () => {
  it('is told in words, without keys and without what stands here too', () => {
    const daar = {
      soort: 'contact_slachtoffer',
      wat: ' Zij belde. ',
      datum: '2026-12-01',
      maatregel: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      velden: { gelukt: 'ja', pogingen: ['geen_gehoor'], leeg: '' },
    };
    expect(ingevuld(daar, { velden: { gelukt: 'ja' } })).toEqual([
      'contact slachtoffer',
      'Zij belde.',
      'di 1 dec 2026',
      'geen gehoor',
    ]);
    expect(ingevuld(daar, daar)).toEqual([]);
  });
});
