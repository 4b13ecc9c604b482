import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bekendeRegios, laadRoutekaart, regelJsonSchema, REGELS, RoutekaartFout } from '../index.ts';

const REGEL = { id: 'nieuw', soort: 'doen', wie: 'politie', stap: '0', tekst: 'Doe wat nodig is.', bron: [] };
const MELDING = { bij: { feit: 'melding' }, voldaan: { feit: 'contact_slachtoffer' } };

/** Loads the rules with one extra file; gives what is wrong with them. */
function laadMet(bestand: object | string, regio?: string): readonly string[] {
  const map = mkdtempSync(join(tmpdir(), 'regels-'));
  cpSync(REGELS, map, { recursive: true });
  writeFileSync(
    join(map, 'routekaarten', 'proef.yaml'),
    typeof bestand === 'string' ? bestand : JSON.stringify(bestand),
  );
  try {
    laadRoutekaart(regio, undefined, map);
    return [];
  } catch (fout) {
    if (fout instanceof RoutekaartFout) return fout.fouten;
    throw fout;
  }
}

const landelijk = (regel: object) => ({
  routekaart: 'landelijk',
  versie: '2026-01-01',
  regels: [{ ...REGEL, ...regel }],
});
const overlay = (wijziging: object) => ({
  routekaart: 'proef',
  versie: '2026-01-01',
  basis: 'landelijk',
  regios: ['proefregio'],
  wijzigingen: [{ regel: 'triage-veilig-thuis', ...wijziging }],
});

describe('a rule', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown kind of fact', { ...MELDING, bij: { feit: 'melding_bij_de_bakker' } }, /nieuw.*melding_bij_de_bakker/],
    ['an unknown act', { ...MELDING, doe: 'bakken' }, /nieuw.*bakken/],
    ['an unknown field', { ...MELDING, bij: { feit: 'melding', met: { kleur: 'rood' } } }, /nieuw.*kleur/],
    ['an unknown value', { ...MELDING, bij: { feit: 'melding', met: { bij: 'de bakker' } } }, /nieuw.*de bakker/],
    ['an unknown term', { ...MELDING, binnen: 'gauw' }, /nieuw.*gauw/],
    ['an id that exists', { ...MELDING, id: 'triage-veilig-thuis' }, /triage-veilig-thuis.*vaker/],
    ['neither occasion nor state', {}, /nieuw.*precies een van/],
    ['no way to be done', { bij: { feit: 'melding' } }, /nieuw.*nooit gedaan/],
    ['a state that excludes itself', { zolang: [{ niveau: 'hoog' }, { niveau: 'laag' }] }, /nieuw.*nooit gelden/],
    ['a closed case that it does not outlive', { zolang: { casus: 'gesloten' } }, /nieuw.*gesloten/],
    [
      'a lateness without a term',
      { ...MELDING, te_laat: { code: 'x', ernst: 'alarm', reden: 'veel te laat gedaan' } },
      /nieuw.*zonder termijn/,
    ],
    ['an unknown key', { ...MELDING, kleur: 'rood' }, /kleur/],
  ])('with %s is refused by name', (_titel, regel, melding) => {
    expect(laadMet(landelijk(regel)).join('\n')).toMatch(melding);
  });

  it('in a file that cannot be read is refused by file and line', () => {
    expect(laadMet('routekaart: landelijk\nregels: [{')).toEqual([
      expect.stringMatching(/proef\.yaml, regel 2: dit is geen leesbare YAML/),
    ]);
  });

  it('that is right is accepted', () => expect(laadMet(landelijk({ ...MELDING, binnen: '5 werkdagen' }))).toEqual([]));
});

describe("a region's overlay", () => {
  it.each<[string, object]>([
    ['a longer term', { wordt: { binnen: '10 werkdagen' } }],
    [
      'a lighter signal',
      { wordt: { te_laat: { code: 'triage_te_laat', ernst: 'aandacht', reden: 'te laat met de triage' } } },
    ],
    ['dropping the rule', { vervalt: true }],
    ['letting the organisation say so itself', { wordt: { handmatig: true } }],
    ['merging occasions', { wordt: { per: 'casus' } }],
  ])('may not weaken a national rule by %s without a reason', (_titel, wijziging) => {
    expect(laadMet(overlay(wijziging), 'proefregio').join('\n')).toMatch(/triage-veilig-thuis.*zonder reden/);
    expect(laadMet(overlay({ ...wijziging, reden: 'afgesproken met alle partners' }), 'proefregio')).toEqual([]);
  });

  it('may ask more without one', () =>
    expect(laadMet(overlay({ wordt: { wie: ['veilig_thuis', 'politie'] } }), 'proefregio')).toEqual([]));

  it('of an unknown region is refused with the ones that are known', () =>
    expect(() => laadRoutekaart('atlantis')).toThrow(new RegExp(`atlantis.*${bekendeRegios()[0]}`)));
});

describe('the JSON Schema of rule files', () => {
  it('is current (npm run schema writes it anew)', () =>
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'regels', 'routekaart.schema.json'), 'utf8')).toBe(
      regelJsonSchema(),
    ));
});
