import { DAG } from '../../tijd/amsterdam.ts';
import type { Bereik } from './schaal.ts';

/** Nothing smaller is looked at: a fact is often known by its day only. */
export const KLEINSTE = 2 * DAG;

/** Makes the stretch `factor` times as long around `om` (a moment within it), within the whole history. */
export function zoom(venster: Bereik, factor: number, geheel: Bereik, om = (venster.van + venster.tot) / 2): Bereik {
  const duur = Math.max((venster.tot - venster.van) * factor, KLEINSTE);
  const deel = (om - venster.van) / Math.max(venster.tot - venster.van, 1);
  const van = om - deel * duur;
  return binnen({ van, tot: van + duur }, geheel);
}

/** Moves the stretch by a part of its length: -0.5 is half a screen earlier. */
export function schuif(venster: Bereik, deel: number, geheel: Bereik): Bereik {
  const stap = (venster.tot - venster.van) * deel;
  return binnen({ van: venster.van + stap, tot: venster.tot + stap }, geheel);
}

/** The stretch with its length, moved to where there is history; all of it when it would be longer than that. */
export function binnen({ van, tot }: Bereik, geheel: Bereik): Bereik {
  const duur = tot - van;
  if (duur >= geheel.tot - geheel.van) return { van: geheel.van, tot: geheel.tot };
  const begin = Math.min(Math.max(van, geheel.van), geheel.tot - duur);
  return { van: begin, tot: begin + duur };
}

/** Whether a stretch shows everything there is. */
export function isGeheel(venster: Bereik, geheel: Bereik): boolean {
  return venster.van <= geheel.van && venster.tot >= geheel.tot;
}

/** Whether two stretches have a moment in common. */
export function overlapt(a: Bereik, b: Bereik): boolean {
  return a.van <= b.tot && a.tot >= b.van;
}
