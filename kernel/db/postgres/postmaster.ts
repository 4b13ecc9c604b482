import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DatabaseError, hasCode } from '../errors.ts';
import type { Binaries } from './binaries.ts';
import { ADMIN, cleanEnvironment } from './initialise.ts';
import type { Place } from './place.ts';

/** A PostgreSQL main process. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
}

const PORT = 5432;
const READY_WITHIN_MS = 120_000;
const LARGEST_LOG = 10_000_000;

/** The main process that still runs on this data folder, for instance after its supervisor was killed. */
export function findRunning(pgdata: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(path.join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  const socketFolder = lines[4];
  if (!isAlive(pid) || !isPostgres(pid) || !socketFolder) return undefined;
  return { pid, socketFolder };
}

function isPostgres(pid: number): boolean {
  try {
    return path.basename(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '').startsWith('postgres');
  } catch {
    return true;
  }
}

/** True while a process with this number runs; one that ended but that nobody has waited for is gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Starts PostgreSQL on the data folder, listening on a Unix socket only. */
export function startPostmaster(
  place: Place,
  binaries: Binaries,
  socketFolder: string,
  extra: Record<string, string>,
): Postmaster & { failed: Promise<never> } {
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    ...extra,
  };
  const log = openLog(place.logFile);
  const child = spawn(
    path.join(binaries.folder, 'postgres'),
    ['-D', place.pgdata, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...(place.user && { uid: place.user.uid, gid: place.user.gid }),
      cwd: place.pgdata,
      env: cleanEnvironment(),
      // Its own process group: Ctrl-C must not end the database before the server has let go of it.
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  fs.closeSync(log);
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new DatabaseError(`PostgreSQL stopte met code ${code}; zie ${place.logFile}`));
    });
  });
  failed.catch(() => undefined);
  child.unref();
  return { pid: child.pid ?? 0, socketFolder, failed };
}

function openLog(file: string): number {
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}

/** Connects as administrator, waiting while PostgreSQL still starts or recovers. */
export async function connectWhenReady(socketFolder: string, password: string, pid: number): Promise<pg.Client> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const client = new pg.Client({ host: socketFolder, port: PORT, user: ADMIN, password, database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      // 57P03: still starting; ENOENT, ECONNREFUSED: no socket yet; ECONNRESET: caught between the two.
      const startsStill = hasCode(error, '57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET');
      if (!startsStill || Date.now() > until || !isAlive(pid)) {
        throw new DatabaseError('PostgreSQL geeft geen verbinding', { cause: error });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Stops PostgreSQL cleanly (open transactions are rolled back); after 8 s without a checkpoint. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const start = Date.now();
  let pressed = false;
  while (isAlive(pid)) {
    if (!pressed && Date.now() - start > 8000) {
      pressed = true;
      signal(pid, 'SIGQUIT');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Sends a signal; a process that has gone is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
