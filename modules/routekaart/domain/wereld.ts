import { CasusStand } from '@waakvlam/casus';
import { type Grenzen, MaatregelenStand } from '@waakvlam/maatregelen';
import { RisicoStand } from '@waakvlam/risico';
import type { Moment, Tijdvak, Zone } from '@waakvlam/kernel/tijd';
import type { Hindernis, Hindernissen } from './hindernissen.ts';
import { herhaal } from './lijst.ts';
import { Vensters } from './vensters.ts';

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
  /** Its content was removed. */
  readonly geredigeerd?: true;
}

/** Stands in where a state and no occasion calls for an item. */
export const ZONDER_AANLEIDING: Aanleiding = {
  id: '',
  soort: '',
  wie: '',
  over: [],
  gebeurd: { van: 0, tot: 0 },
  bekend: 0,
  termijnVanaf: { van: 0, tot: 0 },
  inhoud: {},
};

/** How much a card counts: so much room a picture needs. */
export interface Omvang {
  readonly soorten: number;
  readonly tellers: number;
  readonly vensters: number;
  /** Which statements are true of a case without facts, by index. */
  readonly waar: readonly boolean[];
  readonly hindernissen: Hindernissen;
}

const NIEMAND: readonly Hindernis[] = [];

/** The picture of the case at one moment, as conditions read it. */
export class Wereld {
  nu: Moment = Number.NEGATIVE_INFINITY;
  /** When the latest fact became known that is not the only one of this moment. */
  anderLaatstBekend: Moment = Number.NEGATIVE_INFINITY;
  readonly casus = new CasusStand();
  readonly risico = new RisicoStand();
  readonly maatregelen: MaatregelenStand;
  readonly zone: Zone;
  /** Facts known so far per kind that rules read, by the index of the kind, in the order in which they became known. */
  readonly perSoort: (Aanleiding[] | undefined)[];
  /** Which statements are true now, by index. */
  readonly waar: boolean[];
  /** By the index of a rule: how many statements of its condition are not as it asks. */
  readonly hindernissen: number[];
  readonly #hindert: Hindernissen['perStelling'];
  /** How many facts match a counted pattern, by the counter's index, and those facts where a condition looks at them. */
  readonly aantallen: number[];
  readonly treffers: (Aanleiding[] | undefined)[];
  readonly vensters: Vensters;
  readonly beantwoord = new Set<string>();
  /** How many duties are overdue now. */
  teLaat = 0;
  /** Latest moment of the incidents and breaches known so far, of the first report before any: was it quiet since? */
  vorigIncident: Moment | undefined;

  constructor(grenzen: Grenzen, zone: Zone, omvang: Omvang) {
    this.maatregelen = new MaatregelenStand(this.casus, grenzen, zone);
    this.zone = zone;
    this.perSoort = herhaal<Aanleiding[] | undefined>(undefined, omvang.soorten);
    this.waar = omvang.waar.slice();
    this.hindernissen = omvang.hindernissen.begin.slice();
    this.#hindert = omvang.hindernissen.perStelling;
    this.aantallen = herhaal(0, omvang.tellers);
    this.treffers = herhaal<Aanleiding[] | undefined>(undefined, omvang.tellers);
    this.vensters = new Vensters(zone, omvang.vensters);
  }

  /** A statement turned. */
  keer(stelling: number, waar: boolean): void {
    this.waar[stelling] = waar;
    const { hindernissen } = this;
    for (const { regel, bij } of this.#hindert[stelling] ?? NIEMAND)
      hindernissen[regel] = (hindernissen[regel] ?? 0) + (bij === waar ? 1 : -1);
  }

  /** What a child or the victim did, and word that it stopped, is no sign that he went on. */
  onthoudIncident({ gebeurd, inhoud: { door, verandering } }: Aanleiding): void {
    const rol = typeof door === 'string' ? this.casus.betrokkenen.rolVan(door) : undefined;
    if (verandering === 'gestopt' || (rol !== undefined && rol !== 'pleger')) return;
    if (this.vorigIncident === undefined || this.vorigIncident < gebeurd.tot) this.vorigIncident = gebeurd.tot;
  }
}
