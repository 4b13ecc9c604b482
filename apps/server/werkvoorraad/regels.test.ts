import { bekendeRegios } from '@waakvlam/routekaart';
import { describe, expect, it } from 'vitest';
import { isVastlegbaar, werkregels, zonderPlaatsen } from './regels.ts';

function kan(item: string, organisatie: string) {
  const regel = werkregels(null).get(item);
  return regel && isVastlegbaar(regel, organisatie);
}

describe('whether a task is done by recording a fact', () => {
  it.each([
    ['3ro-vtul-overwegen', '3ro', true, 'an own word may do it too, but there is a fact for it'],
    ['3ro-overtreding-melden', 'politie', true, 'the answer of any organisation does it'],
    ['zelfde-procesregisseur', 'zvh', false, 'nothing but the word of the organisation does it'],
  ])('%s for %s: %s, as %s', (item, organisatie, uitkomst) => expect(kan(item, organisatie)).toBe(uitkomst));
});

describe('a sentence of a rule in a list of many cases', () => {
  it.each([
    ['Neem een triagebesluit op de melding van {datum}.', 'Neem een triagebesluit op de melding.'],
    [
      'Besluit vóór {einde} of de maatregel ({soort}) wordt verlengd of vervangen.',
      'Besluit of de maatregel wordt verlengd of vervangen.',
    ],
    ['Bereid de vrijlating van {vrijlating} voor (over {over}): bel haar.', 'Bereid de vrijlating voor: bel haar.'],
    [
      'Beslis nu over de maatregel ({soort}) die over {dagen} dagen afloopt ({einde}): wat nu?',
      'Beslis nu over de maatregel die afloopt: wat nu?',
    ],
    ['Aanvaard de casus die {van} op {datum} overdroeg.', 'Aanvaard de casus die … overdroeg.'],
    ['Regel vandaag vervanging voor wat wegviel: {open}.', 'Regel vandaag vervanging voor wat wegviel.'],
  ])('reads "%s" without what it fills in', (vol, kort) => expect(zonderPlaatsen(vol)).toBe(kort));

  it('leaves no empty brackets and no name of a place, in any region', () => {
    const zinnen = [null, ...bekendeRegios()].flatMap((regio) =>
      [...werkregels(regio).values()].flatMap(({ tekst, waarom }) => [tekst, waarom]),
    );
    expect(zinnen.length).toBeGreaterThan(100);
    expect(zinnen.filter((zin) => /[{}]|\(…/.test(zin))).toEqual([]);
  });
});
