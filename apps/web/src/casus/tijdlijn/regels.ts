import type { Feit } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import type { Stilte } from './stiltes.ts';

/** A row of the log: a fact, or the silence between two. `tijd` in milliseconds. */
export type Regel = { tijd: number; feit: Feit } | { tijd: number; stilte: Stilte };

/** Facts and silences, what happened last first. */
export function nieuwsteEerst(feiten: readonly Feit[], stiltes: readonly Stilte[]): Regel[] {
  const regels: Regel[] = [
    ...feiten.map((feit) => ({ tijd: leesMoment(feit.gebeurd.van).getTime(), feit })),
    ...stiltes.map((stilte) => ({ tijd: stilte.van + 1, stilte })),
  ];
  return regels.sort((a, b) => b.tijd - a.tijd);
}

/** Where a fact stands among the rows; -1 when it is not there. */
export function plekVan(regels: readonly Regel[], id: string): number {
  return regels.findIndex((regel) => 'feit' in regel && regel.feit.id === id);
}
