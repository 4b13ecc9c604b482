import { sql } from 'kysely';
import type { Uitvoering } from '@waakvlam/kernel/http';

/**
 * Waits until nobody else is at this in a transaction of her own, and keeps others waiting until this one ends. What is
 * read after it holds until then; what was read before it does not.
 */
export async function omDeBeurt({ trx }: Pick<Uitvoering, 'trx'>, waarmee: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${waarmee}, 0))`.execute(trx);
}
