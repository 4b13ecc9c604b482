import type pg from 'pg';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, type Moment } from '@waakvlam/kernel/tijd';
import { verzegelInzage } from './zegel.ts';

/** Seals the access log every minute until the returned function is called. */
export function startVerzegeling(motor: pg.Pool, log: Log, nu: () => Moment): () => Promise<void> {
  let bezig: Promise<void> = Promise.resolve();
  const ronde = (): void => {
    bezig = verzegelInzage(motor, nu()).then(
      () => undefined,
      (fout: unknown) => log.error('inzagelog niet verzegeld', { fout }),
    );
  };
  const klok = setInterval(ronde, MINUUT);
  return async () => {
    clearInterval(klok);
    await bezig;
  };
}
