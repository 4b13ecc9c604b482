import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@waakvlam/kernel/actor';
import { nieuweSleutel, openOpslag, verpak } from '@waakvlam/kernel/bijlagen';
import { sleutelUitBestand } from '@waakvlam/kernel/config/sleutelbestand';
import { withActor } from '@waakvlam/kernel/db';
import { addActor, startTestDatabase, type TestDatabase } from '@waakvlam/kernel/testkit';
import { createLogboek, leesDossier } from '@waakvlam/logboek';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runExport } from './export.ts';
import { runVerify } from './verify.ts';

let database: TestDatabase;
let wortel = '';
let naam = '';
let casus = '';
let wijkagent: Actor;

beforeAll(async () => {
  database = await startTestDatabase();
  wortel = await mkdtemp(join(tmpdir(), 'export-'));
  naam = `Proef ${randomUUID()}`;
  casus = randomUUID();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('WAAKVLAM_DATA', join(wortel, 'data'));
  wijkagent = await addActor(database, 'politie', 'wijkagent');
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
    await sql`select casus_openen(${casus}, ${naam}, null, 'proef')`.execute(trx);
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

/** Stores a file as the server does, as attachment of a fact; gives where its encrypted bytes lie. */
async function voegBijlageToe(inhoud: string): Promise<string> {
  const map = join(wortel, 'data', 'bijlagen');
  const hoofdsleutel = await sleutelUitBestand(join(wortel, 'data', 'sleutels', 'bijlagen'));
  const bewaard = await (
    await openOpslag(map)
  ).bewaar(
    (async function* () {
      yield Buffer.from(inhoud);
    })(),
  );
  const vanCasus = nieuweSleutel();
  await withActor(database.pool('app'), wijkagent, async (trx) => {
    await sql`insert into casussleutel (casus_id, sleutel) values (${casus}, ${verpak(vanCasus, hoofdsleutel)})`.execute(
      trx,
    );
    await sql`
      insert into bijlage (casus_id, feit_id, medewerker_id, sha256, inhoud_sha256, bytes, mediatype, sleutel)
      values (${casus}, 'f2', ${wijkagent.medewerker}, ${bewaard.sha256}, ${bewaard.inhoudSha256}, ${bewaard.bytes},
              ${bewaard.mediatype}, ${verpak(bewaard.sleutel, vanCasus)})`.execute(trx);
  });
  const naam = bewaard.sha256.toString('hex');
  return join(map, naam.slice(0, 2), naam);
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

  test('an attachment is in the archive as it was sent, and one that was changed is found and named', async () => {
    const tekst = 'Verzonnen bericht, zoals het was gestuurd.';
    const opgeslagen = await voegBijlageToe(tekst);
    const map = join(wortel, 'e');
    expect((await run(runExport, casus, '--uit', map)).code).toBe(0);
    const sha256 = createHash('sha256').update(tekst).digest('hex');
    expect(await readdir(join(map, 'bijlagen'))).toEqual([sha256]);
    expect(await readFile(join(map, 'bijlagen', sha256), 'utf8')).toBe(tekst);
    const args = [map, '--sleutel', join(map, 'sleutel.pem')];
    expect((await run(runVerify, ...args)).code).toBe(0);

    await writeFile(join(map, 'bijlagen', sha256), tekst.replace('was', 'is'));
    const beschadigd = await run(runVerify, ...args);
    expect([beschadigd.code, beschadigd.uit]).toEqual([1, expect.stringContaining(`bijlagen/${sha256} is gewijzigd`)]);

    const dicht = await readFile(opgeslagen);
    dicht.writeUInt8(dicht.readUInt8(dicht.length - 1) ^ 1, dicht.length - 1);
    await writeFile(opgeslagen, dicht);
    const geweigerd = await run(runExport, casus, '--uit', join(wortel, 'f'));
    expect([geweigerd.code, geweigerd.uit]).toEqual([
      2,
      expect.stringMatching(/^Bijlage [0-9a-f]{64} ontbreekt, is gew/),
    ]);
    expect(await readdir(wortel)).not.toContain('f');
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
