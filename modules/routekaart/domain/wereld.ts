import { CasusStand } from '@waakvlam/casus';
import { type Grenzen, MaatregelenStand } from '@waakvlam/maatregelen';
import { RisicoStand } from '@waakvlam/risico';
import type { Venster } from './voorwaarde.ts';
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
  /** Latest moment of a match, by the counter's index. */
  readonly laatste: (Moment | undefined)[];
  /** Moments of the latest matches, ascending, for windows that need several: as many as the window needs. */
  readonly vensters: (Moment[] | undefined)[];
  /** Windows that a state looked at and whose closing is not yet waited for. */
  readonly teBewaken: Venster[] = [];
  readonly #bewaakt: Uint8Array;
  readonly beantwoord = new Set<string>();
  /** How many duties are overdue now. */
  teLaat = 0;
  /** Moments of incidents and breaches known so far; the latest decides whether it was quiet before. */
  vorigIncident: Moment | undefined;

  constructor(grenzen: Grenzen, zone: Zone, aantalTellers: number, aantalVensters: number) {
    this.maatregelen = new MaatregelenStand(grenzen, zone);
    this.zone = zone;
    this.treffers = Array.from({ length: aantalTellers });
    this.laatste = Array.from({ length: aantalTellers });
    this.vensters = Array.from({ length: aantalVensters });
    this.#bewaakt = new Uint8Array(aantalVensters);
  }

  onthoudIncident({ gebeurd }: Aanleiding): void {
    if (this.vorigIncident === undefined || this.vorigIncident < gebeurd.tot) this.vorigIncident = gebeurd.tot;
  }

  /** A state holds or not by this window: somebody must look again when it closes. */
  bewaak(venster: Venster): void {
    if (this.#bewaakt[venster.index] === 1) return;
    this.#bewaakt[venster.index] = 1;
    this.teBewaken.push(venster);
  }

  laatLos(venster: Venster): void {
    this.#bewaakt[venster.index] = 0;
  }

  /** A match of a counter, at its latest moment. */
  onthoudTreffer(teller: number, vensters: readonly Venster[], tot: Moment): void {
    const laatste = this.laatste[teller];
    if (laatste === undefined || tot > laatste) this.laatste[teller] = tot;
    for (const { index, minstens } of vensters) {
      if (minstens === 1) continue;
      const momenten = (this.vensters[index] ??= []);
      momenten.push(tot);
      if (laatste !== undefined && tot < laatste) momenten.sort((a, b) => a - b);
      if (momenten.length > minstens) momenten.shift();
    }
  }
}
