import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beoordeel, beoordeelVerloop, laadRoutekaart, type Signaal } from '../index.ts';
import { dossier, type Feitregel } from './speel.ts';

const kaart = laadRoutekaart();

const inhoud = fc.oneof(
  fc
    .constantFrom('tracker', 'bedreiging', 'steken', 'lastigvallen', 'laatste_redmiddel')
    .map((aard) => ({ soort: 'incident', inhoud: { aard: [aard] } })),
  fc.constant({ soort: 'melding', inhoud: { bij: 'politie', herkend_als_stalking: 'ja' } }),
  fc.constant({ soort: 'melding_veilig_thuis', inhoud: { van: 'politie', sash_meegestuurd: 'nee' } }),
  fc
    .constantFrom('laag', 'midden', 'hoog', 'onbekend')
    .map((uitkomst) => ({ soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst } })),
  fc.constant({ soort: 'triagebesluit', wie: 'veilig_thuis', inhoud: { uitkomst: 'onderzoek' } }),
  fc.constant({ soort: 'overtreding', inhoud: { aard: 'digitaal' } }),
  fc.constant({ soort: 'contact_slachtoffer', wie: 'veilig_thuis', inhoud: { kanaal: 'telefoon', gelukt: 'ja' } }),
  fc.integer({ min: 1, max: 120 }).map((dagen) => ({ soort: 'maatregel_gestart', dagen })),
  fc.constant({ soort: 'overleg_gehouden', wie: 'zvh', inhoud: { overleg: 'actieoverleg' } }),
  fc.constant({ soort: 'afsluiting', wie: 'zvh', inhoud: { stalking_gestopt: 'nee' } }),
  fc.constant({ soort: 'heropening', wie: 'zvh', inhoud: {} }),
  fc.constant({ soort: 'ovj_besluit', wie: 'om', inhoud: { besluit: 'sepot' } }),
  fc.constant({ soort: 'detentie_gestart', inhoud: { soort: 'voorlopige_hechtenis' } }),
  fc.constant({ soort: 'vrijlating', wie: 'om', inhoud: { reden: 'schorsing' } }),
  fc.constant({ soort: 'rol_toegewezen', wie: 'zvh', inhoud: { rol: 'procesregisseur', organisatie: 'zvh' } }),
  fc.constant({ soort: 'correctie', inhoud: { reden: 'verkeerd' } }),
);

const datum = (dag: number) => new Date(Date.UTC(2021, 2, 1 + dag)).toISOString().slice(0, 10);

const verloop = fc
  .array(fc.record({ dag: fc.integer({ min: 0, max: 200 }), laat: fc.integer({ min: 0, max: 30 }), inhoud }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((regels) => {
    const gecorrigeerd = new Set<string>();
    return regels.flatMap(({ dag, laat, inhoud: deel }, plek): Feitregel[] => {
      const id = `f${plek}`;
      const basis = { id, op: datum(dag), ...(laat > 25 && { bekend: datum(dag + laat) }) };
      if (deel.soort === 'maatregel_gestart' && 'dagen' in deel)
        return [
          {
            ...basis,
            soort: deel.soort,
            inhoud: { maatregel: 'contactverbod', id: `m${plek}`, tot: datum(dag + deel.dagen) },
          },
        ];
      if (deel.soort !== 'correctie') return [{ ...basis, ...deel }];
      const doel = regels.findIndex(
        (ander, i) => i < plek && ander.inhoud.soort !== 'correctie' && !gecorrigeerd.has(`f${i}`),
      );
      if (doel < 0) return [];
      gecorrigeerd.add(`f${doel}`);
      return [{ id, op: datum(60 + dag), soort: 'correctie', inhoud: { van: `f${doel}`, reden: 'verkeerd' } }];
    });
  })
  .filter((feiten) => feiten.length > 0);

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
