import pg from 'pg';
import { passwordOf } from './logins.ts';
import { keepStatements } from './prepared.ts';
import type { Login, Server } from './logins.ts';

const INT8 = 20;

// bigint columns hold sequence numbers and counts, far below 2^53; all other types keep pg's own reading.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === INT8 && format !== 'binary') return Number;
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- pg types its oids as an enum of the built-in ones
    return pg.types.getTypeParser(oid, format);
  },
};

interface Limits {
  connections: number;
  /** Longest statement, in milliseconds. */
  statement: number;
  /** Longest wait for a lock, in milliseconds. */
  lock: number;
}

const limits: Record<Login, Limits> = {
  migratie: { connections: 2, statement: 0, lock: 60_000 },
  backup: { connections: 2, statement: 0, lock: 10_000 },
  app: { connections: 12, statement: 15_000, lock: 5_000 },
  motor: { connections: 6, statement: 30_000, lock: 5_000 },
  portaal: { connections: 4, statement: 5_000, lock: 2_000 },
};

/** Pool of connections of one login; a connection that breaks while idle is reported and replaced. */
export function createPool(server: Server, login: Login, onError?: (error: Error) => void): pg.Pool {
  const { connections, statement, lock } = limits[login];
  const pool = new pg.Pool({
    host: server.host,
    port: server.port,
    ssl: server.ssl,
    database: server.database,
    user: login,
    password: passwordOf(server, login),
    max: connections,
    // Statements that need no answer of each other are sent one after the other, without waiting in between.
    pipeline: true,
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: 30_000,
    application_name: `waakvlam ${login}`,
    options: '-c search_path=waakvlam -c timezone=UTC',
    types,
  });
  pool.on('connect', keepStatements);
  pool.on('error', (error) => onError?.(error));
  return pool;
}
