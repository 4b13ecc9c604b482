import { describe, expect, it } from 'vitest';
import type { Inzage } from '../src/api/toezicht.ts';
import { bezoekenVan } from '../src/toezicht/bezoeken.ts';
import { controleerVraag, LEGE_VRAAG, opdrachtVan } from '../src/toezicht/zoekvraag.ts';

const CASUS = '5f707930-07dc-4236-830e-e95c7d1832cd';
const vraag = (deel: object) => ({ ...LEGE_VRAAG, ...deel });

describe('what a privacy officer looks for', () => {
  it.each([
    [{ casus: `https://waakvlam.example/casussen/${CASUS.toUpperCase()}/logboek` }, { casus: CASUS }],
    [{ casus: ' Casus Verzonnen ' }, { casusnaam: 'Casus Verzonnen' }],
    [
      { wie: ' Wies ', van: '2026-03-02', alles: true },
      { wie: 'Wies', van: '2026-03-02', alles: true },
    ],
  ])('reads %j as %j', (getypt, opdracht) => expect(opdrachtVan(vraag(getypt))).toEqual(opdracht));

  it.each([
    [{}, ['wie']],
    [{ tot: '2026-03-02' }, ['wie']],
    [{ wie: 'W' }, ['wie']],
    [{ casus: 'ab' }, ['casus']],
    [{ van: '2026-03-02', tot: '2026-03-01' }, ['tot']],
    [{ van: '2026-03-02' }, []],
  ])('finds in %j wrong: %j', (getypt, velden) =>
    expect(controleerVraag(vraag(getypt)).map(({ veld }) => veld)).toEqual(velden),
  );
});

const rij = (moment: string, deel: Partial<Inzage> = {}): Inzage => ({
  moment,
  medewerker: 'Wies Wijkvoorbeeld',
  kenmerk: 'D1',
  functie: 'wijkagent',
  organisatie: 'Politie',
  casus: CASUS,
  handeling: 'lezen',
  categorie: 'casusinhoud',
  geweigerd: null,
  grond: 'deelname: melding',
  ...deel,
});

describe('rows of the access log', () => {
  it('are one visit when they are of one person in one case on one Dutch day, and never across a refusal', () => {
    const rijen = [
      rij('2026-03-03T00:10:00+01:00'),
      rij('2026-03-02T23:50:00+01:00'),
      rij('2026-03-02T23:49:00+01:00', { categorie: 'casusstand' }),
      rij('2026-03-02T23:48:00+01:00', { geweigerd: 'niet_gevonden', grond: null }),
      rij('2026-03-02T23:47:00+01:00'),
      rij('2026-03-02T23:46:00+01:00', { kenmerk: 'D9' }),
      rij('2026-03-02T23:45:00+01:00', { kenmerk: 'D9', casus: null }),
    ];
    expect(bezoekenVan(rijen).map((een) => een.rijen.length)).toEqual([1, 2, 1, 1, 1, 1]);
    expect(bezoekenVan([])).toEqual([]);
  });
});
