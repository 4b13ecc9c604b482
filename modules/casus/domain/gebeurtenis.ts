import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';

/**
 * Something that follows from the facts and the passing of time (a measure that ended, a release that draws near).
 * It is never stored: it is derived anew at every evaluation, and rules can react to it as they react to a fact.
 */
export interface Gebeurtenis {
  readonly id: string;
  readonly soort: string;
  readonly wie: string;
  readonly over: readonly string[];
  readonly gebeurd: Tijdvak;
  readonly bekend: Moment;
  readonly termijnVanaf: Tijdvak;
  readonly inhoud: Readonly<Record<string, unknown>>;
  /** Facts that it follows from. */
  readonly feiten: readonly string[];
}

export type Meld = (gebeurtenis: Gebeurtenis) => void;

/** Makes a derived event that happens at one moment. */
export function gebeurtenis(
  soort: string,
  id: string,
  moment: Moment,
  inhoud: Readonly<Record<string, unknown>>,
  feiten: readonly string[],
): Gebeurtenis {
  const tijdvak = { van: moment, tot: moment };
  return { id, soort, wie: '', over: [], gebeurd: tijdvak, bekend: moment, termijnVanaf: tijdvak, inhoud, feiten };
}
