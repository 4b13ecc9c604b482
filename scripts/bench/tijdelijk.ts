import { rm } from 'node:fs/promises';
import pg from 'pg';
import { type Database, inTransaction, openDatabase } from '@waakvlam/kernel/db';
import { makeDataFolder } from '@waakvlam/kernel/testkit';
import { zetOrganisaties } from '../../apps/server/demo/organisaties.ts';

/** A PostgreSQL of our own as an installation has it, with the demo organisations and no cases. */
export interface Tijdelijk {
  readonly map: string;
  readonly database: Database;
  /** Runs as superuser with foreign keys and triggers off, for filling with rows that are valid already. */
  readonly vul: (werk: (admin: pg.Client) => Promise<void>) => Promise<void>;
  readonly sluit: () => Promise<void>;
}

/** Opens one; `settings` are those in which it differs from an installation, which waits for the disk. */
export async function openTijdelijk(settings: Record<string, string> = {}): Promise<Tijdelijk> {
  const map = makeDataFolder('bench');
  const database = await openDatabase({ dataFolder: map, settings });
  await inTransaction(database.pool('migratie'), zetOrganisaties);
  return {
    map,
    database,
    vul: async (werk) => {
      const { host, port, database: naam, admin } = database.server;
      const client = new pg.Client({ host, port, database: naam, ...admin, options: '-c search_path=waakvlam' });
      await client.connect();
      try {
        await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
        await werk(client);
      } finally {
        await client.end();
      }
    },
    sluit: async () => {
      await database.close();
      await rm(map, { recursive: true, force: true });
    },
  };
}
