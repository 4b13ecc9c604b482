import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { maakLog } from '@waakvlam/kernel/log';
import { type Bezorger, maakBezorging, type Zending } from '../gebeurtenissen/bezorging.ts';
import { type Api, type Beller, geefToegang, nieuweCasus, startApi } from './api.ts';
import { hoorStroom } from './stroom.ts';

let api: Api;
let wijkagent: Beller;
let pad: string;
let casus: string;
beforeAll(async () => {
  api = await startApi();
  wijkagent = await api.als('Wies');
  pad = await nieuweCasus(wijkagent);
  casus = pad.split('/').at(-1) ?? '';
  // An assessment of the same second would take back tasks of which a message is under way.
  await setTimeout(1000);
  await vi.waitFor(async () => expect(await openstaand()).toBe(0), { timeout: 20_000 });
});
afterAll(() => api?.stop());

const motor = () => api.database.pool('motor');
const NU = () => new Date(Date.now() - 1000).toISOString();
/** An assessment of the same second would answer the incident of a later test, which then raises no alarm. */
const EERDER = () => new Date(Date.now() - 3_600_000).toISOString();

describe('the outbox', () => {
  it('tells who follows a case to look again when the connection that listens was made anew', async () => {
    const stroom = await hoorStroom(api, wijkagent, pad);
    await motor().query(`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = current_user and query like 'listen %'`);
    // Nobody hears of it as it happens.
    await wijkagent.post(`${pad}/notities`, { op: NU(), inhoud: { tekst: 'x' } });
    await expect.poll(stroom.gehoord).toMatch(/event: beoordeeld/);
    await stroom.dicht();
  });

  it('reaches the open streams of a case with ids alone, and is marked delivered', async () => {
    const stroom = await hoorStroom(api, wijkagent, pad);
    await wijkagent.post(`${pad}/risicotaxaties`, { op: EERDER(), inhoud: { instrument: 'sash', uitkomst: 'hoog' } });
    await expect.poll(stroom.gehoord).toMatch(/event: taak/);
    await stroom.dicht();
    const { rows } = await motor().query('select id from taak where casus_id = $1', [casus]);
    const ids = new Set(rows.map(({ id }) => id));
    const regels = [...stroom.gehoord().matchAll(/event: taak\ndata: (.*)\n/g)].map(([, regel = '']) =>
      JSON.parse(regel),
    );
    expect(regels.length).toBeGreaterThan(0);
    for (const regel of regels) {
      expect(regel).toEqual({ casus, taak: expect.stringMatching(/^[0-9a-f]{32}$/) });
      expect(ids).toContain(regel.taak);
    }
    await expect.poll(openstaand, { timeout: 10_000 }).toBe(0);
    expect((await motor().query('select 1 from bezorging')).rowCount).toBe(0);
  });

  it('tells a reader nothing of a task that she may not see when it is sent, and stops when her access ends', async () => {
    const triagist = await api.als('Tara');
    await geefToegang(api, pad, 'veilig_thuis', { categorieen: ['regie'] });
    const [zijn, haar] = [await hoorStroom(api, wijkagent, pad), await hoorStroom(api, triagist, pad)];
    await wijkagent.post(`${pad}/incidenten`, {
      op: NU(),
      inhoud: { aard: ['brandstichting'], tegen: ['anna'], door: 'bert' },
    });
    await expect.poll(zijn.gehoord).toMatch(/event: signaal/);
    const [, signaal = ''] = /"signaal":"(\w+)"/.exec(zijn.gehoord()) ?? [];
    await api.database.pool('migratie').query(`update waakvlam.toegang set tot = now() where grond = 'Proef'`);
    await wijkagent.post(`${pad}/notities`, { op: NU(), inhoud: { tekst: 'x' } });
    await haar.klaar;
    expect(signaal).not.toBe('');
    expect(haar.gehoord()).not.toContain(signaal);
    await zijn.dicht();
  });
});

/** Puts messages in the outbox. */
const plaats = (aantal: number) =>
  motor().query(
    `insert into outbox (soort, casus_id, inhoud)
     select 'taak', $1, jsonb_build_object('taak', n::text) from generate_series(1, $2::int) n`,
    [casus, aantal],
  );
const openstaand = async () => (await motor().query('select 1 from outbox where bezorgd_op is null')).rowCount;

