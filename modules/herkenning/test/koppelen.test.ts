import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Kolom, kansVan, koppelPersonen, Personenbouwer } from '../index.ts';
import { jaroWinkler } from '../domain/koppelen/afstand.ts';
import { vormDatum } from '../domain/koppelen/datum.ts';
import { klank } from '../domain/koppelen/klank.ts';
import { splitsNaam, vormNaam } from '../domain/koppelen/naam.ts';
import { soortVan, VELDEN } from '../domain/koppelen/velden.ts';
import { type Melding, verzinMeldingen } from './personen/verzin.ts';

const VELD: readonly (keyof Melding & Kolom)[] = [
  'voornaam',
  'achternaam',
  'geboren',
  'straat',
  'huisnummer',
  'postcode',
  'plaats',
];

async function koppel(
  groepen: readonly (readonly Melding[])[],
  velden = VELD,
  draden = 1,
): Promise<Map<string, number>> {
  const bouwer = new Personenbouwer(velden);
  groepen.forEach((groep, nr) => {
    if (nr > 0) bouwer.volgendeBron();
    for (const melding of groep)
      bouwer.voegToe(
        melding.id,
        velden.map((veld) => melding[veld]),
      );
  });
  const personen = bouwer.bouw();
  const { paren } = await koppelPersonen(personen, draden);
  const naam = (nr: number | undefined): string => personen.ids[nr ?? 0] ?? '';
  return new Map(Array.from(paren.i, (i, nr) => [`${naam(i)} ${naam(paren.j[nr])}`, kansVan(paren.logOdds[nr] ?? 0)]));
}

function meet(
  meldingen: readonly Melding[],
  gevonden: ReadonlyMap<string, number>,
  telt: (a: Melding, b: Melding) => boolean = () => true,
) {
  const wie = new Map(meldingen.map((melding) => [melding.id, melding]));
  const paren = [...gevonden]
    .filter(([, kans]) => kans >= 0.5)
    .map(([paar]) => paar.split(' ').map((id) => wie.get(id)));
  const goed = paren.filter(([a, b]) => a?.wie === b?.wie).length;
  const waar = meldingen.flatMap((a, nr) =>
    meldingen.slice(nr + 1).filter((b) => a.wie === b.wie && telt(a, b)),
  ).length;
  const [precisie, bereik] = [goed / paren.length, goed / waar];
  return { precisie, bereik, f1: (2 * precisie * bereik) / (precisie + bereik) };
}

describe('linking invented people', { timeout: 120_000 }, () => {
  const meldingen = [...verzinMeldingen(900, { zaad: 7 })];

  test('finds the records of one person and keeps families, twins and namesakes apart', async () => {
    const { precisie, f1 } = meet(meldingen, await koppel([meldingen]));
    expect(f1).toBeGreaterThan(0.97);
    expect(precisie).toBeGreaterThan(0.96);
  });

  test('links between two sources only', async () => {
    const [links, rechts] = [meldingen.filter((_, nr) => nr % 2 === 0), meldingen.filter((_, nr) => nr % 2 === 1)];
    const uit = new Set(links.map(({ id }) => id));
    const gevonden = await koppel([links, rechts]);
    for (const paar of gevonden.keys()) expect(paar.split(' ').map((id) => uit.has(id))).toEqual([true, false]);
    expect(meet(meldingen, gevonden, (a, b) => uit.has(a.id) !== uit.has(b.id)).f1).toBeGreaterThan(0.96);
  });

  test('gives the same whatever the order of the records and the number of threads', async () => {
    const eerste = await koppel([meldingen]);
    expect(await koppel([meldingen.toReversed()])).toEqual(eerste);
    expect(await koppel([meldingen], VELD, 2)).toEqual(eerste);
  });

  test('works with few columns', async () => {
    const { f1 } = meet(meldingen, await koppel([meldingen], ['voornaam', 'achternaam', 'geboren']));
    expect(f1).toBeGreaterThan(0.9);
  });
});

const leeg: Melding = {
  id: '',
  wie: 0,
  voornaam: '',
  achternaam: '',
  geboren: '',
  straat: '',
  huisnummer: '',
  postcode: '',
  plaats: '',
  telefoon: '',
  kenteken: '',
};

