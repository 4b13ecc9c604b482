import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Stand } from '@waakvlam/routekaart';
import type { Stand as Buiten } from './schema.ts';
import { type Gezienestand, risicoVoor, voorKijker } from './zicht.ts';

const taak = {
  item: 'taak',
  wie: 'shn',
  stap: '0',
  soort: 'doen',
  handmatig: false,
  status: 'open',
  teLaat: false,
  sinds: '2026-01-01T00:00:00+01:00',
  uiterlijk: null,
  tekst: 'Bel na de aanhouding.',
  waarom: 'Aanhouding',
  feiten: ['f1'],
  voldaanDoor: [],
  bron: ['RK-001'],
} as const;
const signaal = { code: 'x', ernst: 'alarm', sinds: '2026-01-01', reden: 'r', bron: [], actief: true } as const;
const SINDS = '2026-01-01T00:00:00+01:00';
const stand: Stand = {
  casus: 'c',
  op: '2026-01-01T00:00:00+01:00',
  regels: 'r',
  risico: { niveau: 'hoog', sinds: SINDS, herkomst: ['f1'], reden: 'r', oordelen: [] },
  verloop: [
    { sinds: '2025-12-01T00:00:00+01:00', niveau: 'midden' },
    { sinds: SINDS, niveau: 'hoog' },
  ],
  fase: 'directe_veiligheid',
  casusstatus: 'open',
  regie: { procesregisseur: null, casusregisseur: null },
  contacten: [],
  bellen: [],
  maatregelen: [],
  verboden: [],
  signalen: [
    { ...signaal, feiten: ['f1', 'f2'] },
    { ...signaal, feiten: ['f2'] },
  ],
  taken: [taak, { ...taak, wie: 'politie' }],
  verwacht: [
    { item: 'eigen', wie: ['shn'], vanaf: '2026-02-01T00:00:00+01:00', uiterlijk: null },
    { item: 'ander', wie: ['om'], vanaf: '2026-02-01T00:00:00+01:00', uiterlijk: null },
  ],
  volgendeVerandering: '2026-01-02T00:00:00+01:00',
};

// The compiler is the test: what the evaluator adds must be let out on purpose.
expectTypeOf<keyof Buiten>().toEqualTypeOf<keyof Stand>();
expectTypeOf<keyof Buiten['taken'][number]>().toEqualTypeOf<keyof Gezienestand['taken'][number]>();
expectTypeOf<keyof Buiten['signalen'][number]>().toEqualTypeOf<keyof Gezienestand['signalen'][number]>();
expectTypeOf<keyof Buiten['maatregelen'][number]>().toEqualTypeOf<keyof Stand['maatregelen'][number]>();

