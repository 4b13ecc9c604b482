import { verloopVan } from '../../api/stand.ts';
import type { Feit, Stand } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

/**
 * The moments at which the case changed, oldest first and each once, up to the newest stand: a fact became known, a
 * signal rose, a term passed, the level moved. ISO in UTC, so they stand in an address without a plus sign.
 */
export function momentenVanVerandering(stand: Stand, feiten: readonly Feit[]): string[] {
  const einde = leesMoment(stand.op).getTime();
  const verlopen = stand.taken.filter((taak) => taak.teLaat && taak.uiterlijk !== null);
  const bronnen = [
    ...feiten.map((feit) => feit.bekend),
    ...stand.signalen.map((signaal) => signaal.sinds),
    ...verlopen.map((taak) => taak.uiterlijk ?? ''),
    ...verloopVan(stand).map((stap) => stap.sinds),
  ];
  const tijden = bronnen.map((bron) => leesMoment(bron).getTime()).filter((t) => !Number.isNaN(t) && t <= einde);
  return [...new Set(tijden)].sort((a, b) => a - b).map((t) => new Date(t).toISOString());
}

/** Index of the last moment that is not after `op`; -1 when `op` lies before all of them. */
export function plaatsIn(momenten: readonly string[], op: string): number {
  const moment = leesMoment(op).getTime();
  return momenten.findLastIndex((kandidaat) => Date.parse(kandidaat) <= moment);
}
