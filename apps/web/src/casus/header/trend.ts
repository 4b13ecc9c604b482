import type { Niveau } from '../../api/types.ts';

const RANG: Partial<Record<Niveau, number>> = { laag: 1, midden: 2, hoog: 3 };

export type Trend = { van: Niveau; richting: 'gestegen' | 'gedaald' };

/** From which level the newest one came. Nothing to compare with "onbekend": that is not a low level. */
export function trend(verloop: readonly { niveau: Niveau }[]): Trend | null {
  const nu = RANG[verloop.at(-1)?.niveau ?? 'onbekend'];
  const vorige = verloop.at(-2)?.niveau;
  const eerder = vorige && RANG[vorige];
  if (nu === undefined || eerder === undefined || vorige === undefined || nu === eerder) return null;
  return { van: vorige, richting: nu > eerder ? 'gestegen' : 'gedaald' };
}
