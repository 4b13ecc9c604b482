import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, SECONDE } from '@waakvlam/kernel/tijd';
import { registreerUitgang, type Uitgang } from '@waakvlam/kernel/uitgang';
import { type Bericht, leesBericht } from './bericht.ts';
import { deelRond, neem, PER_KEER, rondAf, telGemist, vergeetAndere } from './outbox.ts';

const RONDE = SECONDE;
/** A receiver that does not answer within this time has not received. */
const ANTWOORD_BINNEN = 5 * SECONDE;
/** How long a start waits for messages that were left. */
const AANLOOP = 2 * SECONDE;
/** Longer than a receiver gets to answer. */
const EERSTE_WACHT = 30 * SECONDE;

export interface Zending {
  /** The same at every attempt, so that a receiver can recognise what it had already. */
  readonly id: string;
  readonly bericht: Bericht;
}

/** One way out for messages: the streams that are open, later mail and push. */
export interface Bezorger {
  readonly uitgang: Uitgang;
  /** The kinds of message that go this way; all of them when left out. Others cost it nothing. */
  readonly neemt?: readonly Bericht['soort'][];
  /**
   * Sends messages to whoever may have them, weighing rights again for every receiver (`magOntvangen`). Gives the ids of
   * those that arrived; the others, or all when it throws, come again later.
   */
  readonly bezorg: (zendingen: readonly Zending[]) => Promise<readonly string[]>;
}

export interface BezorgingDelen {
  /** Pool of the login `motor`. */
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly bezorgers: readonly Bezorger[];
  /** Wait after the first failure in ms, doubled each time up to an hour. */
  readonly eersteWacht?: number;
  readonly antwoordBinnen?: number;
}

export interface Bezorging {
  /** Delivers what is due now; gives how many messages were taken at most by one way out. */
  readonly ronde: () => Promise<number>;
  /** How many messages have waited too long. */
  readonly gemist: () => Promise<number>;
  /** Waits a moment for what was left when the server stopped. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Delivers the outbox, each message at least once to each way out. Every way out has a loop of its own, so that one that
 * hangs or fails holds up nobody else.
 */
export function maakBezorging(delen: BezorgingDelen): Bezorging {
  const { pool, log, bezorgers } = delen;
  for (const { uitgang } of bezorgers) registreerUitgang(uitgang);
  const uitgangen = bezorgers.map(({ uitgang: { naam }, neemt }) => ({ naam, neemt }));
  const stop = new AbortController();
  const lussen: Promise<void>[] = [];
  const herhaal = async (werk: () => Promise<number>): Promise<void> => {
    while (!stop.signal.aborted) {
      const aantal = await werk().catch((fout: unknown) => {
        log.error('bezorgen mislukt', { fout });
        return 0;
      });
      if (aantal < PER_KEER) await setTimeout(RONDE, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  const waak = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await setTimeout(MINUUT, undefined, { signal: stop.signal }).catch(() => undefined);
      const aantal = stop.signal.aborted ? 0 : await telGemist(pool).catch(() => 0);
      if (aantal > 0) log.error('berichten zijn niet bezorgd', { aantal });
    }
  };
  const ronde = async (): Promise<number> => {
    const rond = await deelRond(pool, uitgangen);
    return Math.max(rond, ...(await Promise.all(bezorgers.map((bezorger) => bezorg(delen, bezorger)))));
  };
  const haalIn = async (): Promise<void> => {
    while (!stop.signal.aborted && (await ronde()) === PER_KEER);
  };
  return {
    ronde,
    gemist: () => telGemist(pool),
    start: async () => {
      await vergeetAndere(
        pool,
        uitgangen.map(({ naam }) => naam),
      );
      const inhalen = haalIn().catch((fout: unknown) => log.error('bezorgen mislukt', { fout }));
      await Promise.race([inhalen, setTimeout(AANLOOP, undefined, { ref: false })]);
      lussen.push(
        inhalen,
        waak(),
        herhaal(() => deelRond(pool, uitgangen)),
      );
      for (const bezorger of bezorgers) lussen.push(herhaal(() => bezorg(delen, bezorger)));
    },
    stop: async () => {
      stop.abort();
      await Promise.all(lussen);
    },
  };
}

/** Takes what is due for a way out and sends it; gives how many it took. What did not arrive comes again later. */
async function bezorg(delen: BezorgingDelen, { uitgang, bezorg: stuur }: Bezorger): Promise<number> {
  const { pool, log, eersteWacht = EERSTE_WACHT, antwoordBinnen = ANTWOORD_BINNEN } = delen;
  const genomen = await neem(pool, uitgang.naam, eersteWacht);
  const zendingen = genomen.flatMap((rij) => {
    const bericht = leesBericht(rij);
    return bericht === undefined ? [] : [{ id: rij.id, bericht }];
  });
  const vreemd = genomen.length - zendingen.length;
  if (vreemd > 0) log.error('soort bericht is niet bekend', { route: uitgang.naam, aantal: vreemd });
  if (zendingen.length === 0) return genomen.length;
  const aangekomen = await binnen(antwoordBinnen, () => stuur(zendingen)).catch((fout: unknown) => {
    log.warn('uitgang is niet bereikbaar', { route: uitgang.naam, aantal: zendingen.length, fout });
    return [];
  });
  await rondAf(pool, uitgang.naam, aangekomen);
  return genomen.length;
}

async function binnen<T>(ms: number, werk: () => Promise<T>): Promise<T> {
  const klok = new AbortController();
  const teLaat = setTimeout(ms, undefined, { ref: false, signal: klok.signal }).then(() => {
    throw new Error('The receiver does not answer');
  });
  try {
    return await Promise.race([werk(), teLaat]);
  } finally {
    klok.abort();
    teLaat.catch(() => undefined);
  }
}