describe('a way out', () => {
  const stil = maakLog('silent', { write: () => undefined });
  let sleutel = '';
  beforeEach(async () => {
    // The loop of the server would take what these tests put in the outbox.
    await api.server.diensten.bezorging.stop();
    await motor().query('delete from outbox');
    sleutel = randomUUID();
  });

  const bezorger = (deel: string, bezorg: Bezorger['bezorg']): Bezorger => ({
    uitgang: {
      naam: `proef ${deel} ${sleutel}`,
      soort: 'bericht',
      audit: 'geen_persoonsgegevens',
      bereik: ['systeem'],
    },
    bezorg,
  });
  const goed = (gekregen: Zending[], deel = 'goed'): Bezorger =>
    bezorger(deel, async (zendingen) => {
      gekregen.push(...zendingen);
      return zendingen.map(({ id }) => id);
    });
  const maak = (...bezorgers: readonly Bezorger[]) =>
    maakBezorging({ pool: motor(), log: stil, bezorgers, eersteWacht: 50, antwoordBinnen: 100 });

  it('gets each message, once when all goes well, also with two servers at work', async () => {
    await plaats(250);
    const gekregen: Zending[] = [];
    const [een, twee] = [maak(goed(gekregen)), maak(goed(gekregen))];
    for (let keer = 0; keer < 4; keer += 1) await Promise.all([een.ronde(), twee.ronde()]);
    expect(gekregen).toHaveLength(250);
    expect(new Set(gekregen.map(({ bericht }) => bericht.onderwerp)).size).toBe(250);
    expect(await openstaand()).toBe(0);
  });

  it('gets only the kinds that it takes; a message that nobody takes is done, an unknown one waits', async () => {
    await plaats(2);
    await motor().query(
      `insert into outbox (soort, inhoud) values ('notificatie', '{"notificatie":"n"}'), ('later', '{}')`,
    );
    const [taken, notificaties]: [Zending[], Zending[]] = [[], []];
    const eerste = maak({ ...goed(taken), neemt: ['taak'] });
    await eerste.ronde();
    expect(taken).toHaveLength(2);
    const wacht = await motor().query('select soort from outbox where bezorgd_op is null');
    expect(wacht.rows).toEqual([{ soort: 'later' }]);
    await motor().query(`update outbox set bezorgd_op = null, volgende_poging = now() where soort = 'notificatie'`);
    await maak({ ...goed(taken), neemt: ['taak'] }, { ...goed(notificaties, 'ander'), neemt: ['notificatie'] }).ronde();
    expect([taken.length, notificaties.map(({ bericht }) => bericht.onderwerp)]).toEqual([2, ['n']]);
    await motor().query('delete from outbox');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('dead'))],
    ['hangs', () => new Promise<readonly string[]>(() => undefined)],
  ])('that %s holds up no other, is tried again, and gets everything in the end', async (_naam, doe) => {
    await plaats(3);
    const gekregen: Zending[] = [];
    const laat: Zending[] = [];
    let pogingen = 0;
    const slecht = bezorger('slecht', async (zendingen) => {
      pogingen += 1;
      if (pogingen < 3) return doe();
      laat.push(...zendingen);
      return zendingen.map(({ id }) => id);
    });
    const bezorging = maak(slecht, goed(gekregen));
    await bezorging.ronde();
    expect(gekregen).toHaveLength(3);
    expect(await openstaand()).toBe(3);
    await expect.poll(async () => (await bezorging.ronde(), openstaand()), { timeout: 10_000 }).toBe(0);
    expect(pogingen).toBe(3);
    expect(laat.map(({ id }) => id).toSorted()).toEqual(gekregen.map(({ id }) => id).toSorted());
    expect(gekregen).toHaveLength(3);
  });

  it('waits longer after each failure', async () => {
    await plaats(1);
    const slecht = bezorger('slecht', async () => []);
    // A minute, so that how long the test itself takes counts for nothing.
    const bezorging = maakBezorging({ pool: motor(), log: stil, bezorgers: [slecht], eersteWacht: 60_000 });
    const wachten: number[] = [];
    for (let keer = 0; keer < 3; keer += 1) {
      await motor().query(`update bezorging set volgende_poging = now()`);
      await bezorging.ronde();
      const { rows } = await motor().query(
        'select extract(epoch from volgende_poging - now()) * 1000 as wacht from bezorging',
      );
      wachten.push(Number(rows[0].wacht));
    }
    const [eerste = 0, tweede = 0, derde = 0] = wachten;
    expect(eerste).toBeLessThan(tweede);
    expect(tweede).toBeLessThan(derde);
    expect(derde).toBeLessThanOrEqual(240_000);
  });

  it('that no longer exists is owed nothing after a start', async () => {
    await plaats(2);
    const gekregen: Zending[] = [];
    await maak(
      bezorger('weg', async () => []),
      goed(gekregen),
    ).ronde();
    expect(await openstaand()).toBe(2);
    const opnieuw = maak(goed(gekregen));
    await opnieuw.start();
    await opnieuw.stop();
    expect(await openstaand()).toBe(0);
    expect(gekregen).toHaveLength(2);
  });

  it('that leaves messages lying makes the server not ready', async () => {
    expect((await api.anoniem.get('/gezond')).status).toBe(200);
    await plaats(1);
    await motor().query(`update outbox set volgende_poging = 'infinity'`);
    expect((await api.anoniem.get('/gezond')).status).toBe(200);
    await api.database
      .pool('migratie')
      .query(`update waakvlam.outbox set aangemaakt_op = now() - interval '6 minutes'`);
    expect(await api.anoniem.get('/gezond')).toMatchObject({
      status: 503,
      body: { detail: '1 bericht is niet bezorgd.' },
    });
  });
});
