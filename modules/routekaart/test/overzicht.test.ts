import { describe, expect, it } from 'vitest';
import { bekendeRegios, laadRoutekaart, leesRegeloverzicht, leesTermijnoverzicht } from '../index.ts';

const [regio] = bekendeRegios();

describe('the rules as people read them', () => {
  it('are those that are evaluated, each with a source or a ground', () => {
    const { naam, versie, regels } = leesRegeloverzicht();
    expect(laadRoutekaart().versie).toBe(`${naam}@${versie}`);
    expect(regels.length).toBeGreaterThan(50);
    expect(regels.filter(({ bron, grondslag }) => bron.length === 0 && grondslag === null)).toEqual([]);
    expect(regels.filter(({ afwijking }) => afwijking !== null)).toEqual([]);
  });

  it('say what a region does otherwise, and never lose a rule', () => {
    const landelijk = leesRegeloverzicht().regels.map(({ id }) => id);
    const regionaal = leesRegeloverzicht(regio).regels;
    expect(regionaal.map(({ id }) => id)).toEqual(expect.arrayContaining(landelijk));
    const anders = regionaal.filter(({ afwijking }) => afwijking !== null);
    expect(anders.length).toBeGreaterThan(0);
    for (const { id, afwijking } of anders)
      expect([id, landelijk.includes(id)]).toEqual([id, afwijking?.soort !== 'nieuw']);
  });

  it('refuse a region that nobody knows', () => {
    expect(() => leesRegeloverzicht('atlantis')).toThrow(/atlantis/);
  });
});

describe('terms as people read them', () => {
  it('name the days that are no working days in order, and which terms a region chose', () => {
    const { keten, kalender } = leesTermijnoverzicht(regio);
    expect(keten.find(({ naam }) => naam === 'datalek')).toEqual({ naam: 'datalek', duur: 'PT72H', vanRegio: false });
    const dagen = kalender.dagen.map(({ dag }) => dag);
    expect(dagen).toEqual(dagen.toSorted());
    expect(dagen).toContain('2026-04-27');
  });
});
