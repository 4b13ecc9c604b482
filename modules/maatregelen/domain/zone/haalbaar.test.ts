import { describe, expect, it } from 'vitest';
import { KLEINSTE_STRAAL } from './anker.ts';
import { bezwaarTegenZone, toetsZone, type Zone } from './haalbaar.ts';
import { afstand, leesPunt, schrijfPunt, verplaats } from './punt.ts';

const MIDDEN = { lat: 51.58, lon: 4.77 };
const cirkel = (straal: number): Zone => ({ vorm: 'cirkel', midden: MIDDEN, straal });
const blok = {
  vorm: 'gebied' as const,
  grens: [
    { lat: 51.57, lon: 4.76 },
    { lat: 51.57, lon: 4.78 },
    { lat: 51.59, lon: 4.78 },
    { lat: 51.59, lon: 4.76 },
  ],
};

describe('a zone with an ankle monitor', () => {
  it.each([
    ['just far enough', 1000, 2001, 'haalbaar', 1000],
    ['a little too near', 1000, 1980, 'niet_haalbaar', 980],
    ['his home in it', 1000, 400, 'niet_haalbaar', -600],
  ])('%s', (_wat, straal, ver, oordeel, meters) => {
    const uitslag = toetsZone(cirkel(straal), verplaats(MIDDEN, ver, 45));
    expect(uitslag).toMatchObject({ oordeel, eis: 1000 });
    expect(uitslag.afstand).toBe(meters);
  });

  it('comes with advice: a smaller zone where that helps, something else where it does not', () => {
    expect(toetsZone(cirkel(1000), verplaats(MIDDEN, 1810, 0)).advies).toMatch(/straal van 800 meter kan wel/);
    expect(toetsZone(cirkel(1000), verplaats(MIDDEN, 900, 0)).advies).toMatch(/ander middel/);
    expect(toetsZone(cirkel(1000), verplaats(MIDDEN, 300, 0)).advies).toMatch(/ligt in de zone/);
  });

  it('asks the distance that a region sets', () =>
    expect(toetsZone(cirkel(500), verplaats(MIDDEN, 1200, 0), 500).oordeel).toBe('haalbaar'));

  it('can be a drawn area', () => {
    expect(toetsZone(blok, { lat: 51.58, lon: 4.77 }).afstand).toBeLessThan(0);
    expect(toetsZone(blok, { lat: 51.605, lon: 4.77 }).oordeel).toBe('haalbaar');
    expect(toetsZone(blok, { lat: 51.594, lon: 4.77 }).oordeel).toBe('niet_haalbaar');
  });
});

describe('a zone that cannot be planned', () => {
  it.each([
    ['of 0 metres', cirkel(0), false, 'straal_m'],
    ['of less', cirkel(-5), false, 'straal_m'],
    ['of 500 kilometres', cirkel(500_000), false, 'straal_m'],
    ['too small to hide a place', cirkel(KLEINSTE_STRAAL - 1), true, 'straal_m'],
    ['drawn around a hidden place', blok, true, 'grens'],
    ['of two corners', { ...blok, grens: [MIDDEN, MIDDEN, { lat: 51, lon: 4 }] }, false, 'grens'],
  ])('%s names the field', (_wat, zone, verborgen, veld) =>
    expect(bezwaarTegenZone(zone, verborgen, KLEINSTE_STRAAL)?.veld).toBe(veld),
  );

  it.each([
    ['a street, when he knows it', cirkel(100), false],
    ['the smallest that hides', cirkel(KLEINSTE_STRAAL), true],
    ['a drawn area', blok, false],
  ])('is not %s', (_wat, zone, verborgen) =>
    expect(bezwaarTegenZone(zone, verborgen, KLEINSTE_STRAAL)).toBeUndefined(),
  );
});

describe('a place', () => {
  it.each(['', 'Verzonnenstraat 12', '91.0,4.7', '51.5,181', '51.5', '51,5,4,7'])('%j is none on earth', (tekst) =>
    expect(leesPunt(tekst)).toBeUndefined(),
  );
  it('is written to about a metre', () => {
    const punt = leesPunt('51.5719123, 4.7683456');
    expect(punt && schrijfPunt(punt)).toBe('51.57191,4.76835');
  });
  it('is measured over ground', () =>
    expect(afstand({ lat: 52.0907, lon: 5.1214 }, { lat: 51.5719, lon: 4.7683 })).toBeCloseTo(62_600, -3));
});
