import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runLink } from './link.ts';

const KOLOMMEN = '{id: nr, voornaam: voor, achternaam: naam, geboren: dag, postcode: pc}';
const KOP = 'nr, voor, naam, dag, pc, geheim';
const PERSONEN = `${KOP}
b, Nora, van den Verzonnen, 1984-03-12, 4811 AB, x
a, Nora, Verzonnen, 12-03-1984, 4811AB, y
c, Piet, Bedacht, 1990-01-20, 5011 CD, z
`;

let map = '';
let gemeld = '';

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'link-'));
  gemeld = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((tekst) => Boolean((gemeld += String(tekst))));
  await zet('kolommen.yaml', KOLOMMEN);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(map, { recursive: true });
});

const zet = (naam: string, inhoud: string): Promise<void> => writeFile(join(map, naam), inhoud);
const lees = (naam: string): Promise<string> => readFile(join(map, naam), 'utf8');
const link = (bestanden: readonly string[], ...rest: string[]): Promise<number> =>
  runLink([
    ...bestanden.map((naam) => join(map, naam)),
    '--kolommen',
    join(map, 'kolommen.yaml'),
    '--uit',
    join(map, 'uit.csv'),
    ...rest,
  ]);

describe('waakvlam link', () => {
  test('finds doubles within one file, the smaller id first', async () => {
    await zet('p.csv', PERSONEN);
    expect(await link(['p.csv'])).toBe(0);
    expect(await lees('uit.csv')).toMatch(/^id1,id2,kans\na,b,(1\.0|0\.9)\d+\n$/);
  });

  test('links two files, the first file first, and quotes an id that needs it', async () => {
    await zet('p.csv', PERSONEN);
    await zet('q.csv', `${KOP}\n"a,""1""",Nora,Verzonnen,1984-03-12,4811AB,\n`);
    expect(await link(['p.csv', 'q.csv'])).toBe(0);
    const regels = (await lees('uit.csv')).trim().split('\n');
    expect(regels.slice(1).map((regel) => regel.replace(/,[\d.]+$/, ''))).toEqual(['a,"a,""1"""', 'b,"a,""1"""']);
  });

  test('writes over none of its input', async () => {
    await zet('p.csv', PERSONEN);
    await zet('uit.csv', PERSONEN);
    expect(await link(['uit.csv'])).toBe(2);
    expect(await link(['p.csv'], '--uitleg', join(map, 'kolommen.yaml'))).toBe(2);
    expect(gemeld).toContain('uit.csv zou worden overschreven');
    expect([await lees('uit.csv'), await lees('kolommen.yaml')]).toEqual([PERSONEN, KOLOMMEN]);
  });

  test('weighs a threshold against the chance as it is written', async () => {
    await zet('p.csv', PERSONEN);
    await link(['p.csv']);
    const regels = await lees('uit.csv');
    const kans = /[\d.]+$/.exec(regels.trim())?.[0] ?? '';
    await link(['p.csv'], '--drempel', kans);
    expect(await lees('uit.csv')).toBe(regels);
  });

  test('explains each pair by its fields', async () => {
    await zet('p.csv', PERSONEN);
    await link(['p.csv'], '--uitleg', join(map, 'uitleg.jsonl'));
    const uitleg: unknown = JSON.parse(await lees('uitleg.jsonl'));
    expect(uitleg).toMatchObject({
      id1: 'a',
      id2: 'b',
      bijdragen: [{ veld: 'voornaam', oordeel: 'gelijk' }, { veld: 'achternaam' }, {}, {}],
    });
  });

  test('gives only pairs at or above the threshold', async () => {
    await zet('p.csv', PERSONEN);
    await link(['p.csv'], '--drempel', '1');
    expect((await lees('uit.csv')).split('\n').filter(Boolean).length).toBeLessThanOrEqual(2);
    for (const regel of (await lees('uit.csv')).trim().split('\n').slice(1)) expect(regel).toMatch(/,1\.000000$/);
  });

  test('names and skips rows that cannot be used', async () => {
    await zet('p.csv', `${PERSONEN}d,te kort\n,Geen,Kenmerk,,,\na,Weer,Dezelfde,,,\n`);
    expect(await link(['p.csv'])).toBe(1);
    expect(gemeld).toContain('p.csv, regel 5: hier staan 2 waarden, de kopregel heeft er 6');
    expect(gemeld).toContain('p.csv, regel 6: het kenmerk (id) is leeg');
    expect(gemeld).toContain('p.csv, regel 7: het kenmerk "a" komt eerder voor');
    expect(gemeld).toContain('3 regels overgeslagen');
  });

  test.each([
    ['a missing file', undefined, KOLOMMEN, 'het bestaat niet'],
    ['an empty file', '', KOLOMMEN, 'het bestand is leeg'],
    [
      'a column that is not there',
      PERSONEN,
      '{id: nr, voornaam: weg}',
      'regel 1: kolom "weg" (voornaam) staat er niet; er staan: nr, voor',
    ],
    ['semicolons', 'nr;voor\n1;2\n', '{id: nr, voornaam: voor}', 'gebruik komma’s'],
    ['an open quote', `${KOP}\n"a,b\n`, KOLOMMEN, 'een aanhalingsteken wordt niet gesloten'],
    ['an unknown field', PERSONEN, '{id: nr, bsn: x}', 'veld bsn: dit veld bestaat niet'],
    ['no id', PERSONEN, '{voornaam: voor}', 'veld id: dit veld ontbreekt'],
    ['nothing to compare', PERSONEN, '{id: nr}', 'minstens één veld'],
    ['a mapping that is no YAML', PERSONEN, '{id: [', 'geen leesbare YAML'],
  ])('refuses %s by name', async (_, inhoud, kolommen, melding) => {
    if (inhoud !== undefined) await zet('p.csv', inhoud);
    await zet('kolommen.yaml', kolommen);
    expect(await link(['p.csv'])).toBe(2);
    expect(gemeld).toContain(melding);
  });

  test.each([
    [['a', 'b', 'c']],
    [['a']],
    [['a', '--kolommen', 'b']],
    [['a', '--kolommen', 'b', '--uit', 'c', '--drempel', '2']],
    [['a', '--kolommen', 'b', '--uit', 'c', '--drempel', 'half']],
    [['a', '--anders']],
  ])('refuses %j', async (args) => {
    expect(await runLink(args)).toBe(2);
    expect(gemeld).not.toBe('');
  });

  test('says that it cannot write', async () => {
    await zet('p.csv', PERSONEN);
    expect(
      await runLink([
        join(map, 'p.csv'),
        '--kolommen',
        join(map, 'kolommen.yaml'),
        '--uit',
        join(map, 'weg', 'uit.csv'),
      ]),
    ).toBe(2);
    expect(gemeld).toContain('niet te schrijven');
  });
});
