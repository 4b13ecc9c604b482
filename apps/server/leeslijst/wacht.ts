import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { AMSTERDAM, formatMoment, MINUUT, type Moment } from '@waakvlam/kernel/tijd';
import { type Pools, type Trap, vertel } from '../notificaties/ontvangers.ts';
import type { Termijnbestand } from './termijn.ts';

const RONDE = 5 * MINUUT;

/**
 * Tells who reads a list that a report waits longer than its term, and later her deputy and the coordinators; once a day
 * each. When nobody in an organisation may read it, its administrators hear. Gives how many people it concerned.
 */
export async function meldWachtenden(pools: Pools, termijnen: Termijnbestand, nu: Moment): Promise<number> {
  const { rows } = await sql<{ medewerker: string; trap: Trap }>`
    select * from leeslijst_te_laat(${JSON.stringify(termijnen)}::jsonb)`.execute(kyselyOn(pools.motor));
  const vandaag = formatMoment(nu, AMSTERDAM).slice(0, 10);
  for (const { medewerker, trap } of rows)
    await vertel(pools, { medewerker, soort: 'leeslijst', casus: null, onderwerp: vandaag, trap });
  return rows.length;
}

/** Looks every five minutes until the returned function is called. */
export function startLeeswacht(pools: Pools, termijnen: Termijnbestand, log: Log): () => Promise<void> {
  const stop = new AbortController();
  const draai = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await meldWachtenden(pools, termijnen, Date.now()).catch((fout: unknown) =>
        log.error('leeslijst nalopen mislukt', { fout }),
      );
      await setTimeout(RONDE, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
