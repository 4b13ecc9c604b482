import { describe, expect, test } from 'vitest';
import type { Melding, Rolspeler } from './patroon.ts';
import { noemPersonen } from './personen.ts';
import { kantVan, rekeningenIn, sleutelsVan } from './vermelding.ts';
import { vindPatronen } from './vind.ts';

const speler = (persoon: string, kant: Rolspeler['kant']): Rolspeler => ({
  persoon,
  kant,
  naam: `${persoon} Verzonnen`,
});
const [anna, eva, bert] = [speler('anna', 'slachtoffer'), speler('eva', 'slachtoffer'), speler('bert', 'pleger')];

function melding(
  id: string,
  geregistreerd: string,
  spelers: readonly Rolspeler[],
  rest: Partial<Melding> = {},
): Melding {
  return {
    id,
    gebeurd: geregistreerd,
    geregistreerd,
    classificatie: null,
    signalen: [],
    spelers,
    kenmerken: [],
    ...rest,
  };
}

describe('reports are joined', () => {
  test('by the same two people, whatever they are filed as, and told in a sentence', () => {
    const [patroon, ...rest] = vindPatronen([
      melding('m3', '2026-03-01', [anna, bert], { classificatie: 'bedreiging', signalen: ['doodsbedreiging'] }),
      melding('m1', '2026-01-01', [anna, bert], { classificatie: 'overlast' }),
      melding('m2', '2026-02-10', [anna, bert], { classificatie: 'vernieling' }),
    ]);
    expect(rest).toEqual([]);
    expect(patroon).toMatchObject({ soort: 'zelfde_paar', meldingen: ['m1', 'm2', 'm3'], tegenaangiften: [] });
    expect(patroon?.zin).toBe(
      '3 meldingen in 8 weken tussen anna Verzonnen en bert Verzonnen, geregistreerd als overlast, vernieling en bedreiging.',
    );
    expect(patroon?.verloop).toEqual(['later ook schade', 'later ook levensgevaar', 'later ook bedreiging']);
  });

  test('with the counter-report as part of the pattern', () => {
    const [patroon] = vindPatronen([
      melding('m1', '2026-01-01', [anna, bert]),
      melding('m2', '2026-01-05', [speler('bert', 'slachtoffer'), speler('anna', 'pleger')]),
    ]);
    expect(patroon).toMatchObject({ soort: 'zelfde_paar', tegenaangiften: ['m2'] });
    expect(patroon?.tijdlijn.map(({ tegenaangifte }) => tegenaangifte)).toEqual([false, true]);
    expect(patroon?.zin).toContain('waarvan 1 met omgekeerde rollen');
  });

  test('by one victim when nobody knows who does it', () => {
    const [patroon] = vindPatronen([melding('m1', '2026-01-01', [anna]), melding('m2', '2026-02-01', [anna])]);
    expect(patroon).toMatchObject({ soort: 'zelfde_slachtoffer' });
  });

  test('by one actor with several victims', () => {
    const [patroon] = vindPatronen([
      melding('m1', '2025-01-01', [anna, bert]),
      melding('m2', '2026-02-01', [eva, bert]),
    ]);
    expect(patroon).toMatchObject({ soort: 'zelfde_pleger' });
    expect(patroon?.zin).toContain('bij 2 verschillende slachtoffers');
  });

  test('by a number alone', () => {
    const kenmerken = ['telefoon:612345678'];
    const [patroon] = vindPatronen([
      melding('m1', '2026-01-01', [], { kenmerken }),
      melding('m2', '2026-01-02', [], { kenmerken }),
    ]);
    expect(patroon?.zin).toBe('2 meldingen in 2 dagen met hetzelfde telefoonnummer.');
  });

  test('on the day that it happened, also when it was registered months later', () => {
    const [patroon] = vindPatronen([
      melding('laat', '2026-06-01', [anna, bert], { gebeurd: '2025-11-01' }),
      melding('eerder', '2026-01-01', [anna, bert]),
    ]);
    expect(patroon?.meldingen).toEqual(['laat', 'eerder']);
    expect(patroon?.tijdlijn[0]).toMatchObject({ dag: '2025-11-01', laterGeregistreerd: 212 });
    expect(patroon?.zin).toContain('één pas meer dan een week later gemeld');
  });

  test('not at all when they share nothing, or one report stands alone', () => {
    expect(vindPatronen([melding('m1', '2026-01-01', [anna, bert]), melding('m2', '2026-01-02', [eva])])).toEqual([]);
    expect(vindPatronen([])).toEqual([]);
  });

  test('in the same way whatever the order in which they come', () => {
    const meldingen = [
      melding('m1', '2026-01-01', [anna, bert]),
      melding('m2', '2026-02-01', [anna]),
      melding('m3', '2026-03-01', [eva, bert]),
      melding('m4', '2026-03-02', [anna, bert]),
    ];
    expect(vindPatronen(meldingen.toReversed())).toEqual(vindPatronen(meldingen));
  });
});

