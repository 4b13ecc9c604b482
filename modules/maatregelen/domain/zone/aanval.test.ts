import { describe, expect, it } from 'vitest';
import { type Anker, ankerVoor, KLEINSTE_STRAAL, trekMidden, VERBERGEN } from './anker.ts';
import { toetsZone } from './haalbaar.ts';
import { afstand, type Punt, verplaats } from './punt.ts';

/** Deterministic numbers from 0 to 1, so that a failure can be looked at again. */
function loterij(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (Math.imul(stand, 1_664_525) + 1_013_904_223) >>> 0;
    return stand / 2 ** 32;
  };
}

const ADRESSEN = 300;
const VERSIES = 20;

/** The centres that a perpetrator collects over the years for one address: extensions, new orders, a case of a brother. */
function verzamel(huis: Punt, loting: () => number, geef: (plek: Punt) => Punt): Punt[] {
  return Array.from({ length: VERSIES }, () => {
    // The address is found on the map anew each time, a few metres off.
    return geef(verplaats(huis, 25 * loting(), 360 * loting()));
  });
}

/** Hides places as the product does, over cases and over time. */
function verberger(loting: () => number): (plek: Punt) => Punt {
  const ankers: Anker[] = [];
  return (plek) => {
    const bekend = ankerVoor(plek, ankers);
    if (bekend) return bekend.midden;
    const anker = { plek, midden: trekMidden(plek, loting) };
    ankers.push(anker);
    return anker.midden;
  };
}

/** What someone would do who draws a new centre for every order. */
function slordig(loting: () => number): (plek: Punt) => Punt {
  return (plek) => trekMidden(plek, loting);
}

function zwaartepunt(punten: readonly Punt[]): Punt {
  const som = punten.reduce(({ lat, lon }, punt) => ({ lat: lat + punt.lat, lon: lon + punt.lon }), { lat: 0, lon: 0 });
  return { lat: som.lat / punten.length, lon: som.lon / punten.length };
}

/** How far off an attacker is, halfway down the list of addresses, who guesses the middle of all centres. */
function misser(maak: typeof verberger, versies: number): number {
  const loting = loterij(42);
  const missers: number[] = [];
  for (let n = 0; n < ADRESSEN; n += 1) {
    const huis = { lat: 51.3 + n * 0.01, lon: 4.2 + loting() };
    const middens = verzamel(huis, loting, maak(loting)).slice(0, versies);
    missers.push(afstand(huis, zwaartepunt(middens)));
  }
  return missers.toSorted((a, b) => a - b)[Math.floor(missers.length / 2)] ?? 0;
}

/** Share of the spots within reach of the first centre that every later zone still allows: 1 means nothing was learned. */
function rest(maak: typeof verberger): number {
  const loting = loterij(7);
  const huis = { lat: 51.6, lon: 4.8 };
  const middens = verzamel(huis, loting, maak(loting));
  const [eerste = huis] = middens;
  const reikt = VERBERGEN.verschuiving + VERBERGEN.zelfdePlek;
  const plekken = Array.from({ length: 4000 }, () => verplaats(eerste, reikt * Math.sqrt(loting()), 360 * loting()));
  return plekken.filter((plek) => middens.every((midden) => afstand(plek, midden) <= reikt)).length / plekken.length;
}

describe('someone who collects zones to find the address', () => {
  it('learns nothing from averaging centres: twenty zones are worth no more than one', () => {
    expect(Math.abs(misser(verberger, VERSIES) - misser(verberger, 1))).toBeLessThan(15);
    expect(misser(verberger, VERSIES)).toBeGreaterThan(0.6 * VERBERGEN.verschuiving);
  });

  it('learns nothing from where zones overlap', () => expect(rest(verberger)).toBe(1));

  it('would find it if the centre were drawn anew each time, so that these attacks are real', () => {
    expect(misser(slordig, VERSIES)).toBeLessThan(0.3 * VERBERGEN.verschuiving);
    expect(rest(slordig)).toBeLessThan(0.6);
  });

  it('cannot favour any direction or distance: every spot within reach is as likely', () => {
    const loting = loterij(11);
    const huis = { lat: 52, lon: 5 };
    const middens = Array.from({ length: 8000 }, () => trekMidden(huis, loting));
    const binnenHelft = middens.filter((midden) => afstand(huis, midden) < VERBERGEN.verschuiving / Math.SQRT2).length;
    expect(binnenHelft / middens.length).toBeCloseTo(0.5, 1);
    const noord = middens.filter(({ lat }) => lat > huis.lat).length;
    const oost = middens.filter(({ lon }) => lon > huis.lon).length;
    expect(noord / middens.length).toBeCloseTo(0.5, 1);
    expect(oost / middens.length).toBeCloseTo(0.5, 1);
  });

  it('is kept out of her street all the same: she lives well within the smallest zone', () => {
    const loting = loterij(3);
    for (let n = 0; n < 2000; n += 1) {
      const plek = { lat: 51 + n / 1000, lon: 5 };
      const geef = verberger(loting);
      const midden = geef(plek);
      const verhuisd = verplaats(plek, VERBERGEN.zelfdePlek * 0.99, 360 * loting());
      for (const huis of [plek, verhuisd])
        expect(KLEINSTE_STRAAL - afstand(huis, geef(huis))).toBeGreaterThanOrEqual(VERBERGEN.marge - 1);
      expect(afstand(plek, midden)).toBeLessThanOrEqual(VERBERGEN.verschuiving + 1);
    }
  });

  it('sees a new centre for a new address, which says nothing of the old one', () => {
    const geef = verberger(loterij(5));
    const oud = { lat: 51.6, lon: 4.8 };
    const nieuw = verplaats(oud, 5000, 90);
    const eerste = geef(oud);
    expect(afstand(geef(nieuw), nieuw)).toBeLessThanOrEqual(VERBERGEN.verschuiving + 1);
    expect(geef(oud)).toEqual(eerste);
  });
});

