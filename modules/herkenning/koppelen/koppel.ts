import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { maakClusters } from '../domain/koppelen/clusters.ts';
import { Weger } from '../domain/koppelen/model.ts';
import type { Deel } from '../domain/koppelen/paren.ts';
import type { Personen } from '../domain/koppelen/personen.ts';
import { bereidVoor, type Paren, voegSamen, weegDeel, type Weegwerk } from '../domain/koppelen/weeg.ts';
import { Vergelijker } from '../domain/koppelen/vergelijker.ts';

/** Below this many pairs a thread costs more than it brings. */
const PAREN_PER_DRAAD = 2_000_000;

/** Pairs of records that may be of one person, and the model that weighed them. */
export interface Koppeling {
  readonly paren: Paren;
  readonly werk: Weegwerk;
}

/** Links persons: within one source, or between two. The outcome does not depend on the number of threads. */
export async function koppelPersonen(personen: Personen, draden = availableParallelism()): Promise<Koppeling> {
  if (personen.ids.length < 2) return { paren: voegSamen([]), werk: bereidVoor(personen) };
  const werk = bereidVoor(personen);
  const aantal = Math.max(1, Math.min(draden, Math.ceil(werk.blokken.paren / PAREN_PER_DRAAD)));
  const delen = Array.from({ length: aantal }, (_, nr): Deel => ({ nr, van: aantal }));
  const paren =
    aantal === 1
      ? weegDeel(werk, { nr: 0, van: 1 })
      : voegSamen(await Promise.all(delen.map((deel) => inDraad(werk, deel))));
  const [vergelijker, weger] = [new Vergelijker(personen), new Weger(werk.model, personen)];
  const weeg = (i: number, j: number): number => {
    vergelijker.vergelijk(i, j);
    return weger.weeg(i, j, vergelijker.niveaus);
  };
  const { eersteBron } = personen;
  const telt = (i: number, j: number): boolean =>
    eersteBron === personen.ids.length || (i < eersteBron && j >= eersteBron);
  return { paren: maakClusters(paren, weeg, telt), werk };
}

async function inDraad(werk: Weegwerk, deel: Deel): Promise<Paren> {
  const draad = new Worker(new URL('./draad.ts', import.meta.url), { workerData: { werk, deel } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- draad.ts is our own and sends one message of this kind
  const [paren] = (await once(draad, 'message')) as [Paren];
  return paren;
}