describe('a report without a known actor', () => {
  const nummer = 'telefoon:612345678';
  const metNummer = (wie: Rolspeler): Rolspeler => ({ ...wie, nummers: [nummer] });
  const bekend = melding('m1', '2026-01-01', [eva, metNummer(bert)], { kenmerken: [nummer] });
  const anoniem = melding(
    'm2',
    '2026-02-01',
    [anna, { persoon: 'm2/1', kant: 'pleger', naam: '', nummers: [nummer] }],
    {
      kenmerken: [nummer],
    },
  );

  test('joins by a number that another report says is his, and says so', () => {
    const [patroon] = vindPatronen([bekend, anoniem]);
    expect(patroon).toMatchObject({ soort: 'zelfde_pleger', meldingen: ['m1', 'm2'] });
    expect(patroon?.tijdlijn.map(({ via }) => via)).toEqual([
      null,
      'het telefoonnummer dat in een andere melding van bert Verzonnen is',
    ]);
    expect(patroon?.zin).toContain('waarvan 1 vermoedelijk, alleen door een nummer');
  });

  test('becomes part of the same pair, when the victim was his before', () => {
    const [patroon] = vindPatronen([bekend, anoniem, melding('m3', '2026-03-01', [anna, bert])]);
    expect(patroon).toMatchObject({ soort: 'zelfde_paar', meldingen: ['m2', 'm3'] });
  });

  test.each([
    [
      'a number of two people',
      [bekend, melding('m4', '2026-01-05', [metNummer(speler('cor', 'onbekend'))], { kenmerken: [nummer] })],
    ],
    ['a number that is nobody’s in particular', [melding('m1', '2026-01-01', [eva, bert], { kenmerken: [nummer] })]],
    [
      'the number of the victim herself',
      [melding('m1', '2026-01-01', [metNummer(anna), bert], { kenmerken: [nummer] })],
    ],
    [
      'the number of a receptionist',
      [melding('m1', '2026-01-01', [metNummer(speler('mia', 'onbekend'))], { kenmerken: [nummer] })],
    ],
    [
      'the number of a victim whom he reported in return',
      [
        melding('m1', '2026-01-01', [metNummer(eva), bert], { kenmerken: [nummer] }),
        melding('m4', '2026-01-05', [speler('bert', 'slachtoffer'), metNummer(speler('eva', 'pleger'))], {
          kenmerken: [nummer],
        }),
      ],
    ],
    [
      'a number that an unnamed reporter has as well',
      [
        bekend,
        melding('m4', '2026-01-05', [metNummer({ ...anna, persoon: 'm4/0', naam: '' })], { kenmerken: [nummer] }),
      ],
    ],
    [
      'a number in reports of many victims',
      [
        bekend,
        ...Array.from({ length: 5 }, (_, nr) =>
          melding(`v${nr}`, '2026-01-05', [speler(`v${nr}`, 'slachtoffer')], { kenmerken: [nummer] }),
        ),
      ],
    ],
  ])('gets no actor by %s', (_, andere) => {
    const nogEen = { ...anoniem, id: 'm9', spelers: [speler('fien', 'slachtoffer')] };
    const via = vindPatronen([...andere, anoniem, nogEen]).flatMap(({ tijdlijn }) =>
      tijdlijn.flatMap((een) => een.via ?? []),
    );
    expect(via).toEqual([]);
  });

  test('whose victim holds that number gets no actor by it', () => {
    const eigen = melding('m2', '2026-02-01', [{ ...metNummer(anna), persoon: 'm2/0', naam: '' }], {
      kenmerken: [nummer],
    });
    expect(vindPatronen([bekend, eigen]).flatMap(({ tijdlijn }) => tijdlijn.flatMap((een) => een.via ?? []))).toEqual(
      [],
    );
  });

  test.each([
    [2, 1],
    [3, 0],
  ])('whose number %i reports hold gets an actor only when they are all looked at', (aantal, vermoed) => {
    const gevonden = vindPatronen([bekend, anoniem], new Map([[nummer, aantal]]));
    expect(gevonden.filter(({ soort }) => soort === 'zelfde_pleger')).toHaveLength(vermoed);
  });

  test('turns nobody’s roles', () => {
    const [patroon] = vindPatronen([
      melding('m1', '2026-01-01', [anna, bert], { kenmerken: [nummer] }),
      melding('m2', '2026-02-01', [speler('anna', 'slachtoffer'), metNummer(bert)], { kenmerken: [nummer] }),
      melding('m3', '2026-03-01', [speler('bert', 'slachtoffer'), speler('anna', 'pleger')]),
      melding('m0', '2025-12-01', [{ ...bert, persoon: 'm0/1', naam: '' }, speler('anna', 'slachtoffer')], {
        kenmerken: [nummer],
      }),
    ]);
    expect(patroon).toMatchObject({
      soort: 'zelfde_paar',
      meldingen: ['m0', 'm1', 'm2', 'm3'],
      tegenaangiften: ['m3'],
    });
    const tegen = melding('m4', '2026-01-03', [speler('bert', 'slachtoffer')], { kenmerken: ['kenteken:XX123Y'] });
    const auto = { ...speler('anna', 'pleger'), nummers: ['kenteken:XX123Y'] };
    const [ander] = vindPatronen([
      melding('m1', '2026-01-01', [anna, bert]),
      melding('m2', '2026-01-02', [speler('cor', 'slachtoffer'), auto], { kenmerken: auto.nummers }),
      tegen,
    ]);
    expect(ander).toMatchObject({ soort: 'zelfde_paar', meldingen: ['m1', 'm4'], tegenaangiften: [] });
    expect(ander?.zin).not.toContain('omgekeerde rollen');
  });

  test('goes one step: a supposed actor leads to nobody else', () => {
    const ander = 'kenteken:XX123Y';
    const keten = [
      bekend,
      { ...anoniem, kenmerken: [nummer, ander] },
      melding('m5', '2026-03-01', [speler('fien', 'slachtoffer')], { kenmerken: [ander] }),
    ];
    expect(vindPatronen(keten).filter(({ soort }) => soort === 'zelfde_pleger')).toMatchObject([
      { meldingen: ['m1', 'm2'] },
    ]);
  });
});

