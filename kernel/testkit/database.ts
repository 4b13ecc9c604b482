import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { grantDatabase } from '../db/bootstrap.ts';
import { connectDatabase } from '../db/database.ts';
import type { Database } from '../db/database.ts';
import { adminUrl } from '../db/logins.ts';
import type { Server } from '../db/logins.ts';
import { asAdmin, startTestCluster, TEMPLATE, withAdmin } from './cluster.ts';

export const CLUSTER_VARIABLE = 'WAAKVLAM_TEST_CLUSTER';

/** A fresh, migrated database of its own for one test file. */
export interface TestDatabase extends Database {
  /** Administrator's connection URL, for a server under test that reads DATABASE_URL. */
  url: string;
  /** Connection as superuser, for what no login may do; the caller ends it. */
  connectAsAdmin: () => Promise<pg.Client>;
}

/**
 * Makes an empty migrated database on the cluster of this test run, or on a cluster of its own outside of one.
 * `close()` drops it.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const announced = process.env[CLUSTER_VARIABLE];
  const cluster = announced === undefined ? await startTestCluster() : undefined;
  const server = cluster?.server ?? readServer(announced ?? '');
  const own: Server = { ...server, database: `test_${randomUUID().replaceAll('-', '')}` };
  await asAdmin(server, `create database ${own.database} template ${TEMPLATE}`);
  // A copy of a database begins with the rights that everyone has anywhere, not with those of its template.
  await withAdmin(server, (admin) => grantDatabase(admin, own.database));
  const database = connectDatabase(own);
  return {
    ...database,
    url: adminUrl(own),
    connectAsAdmin: async () => {
      const client = new pg.Client({ host: own.host, port: own.port, database: own.database, ...own.admin });
      await client.connect();
      return client;
    },
    close: async () => {
      await database.close();
      await asAdmin(server, `drop database ${own.database} with (force)`);
      await cluster?.stop();
    },
  };
}

function readServer(announced: string): Server {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by cluster.setup.ts in the same run
  return JSON.parse(announced) as Server;
}
