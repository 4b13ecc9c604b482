import { DossierFout } from '@waakvlam/logboek';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beoordeel, beoordeelVerder, beoordeelVerloop, laadRoutekaart, type Voortgang } from '../index.ts';
import { dossier, type Feitregel } from './speel.ts';
import { breedVerloop } from './willekeurig-breed.ts';

const NA_ALLES = Date.UTC(2023, 0, 1);
const tijdstip = fc.nat({ max: 660 }).map((dag) => Date.UTC(2021, 1, 20, 11) + dag * 86_400_000);

/** Undefined when the reader refuses it, as it does a correction of itself. */
function gelezen(regels: readonly Feitregel[], regio?: string) {
  try {
    return dossier(regels, regio);
  } catch (fout) {
    if (fout instanceof DossierFout) return undefined;
    throw fout;
  }
}

describe.each([undefined, 'zeeland-west-brabant'])('a case of any kinds of fact in region %s', (regio) => {
  const kaart = laadRoutekaart(regio);

  it('is the same for a prefix as for all at that moment, and goes on from an earlier evaluation', () => {
    fc.assert(
      fc.property(breedVerloop, fc.array(tijdstip, { minLength: 1, maxLength: 3 }), (regels, momenten) => {
        const alles = gelezen(regels, regio);
        fc.pre(alles !== undefined);
        let voortgang: Voortgang | undefined;
        for (const op of momenten.toSorted((a, b) => a - b)) {
          const begin = { casus: alles.casus, feiten: alles.feiten.filter(({ bekend }) => bekend <= op) };
          const stand = beoordeel(kaart, alles, op);
          expect(beoordeel(kaart, begin, op)).toEqual(stand);
          const verder = beoordeelVerder(kaart, begin, op, voortgang);
          expect(verder.stand).toEqual(stand);
          voortgang = verder.voortgang;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in the file', () => {
    fc.assert(
      fc.property(breedVerloop, fc.infiniteStream(fc.nat()), (regels, toeval) => {
        const gehusseld = regels
          .map((regel) => ({ regel, plek: toeval.next().value ?? 0 }))
          .toSorted((a, b) => a.plek - b.plek)
          .map(({ regel }) => regel);
        const alles = gelezen(regels, regio);
        fc.pre(alles !== undefined);
        expect(beoordeel(kaart, dossier(gehusseld, regio), NA_ALLES)).toEqual(beoordeel(kaart, alles, NA_ALLES));
      }),
      { numRuns: 60 },
    );
  });

  it('never forgets a signal, raises none before its time, and fills in every text', () => {
    fc.assert(
      fc.property(breedVerloop, (regels) => {
        const alles = gelezen(regels, regio);
        fc.pre(alles !== undefined);
        let eerder = new Set<string>();
        for (const { stand } of beoordeelVerloop(kaart, alles, NA_ALLES)) {
          // Without the reason: a redaction takes what it quoted.
          const nu = new Set(stand.signalen.map(({ code, sinds }) => `${code}|${sinds}`));
          expect([...eerder].filter((signaal) => !nu.has(signaal))).toEqual([]);
          eerder = nu;
          expect(stand.signalen.filter(({ sinds }) => Date.parse(sinds) > Date.parse(stand.op))).toEqual([]);
          for (const { reden } of stand.signalen) expect(reden).not.toMatch(/undefined|NaN|native code|\{[a-ce-z]/);
          for (const { tekst } of stand.taken) expect(tekst).not.toMatch(/undefined|NaN|native code|\{[a-ce-z]/);
        }
      }),
      { numRuns: 40 },
    );
  });
});
