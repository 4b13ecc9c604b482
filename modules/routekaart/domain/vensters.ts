import { DAG, type Duur, type Moment, plusDuur, SECONDE, type Zone } from '@waakvlam/kernel/tijd';
import { herhaal } from './lijst.ts';

/** "So many matches of a pattern in the last so long". Conditions that ask the same share one. */
export interface Venster {
  readonly index: number;
  /** Counter whose matches it looks at. */
  readonly teller: number;
  readonly duur: Duur;
  /** How long that is at least and at most, whatever the month, in milliseconds. */
  readonly kortst: number;
  readonly langst: number;
  /** How many matches must lie in it. */
  readonly minstens: number;
}

const NOOIT = Number.NEGATIVE_INFINITY;
const GEEN: readonly Venster[] = [];

/** Which windows are open, and when those close that a state depends on. */
export class Vensters {
  readonly #zone: Zone;
  /** Per window: the match that keeps it open, the oldest of as many as it needs; -Infinity while there are too few. */
  readonly #beslist: Moment[];
  /** Per window: its last moment, NaN when that was not worked out yet. */
  readonly #einde: Moment[];
  /** Latest matches, ascending, of windows that need several. */
  readonly #momenten: (Moment[] | undefined)[];
  readonly #bewaakt: Venster[] = [];
  readonly #isBewaakt: boolean[];
  /** No window that is watched closes before this moment; one does right after it once that was looked up. */
  #ondergrens: Moment = Number.POSITIVE_INFINITY;
  #opgezocht = true;
  /** Set while states are looked at: whether they hold hangs on the windows that they see open. */
  bewaakt = false;

  constructor(zone: Zone, aantal: number) {
    this.#zone = zone;
    this.#beslist = herhaal<Moment>(NOOIT, aantal);
    this.#isBewaakt = herhaal(false, aantal);
    this.#einde = herhaal<Moment>(Number.NaN, aantal);
    this.#momenten = herhaal<Moment[] | undefined>(undefined, aantal);
  }

  isOpen(venster: Venster, nu: Moment): boolean {
    const beslist = this.#beslist[venster.index] ?? NOOIT;
    const verstreken = nu - beslist;
    if (verstreken > venster.langst) return false;
    if (verstreken > venster.kortst && nu > this.#eindeVan(venster)) return false;
    if (this.bewaakt) this.#bewaak(venster, beslist);
    return true;
  }

  /** A match of its counter, at its latest moment. */
  onthoud({ index, minstens }: Venster, moment: Moment): void {
    const beslist = minstens === 1 ? moment : this.#oudste(index, minstens, moment);
    if (beslist <= (this.#beslist[index] ?? NOOIT)) return;
    this.#beslist[index] = beslist;
    this.#einde[index] = Number.NaN;
    this.#opgezocht = false;
  }

  /** When the first window closes that is watched, if that is at or before `grens`: one second after its last moment. */
  volgende(grens: Moment): Moment {
    if (!this.#opgezocht && this.#ondergrens + SECONDE <= grens) this.#zoekEerste();
    return this.#ondergrens + SECONDE;
  }

  /** Takes those that have closed by `moment`; nobody watches them any longer. */
  neemGesloten(moment: Moment): readonly Venster[] {
    if (this.volgende(moment) > moment) return GEEN;
    const dicht: Venster[] = [];
    for (const venster of this.#bewaakt)
      if (this.#nietVoor(venster) < moment && this.#eindeVan(venster) + SECONDE <= moment) dicht.push(venster);
    for (const venster of dicht) {
      this.#isBewaakt[venster.index] = false;
      this.#bewaakt.splice(this.#bewaakt.indexOf(venster), 1);
    }
    this.#zoekEerste();
    return dicht;
  }

  #bewaak(venster: Venster, beslist: Moment): void {
    if (this.#isBewaakt[venster.index] === true) return;
    this.#isBewaakt[venster.index] = true;
    this.#bewaakt.push(venster);
    this.#opgezocht = false;
    this.#ondergrens = Math.min(this.#ondergrens, beslist + venster.kortst);
  }

  #zoekEerste(): void {
    let eerste = Number.POSITIVE_INFINITY;
    for (const venster of this.#bewaakt)
      if (this.#nietVoor(venster) < eerste) eerste = Math.min(eerste, this.#eindeVan(venster));
    this.#ondergrens = eerste;
    this.#opgezocht = true;
  }

  /** It closes no sooner than this: the calendar need not be asked yet. */
  #nietVoor({ index, kortst }: Venster): Moment {
    return (this.#beslist[index] ?? NOOIT) + kortst;
  }

  #eindeVan({ index, duur }: Venster): Moment {
    const bekend = this.#einde[index] ?? Number.NaN;
    if (!Number.isNaN(bekend)) return bekend;
    return (this.#einde[index] = plusDuur(this.#beslist[index] ?? NOOIT, duur, this.#zone));
  }

  /** The oldest of the latest `minstens` matches, this one included. */
  #oudste(index: number, minstens: number, moment: Moment): Moment {
    const momenten = (this.#momenten[index] ??= []);
    momenten.push(moment);
    for (let plek = momenten.length - 1; plek > 0 && (momenten[plek - 1] ?? NOOIT) > moment; plek -= 1) {
      momenten[plek] = momenten[plek - 1] ?? NOOIT;
      momenten[plek - 1] = moment;
    }
    if (momenten.length > minstens) momenten.shift();
    return momenten.length < minstens ? NOOIT : (momenten[0] ?? NOOIT);
  }
}

/** No shorter than this, whatever the month, in milliseconds. */
export function kortst({ maanden, dagen, milliseconden }: Duur): number {
  return (maanden * 28 + dagen - 1) * DAG + milliseconden;
}

/** No longer than this, whatever the month, in milliseconds. */
export function langst({ maanden, dagen, milliseconden }: Duur): number {
  return (maanden * 31 + dagen + 1) * DAG + milliseconden;
}
