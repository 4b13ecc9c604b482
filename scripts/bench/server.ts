import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { leesConfig } from '@waakvlam/kernel/config';
import { adminUrl } from '@waakvlam/kernel/db';
import { maakUitvoerder, type Route, startSessie } from '@waakvlam/kernel/http';
import { maakLog } from '@waakvlam/kernel/log';
import { Readable } from 'node:stream';
import { startWaakvlam } from '../../apps/server/composition.ts';
import type { Diensten } from '../../apps/server/diensten.ts';
import { alleRoutes } from '../../apps/server/routes/index.ts';
import { mediaan, type Meting, meting } from './tabel.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';
import { kopieer, maakSjablonen, vindActor } from './vulling.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');
const VERVALLEN = 100;

/** A server on 10,000 cases; then opening a case among 100 and among 100,000, in turns. */
export async function meetServer(): Promise<Meting[]> {
  const [klein, groot] = [await openTijdelijk(), await openTijdelijk()];
  try {
    const inKlein = await vul(klein, 100);
    const inGroot = await vul(groot, 10_000);
    const start = await startServer(groot);
    await kopieer(groot, inGroot.sjablonen.slice(0, KORT), { aantal: 90_000, vervallen: 0, taken: false });
    return [...start, ...(await meetOpenen([klein, inKlein.open], [groot, inGroot.open]))];
  } finally {
    await klein.sluit();
    await groot.sluit();
  }
}

const OPEN = 8;
const KORT = 12;

/** Cases of 8 facts until there are `aantal`, among which some of 60 facts that will be opened. */
async function vul(
  tijdelijk: Tijdelijk,
  aantal: number,
): Promise<{ open: readonly string[]; sjablonen: readonly string[] }> {
  const actor = await vindActor(tijdelijk);
  const sjablonen = await maakSjablonen(tijdelijk.database, actor, { casussen: KORT, feiten: 8 });
  const open = await maakSjablonen(tijdelijk.database, actor, { casussen: OPEN, feiten: 60 });
  await metServer(tijdelijk, async ({ motor }) => {
    while ((await motor.ronde()) > 0);
  });
  const vervallen = aantal > 1000 ? VERVALLEN : 0;
  await kopieer(tijdelijk, sjablonen, { aantal: aantal - KORT - OPEN, vervallen, taken: true });
  return { open, sjablonen };
}

async function meetOpenen(...kanten: readonly (readonly [Tijdelijk, readonly string[]])[]): Promise<Meting[]> {
  const [bij100, bij100000] = await metServers(kanten, async (openers) => {
    const tijden = openers.map(() => new Map<string, number[]>(OPENEN.map((naam) => [naam, []])));
    for (let ronde = 0; ronde < RONDES; ronde += 1) {
      for (const [kant, openCasussen] of openers.entries()) {
        const gemeten = await openCasussen();
        if (ronde < OPWARMEN) continue;
        for (const [naam, waarden] of gemeten) tijden[kant]?.get(naam)?.push(...waarden);
      }
    }
    return tijden;
  });
  return OPENEN.map((naam): Meting => {
    const [eerst, daarna] = [mediaan(bij100?.get(naam) ?? []), mediaan(bij100000?.get(naam) ?? [])];
    return {
      wat: `${naam} bij 100 en bij 100.000 casussen`,
      gemeten: `${eerst.toFixed(1)} en ${daarna.toFixed(1)} ms`,
      grens: `x ${RUIS}`,
      verhouding: daarna / eerst / RUIS,
    };
  });
}

/** How far two measurements of the same may lie apart. */
const RUIS = 1.3;

async function metServer<T>(tijdelijk: Tijdelijk, werk: (diensten: Diensten) => Promise<T>): Promise<T> {
  const config = { ...leesConfig({ WAAKVLAM_DATA: tijdelijk.map, WAAKVLAM_DEMO: '0' }, tijdelijk.map), poort: 0 };
  const server = await startWaakvlam(config, { log: maakLog('error'), database: tijdelijk.database });
  try {
    return await werk(server.diensten);
  } finally {
    await server.stop();
  }
}

const OPENEN = ['haalCasus', 'haalStand', 'lijstFeiten'] as const;
const RONDES = 50;
const OPWARMEN = 15;

