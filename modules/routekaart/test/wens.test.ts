import { describe, expect, it } from 'vitest';
import { type Feitregel, speel, taken } from './speel.ts';

const wens = (op: string): Feitregel => ({
  soort: 'wens_slachtoffer',
  wie: 'slachtoffer',
  op,
  inhoud: { wens: 'dat het ophoudt' },
});
const aanhouding = (op: string): Feitregel => ({ soort: 'aanhouding', op, inhoud: {} });
const omDoetMee: Feitregel = {
  soort: 'rol_toegewezen',
  op: '2021-03-01T09:00',
  inhoud: { rol: 'zaaksofficier', organisatie: 'om' },
};
const gevraagd = (op: string): Feitregel => ({
  soort: 'advies_gevraagd',
  wie: 'om',
  op,
  inhoud: { soort: 'reclasseringsadvies', aan: '3ro' },
});
const overwogen: Feitregel = {
  soort: 'overweging',
  wie: 'om',
  op: '2021-03-05',
  inhoud: { onderwerp: 'contactverbod', uitkomst: 'wel', reden: 'zij wil rust, geen straf' },
};

describe('what the victim wants', () => {
  it('is weighed by the prosecutor once there is a case of hers, whichever came first', () => {
    expect(taken(speel([wens('2021-03-02')]), 'om-wens-meewegen')).toEqual([]);
    expect(taken(speel([omDoetMee, wens('2021-03-02')]), 'om-wens-meewegen')).toEqual(['om: open -']);
    expect(taken(speel([wens('2021-03-02'), aanhouding('2021-03-03')]), 'om-wens-meewegen')).toEqual(['om: open -']);
    expect(taken(speel([aanhouding('2021-03-03')]), 'om-wens-meewegen')).toEqual([]);
  });

  it('was weighed when the reason says so, and is again when she says something else', () => {
    expect(taken(speel([omDoetMee, wens('2021-03-02'), overwogen]), 'om-wens-meewegen')).toEqual(['om: gedaan -']);
    expect(taken(speel([omDoetMee, wens('2021-03-02'), overwogen, wens('2021-03-09')]), 'om-wens-meewegen')).toContain(
      'om: open -',
    );
  });

  it('goes to who works with the perpetrator by her contact alone, when that advises or supervises', () => {
    expect(taken(speel([wens('2021-03-02')]), 'wens-naar-reclassering')).toEqual([]);
    const advies = speel([wens('2021-03-02'), gevraagd('2021-03-04')]);
    expect(taken(advies, 'wens-naar-reclassering')).toHaveLength(1);
    expect(taken(advies, 'wens-naar-reclassering').join()).not.toMatch(/3ro/);
  });

  it('needs not go there when she says no', () => {
    const nee: Feitregel = {
      soort: 'toestemming',
      op: '2021-03-05',
      inhoud: { waarvoor: 'delen', gegeven: 'nee', door: 's' },
    };
    expect(taken(speel([wens('2021-03-02'), gevraagd('2021-03-04'), nee]), 'wens-naar-reclassering').join()).toMatch(
      /gedaan/,
    );
  });
});
