import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { REGELS } from '../index.ts';
import { getroffenDoor, regelmerken } from '../wijziging.ts';

const mappen: string[] = [];

/** The rules with one file changed. */
function met(bestand: string, van: string, naar: string): string {
  const map = mkdtempSync(join(tmpdir(), 'regels-'));
  mappen.push(map);
  cpSync(REGELS, map, { recursive: true });
  const pad = join(map, bestand);
  const tekst = readFileSync(pad, 'utf8');
  expect(tekst).toContain(van);
  writeFileSync(pad, tekst.replace(van, naar));
  return map;
}

afterEach(() => {
  for (const map of mappen.splice(0)) rmSync(map, { recursive: true });
});

describe('a change of rules', () => {
  const oud = regelmerken();

  it('touches no case when nothing changed', () => expect(getroffenDoor(oud, regelmerken())).toEqual({ feiten: [] }));

  it('touches the cases with a fact that the changed rule reacts to', () => {
    const map = met(
      'routekaarten/landelijk/71-verboden-en-toezicht.yaml',
      'Voer een stopgesprek niet per telefoon',
      'Voer een stopgesprek nooit per telefoon',
    );
    expect(getroffenDoor(oud, regelmerken(undefined, map))).toEqual({ feiten: ['stopgesprek'] });
  });

  it('touches these too when the rule is gone or new', () => {
    const map = met(
      'routekaarten/landelijk/71-verboden-en-toezicht.yaml',
      'id: stopgesprek-niet-in-persoon',
      'id: stopgesprek-in-persoon',
    );
    expect(getroffenDoor(oud, regelmerken(undefined, map))).toEqual({ feiten: ['stopgesprek'] });
  });

  it.each([
    [
      'a rule about a state',
      'routekaarten/landelijk/51-veilig-thuis.yaml',
      'of een alarmknop (AWARE) past',
      'of AWARE past',
    ],
    ['a term of the chain', 'termijnen/keten.yaml', 'direct: PT4H', 'direct: PT3H'],
    ['what the law allows', 'maatregelen/strafrecht.yaml', 'termijn: P90D', 'termijn: P60D'],
  ])('touches every case for %s', (_wat, bestand, van, naar) => {
    expect(getroffenDoor(oud, regelmerken(undefined, met(bestand, van, naar)))).toBe('alle');
  });

  it('in the overlay of a region leaves the national rules as they were', () => {
    const map = met('routekaarten/zeeland-west-brabant.yaml', 'versie:', '# bijgewerkt\nversie:');
    expect(getroffenDoor(oud, regelmerken(undefined, map))).toEqual({ feiten: [] });
  });
});
