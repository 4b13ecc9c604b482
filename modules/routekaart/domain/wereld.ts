import { CasusStand } from '@waakvlam/casus';
import { type Grenzen, MaatregelenStand } from '@waakvlam/maatregelen';
import { RisicoStand } from '@waakvlam/risico';
import type { Moment, Tijdvak, Zone } from '@waakvlam/kernel/tijd';

/** What can call for an item: a fact of the log or a derived event. */
export interface Aanleiding {
  readonly id: string;
  readonly soort: string;
  readonly wie: string;
  readonly door?: string;
  readonly over: readonly string[];
  readonly gebeurd: Tijdvak;
  readonly bekend: Moment;
  readonly termijnVanaf: Tijdvak;
  readonly inhoud: Readonly<Record<string, unknown>>;
  /** For a derived event: the facts that it follows from. */
  readonly feiten?: readonly string[];
}

/** The picture of the case at one moment, as conditions read it. */
export class Wereld {
  nu: Moment = Number.NEGATIVE_INFINITY;
  readonly casus = new CasusStand();
  readonly risico = new RisicoStand();
  readonly maatregelen: MaatregelenStand;
  readonly zone: Zone;
  /** Facts known so far per kind, in the order in which they became known. */
  readonly perSoort = new Map<string, Aanleiding[]>();
  /** Facts that match a counted pattern, by the counter's index. */
  readonly treffers: (Aanleiding[] | undefined)[];
  /** Moments of the latest matches per window, ascending: as many as the window needs. */
  readonly vensters: (Moment[] | undefined)[];
  readonly beantwoord = new Set<string>();
  /** How many duties are overdue now. */
  teLaat = 0;
  /** Moments of incidents and breaches known so far; the latest decides whether it was quiet before. */
  vorigIncident: Moment | undefined;

  constructor(grenzen: Grenzen, zone: Zone, aantalTellers: number, aantalVensters: number) {
    this.maatregelen = new MaatregelenStand(grenzen, zone);
    this.zone = zone;
    this.treffers = Array.from({ length: aantalTellers });
    this.vensters = Array.from({ length: aantalVensters });
  }

  onthoudIncident({ gebeurd }: Aanleiding): void {
    if (this.vorigIncident === undefined || this.vorigIncident < gebeurd.tot) this.vorigIncident = gebeurd.tot;
  }
}