/** A line as it is given out: from here to there. */
type Lijn = readonly [Punt, Punt];

const BESTEMMINGEN = 4;

/**
 * The routes that a perpetrator collects for one address over the years: to work, to school, to her mother. Each comes in
 * a few versions, and where it ends he knows.
 */
function verzamelRoutes(huis: Punt, loting: () => number, geef: (plek: Punt) => Punt): Lijn[] {
  const bestemmingen = Array.from({ length: BESTEMMINGEN }, (_, n) => verplaats(huis, 3000 + 2000 * loting(), 80 * n));
  return Array.from({ length: VERSIES }, (_, n): Lijn => {
    const zelfdeHuis = verplaats(huis, 25 * loting(), 360 * loting());
    return [geef(zelfdeHuis), bestemmingen[n % BESTEMMINGEN] ?? huis];
  });
}

/** Where lines come nearest together, by least squares, on a plane around the first point. */
function snijpunt(lijnen: readonly Lijn[]): Punt {
  const oorsprong = lijnen[0]?.[0] ?? { lat: 0, lon: 0 };
  const [perLat, perLon] = [111_195, 111_195 * Math.cos((oorsprong.lat * Math.PI) / 180)];
  let [xx, xy, yy, xr, yr] = [0, 0, 0, 0, 0];
  for (const [van, naar] of lijnen) {
    const [x, y] = [(van.lon - oorsprong.lon) * perLon, (van.lat - oorsprong.lat) * perLat];
    const [dx, dy] = [(naar.lon - van.lon) * perLon, (naar.lat - van.lat) * perLat];
    const lengte = Math.hypot(dx, dy);
    const [nx, ny] = [-dy / lengte, dx / lengte];
    const r = nx * x + ny * y;
    [xx, xy, yy, xr, yr] = [xx + nx * nx, xy + nx * ny, yy + ny * ny, xr + nx * r, yr + ny * r];
  }
  const det = xx * yy - xy * xy;
  const [x, y] = [(yy * xr - xy * yr) / det, (xx * yr - xy * xr) / det];
  return { lat: oorsprong.lat + y / perLat, lon: oorsprong.lon + x / perLon };
}

/** How far off an attacker is, halfway down the list, who looks where all routes of an address lead to. */
function misserVanRoutes(maak: (loting: () => number) => (plek: Punt) => Punt): number {
  const loting = loterij(97);
  const missers = Array.from({ length: ADRESSEN }, (_, n) => {
    const huis = { lat: 51.3 + n * 0.1, lon: 4.2 + loting() };
    return afstand(huis, snijpunt(verzamelRoutes(huis, loting, maak(loting))));
  });
  return missers.toSorted((a, b) => a - b)[Math.floor(missers.length / 2)] ?? 0;
}

describe('someone who collects routes to find where they begin', () => {
  it('finds the centre that he knew already, and no more than that', () =>
    expect(misserVanRoutes(verberger)).toBeGreaterThan(0.6 * VERBERGEN.verschuiving));

  it('would find her door by routes that begin there, and nearly so by beginnings that are drawn anew', () => {
    expect(misserVanRoutes(() => (plek) => plek)).toBeLessThan(15);
    expect(misserVanRoutes(slordig)).toBeLessThan(0.4 * VERBERGEN.verschuiving);
  });

  it('sees every route of an address begin at the centre of its circle, whatever came first', () => {
    const loting = loterij(13);
    const geef = verberger(loting);
    const huis = { lat: 51.6, lon: 4.8 };
    const cirkel = geef(huis);
    for (const [begin] of verzamelRoutes(huis, loting, geef)) expect(begin).toEqual(cirkel);
  });

  it('is kept from her door all the same: it lies well within the narrowest route', () => {
    const loting = loterij(17);
    for (let n = 0; n < 500; n += 1) {
      const huis = { lat: 51 + n / 100, lon: 5 };
      const lijn = [verberger(loting)(huis), verplaats(huis, 4000, 360 * loting())];
      const { afstand: meters } = toetsZone({ vorm: 'route', lijn, breedte: KLEINSTE_STRAAL }, huis);
      expect(meters).toBeLessThanOrEqual(-VERBERGEN.marge);
    }
  });
});
