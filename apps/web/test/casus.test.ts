import { describe, expect, it } from 'vitest';
import { takenVan, verloopVan } from '../src/api/stand.ts';
import { leesOp } from '../src/casus/bekendop/leesOp.ts';
import { momentenVanVerandering, plaatsIn } from '../src/casus/bekendop/momenten.ts';
import type { Feit, Niveau } from '../src/api/types.ts';
import { trend } from '../src/casus/header/trend.ts';
import { dagenOver, geldendeMaatregelen } from '../src/casus/header/gelden.ts';
import { overleggenVan } from '../src/casus/overleg/overleggen.ts';
import { magVastleggen } from '../src/casus/rechten.ts';
import { staatVan } from '../src/casus/routekaart/cellen.ts';
import { aantalEerst, opErnst, perSoort } from '../src/casus/signalen/volgorde.ts';
import { alarmenEerst } from '../src/casussen/volgorde.ts';
import { FEITEN, MAATREGELEN, NU, REGELS, SIGNALEN, standOp } from './fixtures/dossier.ts';

describe('measures that hold now', () => {
  it('leave out what ended and what is only asked for, and put the first to end on top', () => {
    expect(geldendeMaatregelen(MAATREGELEN, NU).map((m) => m.id)).toEqual(['m3', 'm2', 'm5', 'm4']);
  });

  it('held at the moment looked back to', () => {
    expect(geldendeMaatregelen(MAATREGELEN, '2026-06-01T12:00:00+02:00').map((m) => m.id)).toEqual(['m1', 'm4']);
  });

  it('say how many calendar days are left', () => {
    const meldplicht = MAATREGELEN.filter((m) => m.id === 'm3');
    expect(meldplicht.map((m) => dagenOver(m, NU))).toEqual([8]);
  });
});

describe('moments of change', () => {
  const momenten = momentenVanVerandering(standOp(NU), FEITEN);

  it('are in order, each once, and none after the stand', () => {
    expect(momenten).toEqual([...new Set(momenten)].sort());
    expect(Date.parse(momenten.at(-1) ?? '')).toBeLessThanOrEqual(Date.parse(NU));
  });

  it('hold the passing of a term, also when nothing happened then', () => {
    expect(momenten).toContain(new Date('2026-07-29T23:59:59+02:00').toISOString());
  });

  it('are found back by any moment up to the next one', () => {
    const derde = momenten[3] ?? '';
    expect(plaatsIn(momenten, derde)).toBe(3);
    expect(plaatsIn(momenten, new Date(Date.parse(derde) + 1).toISOString())).toBe(3);
    expect(plaatsIn(momenten, '2000-01-01')).toBe(-1);
  });
});

describe('what comes first', () => {
  it('is the gravest signal, and among equals the newest', () => {
    expect(opErnst(SIGNALEN.filter((s) => s.actief)).map((s) => s.code)).toEqual([
      'alarmbel',
      'overtreding_niet_opgevolgd',
      'geen_regie',
      'overleg_te_laat',
      'verloopt_binnenkort',
      'partner_afwezig',
    ]);
  });

  it('is said once of signals that repeat themselves, the newest of them first', () => {
    const [eerste, ...rest] = opErnst(SIGNALEN.filter((s) => s.actief));
    if (!eerste) throw new Error('No signal');
    const later = { ...eerste, sinds: NU };
    const lichter = { ...eerste, ernst: 'aandacht' as const };
    const soorten = perSoort(opErnst([eerste, ...rest, later, lichter]));
    expect(soorten[0]).toEqual([later, eerste]);
    expect(soorten.filter(([{ code }]) => code === eerste.code)).toHaveLength(2);
  });

  it('is every alarm, however many, and twelve kinds of signal at least', () => {
    const [eerste] = SIGNALEN;
    if (!eerste) throw new Error('No signal');
    const soorten = (ernst: 'alarm' | 'aandacht') =>
      perSoort(Array.from({ length: 20 }, (_, i) => ({ ...eerste, ernst, code: `c${i}` })));
    expect([aantalEerst(soorten('alarm')), aantalEerst(soorten('aandacht'))]).toEqual([20, 12]);
  });

  it('is the case with the most alarms; the others keep the order of the server', () => {
    const volgorde = alarmenEerst(REGELS).map((regel) => regel.naam);
    expect(volgorde.slice(0, 3)).toEqual(['Vermeer / De Groot', 'Jansen / Vos', 'Bakker / Smit']);
  });
});

