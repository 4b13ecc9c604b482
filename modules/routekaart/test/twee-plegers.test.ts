import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel } from './speel.ts';

const tweede: Feitregel = { soort: 'betrokkene_toegevoegd', inhoud: { id: 'q', rol: 'pleger' } };
const bevel = (id: string, pleger: string[], inhoud: object = {}, op = '2021-03-02'): Feitregel => ({
  soort: 'maatregel_gestart',
  wie: 'om',
  op,
  over: pleger,
  inhoud: { maatregel: 'gedragsaanwijzing', id, kader: 'ovj', functies: ['contactverbod'], ...inhoud },
});
const sepot = (over: string[], op = '2021-03-10', bekend = op): Feitregel => ({
  soort: 'ovj_besluit',
  wie: 'om',
  op,
  bekend,
  over,
  inhoud: { besluit: 'sepot' },
});
const vast = (wie: string): Feitregel => ({
  soort: 'detentie_gestart',
  wie: 'dji',
  op: '2021-03-01T10:00',
  over: [wie],
  inhoud: { soort: 'straf' },
});
const plan = (wie: string[], datum: string): Feitregel => ({
  soort: 'vrijlating_gepland',
  wie: 'dji',
  op: '2021-03-01T10:00',
  over: wie,
  inhoud: { datum },
});
const later: Feitregel = { soort: 'notitie', op: '2021-04-20', inhoud: { tekst: 'x' } };
const nadert = (...feiten: Feitregel[]) =>
  speel([tweede, vast('p'), vast('q'), ...feiten], '2021-07-10').signalen.filter(
    ({ code }) => code === 'vrijlating_nadert',
  );

const ONGEDEKT = 'einde_zonder_vervanging';

function geldend(...feiten: Feitregel[]): string[] {
  const { maatregelen } = speel([tweede, ...feiten, later]);
  return maatregelen.filter(({ einde }) => einde === null).map(({ id }) => id);
}

describe('of two perpetrators', () => {
  it.each([
    ['another', ['q'], 1],
    ['the same one', ['p'], 0],
    ['both', ['p', 'q'], 0],
    ['nobody in particular', [], 0],
  ])('an order that ends is covered or not by one on %s', (_wat, over, aantal) => {
    const feiten = [tweede, bevel('a', ['p'], { tot: '2021-04-01' }), bevel('b', over), later];
    expect(signalen(speel(feiten), ONGEDEKT)).toHaveLength(aantal);
  });

  it('an order on nobody in particular is covered by one on both, and not by one on one of them', () => {
    const na = (over: string[]) => [tweede, bevel('a', [], { tot: '2021-04-01' }), bevel('b', over), later];
    expect(signalen(speel(na(['p'])), ONGEDEKT)).toHaveLength(1);
    expect(signalen(speel(na(['p', 'q'])), ONGEDEKT)).toHaveLength(0);
    expect(geldend(bevel('a', []), sepot(['q']))).toEqual(['a']);
  });

  it('a dismissal for one leaves the order on the other', () => {
    const [op, oq, beiden] = [bevel('a', ['p']), bevel('b', ['q']), bevel('c', ['p', 'q'])];
    expect(geldend(op, oq, beiden, sepot(['q']))).toEqual(['a', 'c']);
    expect(geldend(op, oq, beiden, sepot([]))).toEqual([]);
    expect(geldend(op, oq, beiden, sepot(['p', 'q']))).toEqual([]);
  });
});

it('a dismissal that is learned late leaves the order that was given after it', () => {
  const nieuw = bevel('n', ['p'], {}, '2021-03-20');
  expect(geldend(bevel('a', ['p']), nieuw, sepot(['p'], '2021-03-10', '2021-04-01'))).toEqual(['n']);
  expect(geldend(nieuw, sepot(['p'], '2021-04-01'))).toEqual([]);
});

describe('the planned releases of two perpetrators', () => {
  it('are both announced', () => {
    const beide = nadert(plan(['p'], '2021-05-01'), { ...plan(['q'], '2021-07-01'), op: '2021-03-02T10:00' });
    expect(beide.map(({ sinds }) => sinds.slice(0, 10))).toEqual([
      '2021-04-01',
      '2021-04-17',
      '2021-04-30',
      '2021-06-01',
      '2021-06-17',
      '2021-06-30',
    ]);
  });

  it('end with the release of whom they are about', () => {
    const vrij = { soort: 'vrijlating', wie: 'dji', op: '2021-03-10', over: ['p'], inhoud: { reden: 'einde_straf' } };
    const na = nadert(plan(['p'], '2021-05-01'), { ...plan(['q'], '2021-07-01'), op: '2021-03-02T10:00' }, vrij);
    expect(na.map(({ sinds }) => sinds.slice(0, 10))).toEqual(['2021-06-01', '2021-06-17', '2021-06-30']);
  });

  it('are one plan when it is not told whose: the newest', () => {
    const na = nadert(plan(['p'], '2021-05-01'), { ...plan([], '2021-07-01'), op: '2021-03-02T10:00' });
    expect(na).toHaveLength(3);
  });
});
