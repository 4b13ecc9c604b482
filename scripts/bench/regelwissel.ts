import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { leesConfig } from '@waakvlam/kernel/config';
import { startSessie } from '@waakvlam/kernel/http';
import { maakLog } from '@waakvlam/kernel/log';
import { startWaakvlam } from '../../apps/server/composition.ts';
import { processorVanPostgres } from './processor.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';
import { kopieer, maakSjablonen, vindActor } from './vulling.ts';

const CASUSSEN = Number(process.env['WAAKVLAM_BENCH_CASUSSEN'] ?? 3000);
const FEITEN = 8;
const SJABLONEN = 12;
const PER_SECONDE = Number(process.env['WAAKVLAM_BENCH_PER_SECONDE'] ?? 20);
const VRAGEN = ['', '/stand', '/feiten'];

/**
 * A change of rules that makes every case due: how long until all are evaluated anew, while people open cases. First one by
 * which nothing turns out otherwise, then one by which a task of every case gets another end. Prints cases a second, what
 * that makes of 100,000, processor time of Node and PostgreSQL per case with that of the requests, and median and p99 of these.
 */
const tijdelijk = await openTijdelijk();
try {
  const sjablonen = await maakSjablonen(tijdelijk.database, await vindActor(tijdelijk), {
    casussen: SJABLONEN,
    feiten: FEITEN,
  });
  // evaluated once, so that the copies have a stand, tasks and signals
  await metServer(tijdelijk, () => wachtTotKlaar(tijdelijk));
  await kopieer(tijdelijk, sjablonen, { aantal: CASUSSEN, vervallen: 0, taken: true });
  await meet(tijdelijk, 'niets anders');
  await tijdelijk.vul(async (admin) => {
    await admin.query(`update taak t set uiterlijk = t.uiterlijk - interval '1 hour'
                        where t.id = (select min(e.id) from taak e where e.casus_id = t.casus_id and e.uiterlijk is not null)`);
    await admin.query('vacuum analyze');
  });
  await meet(tijdelijk, 'een taak anders');
} finally {
  await tijdelijk.sluit();
}

async function meet(van: Tijdelijk, wat: string): Promise<void> {
  await vergeetRegels(van);
  const { medewerker } = await vindActor(van);
  const casussen = await enkele(van);
  await metServer(van, async (poort) => {
    const token = await startSessie(van.database.pool('app'), medewerker);
    const over = await nogTeDoen(van);
    const [begin, node, postgres] = [performance.now(), process.cpuUsage(), await processorVanPostgres()];
    const tijden = await vraagTot(wachtTotKlaar(van), poort, token, casussen);
    const seconden = (performance.now() - begin) / 1000;
    const { user, system } = process.cpuUsage(node);
    const perCasus = (ms: number): string => (ms / over).toFixed(2);
    const goed = tijden.filter((tijd) => tijd >= 0).toSorted((a, b) => a - b);
    const bij = (deel: number): string => (goed[Math.floor(goed.length * deel)] ?? Number.NaN).toFixed(0);
    process.stdout.write(
      `regelwissel (${wat}): ${over} casussen in ${seconden.toFixed(1)} s, ${(over / seconden).toFixed(0)}/s; ` +
        `100.000 in ${((100_000 / over) * seconden).toFixed(0)} s (grens 180 s); ` +
        `Node ${perCasus((user + system) / 1000)} ms, PostgreSQL ${perCasus((await processorVanPostgres()) - postgres)} ms ` +
        `processor per casus; verzoeken (${goed.length}) mediaan ${bij(0.5)} ms, p99 ${bij(0.99)} ms (grens 500 ms), ` +
        `${tijden.length - goed.length} mislukt\n`,
    );
  });
}

async function metServer({ map, database }: Tijdelijk, werk: (poort: number) => Promise<unknown>): Promise<void> {
  const config = {
    ...leesConfig({ PORT: '0', WAAKVLAM_DATA: map, WAAKVLAM_DEMO: '0', WAAKVLAM_LIMIET_PER_MINUUT: '1000000' }, map),
    poort: 0,
  };
  const server = await startWaakvlam(config, { log: maakLog('error'), database });
  try {
    await werk(server.poort);
  } finally {
    await server.stop();
  }
}

/** As if the rules were others when the server last stood: everything is touched. */
async function vergeetRegels({ vul }: Tijdelijk): Promise<void> {
  await vul(async (admin) => {
    await admin.query('delete from regelstand');
  });
}

async function nogTeDoen({ database }: Tijdelijk): Promise<number> {
  const { rows } = await database
    .pool('motor')
    .query<{ n: number }>('select count(*)::int as n from wekker where op <= now()');
  return rows[0]?.n ?? 0;
}

async function wachtTotKlaar(tijdelijk: Tijdelijk): Promise<void> {
  while ((await nogTeDoen(tijdelijk)) > 0) await setTimeout(250);
}

async function enkele({ database }: Tijdelijk): Promise<string[]> {
  const { rows } = await database.pool('motor').query<{ id: string }>('select id from casus order by id limit 200');
  return rows.map(({ id }) => id);
}

/** Opens cases on the clock until `klaar`; milliseconds per request from when it should have left, -1 for one that failed. */
async function vraagTot(
  klaar: Promise<void>,
  poort: number,
  token: string,
  casussen: readonly string[],
): Promise<number[]> {
  const stop = new AbortController();
  void klaar.then(() => stop.abort());
  const begin = performance.now();
  const vragen: Promise<number>[] = [];
  for (let n = 0; !stop.signal.aborted; n += 1) {
    const hoort = begin + (n * 1000) / PER_SECONDE;
    const wacht = hoort - performance.now();
    if (wacht > 1) await setTimeout(wacht);
    const pad = `/casussen/${casussen[n % casussen.length]}${VRAGEN[n % VRAGEN.length]}`;
    vragen.push(vraag(poort, token, pad).then((ok) => (ok ? performance.now() - hoort : -1)));
  }
  return Promise.all(vragen);
}

async function vraag(poort: number, token: string, pad: string): Promise<boolean> {
  const antwoord = await fetch(`http://127.0.0.1:${poort}/api/v1${pad}`, {
    headers: { Authorization: `Bearer ${token}` },
  }).catch(() => undefined);
  await antwoord?.text();
  return antwoord?.status === 200;
}
