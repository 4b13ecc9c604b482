import { describe, expect, it } from 'vitest';
import { LEEG } from '../src/api/fout.ts';
import type { Feit, Instrument } from '../src/api/types.ts';
import {
  anders,
  controleerBeoordeling,
  feitenVan,
  herstelBeoordeling,
  LEGE_BEOORDELING,
  taxatiesVan,
  vorige,
  weegt,
  zonderOordeel,
} from '../src/casus/risico/beoordeling.ts';

const VRAGEN = [
  { id: 'wapen', vraag: 'Heeft hij een wapen?' },
  { id: 'verlies', vraag: 'Verloor hij iets?' },
];
const basis = { naam: 'x', versie: '1', uitkomsten: [], gevalideerd: true, licentie: '', bron: [] };
const SASH: Instrument = { ...basis, instrument: 'sash', bepaalt_niveau: true, training: 'verplicht' };
const LIJST: Instrument = {
  ...basis,
  instrument: 'signaallijst',
  bepaalt_niveau: false,
  training: 'niet nodig',
  vragen: VRAGEN,
};

function taxatie(id: string, bekend: string, inhoud: Record<string, unknown>, wie = 'politie'): Feit {
  const gebeurd = { van: bekend, tot: bekend, weergave: bekend.slice(0, 10) };
  return { id, soort: 'risicotaxatie', gebeurd, bekend, geregistreerd: bekend, wie, inhoud };
}

describe('an assessment', () => {
  it('asks for an outcome, training and a reason when the instrument gives a level', () => {
    expect(controleerBeoordeling(LEGE_BEOORDELING, undefined)).toEqual([{ veld: 'instrument', melding: LEEG }]);
    expect(controleerBeoordeling(LEGE_BEOORDELING, SASH).map(({ veld }) => veld)).toEqual([
      'uitkomst',
      'getraind',
      'onderbouwing',
    ]);
  });

  it('of the list of signals never has a level, whatever was chosen before', () => {
    const vol = { ...LEGE_BEOORDELING, uitkomst: 'hoog', antwoorden: { wapen: 'ja', vreemd: 'ja', verlies: '' } };
    expect(controleerBeoordeling(LEGE_BEOORDELING, LIJST)).toHaveLength(1);
    expect(controleerBeoordeling(vol, LIJST)).toEqual([]);
    expect(feitenVan(vol, LIJST, '2026-11-29T12:00', 'politie')).toEqual([
      {
        soort: 'risicotaxatie',
        op: '2026-11-29T12:00',
        inhoud: { instrument: 'signaallijst', uitkomst: 'onbekend', antwoorden: ['wapen=ja'] },
      },
    ]);
  });

  it('of a licensed instrument is outcome and reason alone, beside what she says herself', () => {
    const vol = {
      ...LEGE_BEOORDELING,
      uitkomst: 'hoog',
      getraind: 'ja',
      onderbouwing: ' Hij dreigt. ',
      antwoorden: { wapen: 'ja' },
      angst: 'zeer_bang',
      inschatting: 'hoog',
    };
    expect(feitenVan(vol, SASH, '2026-11-29T12:00', 'politie').map(({ soort, inhoud }) => [soort, inhoud])).toEqual([
      [
        'risicotaxatie',
        {
          instrument: 'sash',
          uitkomst: 'hoog',
          getraind: 'ja',
          onderbouwing: 'Hij dreigt.',
          inschatting_slachtoffer: 'hoog',
        },
      ],
      ['angst_slachtoffer', { niveau: 'zeer_bang' }],
    ]);
  });

  it('says nothing of what she feels when it is of who does not speak with her, whatever stood in the form', () => {
    const vol = {
      ...LEGE_BEOORDELING,
      uitkomst: 'hoog',
      onderbouwing: 'Hij dreigt.',
      angst: 'doodsangst',
      inschatting: 'hoog',
    };
    const van = (organisatie: string) => JSON.stringify(feitenVan(vol, SASH, '2026-11-29T12:00', organisatie));
    expect(van('3ro')).not.toMatch(/angst|inschatting/);
    for (const organisatie of ['politie', 'veilig_thuis', 'shn', 'vrouwenopvang', 'om', 'zvh'])
      expect(van(organisatie)).toMatch(/inschatting_slachtoffer.*doodsangst/);
  });

  it('that was kept is made whole, whatever came back', () => {
    expect(herstelBeoordeling({ instrument: 'sash', antwoorden: { a: 'ja', b: 3 }, uitkomst: null })).toEqual({
      ...LEGE_BEOORDELING,
      instrument: 'sash',
      antwoorden: { a: 'ja' },
    });
  });

  it('says what weighs, what is unknown and what was not asked', () => {
    const { ja, onbekend, open } = weegt({ ...LEGE_BEOORDELING, antwoorden: { wapen: 'onbekend' } }, VRAGEN);
    expect([ja, onbekend.map(({ id }) => id), open.map(({ id }) => id)]).toEqual([[], ['wapen'], ['verlies']]);
  });
});

describe('assessments next to each other', () => {
  const feiten = [
    taxatie('t1', '2026-01-01T12:00:00+01:00', { instrument: 'sash', uitkomst: 'laag', antwoorden: ['a=nee', 'b=ja'] }),
    taxatie('t2', '2026-02-01T12:00:00+01:00', { instrument: 'sash', uitkomst: 'hoog' }, 'veilig_thuis'),
    taxatie('t3', '2026-03-01T12:00:00+01:00', { instrument: 'sash', uitkomst: 'midden', antwoorden: ['a=ja'] }),
    { ...taxatie('t4', '2026-04-01T12:00:00+01:00', { instrument: 'sash', uitkomst: 'hoog' }), vervallen: true },
  ];

  it('are newest first without those that a correction took away, each with the one before of the same organisation', () => {
    const lijst = taxatiesVan(feiten);
    expect(lijst.map(({ feit }) => feit)).toEqual(['t3', 't2', 't1']);
    expect(lijst.map((een) => vorige(een, lijst)?.feit)).toEqual(['t1', undefined, undefined]);
  });

  it('show what was answered otherwise, and what was not asked then', () => {
    const [nieuw, , oud] = taxatiesVan(feiten);
    expect(anders(nieuw?.antwoorden ?? new Map(), oud?.antwoorden ?? new Map())).toEqual([
      { id: 'a', van: 'nee', naar: 'ja' },
      { id: 'b', van: 'ja', naar: 'niet gevraagd' },
    ]);
  });

  it('show which partner is silent', () => {
    expect(zonderOordeel(['politie', '3ro', 'school'], [{ wie: 'politie' }])).toEqual(['3ro']);
  });
});
