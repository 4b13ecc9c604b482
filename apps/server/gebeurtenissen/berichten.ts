import type pg from 'pg';
import { z } from 'zod';
import type { Log } from '@waakvlam/kernel/log';
import type { Casusbericht } from './bericht.ts';

/** Carries ids of cases that were evaluated, or in which something else came that people see. */
export const KANAAL = 'waakvlam_casus';
/** Carries messages of the outbox. */
export const BERICHTKANAAL = 'waakvlam_bericht';

/** A case was evaluated again, or has a new task or signal. */
export type Nieuws = { readonly soort: 'beoordeeld'; readonly casus: string } | Casusbericht;

/** Tells listeners what is new in a case; ids only. Works between several servers on one database. */
export interface Berichten {
  /** Calls `bij` with all that is new in the case until the returned function is called. */
  readonly volg: (casus: string, bij: (nieuws: Nieuws) => void) => () => void;
  /** As `volg`, for every case; whoever passes it on weighs which of them its reader sees. */
  readonly volgAlles: (bij: (nieuws: Nieuws) => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** Listens on a connection of its own, which is made again when it breaks; who follows a case is told then to look again. */
export async function startBerichten(motor: pg.Pool, log: Log): Promise<Berichten> {
  const volgers = new Map<string, Set<(nieuws: Nieuws) => void>>();
  const volgersVanAlles = new Set<(nieuws: Nieuws) => void>();
  let gestopt = false;
  let verbinding: pg.PoolClient | undefined;
  const luister = async (): Promise<void> => {
    const client = await motor.connect();
    verbinding = client;
    client.on('notification', ({ channel, payload = '' }) => {
      const nieuws = channel === KANAAL ? ({ soort: 'beoordeeld', casus: payload } as const) : leesNieuws(payload);
      if (nieuws === undefined) return;
      for (const bij of volgers.get(nieuws.casus) ?? []) bij(nieuws);
      for (const bij of volgersVanAlles) bij(nieuws);
    });
    client.on('error', (fout) => {
      // After a stop it was given back already; the database may still say that it went away.
      if (verbinding !== client) return;
      verbinding = undefined;
      client.release(true);
      log.warn('luisterverbinding verbroken', { fout });
      opnieuw();
    });
    await client.query(`listen ${KANAAL}; listen ${BERICHTKANAAL}`);
  };
  const opnieuw = (): void => {
    if (gestopt) return;
    setTimeout(() => {
      luister()
        .then(zegDatErIetsWas)
        .catch((fout: unknown) => {
          log.warn('luisteren mislukt', { fout });
          opnieuw();
        });
    }, 1000).unref();
  };
  // What came while nobody listened is lost.
  const zegDatErIetsWas = (): void => {
    for (const [casus, groep] of volgers) for (const bij of groep) bij({ soort: 'beoordeeld', casus });
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
    volgAlles: (bij) => {
      volgersVanAlles.add(bij);
      return () => volgersVanAlles.delete(bij);
    },
    stop: async () => {
      gestopt = true;
      const client = verbinding;
      verbinding = undefined;
      client?.release(true);
    },
  };
}

const berichtVorm = z.object({ soort: z.enum(['taak', 'signaal']), casus: z.string(), onderwerp: z.string() });

/** What another release may send and we do not know is passed by. */
function leesNieuws(payload: string): Casusbericht | undefined {
  try {
    return berichtVorm.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
