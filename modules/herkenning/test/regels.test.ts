import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  HerkenningsregelFout,
  type Herkenningsregels,
  herkenningsregels,
  laadHerkenningsregels,
  maakLezer,
} from '../index.ts';

vi.setConfig({ testTimeout: 60_000 });
const regels = laadHerkenningsregels();

const problemenVan = (werk: () => unknown): readonly string[] => {
  try {
    werk();
  } catch (fout) {
    if (fout instanceof HerkenningsregelFout) return fout.problemen;
    throw fout;
  }
  return [];
};

const met = (patroon: string): Herkenningsregels => ({
  ...regels,
  soorten: {
    ...regels.soorten,
    proef: {
      familie: 'gedrag',
      tekst: 'Proef',
      punten: 1,
      regels: [
        {
          id: 'een',
          patronen: [patroon],
          daad: false,
          ook_ontkend: false,
          vanaf: 1,
          voorbeelden: ['x'],
          tegenvoorbeelden: [],
          bron: ['eigen begrip'],
        },
      ],
    },
  },
});

describe('rules that cannot be right are refused and named', () => {
  test.each([
    ['{bestaat_niet} ~ {ex}', 'proef.een: het begrip {bestaat_niet} bestaat niet'],
    ['{ex} ~', 'proef.een: "{ex} ~": er ontbreekt een deel aan het eind'],
    ['.. {ex}', 'proef.een: ".. {ex}": ".." staat niet tussen twee delen'],
    ['{ex', 'proef.een: "{ex": "{ex" is niet te lezen'],
    [
      '{iemand} {weer}',
      'proef.een: "{iemand} {weer}": heeft alleen delen die overal staan; neem er een woord in op dat zeldzamer is',
    ],
  ])('%s', (patroon, melding) => {
    expect(problemenVan(() => maakLezer(met(patroon)))).toEqual([melding]);
  });

  test.each([
    ['a: [', 'kapot.yaml: geen leesbare YAML'],
    ['soorten: {x: {familie: gedrag, tekst: X, punten: -1, regels: []}}', 'kapot.yaml: soorten.x.punten'],
    ['onbekend: 1', 'kapot.yaml: bestand'],
    ['versie: 1', 'oordeel en versie ontbreken'],
  ])('in a file: %s', (inhoud, melding) => {
    const map = mkdtempSync(join(tmpdir(), 'herkenning-'));
    writeFileSync(join(map, 'kapot.yaml'), inhoud);
    expect(problemenVan(() => laadHerkenningsregels(map)).join('\n')).toContain(melding);
  });
});

test('the rules survive a trip as JSON, so that a browser can compile what the server sends', () => {
  const terug = herkenningsregels.parse(JSON.parse(JSON.stringify(regels)));
  const tekst = 'Haar ex belt haar elke dag en stond weer voor haar deur. Zij is bang.';
  expect(maakLezer(terug)(tekst)).toEqual(maakLezer(regels)(tekst));
});
