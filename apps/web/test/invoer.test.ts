import { describe, expect, it } from 'vitest';
import { deelnaam, hoortBij, onderdelenVan, type Venster, zoals } from '../src/casus/vastleggen/invoer.ts';

const GEDAAN: Venster = { titel: 'Is het gedaan?', onderdeel: 'belofte-a' };
const anders = (deel: Partial<Venster>): Venster => ({ ...GEDAAN, ...deel });
const ANDERE = [
  anders({ titel: 'Is het' }),
  anders({ onderdeel: 'belofte-b' }),
  anders({ onderdeel: 'belofte-a2' }),
  anders({ onderdeel: '' }),
  // one name runs on in the other
  anders({ titel: 'Is het gedaan? belofte-a', onderdeel: '' }),
  anders({ titel: 'Is het gedaan?","belofte-a', onderdeel: '' }),
];

describe('what was typed in a window', () => {
  it('is of that window and subject, with all its parts, and of no other', () => {
    for (const deel of ['', 'wie', 'niet']) {
      expect(hoortBij(GEDAAN, deelnaam(GEDAAN, deel))).toBe(true);
      for (const venster of ANDERE) expect(hoortBij(GEDAAN, deelnaam(venster, deel))).toBe(false);
    }
    // the quick form and the forms of items have names without a title
    for (const naam of ['', 'r1 incident']) expect(hoortBij(GEDAAN, naam)).toBe(false);
  });

  it('says what the windows of one title that were begun are about', () => {
    const namen = [
      '',
      'r1 incident',
      ...[GEDAAN, ...ANDERE].flatMap((een) => [deelnaam(een, ''), deelnaam(een, 'wie')]),
    ];
    expect(onderdelenVan(namen, GEDAAN.titel)).toEqual(['belofte-a', 'belofte-b', 'belofte-a2', '']);
    expect(onderdelenVan(namen, 'Is')).toEqual([]);
  });

  it.each([
    ['a text', '', 'half een zin'],
    ['fields', { reden: '', uitkomst: '' }, { reden: 'omdat', uitkomst: '' }],
    ['more fields than it began with', {}, { nieuws: 'zitting' }],
    ['a list of names', [], ['politie']],
    ['a list that nobody chose from', null, ['politie']],
  ])('is found back as it was: %s', (_wat, begin: unknown, bewaard: unknown) => {
    expect(zoals(begin, bewaard)).toEqual(bewaard);
  });

  it.each([
    ['nothing', '', undefined],
    ['another kind of value', '', ['a']],
    ['a field that has come since', { reden: '', uitkomst: '' }, { reden: 'omdat' }],
    ['a field that held something else', { reden: '' }, { reden: 3 }],
    ['a list of something else', [], [{ naam: 'a' }]],
    ['no fields at all', { reden: '' }, null],
  ])('is left alone when an earlier release kept it otherwise: %s', (_wat, begin: unknown, bewaard: unknown) => {
    expect(zoals(begin, bewaard)).toBeUndefined();
  });
});
