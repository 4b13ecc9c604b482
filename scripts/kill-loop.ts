import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { adminUrl, type Database, inTransaction, openDatabase } from '@waakvlam/kernel/db';
import { makeDataFolder } from '@waakvlam/kernel/testkit';
import { BEGIN, eersteBreuk, readKeten, type Schakel } from '@waakvlam/logboek';

// Kills the server with SIGKILL at a random moment between request and answer, and looks what is left: the whole fact
// with a due wake-up (or an evaluation that saw it), or nothing. Not for CI: it takes minutes.
// Use: node scripts/run.mjs scripts/kill-loop.ts [ROUNDS, 200 when left out]

const ROUNDS = Number(process.argv[2] ?? 200);
const CHECKOUT = join(import.meta.dirname, '..');
const PORT = 4290;
const API = `http://127.0.0.1:${PORT}/api/v1`;
/** Longest delay between request and kill, in milliseconds; an undisturbed request takes about half of it. */
const LONGEST = 40;

interface Outcome {
  readonly kept: boolean;
  readonly answered: boolean;
  readonly problems: readonly string[];
}

const folder = makeDataFolder('kill');
const database = await openDatabase({ dataFolder: folder });
try {
  await run(database);
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}

async function run(database: Database): Promise<void> {
  let server = await start(database);
  const { token, path } = await openCase();
  const outcomes: Outcome[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = `k${round}`;
    const answer = post(`${path}/risicotaxaties`, token, id).then(
      (status) => status === 201,
      () => false,
    );
    await wacht(Math.random() * LONGEST);
    server.kill('SIGKILL');
    await once(server, 'exit');
    const answered = await answer;
    const left = await inspect(database.pool('motor'), path, id);
    if (answered && !left.kept) left.problems.push('answered 201, but the fact is gone');
    server = await start(database);
    // The client tries again with the same key: one fact comes of it, however often it was killed.
    const status = await post(`${path}/risicotaxaties`, token, id);
    const after = await inspect(database.pool('motor'), path, id);
    if (status !== 201 || !after.kept) left.problems.push(`the retry gave ${status}`);
    outcomes.push({ ...left, answered });
    for (const problem of left.problems) process.stdout.write(`round ${round}: ${problem}\n`);
  }
  server.kill('SIGTERM');
  await once(server, 'exit');
  report(outcomes);
}

function report(outcomes: readonly Outcome[]): void {
  const count = (test: (outcome: Outcome) => boolean): number => outcomes.filter(test).length;
  const wrong = count(({ problems }) => problems.length > 0);
  process.stdout.write(
    `${outcomes.length} kills: ${count(({ answered }) => answered)} after the answer, ` +
      `${count(({ kept, answered }) => kept && !answered)} kept without an answer, ` +
      `${count(({ kept }) => !kept)} left nothing, ${wrong} wrong\n`,
  );
  process.exitCode = wrong === 0 ? 0 : 1;
}

/** What the database holds of one fact, as the motor sees it, all at one moment. */
async function inspect(motor: pg.Pool, path: string, id: string): Promise<{ kept: boolean; problems: string[] }> {
  const casus = path.split('/').at(-1) ?? '';
  return inTransaction(motor, async (trx) => {
    await sql`set transaction isolation level repeatable read`.execute(trx);
    const problems: string[] = [];
    const { rows } = await sql<{ due: boolean | null; seen: boolean | null }>`
      select (select w.op <= clock_timestamp() from wekker w where w.casus_id = f.casus_id) as due,
             (select s.geevalueerd_op >= f.geregistreerd_op from stand s where s.casus_id = f.casus_id) as seen
        from feit f where f.casus_id = ${casus} and f.id = ${id}`.execute(trx);
    const [row] = rows;
    if (row && row.due !== true && row.seen !== true) problems.push('the fact is there, but no wake-up is due');
    const key = await sql`select 1 from idempotentie where sleutel = ${id}`.execute(trx);
    if ((key.rows.length === 1) !== (row !== undefined)) problems.push('fact and idempotency key do not agree');
    const head = await sql<{ kop: string; volgnr: number; facts: number }>`
      select encode(kop, 'hex') as kop, volgnr, (select count(*) from feit f where f.casus_id = k.casus_id) as facts
        from casus_kop k where casus_id = ${casus}`.execute(trx);
    const chain: Schakel[] = [];
    for await (const link of readKeten(trx, casus)) chain.push(link);
    const [top] = head.rows;
    if (top?.volgnr !== top?.facts) problems.push('the head and the facts do not agree');
    const broken = eersteBreuk(chain, top?.kop ?? BEGIN);
    if (broken !== undefined) problems.push(`the chain is broken at ${broken}`);
    return { kept: row !== undefined, problems };
  });
}

async function start(database: Database): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(PORT),
    WAAKVLAM_DATA: folder,
    DATABASE_URL: adminUrl(database.server),
    WAAKVLAM_LOGNIVEAU: 'error',
  };
  const server = spawn(process.execPath, [join(CHECKOUT, 'apps/server/main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await Promise.race([
    once(server.stdout, 'data').then(([data]: unknown[]) => String(data)),
    once(server, 'exit').then(() => Promise.reject(new Error('the server does not start'))),
  ]);
  if (!line.includes(`:${PORT}`)) throw new Error(`port ${PORT} is taken`);
  return server;
}

async function openCase(): Promise<{ token: string; path: string }> {
  const users = z.array(z.object({ id: z.string(), rol: z.string() })).parse(await json('/demo/gebruikers'));
  const gebruiker = users.find(({ rol }) => rol === 'wijkagent')?.id;
  const { token } = z.object({ token: z.string() }).parse(await json('/sessies', { gebruiker }));
  const { id } = z.object({ id: z.string() }).parse(await json('/casussen', { naam: 'Casus Stroomuitval' }, token));
  return { token, path: `/casussen/${id}` };
}

async function json(path: string, body?: unknown, token = ''): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json', ...(token !== '' && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(
    API + path,
    body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) },
  );
  return answer.json();
}

async function post(path: string, token: string, id: string): Promise<number> {
  const answer = await fetch(API + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': id },
    body: JSON.stringify({ id, op: '2020-01-05', inhoud: { instrument: 'sash', uitkomst: 'midden' } }),
  });
  await answer.arrayBuffer();
  return answer.status;
}
