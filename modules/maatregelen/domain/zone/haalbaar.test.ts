import { describe, expect, it } from 'vitest';
import { KLEINSTE_STRAAL } from './anker.ts';
import { bezwaarTegenZone, overlapMet, proefpunten, toetsZone, type Zone } from './haalbaar.ts';
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

const route = (breedte: number, lijn = [MIDDEN, verplaats(MIDDEN, 4000, 90)]): Zone => ({
  vorm: 'route',
  lijn,
  breedte,
});

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

  it('can be a route: a corridor along a line, measured from its nearest edge', () => {
    const halverwege = verplaats(verplaats(MIDDEN, 2000, 90), 1700, 0);
    expect(toetsZone(route(600), halverwege).afstand).toBe(1100);
    expect(toetsZone(route(800), halverwege)).toMatchObject({ oordeel: 'niet_haalbaar', afstand: 900 });
    expect(toetsZone(route(800), halverwege).advies).toMatch(/breedte van 650 meter kan wel/);
    expect(toetsZone(route(800), verplaats(MIDDEN, 5000, 270)).oordeel).toBe('haalbaar');
  });

  it('names places of his own that lie in it', () => {
    const werk = { soort: 'werk' as const, punt: verplaats(MIDDEN, 300, 90) };
    const woon = { soort: 'woon' as const, punt: verplaats(MIDDEN, 9000, 0) };
    expect(overlapMet(cirkel(500), [woon, werk, werk])).toEqual(['werk']);
    expect(overlapMet(route(100), [woon, werk])).toEqual(['werk']);
    expect(overlapMet(blok, [woon])).toEqual([]);
  });
});

describe('a zone that cannot be planned', () => {
  it.each([
    ['of 0 metres', cirkel(0), false, 'straal_m'],
    ['of less', cirkel(-5), false, 'straal_m'],
    ['of 500 kilometres', cirkel(500_000), false, 'straal_m'],
    ['too small to hide a place', cirkel(KLEINSTE_STRAAL - 1), true, 'straal_m'],
    ['drawn around a hidden place', blok, true, 'grens'],
    ['of 0 metres along a route', route(0), false, 'straal_m'],
    ['of 500 kilometres wide along a route', route(500_000), false, 'straal_m'],
    ['along a route of 200 kilometres', route(600, [MIDDEN, verplaats(MIDDEN, 200_000, 0)]), false, 'lijn'],
    ['along a route of one point', route(600, [MIDDEN, MIDDEN]), false, 'lijn'],
    ['along a hidden route that is too narrow', route(KLEINSTE_STRAAL - 1), true, 'straal_m'],
    ['along a hidden route that bends', route(600, blok.grens.slice(0, 3)), true, 'lijn'],
    ['of two corners', { ...blok, grens: [MIDDEN, MIDDEN, { lat: 51, lon: 4 }] }, false, 'grens'],
  ])('%s names the field', (_wat, zone, verborgen, veld) =>
    expect(bezwaarTegenZone(zone, verborgen, KLEINSTE_STRAAL)?.veld).toBe(veld),
  );

  it.each([
    ['a street, when he knows it', cirkel(100), false],
    ['the smallest that hides', cirkel(KLEINSTE_STRAAL), true],
    ['a drawn area', blok, false],
    ['a route that bends, when he knows it', route(50, [...blok.grens]), false],
    ['the narrowest route that hides', route(KLEINSTE_STRAAL), true],
  ])('is not %s', (_wat, zone, verborgen) =>
    expect(bezwaarTegenZone(zone, verborgen, KLEINSTE_STRAAL)).toBeUndefined(),
  );
});

describe('what stands for a zone', () => {
  it('leaves no stretch of a route out', () => {
    const punten = proefpunten(route(100));
    for (let meters = 0; meters <= 4000; meters += 50) {
      const hier = verplaats(MIDDEN, meters, 90);
      expect(Math.min(...punten.map((punt) => afstand(punt, hier)))).toBeLessThanOrEqual(101);
    }
  });
  it('is the centre of a circle, and corners and middle of an area', () => {
    expect(proefpunten(cirkel(100))).toEqual([MIDDEN]);
    expect(proefpunten(blok)).toHaveLength(5);
  });
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