describe('who is who', () => {
  test('one person through another, and apart again what a human held apart', () => {
    const alle = ['1/0', '2/0', '3/0'];
    const gelijk = [
      { a: '1/0', b: '2/0' },
      { a: '2/0', b: '3/0' },
    ];
    expect(new Set(noemPersonen(alle, gelijk).values()).size).toBe(1);
    const namen = noemPersonen(alle, gelijk, [{ a: '1/0', b: '3/0' }]);
    expect(namen.get('1/0')).toBe(namen.get('2/0'));
    expect(namen.get('3/0')).not.toBe(namen.get('1/0'));
  });

  test.each([
    ['verdachte', 'pleger'],
    ['Aangeefster', 'slachtoffer'],
    ['getuige', 'onbekend'],
    [undefined, 'onbekend'],
  ])('role %s stands on the side %s', (rol, kant) => expect(kantVan(rol)).toBe(kant));

  test('has the same keys in another spelling', () => {
    const een = sleutelsVan({
      naam: 'Piet van der Meijer',
      geboren: '1980-02-01',
      telefoon: '06-12345678',
      adres: 'Kerkstraat 12, 4811 AB Breda',
    });
    const ander = sleutelsVan({
      naam: 'Meyer, Piet',
      geboren: '01-02-1980',
      telefoon: '+31612345678',
      adres: 'Kerkstr. 12 4811ab',
    });
    expect(een.map(({ soort }) => soort)).toEqual(['persoon', 'naam', 'telefoon', 'adres']);
    expect(ander).toEqual(een);
  });

  test('accounts are read from the text', () => {
    expect(rekeningenIn('Kreeg 0,01 van NL12 ABCD 0123 4567 89 met een bericht')).toEqual([
      { soort: 'rekening', waarde: 'NL12ABCD0123456789' },
    ]);
  });
});
