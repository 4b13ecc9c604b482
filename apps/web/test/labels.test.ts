import { describe, expect, it } from 'vitest';
import { houder, organisatie, regionaam, woord, woordInZin } from '../src/taal/labels.ts';

describe('codes in words', () => {
  it.each([
    ['sash_ontbreekt', 'SASH ontbreekt'],
    ['overtreding_niet_opgevolgd', 'Overtreding niet opgevolgd'],
    ['aol', 'AOL'],
    ['suicidedreiging', 'Dreigen met suïcide'],
    ['ovj', 'Officier van justitie'],
    ['vt_advies', 'Advies van Veilig Thuis'],
    ['vtul_advies', 'Advies V-TUL'],
    ['', ''],
  ])('says %s as "%s"', (code, tekst) => {
    expect(woord(code)).toBe(tekst);
  });

  it('writes a region as it is written', () => {
    expect(['zeeland-west-brabant', 'midden_nederland'].map(regionaam)).toEqual([
      'Zeeland-West-Brabant',
      'Midden Nederland',
    ]);
  });

  it('keeps capitals of abbreviations and organisations within a sentence', () => {
    expect(['doodsbedreiging', 'aware', 'veilig_thuis'].map(woordInZin)).toEqual([
      'doodsbedreiging',
      'AWARE',
      'Veilig Thuis',
    ]);
  });

  it('names organisations and groups of them, and leaves a name as it is', () => {
    expect(['3ro', 'allen', 'Politie Verzonnenstad'].map(organisatie)).toEqual([
      'Reclassering (3RO)',
      'Alle partners',
      'Politie Verzonnenstad',
    ]);
  });

  it('names who holds a role, or nobody', () => {
    expect([
      houder({ organisatie: 'zvh', medewerker: 'S. Aydin' }),
      houder({ organisatie: 'zvh' }),
      houder(null),
    ]).toEqual(['S. Aydin, Zorg- en Veiligheidshuis', 'Zorg- en Veiligheidshuis', null]);
  });
});
