import { inhoudstekst } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';

/**
 * Which planned warning talks have been held: a report does not say to which plan it belongs, so each talk that was held is
 * that of the earliest plan before it that still waits for one.
 */
export function metVerslag(gesprekken: readonly Feit[]): ReadonlySet<string> {
  const wachtend = gesprekken.filter(isPlan).toSorted(opBegin);
  const gehouden = gesprekken.filter((feit) => !isPlan(feit)).toSorted(opBegin);
  const klaar = new Set<string>();
  for (const gesprek of gehouden) {
    const plan = wachtend.find(
      ({ id, gebeurd }) => !klaar.has(id) && Date.parse(gebeurd.van) <= Date.parse(gesprek.gebeurd.tot),
    );
    if (plan) klaar.add(plan.id);
  }
  return klaar;
}

function isPlan(feit: Feit): boolean {
  return inhoudstekst(feit, 'gepland') === 'ja';
}

function opBegin(a: Feit, b: Feit): number {
  return Date.parse(a.gebeurd.van) - Date.parse(b.gebeurd.van);
}
