import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { AlreadyRunningError } from './errors.ts';
import { readOrMakeSecret } from './secret.ts';
import type { Server } from './logins.ts';
import { findBinaries } from './postgres/binaries.ts';
import { ADMIN, initialiseCluster } from './postgres/initialise.ts';
import { findUnprivilegedUser } from './postgres/os-user.ts';
import { preparePlace, prepareSocketFolder } from './postgres/place.ts';
import type { Place } from './postgres/place.ts';
import { connectWhenReady, findRunning, signal, startPostmaster, stopPostmaster } from './postgres/postmaster.ts';

export interface PostgresOptions {
  /** Folder that holds everything of this installation; the cluster comes in `postgres/` below it. */
  dataFolder: string;
  /** PostgreSQL major for a new cluster; an existing cluster keeps its own. */
  major?: number;
  /** Settings that overrule postgresql.conf. */
  settings?: Record<string, string>;
  /** Join a PostgreSQL that another Waakvlam process supervises, instead of refusing. */
  join?: boolean;
  log?: (message: string) => void;
  /** Called when PostgreSQL goes away by itself. */
  onGone?: () => void;
}

/** A PostgreSQL of our own. */
export interface Postgres {
  server: Server;
  major: number;
  /** True when it ran already: its former supervisor was killed, or `join` found a living one. */
  reused: boolean;
  /** Stops PostgreSQL cleanly; a joined one keeps running. */
  stop: () => Promise<void>;
}

// One session lock says who supervises; PostgreSQL lets go of it as soon as that process dies, however it dies.
const SUPERVISOR_LOCK = 7_202_426;

/**
 * Starts the PostgreSQL of a data folder, or takes over one that still runs.
 * Throws AlreadyRunningError when another process supervises it, DatabaseError when it cannot start.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const log = options.log ?? (() => undefined);
  const place = preparePlace(options.dataFolder, findUnprivilegedUser());
  if (place.moved) {
    log(`De database draait als gebruiker ${place.user?.name} en staat daarom in ${path.dirname(place.pgdata)}`);
  }
  const secret = readOrMakeSecret(place.secretFile);
  const binaries = findBinaries(readMajor(place) ?? options.major, place.user);
  await initialiseCluster(place, binaries, secret);

  const { pid, socketFolder, admin, reused } = await reach(place, binaries, secret, options.settings ?? {});
  const supervises = await becomeSupervisor(admin);
  if (!supervises) {
    if (!options.join) {
      await admin.end();
      throw new AlreadyRunningError(`Waakvlam draait al op deze gegevensmap: ${path.resolve(options.dataFolder)}`);
    }
    await admin.end();
  }
  return {
    server: {
      host: socketFolder,
      port: 5432,
      database: 'waakvlam',
      admin: { user: ADMIN, password: secret },
      ssl: false,
      secret,
    },
    major: binaries.major,
    reused,
    stop: supervises ? supervise(admin, pid, options.onGone) : () => Promise.resolve(),
  };
}

async function reach(
  place: Place,
  binaries: ReturnType<typeof findBinaries>,
  secret: string,
  settings: Record<string, string>,
): Promise<{ pid: number; socketFolder: string; admin: pg.Client; reused: boolean }> {
  const running = findRunning(place.pgdata);
  if (running !== undefined) {
    const admin = await connectWhenReady(running.socketFolder, secret, running.pid);
    return { ...running, admin, reused: true };
  }
  const started = startPostmaster(place, binaries, prepareSocketFolder(place), settings);
  try {
    const ready = connectWhenReady(started.socketFolder, secret, started.pid);
    ready.catch(() => undefined);
    return { ...started, admin: await Promise.race([ready, started.failed]), reused: false };
  } catch (error) {
    // Two processes that start at once: the other one's PostgreSQL won the data folder.
    const winner = findRunning(place.pgdata);
    if (winner === undefined || winner.pid === started.pid) throw error;
    return { ...winner, admin: await connectWhenReady(winner.socketFolder, secret, winner.pid), reused: true };
  }
}

async function becomeSupervisor(admin: pg.Client): Promise<boolean> {
  // The session of a supervisor that was killed a moment ago takes an instant to go.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const { rows } = await admin.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      SUPERVISOR_LOCK,
    ]);
    if (rows[0]?.taken) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function supervise(admin: pg.Client, pid: number, onGone: (() => void) | undefined): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stopAtExit = (): void => signal(pid, 'SIGINT');
  process.on('exit', stopAtExit);
  admin.once('end', () => {
    process.off('exit', stopAtExit);
    if (stopping === undefined) onGone?.();
  });
  return () => {
    stopping ??= stopPostmaster(pid);
    return stopping;
  };
}

function readMajor(place: Place): number | undefined {
  const file = path.join(place.pgdata, 'PG_VERSION');
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : undefined;
}
