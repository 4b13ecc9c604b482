import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAATREGELEN } from '@waakvlam/logboek';
import { afterEach, describe, expect, it } from 'vitest';
import { grenzenVan, laadMaatregelsoorten, MaatregelsoortFout } from './soorten.ts';

const REGELS = join(import.meta.dirname, '..', '..', 'regels');
const mappen: string[] = [];

/** The rules with one file of kinds changed. */
function met(bestand: string, wijzig: (tekst: string) => string): string {
  const map = mkdtempSync(join(tmpdir(), 'soorten-'));
  mappen.push(map);
  cpSync(join(REGELS, 'maatregelen'), join(map, 'maatregelen'), { recursive: true });
  const pad = join(map, 'maatregelen', bestand);
  writeFileSync(pad, wijzig(readFileSync(pad, 'utf8')));
  return map;
}

function foutenVan(map: string): readonly string[] {
  try {
    laadMaatregelsoorten(map);
  } catch (fout) {
    if (fout instanceof MaatregelsoortFout) return fout.fouten;
    throw fout;
  }
  return [];
}

afterEach(() => {
  for (const map of mappen.splice(0)) rmSync(map, { recursive: true });
});

describe('the kinds of measure', () => {
  const soorten = laadMaatregelsoorten();

  it('describe every kind that a fact can name, and the interventions that are facts of their own', () => {
    expect(MAATREGELEN.filter((soort) => !soorten.has(soort))).toEqual([]);
    expect([...soorten.values()].filter(({ feit }) => feit !== undefined).map(({ soort }) => soort)).toEqual([
      'stopgesprek',
      'aanzegging_wederrechtelijkheid',
      'detentie',
    ]);
  });

  it('say of every order against the perpetrator whether it must be handed over before it can be enforced', () =>
    expect(
      [...soorten.values()].filter(({ groep, uitreiking }) => groep === 'verbod' && uitreiking === 'nodig').length,
    ).toBeGreaterThan(5));

  it('tell an officer on the street what to do at every order that forbids something', () =>
    expect(
      [...soorten.values()].filter(({ groep, straat }) => groep === 'verbod' && !straat).map(({ soort }) => soort),
    ).toEqual([]));

  it('give the bounds of the law with their source', () =>
    expect(grenzenVan(soorten).get('gedragsaanwijzing')).toMatchObject({
      termijn: { dagen: 90 },
      verlengingen: 3,
      eistVervolging: true,
    }));

  it.each([
    ['politie.yaml', 'evaluatie: P3M', 'evaluatie: 3 maanden', /politie\.yaml: soorten\.aol\.evaluatie: geen ISO-duur/],
    ['politie.yaml', '  aol:', '  aolx:', /aol ontbreekt/],
    ['strafrecht.yaml', 'oplegt: [om]', 'oplegt: [opa]', /strafrecht\.yaml: soorten\.gedragsaanwijzing\.oplegt\.0/],
    ['strafrecht.yaml', 'onzeker: [grondslag]', 'onzeker: [gevoel]', /onzeker noemt gevoel/],
    ['strafrecht.yaml', 'feit: detentie_gestart', 'feit: opgesloten', /feit opgesloten bestaat niet/],
    ['strafrecht.yaml', '      verlengingen: 3\n', '', /eistVervolging zonder verlengingen/],
    ['strafrecht.yaml', 'zone: altijd\n    afstand: 1000', 'zone: nooit\n    afstand: 1000', /afstand zonder zone/],
    ['civiel-en-europees.yaml', 'versie: 1', 'versie: [', /civiel-en-europees\.yaml: /],
    ['civiel-en-europees.yaml', '  civiel_verbod:', '  huisverbod:', /huisverbod staat er twee keer/],
  ])('are refused as a whole when %s has %j as %j', (bestand, van, naar, melding) => {
    const fouten = foutenVan(met(bestand, (tekst) => tekst.replace(van, naar)));
    expect(fouten.join('\n')).toMatch(melding);
  });
});
