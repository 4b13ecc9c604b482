import type { Kant } from './vermelding.ts';

/** Someone in a report; `persoon` is the same for records that are taken for one person. */
export interface Rolspeler {
  readonly persoon: string;
  readonly kant: Kant;
  readonly naam: string;
  /** Telephone and plate of this person, as `soort:waarde`. */
  readonly nummers?: readonly string[];
}

/** A report as patterns look at it. Days are yyyy-mm-dd; `gebeurd` may be long before `geregistreerd`. */
export interface Melding {
  readonly id: string;
  readonly gebeurd: string | null;
  readonly geregistreerd: string;
  readonly classificatie: string | null;
  /** Kinds of signals found in the text. */
  readonly signalen: readonly string[];
  readonly spelers: readonly Rolspeler[];
  /** Numbers, plates, addresses and accounts, as `soort:waarde`. */
  readonly kenmerken: readonly string[];
}

export type Patroonsoort = 'zelfde_paar' | 'zelfde_slachtoffer' | 'zelfde_pleger' | 'zelfde_kenmerk';

export interface Patroon {
  readonly soort: Patroonsoort;
  /** Reports in order of what happened. */
  readonly meldingen: readonly string[];
  /** The pattern in one Dutch sentence. */
  readonly zin: string;
  readonly tijdlijn: readonly Tijdstip[];
  /** What became heavier, in Dutch; shown, never required. */
  readonly verloop: readonly string[];
  /** Reports in which the roles are the other way round. */
  readonly tegenaangiften: readonly string[];
}

export interface Tijdstip {
  readonly melding: string;
  /** Day it happened, or else was registered. */
  readonly dag: string;
  /** Days between what happened and its registration; null when unknown. */
  readonly laterGeregistreerd: number | null;
  readonly wat: string;
  readonly tegenaangifte: boolean;
  /** By what it belongs here when its actor is only supposed, in Dutch; null when he is named. */
  readonly via: string | null;
}

/** Reports that share something, and what that is. */
export interface Groep {
  readonly soort: Patroonsoort;
  /** One person, two persons with a space between, or `soort:waarde`. */
  readonly sleutel: string;
  readonly meldingen: readonly Melding[];
}

/** When it happened, or else when it was registered. */
export const dagVan = ({ gebeurd, geregistreerd }: Melding): string => gebeurd ?? geregistreerd;
