import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runConvenant } from './convenant.ts';

const REGELS = join(import.meta.dirname, '..', '..', 'regels', 'convenanten');
const LANDELIJK = join(REGELS, 'landelijk.yaml');
const REGIONAAL = join(REGELS, 'zeeland-west-brabant.yaml');

let map = '';
let uit = '';
let gemeld = '';

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'convenant-'));
  [uit, gemeld] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((tekst) => Boolean((uit += String(tekst))));
  vi.spyOn(process.stderr, 'write').mockImplementation((tekst) => Boolean((gemeld += String(tekst))));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(map, { recursive: true });
});

/** The covenant of the region with something changed, in a folder of its own. */
async function maak(verander: (tekst: string) => string): Promise<string> {
  const pad = join(map, 'proef.yaml');
  await writeFile(pad, verander(await readFile(REGIONAAL, 'utf8')));
  return pad;
}

describe('waakvlam convenant', () => {
  test('says that the covenants of Waakvlam are in order, and what a lawyer still has to weigh', async () => {
    expect(await runConvenant([LANDELIJK, REGIONAAL])).toBe(0);
    expect(uit).toMatch(
      /landelijk@2026-01-01 is in orde, \d+ regels\. Nog te toetsen door de privacyjurist: .*gemeente/,
    );
  });

  test('finds the basis of a region among ours, and names a rule that does nothing or goes against the law', async () => {
    const dood = await maak((tekst) => tekst.replace('zien: [incident]', 'niets: [incident]'));
    expect(await runConvenant([dood])).toBe(1);
    expect(uit).toMatch(/regel opvang-hoog verandert niets aan incident, vrouwenopvang, actieoverleg/);
    const adres = await maak((tekst) =>
      tekst.replace('[vrouwenopvang]', '[3ro]').replace('zien: [incident]', 'bestaan: [adres]'),
    );
    expect(await runConvenant([adres, LANDELIJK, '--json'])).toBe(1);
    expect(uit).toMatch(/"inOrde": false/);
    expect(uit).toMatch(/wie met de pleger werkt krijgt nooit te zien waar het slachtoffer is/);
  });

  test('says in words what changes for whom', async () => {
    expect(await runConvenant(['--vergelijk', LANDELIJK, REGIONAAL])).toBe(0);
    expect(uit).toMatch(/^- Vrouwenopvang, actieoverleg: bij niveau hoog ziet zij voortaan helemaal \(incident\)$/m);
    uit = '';
    expect(await runConvenant(['--vergelijk', LANDELIJK, LANDELIJK])).toBe(0);
    expect(uit).toBe('Iedereen ziet in elke situatie hetzelfde.\n');
  });

  test.each([
    ['no file', [], /Geef een bestand/],
    ['an option that does not exist', ['x.yaml', '--snel'], /De optie --snel bestaat niet/],
    ['one file to compare', ['--vergelijk', LANDELIJK], /vraagt twee bestanden/],
  ])('refuses %s', async (_naam, args, melding) => {
    expect(await runConvenant(args)).toBe(2);
    expect(gemeld).toMatch(melding);
  });

  test('exits with 2 when nothing can be read, and says why', async () => {
    expect(await runConvenant([join(map, 'weg.yaml')])).toBe(2);
    expect(uit).toMatch(/weg\.yaml:\n {2}- dit bestand is niet te lezen/);
    const kapot = await maak((tekst) => tekst.replace('regels:', 'regeltjes:'));
    expect(await runConvenant([kapot])).toBe(2);
    expect(uit).toMatch(/regels/);
    expect(await runConvenant(['--vergelijk', kapot, LANDELIJK])).toBe(2);
  });
});
