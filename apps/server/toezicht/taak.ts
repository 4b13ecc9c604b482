import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT } from '@waakvlam/kernel/tijd';
import type { Grenzen } from './grenzen.ts';

const RONDE = 15 * MINUUT;

/** Raises what asks a privacy officer for a look; gives how many new signals. */
export async function zoekOngewoonLezen(pool: pg.Pool, { uren, ...grenzen }: Grenzen): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select ongewoon_lezen(${uren}, ${JSON.stringify(grenzen)}::jsonb) as aantal`.execute(kyselyOn(pool));
  return rows[0]?.aantal ?? 0;
}

/** Looks every quarter of an hour until the returned function is called. */
export function startToezicht(pool: pg.Pool, grenzen: Grenzen, log: Log): () => Promise<void> {
  const stop = new AbortController();
  const slaap = (): Promise<void> =>
    setTimeout(RONDE, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
  const draai = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await zoekOngewoonLezen(pool, grenzen).catch((fout: unknown) => log.error('toezicht op lezen mislukt', { fout }));
      await slaap();
    }
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
