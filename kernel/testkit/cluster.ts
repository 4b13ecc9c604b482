import fs from 'node:fs';
import pg from 'pg';
import { bootstrap } from '../db/bootstrap.ts';
import { connectDatabase } from '../db/database.ts';
import type { Server } from '../db/logins.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { startPostgres } from '../db/postgres.ts';
import { makeDataFolder } from './folder.ts';

/** A PostgreSQL for one run of tests, with a template database to which all migrations are applied. */
export interface TestCluster {
  server: Server;
  stop: () => Promise<void>;
}

export const TEMPLATE = 'sjabloon';

/** Settings of a PostgreSQL whose rows may be lost with the machine, as those of a test. */
export const FLEETING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts a cluster of `major` (WAAKVLAM_TEST_PG, else 18) in a temporary folder. */
export async function startTestCluster(
  major: number = Number(process.env['WAAKVLAM_TEST_PG'] ?? 18),
): Promise<TestCluster> {
  const folder = makeDataFolder('test');
  const settings = { ...FLEETING, max_connections: '150' };
  const postgres = await startPostgres({ dataFolder: folder, major, settings });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate({ ...postgres.server, database: TEMPLATE });
    return { server: postgres.server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeTemplate(server: Server): Promise<void> {
  await bootstrap(server);
  const database = connectDatabase(server);
  try {
    await migrate(database.pool('migratie'), await readMigrations());
  } finally {
    await database.close();
  }
  await asAdmin(server, `alter database ${TEMPLATE} with is_template true allow_connections false`);
}

/** Runs one statement as administrator of the cluster. */
export async function asAdmin(server: Server, statement: string): Promise<void> {
  await withAdmin(server, (admin) => admin.query(statement));
}

/** Gives a connection as administrator of the cluster for as long as `act` takes. */
export async function withAdmin(server: Server, act: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ host: server.host, port: server.port, database: 'postgres', ...server.admin });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}