describe('a stand for a viewer', () => {
  it('is whole for who sees every fact', () => {
    expect(
      voorKijker(stand, {
        organisatie: 'shn',
        ziet: new Set(['f1', 'f2']),
        alles: true,
        niveaufeiten: true,
        regio: null,
        plegerzijde: false,
      }),
    ).toEqual({ ...stand, taken: stand.taken.map((een) => ({ ...een, nummer: expect.any(String) })) });
  });

  it('numbers a task alike for who sees what it rests on and for who does not, and says it to her instead of the reason', () => {
    const dubbel = { ...stand, taken: [taak, taak, { ...taak, wie: 'politie' }] };
    const voor = (organisatie: string, ...ziet: string[]) =>
      voorKijker(dubbel, {
        organisatie,
        ziet: new Set(ziet),
        alles: ziet.length > 0,
        niveaufeiten: false,
        regio: null,
        plegerzijde: false,
      }).taken;
    const nummers = voor('politie', 'f1', 'f2').map(({ nummer }) => nummer);
    expect(new Set(nummers).size).toBe(3);
    expect(voor('shn').map(({ nummer }) => nummer)).toEqual(nummers.slice(0, 2));
    expect(voor('shn').map(({ tekst }) => tekst)).toEqual(
      nummers.slice(0, 2).map((nummer) => expect.stringContaining(`een taak, nummer ${nummer}.`)),
    );
  });

  it('shows a row only to who sees all of its premises', () => {
    const gezien = voorKijker(stand, {
      organisatie: 'shn',
      ziet: new Set(['f2']),
      alles: false,
      niveaufeiten: false,
      regio: null,
      plegerzijde: false,
    });
    expect(gezien.signalen).toEqual([{ ...signaal, feiten: ['f2'] }]);
    expect(gezien.risico).toMatchObject({ niveau: 'onbekend', herkomst: [] });
    expect(gezien.verloop).toEqual([]);
    expect(gezien.volgendeVerandering).toBeNull();
    expect(gezien.verwacht.map(({ item }) => item)).toEqual(['eigen']);
  });

  it.each([false, true])(
    'keeps the opinions that she sees as facts, and no other, when the level itself is shielded (perpetrator: %s)',
    (plegerzijde) => {
      const oordeel = { instrument: 'sash', niveau: 'hoog', toets: false, sinds: SINDS } as const;
      const oordelen = [
        { ...oordeel, wie: 'politie', feit: 'f2' },
        { ...oordeel, wie: 'veilig_thuis', feit: 'f1' },
      ] as const;
      const gezien = voorKijker(
        { ...stand, risico: { ...stand.risico, oordelen: [...oordelen] } },
        { organisatie: '3ro', regio: null, ziet: new Set(['f2']), alles: false, niveaufeiten: false, plegerzijde },
      );
      expect(gezien.risico.oordelen).toEqual([oordelen[0]]);
      expect(gezien.risico).toMatchObject({ niveau: 'onbekend', sinds: null, herkomst: [] });
      expect(gezien.risico.reden).toMatch(/^Het niveau is voor u afgeschermd/);
    },
  );

  it('shows the level as a line over time only as far as she may see what it rests on', () => {
    const kijk = (niveaufeiten: boolean) =>
      voorKijker(stand, {
        organisatie: 'shn',
        regio: null,
        ziet: new Set(['f1']),
        alles: false,
        niveaufeiten,
        plegerzijde: false,
      });
    expect(kijk(true).verloop).toEqual(stand.verloop);
    expect(kijk(false).verloop).toEqual([{ sinds: SINDS, niveau: 'hoog' }]);
  });

  it.each([
    ['both judgements', ['sash', 'triage'], { niveau: 'hoog', sinds: SINDS, reden: 'r', herkomst: ['triage', 'sash'] }],
    ['the later one', ['sash'], { niveau: 'hoog', sinds: '2026-01-05T00:00:00+01:00', herkomst: ['sash'] }],
    ['the earlier one', ['triage'], { niveau: 'hoog', sinds: SINDS, herkomst: ['triage'] }],
    ['a bell alone', ['bel'], { niveau: 'hoog', sinds: '2026-01-06T00:00:00+01:00', herkomst: ['bel'] }],
    ['a lower one', ['laag'], { niveau: 'onbekend', sinds: null, herkomst: [], afgeschermd: true }],
    ['nothing', [], { niveau: 'onbekend', sinds: null, herkomst: [], afgeschermd: true }],
  ])('shows the level to who sees %s, from when she knows it', (wat, ziet, verwacht) => {
    const herkomst = wat === 'a bell alone' ? ['triage', 'sash', 'bel'] : ['triage', 'sash'];
    const oordeel = { instrument: 'i', wie: 'w', niveau: 'hoog', toets: false } as const;
    const met = {
      risico: {
        niveau: 'hoog',
        sinds: SINDS,
        herkomst,
        reden: 'r',
        oordelen: [
          { ...oordeel, feit: 'triage', sinds: SINDS },
          { ...oordeel, feit: 'sash', sinds: '2026-01-05T00:00:00+01:00' },
          { ...oordeel, feit: 'laag', niveau: 'laag', sinds: '2025-12-01T00:00:00+01:00' },
        ],
      },
      bellen: [{ welke: 'doodsangst', actief: true, feit: 'bel', sinds: '2026-01-06T00:00:00+01:00' }],
    } as const;
    const gezien = risicoVoor(met, (feit) => ziet.some((een) => een === feit));
    expect(gezien).toMatchObject(verwacht);
    expect(gezien.oordelen.every(({ feit }) => ziet.some((een) => een === feit))).toBe(true);
    if (!('afgeschermd' in verwacht)) expect(gezien).not.toHaveProperty('afgeschermd');
  });

  it('shows her own task without the reason, and that of another not at all', () => {
    const gezien = voorKijker(stand, {
      organisatie: 'shn',
      ziet: new Set(['f2']),
      alles: false,
      niveaufeiten: false,
      regio: null,
      plegerzijde: false,
    });
    expect(gezien.taken).toHaveLength(1);
    expect(gezien.taken[0]).toMatchObject({ item: 'taak', wie: 'shn', waarom: '', feiten: [], bron: [] });
    expect(JSON.stringify(gezien.taken)).not.toMatch(/aanhouding|f1/i);
  });
});
