import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';
import type { Categorie } from './catalogus/categorieen.ts';
import type { FeitSoort, Inhoud } from './catalogus/index.ts';

/**
 * One entry of the log as the domain reads it. `gebeurd` is when it happened (an interval when vague), `bekend` from
 * when the source organisation knew it (the last second of a vague date): the axis of time travel.
 */
export interface FeitVan<S extends FeitSoort> {
  readonly id: string;
  readonly soort: S;
  /** Organisation code or betrokkene id that states it. */
  readonly wie: string;
  /** Role or person within that organisation. */
  readonly door?: string;
  readonly over: readonly string[];
  readonly gebeurd: Tijdvak;
  readonly bekend: Moment;
  /**
   * Interval from which terms count: `gebeurd`, unless the source knew it only later. Protective terms run from `van`,
   * lateness is counted from `tot`.
   */
  readonly termijnVanaf: Tijdvak;
  readonly geschat: boolean;
  readonly oordeel: boolean;
  readonly inhoud: Inhoud<S>;
  /** Free text for people; never parsed. */
  readonly wat?: string;
  /** Recorded in a casusoverleg: stays among its participants (Wgs 1.7). */
  readonly kring?: 'wgs';
  /** What the source asks of whoever receives this; travels with the fact wherever it goes. */
  readonly voorwaarden?: string;
  /** Category under which it was stored; derived from the kind when absent. */
  readonly categorie?: Categorie;
  /** Content was removed: required codes and texts read as '' and lists as []; kind, moment and own `id` still count. */
  readonly geredigeerd?: true;
  /** The reader does not get all of it: what she may not see reads as `geredigeerd` says. */
  readonly afgeschermd?: true;
}

/** Any fact, discriminated by `soort`. */
export type Feit = { [S in FeitSoort]: FeitVan<S> }[FeitSoort];

/** Order of the log on the axis of time travel: by moment known, then happened, then id. */
export function opMoment(a: Feit, b: Feit): number {
  return a.bekend - b.bekend || a.gebeurd.van - b.gebeurd.van || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