describe('a list of a few people', () => {
  const nora = {
    ...leeg,
    voornaam: 'Nora',
    achternaam: 'van den Verzonnen',
    geboren: '1984-03-12',
    postcode: '4811AB',
    huisnummer: '12',
  };

  test('is judged by what may be expected, since there is nothing to learn from', async () => {
    const gevonden = await koppel([
      [
        { ...nora, id: 'a' },
        { ...nora, id: 'b', achternaam: 'Verzonen, v.d.', geboren: '12-03-1984' },
        { ...nora, id: 'c', voornaam: 'Piet', geboren: '1990-01-20' },
      ],
    ]);
    expect(gevonden.get('a b')).toBeGreaterThan(0.9);
    expect(gevonden.get('a c') ?? 0).toBeLessThan(0.5);
  });

  test.each([
    [[]],
    [[{ ...nora, id: 'a' }]],
    [
      [
        { ...leeg, id: 'a' },
        { ...leeg, id: 'b' },
      ],
    ],
  ])('may hold nothing to link', async (groep) => {
    expect([...(await koppel([groep])).values()].filter((kans) => kans >= 0.5)).toEqual([]);
  });
});

describe('values as they are compared', () => {
  test.each([
    ["van 't Hoff", 'hoff'],
    ['de la Cruz', 'cruz'],
    ['Özdemir-Şahin', 'ozdemir sahin'],
    ['de', 'de'],
    ['Onbekend', ''],
  ])('name %s', (ruw, vorm) => expect(vormNaam(ruw)).toBe(vorm));

  test.each([
    ['1984-03-12', '19840312'],
    ['12-03-1984', '19840312'],
    ['12031984', '19840312'],
    ['3/31/1984', '19840331'],
    ['1984', '19840000'],
    ['19081399', '19081399'],
    ['gisteren', ''],
  ])('date %s', (ruw, vorm) => expect(vormDatum(ruw)).toBe(vorm));

  test.each([
    ['Jansen, Piet', 'Piet', 'Jansen'],
    ['Piet van der Berg', 'Piet', 'van der Berg'],
    ['Verzonnen', '', 'Verzonnen'],
  ])('full name %s', (ruw, voornaam, achternaam) => expect(splitsNaam(ruw)).toEqual({ voornaam, achternaam }));

  test.each([
    ['meijer', 'meyer'],
    ['janssen', 'jansen'],
    ['kuijpers', 'cuypers'],
    ['schmidt', 'smit'],
    ['philips', 'filips'],
  ])('%s sounds like %s', (een, ander) => expect(klank(een)).toBe(klank(ander)));
});

describe('first names', () => {
  test.each([
    ['johannes', 'jan', 'deel of roepnaam gelijk'],
    ['katherine', 'kate', 'deel of roepnaam gelijk'],
    ['rnarieke', 'marieke', 'één tikfout'],
    ['an0uk', 'anouk', 'één tikfout'],
    ['zoe', 'zoc', 'lijkt sterk'],
    ['tim', 'jim', 'anders'],
    ['clara', 'sara', 'anders'],
    ['sanne', 'sam', 'anders'],
    ['maria', 'marijke', 'anders'],
    ['johannes', 'kees', 'anders'],
  ])('%s beside %s', (een, ander, niveau) => {
    const { vergelijk, niveaus } = soortVan('voornaam');
    expect(niveaus[vergelijk(een, ander)]).toBe(niveau);
  });
});

describe('mail addresses', () => {
  test.each([
    ['nora.verzonnen@verzinsel.example', 'nora.verzonen@verzinsel.example', 'tikfout'],
    ['nora.verzonnen@verzinsel.example', 'nora.verzonnen@elders.example', 'tikfout'],
    ['nv34@verzinsel-bedacht.example', 'nv34r@verzinsel.-bedachtexample', 'lijkt'],
    ['nora@verzinsel.example', 'peter@verzinsel.example', 'anders'],
    ['info@verzinsel.example', 'balie@verzinsel.example', 'anders'],
  ])('%s beside %s', (een, ander, niveau) => {
    const { vergelijk, niveaus } = soortVan('email');
    expect(niveaus[vergelijk(een, ander)]).toBe(niveau);
  });
});

