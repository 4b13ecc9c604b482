import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Feit, opMoment, zonderInhoud } from '@waakvlam/logboek';
import { beoordeel, beoordeelVerder, laadRoutekaart, type Voortgang } from '../index.ts';
import { dossier, moment } from './speel.ts';
import { verloop } from './willekeurig.ts';

const kaart = laadRoutekaart();
const DAG = 86_400_000;

/** A fact, how long after it became known it was recorded, and whether time passes before the next one. */
const aankomst = fc.record({
  later: fc.constantFrom(0, 0, 0, 1000, 3 * DAG, 45 * DAG, -10 * DAG),
  meteen: fc.boolean(),
  wacht: fc.constantFrom(0, 0, 500, 9 * DAG),
});

function opVolgorde(feiten: readonly Feit[], aankomsten: readonly { later: number }[]): { feit: Feit; op: number }[] {
  return feiten
    .map((feit, plek) => ({ feit, op: feit.bekend + (aankomsten[plek % aankomsten.length]?.later ?? 0) }))
    .toSorted((a, b) => a.op - b.op);
}

describe('an evaluation that goes on from an earlier one', { timeout: 60_000 }, () => {
  it('gives at every moment what evaluating anew gives, in whatever order facts are recorded', () => {
    fc.assert(
      fc.property(verloop, fc.array(aankomst, { minLength: 3, maxLength: 9 }), (regels, aankomsten) => {
        let voortgang: Voortgang | undefined;
        let feiten: readonly Feit[] = [];
        let nu = Number.NEGATIVE_INFINITY;
        for (const [plek, { feit, op }] of opVolgorde(dossier(regels).feiten, aankomsten).entries()) {
          const { meteen = true, wacht = 0 } = aankomsten[plek % aankomsten.length] ?? {};
          feiten = [...feiten, feit].toSorted(opMoment);
          nu = Math.max(nu, op + wacht);
          if (!meteen) continue;
          const verder = beoordeelVerder(kaart, { casus: 'Test', feiten }, nu, voortgang);
          expect(verder.stand).toEqual(beoordeel(kaart, { casus: 'Test', feiten }, nu));
          voortgang = verder.voortgang;
        }
      }),
      { numRuns: 150 },
    );
  });

  const regels = [
    { id: 'a', soort: 'melding', inhoud: { bij: 'politie', herkend_als_stalking: 'ja' } },
    { id: 'b', soort: 'risicotaxatie', op: '2021-03-04', inhoud: { instrument: 'sash', uitkomst: 'hoog' } },
    { id: 'c', soort: 'incident', op: '2021-03-08', inhoud: { aard: ['tracker'] } },
  ];
  const { feiten } = dossier(regels);
  const zonderLaatste = feiten.filter(({ id }) => id !== 'c');

  it('goes on in fact: the items that stand are the ones that were written before', () => {
    const begin = beoordeelVerder(kaart, { casus: 'Test', feiten: zonderLaatste }, moment('2021-03-05'));
    const verder = beoordeelVerder(kaart, { casus: 'Test', feiten }, moment('2021-03-09'), begin.voortgang);
    expect(verder.stand.taken.filter((taak) => begin.stand.taken.includes(taak))).not.toEqual([]);
  });

  it('starts anew when time goes back, when a fact is gone or redacted, and when it was gone on from before', () => {
    const op = moment('2021-03-09');
    const leeg = feiten.map((feit) => (feit.id === 'b' ? zonderInhoud(feit) : feit));
    for (const [ander, nu] of [
      [feiten, moment('2021-03-06')],
      [zonderLaatste, op],
      [leeg, op],
    ] as const) {
      const { voortgang } = beoordeelVerder(kaart, { casus: 'Test', feiten }, op);
      const verder = beoordeelVerder(kaart, { casus: 'Test', feiten: ander }, nu, voortgang);
      expect(verder.stand).toEqual(beoordeel(kaart, { casus: 'Test', feiten: ander }, nu));
    }
    const { voortgang } = beoordeelVerder(kaart, { casus: 'Test', feiten: zonderLaatste }, op);
    const keren = [1, 2].map(
      () => beoordeelVerder(kaart, { casus: 'Test', feiten }, moment('2021-04-09'), voortgang).stand,
    );
    expect(keren[0]).toEqual(keren[1]);
  });
});
