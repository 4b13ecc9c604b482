import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Actor } from '@waakvlam/kernel/actor';
import { leesConfig } from '@waakvlam/kernel/config';
import { maakUitvoerder, type Route, startSessie } from '@waakvlam/kernel/http';
import { maakLog } from '@waakvlam/kernel/log';
import { startWaakvlam } from '../../apps/server/composition.ts';
import type { Diensten } from '../../apps/server/diensten.ts';
import { alleRoutes } from '../../apps/server/routes/index.ts';
import { processorVanPostgres } from './processor.ts';
import { mediaan, type Meting, meting } from './tabel.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';
import { maakSjablonen, vindActor } from './vulling.ts';

const CLIENTEN = 8;
/** Before the measurement, so that the code is compiled as in a server that has run for a while. */
const OPWARMEN_MS = 20_000;
/** So many that no case gets two facts in one second, as no case ever does. */
const CASUSSEN = 400;
const FEITEN = 60;
const RONDES = 3;
const RONDE_MS = 5000;

/**
 * Recording facts against bare transactions that write as many rows, in turns on one database. A request runs as the
 * server runs it, without the socket: session, permission, checks, append, access log, commit, and then the evaluation,
 * for which the answer waits.
 */
export async function meetVastleggen(): Promise<Meting[]> {
  const tijdelijk = await openTijdelijk();
  try {
    const actor = await vindActor(tijdelijk);
    const casussen = await maakSjablonen(tijdelijk.database, actor, { casussen: CASUSSEN, feiten: FEITEN });
    const config = { ...leesConfig({ WAAKVLAM_DATA: tijdelijk.map, WAAKVLAM_DEMO: '0' }, tijdelijk.map), poort: 0 };
    const log = maakLog('error');
    const server = await startWaakvlam(config, { log, database: tijdelijk.database });
    try {
      return await meet(tijdelijk, server.diensten, actor, casussen);
    } finally {
      await server.stop();
    }
  } finally {
    await tijdelijk.sluit();
  }
}

async function meet(
  tijdelijk: Tijdelijk,
  diensten: Diensten,
  actor: Actor,
  casussen: readonly string[],
): Promise<Meting[]> {
  while ((await diensten.motor.ronde()) > 0);
  await ruimMeldingenOp(tijdelijk);
  const zichtbaar: number[] = [];
  const leg = await vastlegger(diensten, actor, zichtbaar);
  let teller = 0;
  const vastleggen = (client: number): Promise<void> => {
    teller += 1;
    const eigen = Math.floor(teller / CLIENTEN) * CLIENTEN + client;
    return leg(casussen[eigen % casussen.length] ?? '', teller);
  };
  const kaal = await kaleTransactie(tijdelijk);
  try {
    await perSeconde(vastleggen, OPWARMEN_MS);
    const [ervoor, begin] = [await geschreven(diensten, kaal.pool), teller];
    // Long enough that what else the server still had to do counts for little.
    await perSeconde(vastleggen, RONDE_MS);
    const rijen = Math.round(((await geschreven(diensten, kaal.pool)) - ervoor) / (teller - begin));
    await perSeconde(() => kaal.voer(rijen), 1000);
    zichtbaar.length = 0;
    const [vastgelegd, kale]: [Ronde[], Ronde[]] = [[], []];
    for (let ronde = 0; ronde < RONDES; ronde += 1) {
      vastgelegd.push(await metProcessor(() => perSeconde(vastleggen, RONDE_MS)));
      kale.push(await metProcessor(() => perSeconde(() => kaal.voer(rijen), RONDE_MS)));
    }
    await eisBijgewerkt(diensten);
    const [feiten, bodem] = [mediaan(vastgelegd.map(snelheid)), mediaan(kale.map(snelheid)) / 3];
    const [perFeit, perKale] = [mediaan(vastgelegd.map(processor)), mediaan(kale.map(processor))];
    zichtbaar.sort((a, b) => a - b);
    const p95 = zichtbaar[Math.floor(zichtbaar.length * 0.95)] ?? Number.NaN;
    return [
      {
        wat: `feit vastleggen, ${CLIENTEN} clients (1/3 van kaal: ${rijen} inserts)`,
        gemeten: `${feiten.toFixed(0)} /s`,
        grens: `>= ${bodem.toFixed(0)} /s`,
        verhouding: bodem / feiten,
      },
      meting('processortijd van een feit (grens: drie keer kaal)', perFeit, 3 * perKale, 'ms'),
      meting('van commit tot nieuwe stand, mediaan', mediaan(zichtbaar), 50, 'ms'),
      meting('van commit tot nieuwe stand, p95', p95, 50, 'ms'),
    ];
  } finally {
    await kaal.pool.end();
  }
}

