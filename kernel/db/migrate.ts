import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { z } from 'zod';
import { DatabaseError } from './errors.ts';

/** One forward-only SQL file of migrations/. */
export interface Migration {
  nummer: number;
  naam: string;
  sha256: string;
  /** Digests of texts that stood in this file before, whose difference a later file makes good. */
  eerder: readonly string[];
  sql: string;
}

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));
const MIGRATION_LOCK = 7_202_427;

/** Digests of earlier texts, by name of the file: `eerder.json` among the migrations. */
const eerdereTeksten = z.record(z.string(), z.array(z.string()));

/** Reads migrations/NNNN_name.sql in order. Throws DatabaseError on a name that does not fit or a double number. */
export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const eerder = eerdereTeksten.parse(JSON.parse(await fs.readFile(path.join(folder, 'eerder.json'), 'utf8')));
  const migrations: Migration[] = [];
  for (const naam of names) {
    const nummer = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(naam)?.[1]);
    if (Number.isNaN(nummer)) throw new DatabaseError(`Geen geldige naam voor een migratie: ${naam}`);
    if (migrations.at(-1)?.nummer === nummer) throw new DatabaseError(`Twee migraties met nummer ${nummer}`);
    const sql = await fs.readFile(path.join(folder, naam), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    migrations.push({ nummer, naam, sql, sha256, eerder: eerder[naam] ?? [] });
  }
  return migrations;
}

/**
 * Applies the migrations that the database has not had yet, each in a transaction of its own, and gives their names.
 * One process at a time. Throws DatabaseError when a migration fails, has changed or has gone since it was applied.
 */
export async function migrate(pool: pg.Pool, migrations: Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await readApplied(client);
    refuseRewrittenHistory(applied, migrations);
    const pending = migrations.filter(({ nummer }) => !applied.has(nummer));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ naam }) => naam);
  } finally {
    // Ends the session, and with it the lock.
    client.release(true);
  }
}

interface Applied {
  nummer: number;
  naam: string;
  sha256: string;
}

async function readApplied(client: pg.PoolClient): Promise<Map<number, Applied>> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('waakvlam.migratie') is not null as there`,
  );
  if (!found[0]?.there) return new Map();
  const { rows } = await client.query<Applied>('select nummer, naam, sha256 from waakvlam.migratie');
  return new Map(rows.map((row) => [row.nummer, row]));
}

function refuseRewrittenHistory(applied: Map<number, Applied>, migrations: Migration[]): void {
  for (const { nummer, naam, sha256 } of applied.values()) {
    const present = migrations.find((migration) => migration.nummer === nummer);
    if (present === undefined) throw new DatabaseError(`De database is nieuwer: migratie ${naam} ontbreekt hier`);
    if (present.sha256 !== sha256 && !present.eerder.includes(sha256))
      throw new DatabaseError(`Migratie ${naam} is veranderd nadat zij is toegepast`);
  }
}

async function apply(client: pg.PoolClient, { nummer, naam, sha256, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into waakvlam.migratie (nummer, naam, sha256) values ($1, $2, $3)', [
      nummer,
      naam,
      sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new DatabaseError(`Migratie ${naam} is mislukt: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
