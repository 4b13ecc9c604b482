import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Transaction } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import type { Tables } from './tables.ts';

const builders = new WeakMap<pg.Pool, Kysely<Tables>>();

/** Query builder on a pool. It has no actor: as `app` or `portaal` it sees nothing. */
export function kyselyOn(pool: pg.Pool): Kysely<Tables> {
  let builder = builders.get(pool);
  if (builder === undefined) {
    builder = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    builders.set(pool, builder);
  }
  return builder;
}

/**
 * Runs `fn` in one transaction on behalf of `actor`; row-level security shows what she may see. Commits when `fn`
 * resolves, rolls back when it throws. With `casus` the rows of that case are checked once instead of one by one;
 * what is visible stays the same.
 */
export async function withActor<T>(
  pool: pg.Pool,
  actor: Actor,
  fn: (trx: Transaction<Tables>) => Promise<T>,
  { casus = '' }: { casus?: string } = {},
): Promise<T> {
  return kyselyOn(pool)
    .transaction()
    .execute(async (trx) => {
      await sql`select set_config('waakvlam.medewerker', ${actor.medewerker}, true),
                       set_config('waakvlam.organisatie', ${actor.organisatie}, true),
                       set_config('waakvlam.casus', ${casus}, true)`.execute(trx);
      return fn(trx);
    });
}

/** Runs `fn` in one transaction without an actor, for `motor` and `migratie`, which have policies of their own. */
export async function inTransaction<T>(pool: pg.Pool, fn: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return kyselyOn(pool).transaction().execute(fn);
}
