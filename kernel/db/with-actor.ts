import { type CompiledQuery, Kysely, PostgresDialect, PostgresDriver } from 'kysely';
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

export interface WithActorOptions<T> {
  /** Last statements of the transaction, sent together with the commit; they fail or hold with the rest. */
  closing?: (result: T) => readonly CompiledQuery[];
}

/**
 * Runs `fn` in one transaction on behalf of `actor`; row-level security shows what she may see. Commits when `fn`
 * resolves, rolls back when it throws. The beginning is not waited for: it travels with the first statement of `fn`.
 */
export async function withActor<T>(
  pool: pg.Pool,
  { medewerker, organisatie }: Actor,
  fn: (trx: Transaction<Tables>) => Promise<T>,
  { closing }: WithActorOptions<T> = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: boolean | undefined;
  try {
    const begun = all([client.query('begin'), client.query(SET_ACTOR, [medewerker, organisatie])]);
    try {
      const result = await heldBuilder(client).transaction().execute(fn);
      await begun;
      const sent = closing?.(result).map((last) => client.query(last.sql, [...last.parameters])) ?? [];
      const { command } = (await all([...sent, client.query('commit')])).at(-1) ?? {};
      // A commit after a statement that failed, and whose failure somebody swallowed, is answered with a rollback.
      if (command !== 'COMMIT') throw new Error('the transaction was aborted by an earlier failure');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true));
      throw error;
    }
  } finally {
    client.release(broken);
  }
}

const SET_ACTOR = `select set_config('waakvlam.medewerker', $1, true), set_config('waakvlam.organisatie', $2, true)`;

/** Waits for all, also when one fails, so that a connection goes back only when it is silent; throws the first failure. */
function all<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = Promise.allSettled(promises).then((results) =>
    results.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    }),
  );
  settled.catch(() => undefined);
  return settled;
}

const held = new WeakMap<pg.PoolClient, Kysely<Tables>>();

/** Query builder on one connection, whose transaction is begun and ended by who holds it. */
function heldBuilder(client: pg.PoolClient): Kysely<Tables> {
  let builder = held.get(client);
  if (builder === undefined) {
    builder = new Kysely<Tables>({ dialect: new HeldDialect(client) });
    held.set(client, builder);
  }
  return builder;
}

class HeldDialect extends PostgresDialect {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    super({ pool: async () => Promise.reject(new Error('a held connection has no pool')) });
    this.#client = client;
  }

  override createDriver(): PostgresDriver {
    const connection = { query: this.#client.query.bind(this.#client), release: () => undefined };
    const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve(), options: {} };
    return new HeldDriver({ pool });
  }
}

class HeldDriver extends PostgresDriver {
  override beginTransaction(): Promise<void> {
    return Promise.resolve();
  }
  override commitTransaction(): Promise<void> {
    return Promise.resolve();
  }
  override rollbackTransaction(): Promise<void> {
    return Promise.resolve();
  }
}

/** Runs `fn` in one transaction without an actor, for `motor` and `migratie`, which have policies of their own. */
export async function inTransaction<T>(pool: pg.Pool, fn: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return kyselyOn(pool).transaction().execute(fn);
}
