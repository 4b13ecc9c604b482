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

/** The last fact before this place; undefined when there is none. */
export function laatsteVoor(regels: readonly Regel[], tot: number): string | undefined {
  const regel = regels.slice(0, tot).findLast((een) => 'feit' in een);
  return regel && 'feit' in regel ? regel.feit.id : undefined;
}

/**
 * Where a page ends while somebody is typing under one of its facts. What is recorded meanwhile comes on top and pushes the
 * rest down; a row in use that stood on the page (up to `laatste`, its last fact when it was turned to) stays on it.
 */
export function eindeMetOpen(
  regels: readonly Regel[],
  tot: number,
  laatste: string | undefined,
  open: ReadonlySet<string>,
): number {
  if (laatste === undefined || open.size === 0) return tot;
  const eerder = regels.slice(tot, plekVan(regels, laatste) + 1);
  return tot + eerder.findLastIndex((regel) => 'feit' in regel && open.has(regel.feit.id)) + 1;
}
