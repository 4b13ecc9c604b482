import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beoordeel, beoordeelVerloop, laadRoutekaart, type Signaal } from '../index.ts';
import { dossier } from './speel.ts';
import { verloop } from './willekeurig.ts';

const kaart = laadRoutekaart();

const NA_ALLES = Date.UTC(2022, 0, 1);
const tijdstip = fc.integer({ min: Date.UTC(2021, 1, 20), max: NA_ALLES }).map((ruw) => Math.floor(ruw / 1000) * 1000);

const kort = ({ code, sinds, reden, actief }: Signaal) => ({ code, sinds, reden, actief });

describe('an evaluation', { timeout: 60_000 }, () => {
  it('gives the same for a prefix of the facts as for all of them at that moment', () => {
    fc.assert(
      fc.property(verloop, tijdstip, (regels, op) => {
        const alles = dossier(regels);
        const begin = { casus: alles.casus, feiten: alles.feiten.filter(({ bekend }) => bekend <= op) };
        expect(beoordeel(kaart, begin, op)).toEqual(beoordeel(kaart, alles, op));
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of facts in the file', () => {
    fc.assert(
      fc.property(verloop, fc.infiniteStream(fc.nat()), (regels, toeval) => {
        const gehusseld = regels
          .map((regel) => ({ regel, plek: toeval.next().value ?? 0 }))
          .toSorted((a, b) => a.plek - b.plek)
          .map(({ regel }) => regel);
        expect(beoordeel(kaart, dossier(gehusseld), NA_ALLES)).toEqual(beoordeel(kaart, dossier(regels), NA_ALLES));
      }),
      { numRuns: 100 },
    );
  });

  it('ends its course of changes with the stand itself, and evaluating twice gives the same', () => {
    fc.assert(
      fc.property(verloop, (regels) => {
        const feiten = dossier(regels);
        const stand = beoordeel(kaart, feiten, NA_ALLES);
        expect(beoordeel(kaart, feiten, NA_ALLES)).toEqual(stand);
        const laatste = beoordeelVerloop(kaart, feiten, NA_ALLES).at(-1);
        expect(laatste?.stand.signalen.map(kort)).toEqual(stand.signalen.map(kort));
        expect(laatste?.stand.risico.niveau).toBe(stand.risico.niveau);
        expect(laatste?.stand.risico.sinds).toBe(stand.risico.sinds);
      }),
      { numRuns: 75 },
    );
  });

  // Which prohibitions stand is worked out when a stand is written: the end of a window in one wakes nobody.
  it('names the next change: until then only the clock and the standing prohibitions differ', () => {
    fc.assert(
      fc.property(verloop, fc.nat({ max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (regels, dag, deel) => {
        const alles = dossier(regels);
        const nu = Date.UTC(2021, 2, 1) + dag * 86_400_000;
        const bekend = { casus: alles.casus, feiten: alles.feiten.filter((feit) => feit.bekend <= nu) };
        const { op: _nu, verboden: _toen, ...stand } = beoordeel(kaart, bekend, nu);
        const grens = stand.volgendeVerandering === null ? NA_ALLES : Date.parse(stand.volgendeVerandering);
        const later = nu + Math.floor((deel * (grens - nu - 1000)) / 1000) * 1000;
        const { op: _later, verboden: _dan, ...dan } = beoordeel(kaart, bekend, Math.max(nu, later));
        expect(dan).toEqual(stand);
      }),
      { numRuns: 150 },
    );
  });

  it('never forgets a signal that was once raised', () => {
    fc.assert(
      fc.property(verloop, (regels) => {
        const gezien = new Set<string>();
        for (const { stand } of beoordeelVerloop(kaart, dossier(regels), NA_ALLES)) {
          const nu = new Set(stand.signalen.map(({ code, sinds, reden }) => `${code}|${sinds}|${reden}`));
          for (const eerder of gezien) expect(nu).toContain(eerder);
          for (const signaal of nu) gezien.add(signaal);
        }
      }),
      { numRuns: 75 },
    );
  });
});
