import type { Feit } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { baanVan, isErnstig, type Laan } from './banen.ts';
import type { Bereik } from './schaal.ts';
import { overlapt } from './venster.ts';

/** The facts of the lanes that are shown, within a stretch of time; what has no lane goes with `overig`. */
export function kiesFeiten(
  feiten: readonly Feit[],
  lanen: ReadonlySet<Laan>,
  alleenErnstig: boolean,
  venster: Bereik,
): Feit[] {
  return feiten.filter(
    (feit) =>
      lanen.has(baanVan(feit.soort) ?? 'overig') &&
      (!alleenErnstig || isErnstig(feit)) &&
      overlapt(duurVan(feit), venster),
  );
}

/** When a fact happened, in milliseconds. */
export function duurVan({ gebeurd }: Feit): Bereik {
  return { van: leesMoment(gebeurd.van).getTime(), tot: leesMoment(gebeurd.tot).getTime() };
}