type Opener = () => Promise<Map<string, number[]>>;

/** Runs `werk` with a server per side, each of which opens its cases when asked. */
async function metServers<T>(
  kanten: readonly (readonly [Tijdelijk, readonly string[]])[],
  werk: (openers: readonly Opener[]) => Promise<T>,
  openers: readonly Opener[] = [],
): Promise<T> {
  const [kant, ...rest] = kanten;
  if (kant === undefined) return werk(openers);
  const [tijdelijk, casussen] = kant;
  return metServer(tijdelijk, async (diensten) => {
    const { medewerker } = await vindActor(tijdelijk);
    return metServers(rest, werk, [...openers, await maakOpener(diensten, medewerker, casussen)]);
  });
}

/** Gives a function that asks of each case what a case page asks, and says how many milliseconds each answer took. */
async function maakOpener(diensten: Diensten, medewerker: string, casussen: readonly string[]): Promise<Opener> {
  const routes = new Map<string, Route>(alleRoutes(diensten).map((route) => [route.contract.naam, route]));
  const uitvoerder = maakUitvoerder({ pool: diensten.app, nu: diensten.nu });
  const token = await startSessie(diensten.app, medewerker);
  const kop = (naam: string): string | undefined => (naam === 'authorization' ? `Bearer ${token}` : undefined);
  return async () => {
    const tijden = new Map<string, number[]>(OPENEN.map((naam) => [naam, []]));
    for (const casusId of casussen) {
      for (const naam of OPENEN) {
        const route = routes.get(naam);
        if (route === undefined) throw new Error(`there is no route ${naam}`);
        const begin = performance.now();
        const { status } = await uitvoerder(route, {
          ruw: { params: { casusId }, body: undefined, query: naam === 'lijstFeiten' ? { limiet: '100' } : {}, kop },
          inhoud: Readable.from([]),
          weg: new AbortController().signal,
        });
        if (status !== 200) throw new Error(`${naam} gave ${status}`);
        tijden.get(naam)?.push(performance.now() - begin);
      }
    }
    return tijden;
  };
}

/** Starts the server as `npm start` does, on a database that stands; measures until it says that it is ready. */
async function startServer({ map, database }: Tijdelijk): Promise<Meting[]> {
  const begin = performance.now();
  const server = spawn(process.execPath, [join(CHECKOUT, 'apps/server/main.ts')], {
    env: {
      ...process.env,
      PORT: '0',
      WAAKVLAM_DATA: map,
      WAAKVLAM_DEMO: '0',
      WAAKVLAM_LOGNIVEAU: 'error',
      DATABASE_URL: adminUrl(database.server),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const regel = await Promise.race([
      once(server.stdout, 'data').then(([deel]: unknown[]) => String(deel)),
      once(server, 'exit').then(() => Promise.reject(new Error('the server does not start'))),
    ]);
    const duur = performance.now() - begin;
    const url = /http:\S+/.exec(regel)?.[0] ?? '';
    await wachtOpMotor(database.pool('motor'));
    for (let keer = 0; keer < 200; keer += 1) await (await fetch(`${url}/api/v1/gezond`)).arrayBuffer();
    return [
      meting('server klaar bij 10.000 casussen', duur / 1000, 5, 's'),
      meting('geheugen van de server (RSS)', await rss(server.pid ?? 0), 400, 'MB'),
    ];
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** Waits until the cases that were due have been evaluated, so that memory is measured after work. */
async function wachtOpMotor(motor: { query: (tekst: string) => Promise<{ rows: unknown[] }> }): Promise<void> {
  for (let keer = 0; keer < 300; keer += 1) {
    const { rows } = await motor.query('select 1 from wekker where op <= now() limit 1');
    if (rows.length === 0) return;
    await setTimeout(100);
  }
  throw new Error('the motor did not evaluate what was due');
}

async function rss(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return z.coerce.number().parse(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

if (process.argv[1] === import.meta.filename) {
  const { schrijfTabel, machine } = await import('./tabel.ts');
  process.stdout.write(`${machine()}\n\n${schrijfTabel(await meetServer())}\n`);
}
