import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withActor } from '@waakvlam/kernel/db';
import { addActor, startTestDatabase, type TestDatabase } from '@waakvlam/kernel/testkit';
import { CATEGORIEEN, createLogboek, leesDossier } from '@waakvlam/logboek';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runExport } from './export.ts';
import { runVerify } from './verify.ts';

let database: TestDatabase;
let wortel = '';
let naam = '';
let casus = '';

beforeAll(async () => {
  database = await startTestDatabase();
  wortel = await mkdtemp(join(tmpdir(), 'export-'));
  naam = `Proef ${randomUUID()}`;
  casus = randomUUID();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('WAAKVLAM_DATA', join(wortel, 'data'));
  const wijkagent = await addActor(database, 'politie', 'wijkagent');
  const { feiten } = leesDossier(
    `casus: x
feiten:
  - {id: f1, soort: notitie, wie: politie, op: 2018-01-01, inhoud: {tekst: een}}
  - {id: f2, soort: notitie, wie: politie, op: 2018-01-02, inhoud: {tekst: twee}}
  - {id: f3, soort: redactie, wie: politie, op: 2018-01-03, inhoud: {van: f1, reden: verzoek}}
`,
    'x',
  );
  await withActor(database.pool('app'), wijkagent, async (trx) => {
    await sql`select casus_openen(${casus}, ${naam}, null, ${[...CATEGORIEEN]}, 'proef')`.execute(trx);
    await createLogboek().appendFeiten(trx, casus, feiten, wijkagent);
  });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
  await rm(wortel, { recursive: true });
});

/** Runs a command; gives exit code and what it wrote. */
async function run(opdracht: (args: readonly string[]) => Promise<number>, ...args: string[]) {
  const uit: string[] = [];
  const schrijf = (deel: unknown): boolean => {
    uit.push(String(deel));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(schrijf);
  vi.spyOn(process.stderr, 'write').mockImplementation(schrijf);
  const code = await opdracht(args);
  vi.restoreAllMocks();
  return { code, uit: uit.join('') };
}

describe('waakvlam export and verify', () => {
  test('by id or by name: the archive is intact, with the head that export printed', async () => {
    for (const [wie, doel] of [
      [casus, 'a'],
      [naam, 'b'],
    ] as const) {
      const map = join(wortel, doel);
      const { code, uit } = await run(runExport, wie, '--uit', map);
      expect([code, uit]).toEqual([0, expect.stringMatching(/Kop: [0-9a-f]{64}\n$/)]);
      const kop = /Kop: ([0-9a-f]{64})/.exec(uit)?.[1] ?? '';
      const controle = await run(runVerify, map, '--sleutel', join(wortel, 'sleutel.pem'), '--kop', kop, '--json');
      expect(controle.code).toBe(0);
      expect(JSON.parse(controle.uit)).toEqual({ intact: true, kop, bevindingen: [] });
      const feiten = await readFile(join(map, 'feiten.jsonl'), 'utf8');
      expect(feiten).toContain('twee');
      expect(feiten).not.toMatch(/"een"/);
    }
  });

  test('damage gives exit code 1 and names the fact, for people and for programs', async () => {
    const map = join(wortel, 'c');
    await run(runExport, casus, '--uit', map);
    const pad = join(map, 'feiten.jsonl');
    await writeFile(pad, (await readFile(pad, 'utf8')).replace('twee', 'drie'));
    const args = [map, '--sleutel', join(map, 'sleutel.pem')];
    const json = await run(runVerify, ...args, '--json');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.uit)).toMatchObject({
      intact: false,
      bevindingen: [{ soort: 'gewijzigd', volgnr: 2, bestand: 'feiten.jsonl' }],
    });
    expect((await run(runVerify, ...args)).uit).toContain('feiten.jsonl: feit 2 is gewijzigd');
  });

  test('what cannot be used gives exit code 2 and says why', async () => {
    const sleutel = join(wortel, 'sleutel.pem');
    const gevallen: [(args: readonly string[]) => Promise<number>, string[], RegExp][] = [
      [runExport, [], /Geef één casus/],
      [runExport, [casus], /--uit/],
      [runExport, ['Bestaat niet', '--uit', join(wortel, 'd')], /geen casus met dat id/],
      [runExport, [casus, '--uit', wortel], /niet leeg/],
      [runVerify, [], /Geef één map/],
      [runVerify, [join(wortel, 'a')], /--sleutel/],
      [runVerify, [join(wortel, 'a'), '--sleutel', join(wortel, 'weg.pem')], /niet te lezen/],
      [runVerify, [join(wortel, 'a'), '--sleutel', join(wortel, 'a', 'manifest.json')], /geen publieke/],
      [runVerify, [join(wortel, 'weg'), '--sleutel', sleutel], /geen archief/],
      [runVerify, [join(wortel, 'a'), '--sleutel', sleutel, '--kop', 'xyz'], /--kop/],
      [runVerify, [join(wortel, 'a'), '--onbekend'], /onbekend/],
    ];
    for (const [opdracht, args, verwacht] of gevallen) {
      const { code, uit } = await run(opdracht, ...args);
      expect([code, uit]).toEqual([2, expect.stringMatching(verwacht)]);
    }
  });
});
