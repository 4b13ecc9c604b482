import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addActor } from '../../testkit/actors.ts';
import { makeDataFolder } from '../../testkit/folder.ts';
import { openDatabase } from '../database.ts';
import type { Database } from '../database.ts';
import { AlreadyRunningError, DatabaseError } from '../errors.ts';
import { isAlive } from '../postgres/postmaster.ts';
import { addFeit, openCasus, seenFeiten } from './casus.ts';

const major = Number(process.env['WAAKVLAM_TEST_PG'] ?? 18);
const holder = fileURLToPath(new URL('hold-database.ts', import.meta.url));

let dataFolder: string;
let opened: Database[];

// Making a cluster takes seconds: the tests share one, and each leaves it stopped.
beforeAll(() => {
  dataFolder = makeDataFolder('supervisor');
});
afterAll(() => fs.rmSync(dataFolder, { recursive: true, force: true }));

beforeEach(() => {
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
});

async function open(extra: { join?: boolean; onGone?: () => void } = {}): Promise<Database> {
  const database = await openDatabase({ dataFolder, major, ...extra });
  opened.push(database);
  return database;
}

/** Starts another process on the same data folder and gives its first line. */
async function startHolder(): Promise<{ process: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [holder, dataFolder, String(major)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
  });
  return { process: child, line };
}

function postmasterPid(): number {
  return Number(fs.readFileSync(path.join(dataFolder, 'postgres/pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

describe('PostgreSQL of our own', () => {
  test('keeps what was recorded over a stop and a start, in a folder for us alone and behind a password', async () => {
    const first = await open();
    const wijkagent = await addActor(first, 'politie', 'wijkagent');
    const casus = await openCasus(first, wijkagent);
    await addFeit(first, wijkagent, casus, 'f1');
    const pid = postmasterPid();
    await first.close();
    opened = [];
    expect(isAlive(pid)).toBe(false);

    const second = await open();
    expect(await seenFeiten(second, wijkagent, casus)).toEqual(['f1']);
    const home = path.join(dataFolder, 'postgres');
    expect(fs.statSync(path.join(home, 'pgdata')).mode & 0o777).toBe(0o700);
    expect(fs.statSync(path.join(home, 'geheim')).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(path.join(home, 'pgdata/pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\btrust\b/m);
    const admin = second.pool('migratie');
    const { rows } = await admin.query(
      `select current_setting('listen_addresses') as listens, current_setting('data_checksums') as checksums,
              current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as major`,
    );
    expect(rows).toEqual([{ listens: '', checksums: 'on', fsync: 'on', major }]);
  });

  test('a wrong password is refused', async () => {
    const { server } = await open();
    const impostor = await openDatabase({
      dataFolder,
      databaseUrl: `postgresql://beheer:fout@${encodeURIComponent(server.host)}/waakvlam`,
    }).catch((error: unknown) => error);
    expect(impostor).toBeInstanceOf(DatabaseError);
  });

  test('a second supervisor on the same folder is refused, a reader may join', async () => {
    const first = await open();
    expect((await startHolder()).line).toBe('AlreadyRunningError');
    await expect(openDatabase({ dataFolder, major })).rejects.toBeInstanceOf(AlreadyRunningError);
    const joined = await openDatabase({ dataFolder, major, join: true });
    await joined.close();
    expect((await first.pool('app').query('select 1')).rowCount).toBe(1);
  });

  test('after kill -9 of the supervisor the next start takes over the PostgreSQL that still runs', async () => {
    const holding = await startHolder();
    expect(holding.line).toBe('open');
    const pid = postmasterPid();
    await kill(holding.process, 'SIGKILL');
    expect(isAlive(pid)).toBe(true);
    await open();
    expect(postmasterPid()).toBe(pid);
  });

  test('after kill -9 of PostgreSQL the supervisor hears of it and the next start recovers what was committed', async () => {
    const gone = Promise.withResolvers<void>();
    const first = await open({ onGone: gone.resolve });
    const wijkagent = await addActor(first, 'politie', 'wijkagent');
    const casus = await openCasus(first, wijkagent);
    await addFeit(first, wijkagent, casus, 'f1');
    process.kill(postmasterPid(), 'SIGKILL');
    await gone.promise;
    await first.close();
    opened = [];
    const second = await open();
    expect(await seenFeiten(second, wijkagent, casus)).toEqual(['f1']);
  });

  test('SIGTERM stops the supervisor and its PostgreSQL', async () => {
    const holding = await startHolder();
    expect(holding.line).toBe('open');
    const pid = postmasterPid();
    await kill(holding.process, 'SIGTERM');
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 50 });
  });
});
