import fs from 'node:fs';
import path from 'node:path';
import { leesDossier } from '@waakvlam/logboek';
import { describe, expect, it } from 'vitest';
import { beoordeel, laadRoutekaart, type Stand } from '../index.ts';
import { VERWACHT as LATERE } from './chronologieen-later-verwacht.ts';
import { VERWACHT as EERSTE } from './chronologieen-verwacht.ts';

const MAP = path.join(import.meta.dirname, 'chronologieen');

/** Invented cases that are as unlike the five documented ones as they could be; the stand at their last fact. */
function stand(naam: string): Stand {
  const bestand = `${naam}.yaml`;
  const dossier = leesDossier(fs.readFileSync(path.join(MAP, bestand), 'utf8'), bestand);
  return beoordeel(laadRoutekaart(dossier.regio), dossier, Math.max(...dossier.feiten.map(({ bekend }) => bekend)));
}

/** Written down before the first run, and looked at again where the run differed: every signal with one of these codes. */
const VERWACHT: Record<string, Record<string, string[]>> = { ...EERSTE, ...LATERE };

describe('a chronology that nobody knew', () => {
  it.each(Object.entries(VERWACHT))('%s raises what a partner would expect, and no more of it', (naam, verwacht) => {
    const { signalen } = stand(naam);
    const gegeven = Object.keys(verwacht).map((code) => [
      code,
      signalen.filter((signaal) => signaal.code === code).map(({ sinds }) => sinds.slice(0, 19)),
    ]);
    expect(Object.fromEntries(gegeven)).toEqual(verwacht);
  });

  it('has its expectations, each of them', () => {
    const bestanden = fs.readdirSync(MAP).map((bestand) => path.parse(bestand).name);
    expect(bestanden.toSorted()).toEqual(Object.keys(VERWACHT).toSorted());
  });

  it.each(['alleen-online', 'buren'])('%s asks nothing of Veilig Thuis', (naam) => {
    expect(stand(naam).taken.filter(({ wie }) => wie === 'veilig_thuis')).toEqual([]);
  });

  it.each(Object.keys(VERWACHT))('%s names nobody in what is read', (naam) => {
    const { signalen, taken } = stand(naam);
    const zinnen = [...signalen.map(({ reden }) => reden), ...taken.flatMap(({ tekst, waarom }) => [tekst, waarom])];
    expect(zinnen.filter((zin) => /Voorbeeld|Verzonnen|[{}]|undefined| {2}/.test(zin))).toEqual([]);
  });
});
