import { randomBytes } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakLog } from '@waakvlam/kernel/log';
import { DAG, UUR } from '@waakvlam/kernel/tijd';
import { bijlagentaak } from '../opruimen/bijlagen.ts';
import { ruimOp } from '../opruimen/opruimen.ts';
import { databasetaken, type Opruimtaak, PER_KEER } from '../opruimen/taken.ts';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let wijkagent: Beller;
const regels: string[] = [];
const log = maakLog('debug', { write: (regel) => void regels.push(regel) });
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
});
afterAll(() => api?.stop());

const motor = () => api.database.pool('motor');
const beheer = (vraag: string, waarden: unknown[] = []) => api.database.pool('migratie').query(vraag, waarden);
const tel = async (vraag: string): Promise<number> => (await motor().query(vraag)).rows[0].aantal;
const taak = (naam: string): Opruimtaak =>
  databasetaken(motor(), 24).find((een) => een.naam === naam) ?? expect.fail(`no job ${naam}`);
const stuur = (sleutel: string) =>
  wijkagent.post('/casussen', { naam: `Casus ${sleutel}` }, { 'Idempotency-Key': sleutel });
const map = () => join(api.map, 'bijlagen');
const volgendeWeek = () => Date.now() + 8 * DAG;

describe('clearing away', () => {
  it('forgets an Idempotency-Key after its time, and not before', async () => {
    const [oud, nieuw] = [await stuur('oud'), await stuur('nieuw')];
    const admin = await api.database.connectAsAdmin();
    await admin.query(
      `update waakvlam.idempotentie set aangemaakt_op = now() - interval '25 hours' where sleutel = 'oud'`,
    );
    await admin.end();
    expect(await taak('idempotentie').ruim()).toBe(1);
    expect((await stuur('nieuw')).body.id).toBe(nieuw.body.id);
    expect((await stuur('oud')).body.id).not.toBe(oud.body.id);
  });

  it('ends sessions that have expired, at most so many at once, and leaves the others', async () => {
    await beheer(
      `insert into waakvlam.sessie (token_digest, medewerker_id, verloopt)
       select sha256(n::text::bytea), (select id from waakvlam.medewerker limit 1), now() - interval '1 minute'
         from generate_series(1, $1::int) n`,
      [PER_KEER + 5],
    );
    const sessies = taak('sessies');
    expect([await sessies.ruim(), await sessies.ruim(), await sessies.ruim()]).toEqual([PER_KEER, 5, 0]);
    expect((await wijkagent.get('/casussen')).status).toBe(200);
  });

  it('keeps messages that are not delivered, however old', async () => {
    await api.server.diensten.bezorging.stop();
    await motor().query('delete from outbox');
    for (const bezorgd of [`now() - interval '31 days'`, `now() - interval '29 days'`, 'null']) {
      await beheer(
        `insert into waakvlam.outbox (soort, inhoud, aangemaakt_op, bezorgd_op)
         values ('taak', '{}', now() - interval '90 days', ${bezorgd})`,
      );
    }
    expect(await taak('berichten').ruim()).toBe(1);
    expect(await tel('select count(*)::int as aantal from outbox')).toBe(2);
    await motor().query('delete from outbox');
  });
});

const ruim = async (nu = volgendeWeek): Promise<number> => {
  const bijlagen = bijlagentaak({ motor: motor(), opslag: api.server.diensten.opslag, log, nu });
  let aantal = 0;
  for (let keer = 0; keer < 8; keer += 1) aantal += await bijlagen.ruim();
  return aantal;
};
const bestanden = async (): Promise<string[]> =>
  (await readdir(map(), { recursive: true })).filter((naam) => /[0-9a-f]{64}$/.test(naam));
const leg = async (): Promise<string> => {
  const naam = randomBytes(32).toString('hex');
  await mkdir(join(map(), naam.slice(0, 2)), { recursive: true });
  await writeFile(join(map(), naam.slice(0, 2), naam), 'x');
  return join(naam.slice(0, 2), naam);
};

describe('clearing files', () => {
  it('takes those without a row and those that were destroyed, and leaves what is in use or just arrived', async () => {
    const pad = await nieuweCasus(wijkagent);
    for (const tekst of ['een', 'twee', 'drie']) {
      expect((await wijkagent.vraag('POST', `${pad}/bijlagen`, { rauw: tekst })).status).toBe(201);
    }
    const [weg, ...blijft] = await bestanden();
    await beheer(
      `update waakvlam.bijlage set vernietigd_op = now(), sleutel = null, naam = null where sha256 = decode($1, 'hex')`,
      [weg?.slice(-64)],
    );
    await leg();
    expect(await ruim(() => Date.now() + UUR)).toBe(0);
    expect(await bestanden()).toHaveLength(4);
    expect(await ruim()).toBe(2);
    expect((await bestanden()).toSorted()).toEqual(blijft.toSorted());
    const { body } = await wijkagent.get(`${pad}/bijlagen`);
    for (const { id } of body.resultaten) expect((await wijkagent.get(`${pad}/bijlagen/${id}`)).status).toBe(200);
  });

  it('takes nothing from a store that seems to belong to another database', async () => {
    const wezen: string[] = [];
    for (let i = 0; i < 5; i += 1) wezen.push(await leg());
    for (const wees of wezen) {
      await utimes(join(map(), wees), 0, 0);
    }
    const vooraf = await bestanden();
    regels.length = 0;
    const { opslag } = api.server.diensten;
    const samen = { ...opslag, noem: async (byte: number) => (byte === 0 ? allesVan() : []) };
    const alles = (await Promise.all(Array.from({ length: 256 }, (_, byte) => opslag.noem(byte)))).flat();
    const allesVan = () => alles.filter(({ sinds }) => sinds < DAG);
    expect(await bijlagentaak({ motor: motor(), opslag: samen, log, nu: Date.now }).ruim()).toBe(0);
    expect(await bestanden()).toEqual(vooraf);
    expect(regels.join('')).toContain('veel bijlagen horen niet bij deze database');
  });
});

describe('a round', () => {
  it('goes on after a job that fails, says how much was cleared and never what, and whether there is more', async () => {
    regels.length = 0;
    const taken: Opruimtaak[] = [
      { naam: 'stuk', ruim: () => Promise.reject(new Error('Anna Voorbeeld')) },
      { naam: 'vol', ruim: async () => PER_KEER },
      { naam: 'niets', ruim: async () => 0 },
    ];
    expect(await ruimOp(taken, log)).toBe(true);
    const gezegd = regels.map((regel): unknown => JSON.parse(regel));
    expect(gezegd).toMatchObject([
      { msg: 'opruimen lukt niet', code: 'stuk' },
      { msg: 'opgeruimd', code: 'vol', aantal: PER_KEER },
    ]);
    expect(regels.join('')).not.toContain('Anna');
  });
});
