import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Lezer } from '@waakvlam/herkenning';
import { leesStapel, type Leesuitslag } from './lees-stapel.ts';
import type { Stapel } from './stapels.ts';

/** A batch with what reading it gave. */
export interface Gelezen {
  readonly stapel: Stapel;
  readonly uitslag: Leesuitslag;
}

/** Reads batches here, one after the other. */
export async function* leesHier(lezer: Lezer, stapels: AsyncIterable<Stapel>): AsyncGenerator<Gelezen> {
  for await (const stapel of stapels) yield { stapel, uitslag: leesStapel(lezer, stapel.bytes, stapel.eersteRegel) };
}

const STAPELS_PER_WERKER = 3;
/** Reading leaves much garbage that is young: a larger nursery costs memory and makes it no faster. */
const JEUGD_MB = 24;

/** Reads batches on all cores and gives them back in order. Few batches wait at a time, so memory stays flat. */
export async function* leesMetPloeg(stapels: AsyncIterable<Stapel>): AsyncGenerator<Gelezen> {
  const werkers = Array.from({ length: availableParallelism() }, () => new Werker());
  const onderweg: { stapel: Stapel; uitslag: Promise<Leesuitslag> }[] = [];
  try {
    let nummer = 0;
    for await (const stapel of stapels) {
      const werker = werkers[nummer % werkers.length];
      if (werker) onderweg.push({ stapel, uitslag: werker.lees(nummer, stapel) });
      nummer += 1;
      const eerste = onderweg.length >= werkers.length * STAPELS_PER_WERKER ? onderweg.shift() : undefined;
      if (eerste) yield { stapel: eerste.stapel, uitslag: await eerste.uitslag };
    }
    for (const { stapel, uitslag } of onderweg) yield { stapel, uitslag: await uitslag };
  } finally {
    await Promise.all(werkers.map((werker) => werker.stop()));
  }
}

class Werker {
  readonly #draad = new Worker(new URL('werker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: JEUGD_MB },
  });
  readonly #wachtend = new Map<number, PromiseWithResolvers<Leesuitslag>>();

  constructor() {
    this.#draad.on('message', ({ nummer, uitslag }: { nummer: number; uitslag: Leesuitslag }) => {
      this.#wachtend.get(nummer)?.resolve(uitslag);
      this.#wachtend.delete(nummer);
    });
    this.#draad.on('error', (fout) => {
      for (const { reject } of this.#wachtend.values()) reject(fout);
    });
  }

  lees(nummer: number, { bytes, eersteRegel }: Stapel): Promise<Leesuitslag> {
    const belofte = Promise.withResolvers<Leesuitslag>();
    // Whoever waits sees the failure; a batch behind it must not count as unhandled.
    belofte.promise.catch(() => undefined);
    this.#wachtend.set(nummer, belofte);
    this.#draad.postMessage({ nummer, bytes, eersteRegel }, [bytes.buffer]);
    return belofte.promise;
  }

  async stop(): Promise<void> {
    await this.#draad.terminate();
  }
}
