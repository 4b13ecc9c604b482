import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addActor, startTestDatabase, type TestDatabase } from '@waakvlam/kernel/testkit';
import { runMedewerkers } from './medewerkers.ts';

let database: TestDatabase;
let map: string;
let organisatie: string;
const gezegd: string[] = [];
const zeg = (tekst: unknown): boolean => gezegd.push(String(tekst)) > 0;
beforeAll(async () => {
  database = await startTestDatabase();
  map = await mkdtemp(join(tmpdir(), 'waakvlam-medewerkers-'));
  ({ organisatie } = await addActor(database, 'veilig_thuis', 'triagist'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.spyOn(process.stdout, 'write').mockImplementation(zeg);
  vi.spyOn(process.stderr, 'write').mockImplementation(zeg);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await database.close();
  await rm(map, { recursive: true });
});

async function voer(naam: string, inhoud: string, wie = organisatie): Promise<[number, string]> {
  const pad = join(map, naam);
  await writeFile(pad, inhoud);
  gezegd.length = 0;
  const code = await runMedewerkers([pad, '--organisatie', wie]);
  return [code, gezegd.join('')];
}

const KOP = 'kenmerk,naam,functie,orgrol,uit_dienst\n';

it('takes a file in for an organisation that has no administrator yet, whole or not at all', async () => {
  expect(await voer('eerste.csv', `${KOP}b1,Bea Beheerverzonnen,beheerder,functioneel_beheerder,\n`)).toEqual([
    0,
    '1 medewerkers verwerkt.\n',
  ]);
  expect(await voer('fout.csv', `${KOP}t1,Tes Verzonnen,triagist,medewerker,\nt2,,triagist,medewerker,\n`)).toEqual([
    1,
    'Medewerker 2, naam: vul dit in\nEr is niets veranderd.\n',
  ]);
  const [code, tekst] = await voer('weg.csv', `${KOP}x,Niemand Verzonnen,triagist,medewerker,ja\n`);
  expect([code, tekst]).toEqual([
    1,
    'Medewerker 1, uit_dienst: Deze medewerker is hier niet bekend.\nEr is niets veranderd.\n',
  ]);
  const { rows } = await database
    .pool('migratie')
    .query(`select kenmerk, orgrol from medewerker where organisatie_id = $1 and naam like '% %verzonnen'`, [
      organisatie,
    ]);
  expect(rows).toEqual([{ kenmerk: 'b1', orgrol: 'functioneel_beheerder' }]);
});

it('refuses what it cannot read, in Dutch', async () => {
  expect(await voer('lijst.txt', KOP)).toEqual([2, expect.stringContaining('.csv of .yaml')]);
  expect(await voer('goed.csv', `${KOP}t1,Tes Verzonnen,triagist,medewerker,\n`, 'Bestaat niet')).toEqual([
    2,
    'Er is niet precies één organisatie met die naam.\n',
  ]);
  expect(await runMedewerkers(['--onzin'])).toBe(2);
  expect(await runMedewerkers([join(map, 'is-er-niet.csv'), '--organisatie', organisatie])).toBe(2);
});
