import type pg from 'pg';
import type { Log } from '@waakvlam/kernel/log';

export const KANAAL = 'waakvlam_casus';

/** Tells listeners that a case was evaluated again; ids only. Works between several servers on one database. */
export interface Berichten {
  /** Calls `bij` after each evaluation of the case until the returned function is called. */
  readonly volg: (casus: string, bij: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** Listens on a connection of its own, which is made again when it breaks. */
export async function startBerichten(motor: pg.Pool, log: Log): Promise<Berichten> {
  const volgers = new Map<string, Set<() => void>>();
  let gestopt = false;
  let verbinding: pg.PoolClient | undefined;
  const luister = async (): Promise<void> => {
    const client = await motor.connect();
    verbinding = client;
    client.on('notification', ({ payload }) => {
      for (const bij of volgers.get(payload ?? '') ?? []) bij();
    });
    client.on('error', (fout) => {
      verbinding = undefined;
      client.release(true);
      log.warn('luisterverbinding verbroken', { fout });
      opnieuw();
    });
    await client.query(`listen ${KANAAL}`);
  };
  const opnieuw = (): void => {
    if (gestopt) return;
    setTimeout(() => {
      luister().catch((fout: unknown) => {
        log.warn('luisteren mislukt', { fout });
        opnieuw();
      });
    }, 1000).unref();
  };
  await luister();
  return {
    volg: (casus, bij) => {
      const groep = volgers.get(casus) ?? new Set();
      volgers.set(casus, groep.add(bij));
      return () => {
        groep.delete(bij);
        if (groep.size === 0) volgers.delete(casus);
      };
    },
    stop: async () => {
      gestopt = true;
      verbinding?.release(true);
    },
  };
}