describe('a family at one address', { timeout: 60_000 }, () => {
  const meldingen = [...verzinMeldingen(500, { zaad: 11 })];
  const thuis = { ...leeg, achternaam: 'Verzonnenaar', straat: 'Bedachtlaan', huisnummer: '7', postcode: '4899ZZ' };
  const vader = { ...thuis, voornaam: 'Govert', geboren: '1951-04-02' };

  test.each([
    ['father and son of one name', vader, { ...vader, geboren: '1979-11-23' }],
    ['twins', vader, { ...vader, voornaam: 'Elske' }],
  ])('%s are two people, also among many doubles', async (_, een, ander) => {
    const gevonden = await koppel([[...meldingen, { ...een, id: 'a' }, { ...ander, id: 'b' }]]);
    expect(gevonden.get('a b') ?? 0).toBeLessThan(0.5);
    const dubbel = await koppel([[...meldingen, { ...een, id: 'a' }, { ...een, id: 'b', huisnummer: '8' }]]);
    expect(dubbel.get('a b')).toBeGreaterThan(0.9);
  });
});

describe('what somebody is called at home', { timeout: 60_000 }, () => {
  const meldingen = [...verzinMeldingen(500, { zaad: 13 })];
  const thuis = { ...leeg, achternaam: 'Verzonnenaar', geboren: '1951-04-02', straat: 'Bedachtlaan', huisnummer: '7' };
  const kansVanPaar = async (een: string, ander: string): Promise<number> => {
    const paar = [een, ander].map((voornaam, nr) => ({ ...thuis, voornaam, id: nr === 0 ? 'a' : 'b' }));
    return (await koppel([[...meldingen, ...paar]])).get('a b') ?? 0;
  };

  test.each([
    ['Cornelis', 'Kees'],
    ['Jacobus', 'Jaap'],
    ['Nicolaas', 'Klaas'],
    ['Elisabeth', 'Els'],
    ['Hendrika', 'Riek'],
  ])('%s and %s are one person', async (een, ander) => {
    expect(await kansVanPaar(een, ander)).toBeGreaterThan(0.9);
    expect(await kansVanPaar(een, 'Reinoud')).toBeLessThan(0.5);
  });

  test.each([
    ['Clara', 'Sara'],
    ['Jenny', 'Remy'],
    ['Danny', 'Davy'],
    ['Els', 'Lisa'],
    ['Klaas', 'Nico'],
  ])('twins %s and %s are two', async (een, ander) => expect(await kansVanPaar(een, ander)).toBeLessThan(0.5));
});

describe('comparisons', () => {
  const woord = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'j', 'k', 's', ' ', '1', '2'), maxLength: 12 });

  test.each(VELDEN)('of %s are symmetric and stay within the levels', (veld) => {
    const { vergelijk, niveaus, vorm } = soortVan(veld);
    fc.assert(
      fc.property(woord, woord, (ruwA, ruwB) => {
        const [a, b] = [vorm(ruwA), vorm(ruwB)];
        if (a === '' || b === '' || a === b) return;
        const niveau = vergelijk(a, b);
        expect(vergelijk(b, a)).toBe(niveau);
        expect(niveau).toBeGreaterThan(1);
        expect(niveau).toBeLessThan(niveaus.length);
      }),
      { examples: [['ajss', 'jss']] },
    );
  });

  test('Jaro-Winkler lies between 0 and 1 and is 1 for equal words only', () => {
    fc.assert(
      fc.property(woord, woord, (a, b) => {
        const gelijkenis = jaroWinkler(a, b);
        expect(gelijkenis).toBe(jaroWinkler(b, a));
        expect(gelijkenis).toBeGreaterThanOrEqual(0);
        expect(gelijkenis).toBeLessThanOrEqual(1);
        if (a !== b) expect(gelijkenis).toBeLessThan(1);
      }),
    );
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
  });
});
