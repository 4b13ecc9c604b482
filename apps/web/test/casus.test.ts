import { describe, expect, it } from 'vitest';
import { momentenVanVerandering, plaatsIn } from '../src/casus/bekendop/momenten.ts';
import { dagenOver, geldendeMaatregelen } from '../src/casus/header/gelden.ts';
import { magVastleggen } from '../src/casus/rechten.ts';
import { opErnst } from '../src/casus/signalen/volgorde.ts';
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
