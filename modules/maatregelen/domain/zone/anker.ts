import { afstand, type Punt, verplaats } from './punt.ts';

/**
 * How a zone around a place that the perpetrator must not learn is given out (ADR 35). Its centre lies somewhere within
 * `verschuiving` of the place, drawn once per place and never again. Own choices, in metres.
 */
export const VERBERGEN = {
  /** The centre is at most this far from the place. */
  verschuiving: 300,
  /** A place this near to one that was hidden before gets the same centre: an address typed twice is one place. */
  zelfdePlek: 100,
  /** The place lies at least this deep in the zone. */
  marge: 200,
} as const;

/** The smallest zone that hides a place and still protects it. */
export const KLEINSTE_STRAAL = VERBERGEN.verschuiving + VERBERGEN.zelfdePlek + VERBERGEN.marge;

/** A place that was hidden, with the centre that was given out for it. Where it is never leaves the database. */
export interface Anker {
  readonly plek: Punt;
  readonly midden: Punt;
}

/** Draws a centre, each spot within reach as likely as any other. `loting` gives numbers from 0 to 1. */
export function trekMidden(plek: Punt, loting: () => number): Punt {
  return verplaats(plek, VERBERGEN.verschuiving * Math.sqrt(loting()), 360 * loting());
}

/** The anchor that a place shares with one hidden before: the nearest within reach, of this case or another. */
export function ankerVoor(plek: Punt, ankers: readonly Anker[]): Anker | undefined {
  let beste: Anker | undefined;
  let dichtbij: number = VERBERGEN.zelfdePlek;
  for (const anker of ankers) {
    const meters = afstand(plek, anker.plek);
    if (meters > dichtbij) continue;
    beste = anker;
    dichtbij = meters;
  }
  return beste;
}