describe('the right to record', () => {
  it('is there only when the server says so', () => {
    expect([
      magVastleggen({ feitVastleggen: true }),
      magVastleggen({ feitVastleggen: 'ja' }),
      magVastleggen({}),
      magVastleggen(undefined),
    ]).toEqual([true, false, false, false]);
  });
});

describe('the moment in the address', () => {
  it.each(['2026-11-23', '2026-11-23T10:00', '2026-11-23T09:00:00.000Z', '2026-11-23T10:00:00+01:00'])(
    'takes %s',
    (op) => {
      expect(leesOp(op)).toBe(op);
    },
  );

  it.each([undefined, 2018, '', 'gisteren', '2018-03', '2018-02-31', '2018-13-01', '2018-03-14T25:00', 'x 1'])(
    'passes over %s',
    (op) => {
      expect(leesOp(op)).toBeUndefined();
    },
  );
});

describe('standing prohibitions', () => {
  const verbod = {
    item: 'niet_samen',
    tekst: 'Nooit samen uitnodigen',
    wie: ['politie', 'om'],
    stap: 'doorlopend' as const,
    bron: ['HR-001'],
  };

  it('stand on the route card of every organisation that they bind', () => {
    const nieuw = takenVan({ ...standOp(NU), taken: [], verboden: [verbod] });
    expect(nieuw.map((taak) => [taak.wie, staatVan(taak)])).toEqual([
      ['politie', 'verboden'],
      ['om', 'verboden'],
    ]);
  });

  it('are not shown twice when they are among the items too', () => {
    const eerste = takenVan({ ...standOp(NU), verboden: [verbod] });
    expect(takenVan({ ...standOp(NU), taken: eerste, verboden: [verbod] })).toHaveLength(eerste.length);
  });
});

describe('the level over time', () => {
  it('is the level that stands when its history is not known', () => {
    const { verloop: _, ...zonder } = standOp(NU);
    expect(verloopVan(zonder)).toEqual([{ sinds: '2026-11-14T08:30:00+01:00', niveau: 'hoog' }]);
  });
});

const trendVan = (...niveaus: Niveau[]) => trend(niveaus.map((niveau) => ({ niveau })));

describe('the trend of the level', () => {
  it('says from where it came', () => {
    expect(trendVan('laag', 'hoog')).toEqual({ van: 'laag', richting: 'gestegen' });
    expect(trendVan('laag', 'hoog', 'midden')).toEqual({ van: 'hoog', richting: 'gedaald' });
  });

  it('never calls a level lower or higher than one that is unknown', () => {
    expect([
      trendVan('onbekend', 'hoog'),
      trendVan('hoog', 'onbekend'),
      trendVan('hoog'),
      trendVan(),
      trendVan('hoog', 'hoog'),
    ]).toEqual(Array.from({ length: 5 }, () => null));
  });
});

const gepland = (id: string, van: string, datum?: string): Feit => ({
  id,
  soort: 'overleg_gepland',
  gebeurd: { van, tot: van, weergave: '' },
  bekend: van,
  geregistreerd: van,
  wie: 'zvh',
  inhoud: { overleg: 'actieoverleg', ...(datum !== undefined && { datum }) },
});

const volgende = (feiten: Feit[], nu: string) => overleggenVan(feiten, nu).komend[0];

describe('the next meeting', () => {
  it('is the first that is still to come, today included', () => {
    const feiten = [
      gepland('a', '2026-11-01T10:00:00+01:00', '2026-12-04'),
      gepland('b', '2026-11-01T10:00:00+01:00', '2026-11-23'),
      gepland('c', '2026-11-01T10:00:00+01:00', '2026-11-22'),
    ];
    expect(volgende(feiten, '2026-11-23T10:00:00+01:00')).toMatchObject({ soort: 'actieoverleg', op: '2026-11-23' });
    expect(volgende(feiten, '2026-12-05T10:00:00+01:00')).toBeUndefined();
  });

  it('leaves out what a correction took away, and takes the moment of the fact without a date', () => {
    const feiten = [
      { ...gepland('a', '2026-11-24T10:00:00+01:00'), vervallen: true },
      gepland('b', '2026-11-26T14:00:00+01:00'),
    ];
    expect(volgende(feiten, '2026-11-23T10:00:00+01:00')?.op).toBe('2026-11-26T14:00:00+01:00');
  });
});
