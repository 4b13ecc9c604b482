import { Readable } from 'node:stream';
import { Probleem } from '../errors/index.ts';

/** More than any row of browser tabs asks. */
const PER_PERSOON = 50;

/** Lets one person follow so much at once: each stream of events weighs her right again at every event. */
export class Stromen {
  readonly #open = new Map<string, number>();

  /** Counts a stream of this person until it closes. Throws 429, and closes it, when she has too many. */
  tel(medewerker: string, stroom: unknown): void {
    if (!(stroom instanceof Readable)) return;
    const open = this.#open.get(medewerker) ?? 0;
    if (open >= PER_PERSOON) {
      stroom.destroy();
      throw new Probleem('te_veel_verzoeken');
    }
    this.#open.set(medewerker, open + 1);
    stroom.once('close', () => {
      const over = (this.#open.get(medewerker) ?? 1) - 1;
      if (over === 0) this.#open.delete(medewerker);
      else this.#open.set(medewerker, over);
    });
  }
}
