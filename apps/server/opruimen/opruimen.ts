import { setTimeout } from 'node:timers/promises';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, UUR } from '@waakvlam/kernel/tijd';
import { type Opruimtaak, PER_KEER } from './taken.ts';

const RONDE = UUR;
/** When a job had more than it may clear at once. */
const SNEL_WEER = MINUUT;

/** Runs every job once and logs how much each cleared, never what; gives whether one had more to do. */
export async function ruimOp(taken: readonly Opruimtaak[], log: Log): Promise<boolean> {
  let meer = false;
  for (const { naam, ruim } of taken) {
    try {
      const aantal = await ruim();
      if (aantal > 0) log.info('opgeruimd', { code: naam, aantal });
      meer ||= aantal >= PER_KEER;
    } catch (fout) {
      log.error('opruimen lukt niet', { code: naam, fout });
    }
  }
  return meer;
}

/** Clears away every hour, from a minute after the start on, until the returned function is called. */
export function startOpruimen(taken: readonly Opruimtaak[], log: Log): () => Promise<void> {
  const stop = new AbortController();
  const slaap = (ms: number): Promise<void> =>
    setTimeout(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
  const draai = async (): Promise<void> => {
    await slaap(MINUUT);
    while (!stop.signal.aborted) await slaap((await ruimOp(taken, log)) ? SNEL_WEER : RONDE);
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
