import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, SECONDE } from '@waakvlam/kernel/tijd';
import { telGemist } from '../gebeurtenissen/outbox.ts';
import { vertelBeheerders, vertelVanaf } from './alarm.ts';
import { WACHT } from './inbox.ts';
import type { Pools, Trap } from './ontvangers.ts';

const RONDE = 15 * SECONDE;

interface Geklommen {
  readonly casus: string;
  readonly signaal: string;
  /** Null: the alarm no longer stands. */
  readonly trap: Trap | null;
}

/** Takes alarms that nobody acknowledged in time a step up; gives how many. */
export async function laatKlimmen(pools: Pools, log: Log): Promise<number> {
  const { rows } = await sql<Geklommen>`
    select * from alarmen_klimmen(${WACHT} * interval '1 millisecond')`.execute(kyselyOn(pools.motor));
  for (const { casus, signaal, trap } of rows) {
    if (trap === null) continue;
    const bereikt = await vertelVanaf(pools, log, { casus, signaal }, trap);
    // There was no deputy, so the duty function heard of it at once: it climbs no further.
    if (bereikt === 2) {
      await sql`update alarmwacht set trap = 2, volgende = null where casus_id = ${casus} and signaal_id = ${signaal}`.execute(
        kyselyOn(pools.motor),
      );
    }
  }
  return rows.length;
}

/** Tells administrators, once an hour, when messages stay lying. */
export async function meldGestrand(pools: Pools): Promise<void> {
  if ((await telGemist(pools.motor)) === 0) return;
  await vertelBeheerders(pools, `gestrand ${new Date().toISOString().slice(0, 13)}`);
}

/** Watches alarms and delivery until the returned function is called. */
export function startKlimmen(pools: Pools, log: Log): () => Promise<void> {
  const stop = new AbortController();
  const draai = async (): Promise<void> => {
    let laatste = 0;
    while (!stop.signal.aborted) {
      await laatKlimmen(pools, log).catch((fout: unknown) => log.error('alarmen laten klimmen mislukt', { fout }));
      if (Date.now() - laatste > MINUUT) {
        laatste = Date.now();
        await meldGestrand(pools).catch((fout: unknown) => log.error('bezorging nalopen mislukt', { fout }));
      }
      await setTimeout(RONDE, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
