import { inhoudstekst } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';
import { isDatum, leesMoment } from '../../tijd/amsterdam.ts';

export type Gepland = { overleg: string; op: string };

/** The first meeting that is planned after `nu`; undefined when none is. A bare date counts until the day has passed. */
export function volgendOverleg(feiten: readonly Feit[], nu: string): Gepland | undefined {
  const hier = leesMoment(nu).getTime();
  return feiten
    .filter((feit) => feit.soort === 'overleg_gepland' && !feit.vervallen)
    .map((feit) => ({ overleg: inhoudstekst(feit, 'overleg') || 'overleg', op: momentVan(feit) }))
    .filter(({ op }) => leesMoment(op).getTime() >= hier)
    .sort((a, b) => leesMoment(a.op).getTime() - leesMoment(b.op).getTime())[0];
}

/** The moment that a meeting is planned for; that of the fact when it says none. */
export function momentVan(feit: Feit): string {
  const datum = inhoudstekst(feit, 'datum');
  return datum !== '' && (isDatum(datum) || !Number.isNaN(leesMoment(datum).getTime())) ? datum : feit.gebeurd.van;
}
