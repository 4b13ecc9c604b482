import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { SECONDE } from '@waakvlam/kernel/tijd';

const PER_KEER = 200;

/** Works out the words of facts that were recorded since; gives how many facts. */
export async function leesIn(motor: pg.Pool): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select zoek_bijwerken(${PER_KEER}) as aantal`.execute(kyselyOn(motor));
  return rows[0]?.aantal ?? 0;
}

/** Looks every second until the returned function is called. A fact can be found a second after it was recorded. */
export function startInlezen(motor: pg.Pool, log: Log): () => Promise<void> {
  const stop = new AbortController();
  const draai = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const aantal = await leesIn(motor).catch((fout: unknown) => {
        log.error('inlezen voor het zoeken mislukt', { fout });
        return 0;
      });
      if (aantal < PER_KEER) await setTimeout(SECONDE, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
