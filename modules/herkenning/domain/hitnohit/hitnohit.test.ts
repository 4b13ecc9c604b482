import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Vraagbericht, onderteken, openBericht, vraagbericht } from './bericht.ts';
import { codeer, type Gezochte, rondesleutel, telVragen } from './codeer.ts';
import { bewaarWie, gevraagdNaar, naslagsleutel } from './naslag.ts';
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
      naslag: 'c',
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

describe('a question', () => {
  const paar = generateKeyPairSync('ed25519');
  const open = (vragen: Vraagbericht['vragen']): Vraagbericht =>
    openBericht(
      onderteken(
        {
          soort: 'vraag',
          versie: 1,
          kenmerk: '7e0f4a52-6a54-4a3c-9a6e-0d6a1c7f7a10',
          van: 'zeeland',
          aan: 'rotterdam',
          ronde: '2026-11',
          grond: 'Wpg artikel 18, besluit 12',
          gemaakt: '2026-11-20T10:00:00Z',
          vragen,
        },
        paar.privateKey,
      ),
      vraagbericht,
      paar.publicKey,
    );
  const codes = codeer(sleutel, kees);
  const namen = ['Anna Een', 'Bas Twee'].flatMap((naam) =>
    codeer(sleutel, { naam, geboren: '1990-10-10' }).filter(({ soort }) => soort === 'naam'),
  );

  test('holds one code of a kind a number, and each number once: more would be other people for the price of one', () => {
    expect(open([{ nr: 1, codes }]).vragen).toEqual([{ nr: 1, codes }]);
    expect(() => open([{ nr: 1, codes: namen }])).toThrow('geen bericht van de soort');
    expect(() =>
      open([
        { nr: 1, codes },
        { nr: 1, codes },
      ]),
    ).toThrow('geen bericht van de soort');
  });

  test.each<[string, Gezochte, number]>([
    ['a name with a day of birth', { naam: 'Kees Meijer', geboren: '1984-02-11' }, 1],
    ['a name without one, and a number', { naam: 'Kees Meijer', telefoon: '0612345678' }, 1],
    ['two numbers', { telefoon: '0612345678', kenteken: 'XX-123-Y' }, 2],
    ['all of them, which may be of three people', kees, 3],
  ])('counts %s', (_, gezocht, aantal) => {
    expect(telVragen(codeer(sleutel, gezocht))).toBe(aantal);
  });
});

describe('after whom was asked', () => {
  const eigen = naslagsleutel(geheim, 'zeeland');
  const regel = {
    moment: '2026-11-20T10:00:00Z',
    wat: 'gevraagd' as const,
    met: 'rotterdam',
    kenmerk: '',
    ronde: '2026-11',
    aantal: 2,
    hits: null,
    grond: '',
    reden: 'x',
    door: 'agent',
    vorige: '',
    wie: bewaarWie(eigen, [kees, { telefoon: '0687654321' }]),
  };

  test('is found with the key of the register, by name or by number', () => {
    expect(gevraagdNaar([regel], eigen, { naam: 'Meyer, Kees', geboren: '11-02-1984' })).toEqual([
      { regel, zekerheid: 'sterk' },
    ]);
    expect(gevraagdNaar([regel], eigen, { telefoon: '06-87654321' })).toEqual([{ regel, zekerheid: 'zwak' }]);
    expect(gevraagdNaar([regel], eigen, { naam: 'Anna Ander', geboren: '1984-02-11' })).toEqual([]);
  });

  test('is not to be found with the secret of an exchange, nor by another region with the same one', () => {
    for (const anders of [sleutel, naslagsleutel(geheim, 'rotterdam')])
      expect(gevraagdNaar([regel], anders, kees)).toEqual([]);
  });
});
