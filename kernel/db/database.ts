import path from 'node:path';
import pg from 'pg';
import { bootstrap } from './bootstrap.ts';
import type { Login, Server } from './logins.ts';
import { migrate, readMigrations } from './migrate.ts';
import { createPool } from './pools.ts';
import { startPostgres } from './postgres.ts';
import { readOrMakeSecret } from './secret.ts';
import type { Postgres, PostgresOptions } from './postgres.ts';

/** An open database: a pool per login. */
export interface Database {
  server: Server;
  /** Pool of a login, made when first asked for. */
  pool: (login: Login) => pg.Pool;
  /** Ends all pools and stops PostgreSQL when we started it. */
  close: () => Promise<void>;
}

export interface DatabaseOptions extends PostgresOptions {
  /** Connection URL of an administrator (DATABASE_URL); without it we start PostgreSQL ourselves. */
  databaseUrl?: string | undefined;
  /** Called when an idle connection breaks. */
  onConnectionError?: (error: Error) => void;
}

/**
 * Opens the database, whole: PostgreSQL started when needed, logins made, migrations applied.
 * Throws AlreadyRunningError or DatabaseError, and leaves nothing running then.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const postgres = options.databaseUrl ? undefined : await startPostgres(options);
  const server = postgres?.server ?? serverFromUrl(options.databaseUrl ?? '', options.dataFolder);
  try {
    await bootstrap(server);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
  const database = connectDatabase(server, options.onConnectionError, postgres);
  try {
    const applied = await migrate(database.pool('migratie'), await readMigrations());
    if (applied.length > 0) options.log?.(`Migraties toegepast: ${applied.join(', ')}`);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Pools on a database that is ready already. */
export function connectDatabase(
  server: Server,
  onConnectionError?: (error: Error) => void,
  postgres?: Postgres,
): Database {
  const pools = new Map<Login, pg.Pool>();
  return {
    server,
    pool: (login) => {
      const known = pools.get(login);
      if (known !== undefined) return known;
      const pool = createPool(server, login, onConnectionError);
      pools.set(login, pool);
      return pool;
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      await postgres?.stop();
    },
  };
}

/**
 * Reads a connection URL; a host that is a folder means a Unix socket. A URL without a password (peer, certificate)
 * leaves the passwords of our logins to a secret in the data folder.
 */
function serverFromUrl(url: string, dataFolder: string): Server {
  const parsed = new pg.Client({ connectionString: url });
  const password = parsed.password ?? '';
  return {
    host: parsed.host,
    port: parsed.port,
    database: parsed.database ?? 'waakvlam',
    admin: { user: parsed.user ?? 'postgres', password },
    ssl: parsed.ssl,
    secret: password || readOrMakeSecret(path.join(dataFolder, 'databasegeheim')),
  };
}