const SOORTEN: readonly [soort: string, inhoud: object][] = [
  ['contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'ja' }],
  ['incident', { aard: ['lastigvallen'] }],
  ['notitie', { tekst: 'Gesproken met de wijkagent; er is geen nieuwe informatie.' }],
  ['melding', { bij: 'politie', herkend_als_stalking: 'ja' }],
];

/** Records through the routes of the server, and keeps how long after its commit each fact was evaluated. */
async function vastlegger(
  diensten: Diensten,
  actor: Actor,
  zichtbaar: number[],
): Promise<(casus: string, nummer: number) => Promise<void>> {
  const gemeten: Diensten = {
    ...diensten,
    motor: {
      ...diensten.motor,
      evalueer: async (casus, aangevuld) => {
        const begin = performance.now();
        await diensten.motor.evalueer(casus, aangevuld);
        zichtbaar.push(performance.now() - begin);
      },
    },
  };
  const routes = new Map<string, Route>(alleRoutes(gemeten).map((route) => [route.contract.naam, route]));
  const uitvoerder = maakUitvoerder({ pool: diensten.app, nu: diensten.nu });
  const token = await startSessie(diensten.app, actor.medewerker);
  const kop = (naam: string): string | undefined => (naam === 'authorization' ? `Bearer ${token}` : undefined);
  return async (casusId, nummer) => {
    const [soort, inhoud] = SOORTEN[nummer % SOORTEN.length] ?? ['', {}];
    const route = routes.get(`legVast_${soort}`);
    if (route === undefined) throw new Error(`there is no route for ${soort}`);
    const body = { op: new Date(diensten.nu() - 1000).toISOString(), inhoud };
    const { status } = await uitvoerder(route, {
      ruw: { params: { casusId }, body, query: {}, kop },
      inhoud: Readable.from([]),
      weg: new AbortController().signal,
    });
    if (status !== 201) throw new Error(`recording gave ${status}`);
  };
}

/** The alarms of the cases that were made for this stay unsent: their delivery is no part of recording a fact. */
async function ruimMeldingenOp(tijdelijk: Tijdelijk): Promise<void> {
  await tijdelijk.vul(async (admin) => {
    // The server is delivering meanwhile, in another order.
    await admin.query('begin; lock table outbox, bezorging in exclusive mode');
    await admin.query('delete from bezorging');
    await admin.query('update outbox set bezorgd_op = now() where bezorgd_op is null');
    await admin.query('update alarmwacht set bevestigd_op = now() where bevestigd_op is null');
    await admin.query('commit');
  });
}

/** A transaction that only inserts: one row as wide as a fact, the others small. */
async function kaleTransactie({
  database,
}: Tijdelijk): Promise<{ pool: pg.Pool; voer: (rijen: number) => Promise<void> }> {
  const { host, port, database: naam, admin } = database.server;
  const pool = new pg.Pool({ host, port, database: naam, ...admin, max: CLIENTEN });
  // The server that it connects to goes away at the end, sometimes before it heard.
  pool.on('error', () => undefined);
  await pool.query(
    `create table public.kaal (id bigint generated always as identity primary key, casus uuid, op timestamptz, velden jsonb)`,
  );
  const { rows } = await pool.query<{ casus_id: string; velden: unknown }>(
    'select casus_id, velden from waakvlam.feit order by octet_length(velden::text) limit 1 offset 1500',
  );
  const [{ casus_id: casus, velden } = { casus_id: '', velden: {} }] = rows;
  const breed = JSON.stringify(velden);
  return {
    pool,
    voer: async (rijen) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (let i = 0; i < rijen; i += 1) {
          const waarden = [casus, new Date(), i === 0 ? breed : '{}'];
          await client.query('insert into public.kaal (casus, op, velden) values ($1, $2, $3)', waarden);
        }
        await client.query('commit');
      } finally {
        client.release();
      }
    },
  };
}

interface Ronde {
  readonly snelheid: number;
  /** Milliseconds for each, of this process and of PostgreSQL together. */
  readonly processor: number;
}
const snelheid = (ronde: Ronde): number => ronde.snelheid;
const processor = (ronde: Ronde): number => ronde.processor;

/** What `werk` reaches a second, and the processor time that each took: that says something on a busy machine too. */
async function metProcessor(werk: () => Promise<number>): Promise<Ronde> {
  const [node, postgres, begin] = [process.cpuUsage(), await processorVanPostgres(), performance.now()];
  const perTel = await werk();
  const aantal = (perTel * (performance.now() - begin)) / 1000;
  const { user, system } = process.cpuUsage(node);
  const gebruikt = (user + system) / 1000 + (await processorVanPostgres()) - postgres;
  return { snelheid: perTel, processor: gebruikt / aantal };
}

/** Runs `werk` with all clients at once, each after its own answer; gives how often a second. */
async function perSeconde(werk: (client: number) => Promise<void>, duur: number): Promise<number> {
  const begin = performance.now();
  let aantal = 0;
  const draai = async (client: number): Promise<void> => {
    while (performance.now() - begin < duur) {
      await werk(client);
      aantal += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTEN }, (_, client) => draai(client)));
  return (aantal * 1000) / (performance.now() - begin);
}

/** Rows that were inserted, updated and deleted in our tables so far. */
async function geschreven(diensten: Diensten, kaal: pg.Pool): Promise<number> {
  // A session reports what it did at the end of a transaction, at most once a second.
  await setTimeout(1100);
  await Promise.all([...wek(diensten.app), ...wek(diensten.motorPool)]);
  const { rows } = await kaal.query<{ rijen: string }>(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del) as rijen from pg_stat_user_tables where schemaname = 'waakvlam'`,
  );
  return Number(rows[0]?.rijen);
}

function wek(pool: pg.Pool): Promise<unknown>[] {
  return Array.from({ length: pool.totalCount }, () => pool.query('select pg_sleep(0.2)'));
}

async function eisBijgewerkt({ motorPool }: Diensten): Promise<void> {
  const { rows } = await motorPool.query(
    `select 1 from stand s join casus_kop k using (casus_id) where s.geevalueerd_op < k.geregistreerd_op limit 1`,
  );
  if (rows.length > 0) throw new Error('a case was not evaluated after its last fact');
}

if (process.argv[1] === import.meta.filename) {
  const { schrijfTabel, machine } = await import('./tabel.ts');
  process.stdout.write(`${machine()}\n\n${schrijfTabel(await meetVastleggen())}\n`);
}
