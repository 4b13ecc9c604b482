import type { Paren } from './weeg.ts';

/** Log odds beyond which a pair says no more: one certain pair may not outweigh several that contradict it. */
const HOOGSTE = 12;
/** Members of a group that are looked at one by one. */
const MEESTE_LEDEN = 20;
const sleutel = (i: number, j: number): number => i * 2 ** 26 + j;

/**
 * Makes pairs into persons: groups are joined by their strongest pair, unless all pairs between them together speak
 * against it. Gives the pairs with what the group adds: a weak pair within a group is carried, a pair that ties two
 * people together is lowered below one half.

 * With two sources, pairs within one source help to weigh and are left out of the answer by `telt`.
 * @param weeg log odds of any pair, i before j
 */
export function maakClusters(
  paren: Paren,
  weeg: (i: number, j: number) => number,
  telt: (i: number, j: number) => boolean = () => true,
): Paren {
  const groepVan = new Map<number, number[]>();
  const uit = new Map<number, [number, number, number]>();
  const zet = (i: number, j: number, logOdds: number): unknown => uit.set(sleutel(i, j), [i, j, logOdds]);
  const eigen = new Map<number, number>();
  const volgorde = Array.from(paren.i, (_, nr) => nr).sort(
    (a, b) =>
      at(paren.logOdds, b) - at(paren.logOdds, a) || at(paren.i, a) - at(paren.i, b) || at(paren.j, a) - at(paren.j, b),
  );
  for (const nr of volgorde) {
    const [i, j, logOdds] = [at(paren.i, nr), at(paren.j, nr), at(paren.logOdds, nr)];
    eigen.set(sleutel(i, j), logOdds);
    zet(i, j, logOdds);
  }
  for (const nr of volgorde) {
    const [i, j, logOdds] = [at(paren.i, nr), at(paren.j, nr), at(paren.logOdds, nr)];
    if (logOdds <= 0) break;
    const [links, rechts] = [groepVan.get(i) ?? [i], groepVan.get(j) ?? [j]];
    if (links === rechts) continue;
    const kruis = kruisparen(links, rechts).map(([a, b]) => ({ a, b, w: eigen.get(sleutel(a, b)) ?? weeg(a, b) }));
    const samen = kruis.reduce((som, { w }) => som + Math.max(-HOOGSTE, Math.min(HOOGSTE, w)), 0) / kruis.length;
    if (samen <= 0) {
      zet(i, j, Math.max(samen, -HOOGSTE));
      continue;
    }
    for (const { a, b, w } of kruis) zet(a, b, Math.max(w, Math.min(samen, logOdds)));
    const groep = [...links, ...rechts];
    for (const lid of groep) groepVan.set(lid, groep);
  }
  const rijen = [...uit.values()].filter(([i, j]) => telt(i, j)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    i: Int32Array.from(rijen, ([i]) => i),
    j: Int32Array.from(rijen, ([, j]) => j),
    logOdds: Float64Array.from(rijen, ([, , logOdds]) => logOdds),
  };
}

const at = (reeks: Int32Array | Float64Array, nr: number): number => reeks[nr] ?? 0;

function kruisparen(links: readonly number[], rechts: readonly number[]): [number, number][] {
  const enkele = rechts.slice(0, MEESTE_LEDEN);
  return links.slice(0, MEESTE_LEDEN).flatMap((a) => enkele.map((b): [number, number] => (a < b ? [a, b] : [b, a])));
}
