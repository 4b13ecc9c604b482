import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeer, type Gezochte, rondesleutel } from './codeer.ts';
import { beantwoord, eisGrond, hitnohitvorm } from './vraag.ts';

const geheim = new Uint8Array(32).fill(7);
const sleutel = rondesleutel(geheim, ['zeeland', 'rotterdam'], '2026-11');
const kees: Gezochte = {
  naam: 'Kees van der Meijer',
  geboren: '1984-02-11',
  telefoon: '0612345678',
  kenteken: 'XX-123-Y',
};
const bekend = (mens: Gezochte, met = sleutel): Set<string> => new Set(codeer(met, mens).map(({ code }) => code));

describe('asking another region', () => {
  test.each<[string, Gezochte, ReturnType<typeof beantwoord>]>([
    ['the same person', kees, { hit: true, zekerheid: 'sterk' }],
    ['written otherwise', { naam: 'Meyer, Kees', geboren: '11-02-1984' }, { hit: true, zekerheid: 'sterk' }],
    ['names exchanged', { naam: 'Meijer Kees', geboren: '1984-02-11' }, { hit: true, zekerheid: 'sterk' }],
    ['day and month exchanged', { naam: 'Kees Meijer', geboren: '1984-11-02' }, { hit: true, zekerheid: 'zwak' }],
    ['a number alone', { telefoon: '+31 6 12345678' }, { hit: true, zekerheid: 'zwak' }],
    ['somebody else', { naam: 'Piet Verzonnen', geboren: '1984-02-11' }, { hit: false, zekerheid: null }],
    ['a name without a day of birth', { naam: 'Kees Meijer' }, { hit: false, zekerheid: null }],
  ])('finds %s as it should', (_, gezocht, antwoord) => {
    expect(beantwoord(codeer(sleutel, gezocht), bekend(kees))).toEqual(antwoord);
  });

  test('is off without a named ground, and with regions that nothing was agreed with', () => {
    const partners = { rotterdam: { publiek: 'rotterdam.pem', geheim: 'geheim' } };
    const eigen = {
      regio: 'zeeland',
      organisatie: 'politie',
      bellen: 'Infodesk, 0800-0000',
      sleutel: 'a',
      register: 'b',
    };
    const uit = hitnohitvorm.parse({ versie: 1, grond: null, ...eigen, partners });
    expect(() => eisGrond(uit, 'rotterdam')).toThrow('staat uit');
    const aan = hitnohitvorm.parse({ versie: 1, grond: 'Wpg artikel 18, besluit 12', ...eigen, partners });
    expect(eisGrond(aan, 'rotterdam')).toBe('Wpg artikel 18, besluit 12');
    expect(() => eisGrond(aan, 'limburg')).toThrow('geen uitwisseling');
    expect(hitnohitvorm.safeParse({ ...aan, grond: 'ja' }).success).toBe(false);
    expect(hitnohitvorm.safeParse({ ...aan, organisatie: 'zvh' }).success).toBe(false);
  });
});

describe('what an outsider has', () => {
  test('cannot be laid beside another round, another pair of regions or another secret', () => {
    const anders = [
      rondesleutel(geheim, ['zeeland', 'rotterdam'], '2026-12'),
      rondesleutel(geheim, ['zeeland', 'limburg'], '2026-11'),
      rondesleutel(new Uint8Array(32).fill(8), ['zeeland', 'rotterdam'], '2026-11'),
    ];
    for (const een of anders) expect(bekend(kees, een).isDisjointFrom(bekend(kees))).toBe(true);
    expect(rondesleutel(geheim, ['rotterdam', 'zeeland'], '2026-11')).toEqual(sleutel);
  });

  test('does not show how alike two names are: one letter more and nothing of the name code is the same', () => {
    const [een, ander] = [codeer(sleutel, kees), codeer(sleutel, { ...kees, naam: 'Keesx van der Meijer' })];
    const naam = (codes: typeof een): string => codes.find(({ soort }) => soort === 'naam')?.code ?? '';
    expect(naam(een)).not.toBe(naam(ander));
  });

  test('holds no letter of a name and has one length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (voor, achter) => {
        for (const { code } of codeer(sleutel, {
          naam: `${voor} ${achter}`,
          geboren: '1990-01-02',
          telefoon: '0612345678',
        }))
          expect(code).toMatch(/^[\w-]{22}$/);
      }),
    );
  });
});
