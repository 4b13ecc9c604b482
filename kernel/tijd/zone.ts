/** Milliseconds since 1970-01-01T00:00:00Z. Every moment in Waakvlam is one of these. */
export type Moment = number;

export const SECONDE = 1000;
export const MINUUT = 60 * SECONDE;
export const UUR = 60 * MINUUT;
export const DAG = 24 * UUR;

/** Transitions are looked up for a stretch of time of this length at once: a good year. */
const STUK = 400 * DAG;

/** A stretch in which the offset from UTC does not change. */
interface Periode {
  readonly van: Moment;
  readonly tot: Moment;
  readonly verschil: number;
}

const NERGENS: Periode = { van: Number.POSITIVE_INFINITY, tot: Number.NEGATIVE_INFINITY, verschil: 0 };

/**
 * The civil clock of a region, by its IANA zone. Working days, dates without a zone and "end of the day" are read on
 * this clock. Transitions are looked up once per stretch through Intl and kept, so that evaluating thousands of cases
 * costs integer arithmetic only.
 */
export class Zone {
  readonly naam: string;
  readonly #opmaak: Intl.DateTimeFormat;
  readonly #stukken = new Map<number, readonly Periode[]>();
  /** The two stretches asked for last: most questions stay within them. */
  #laatst = NERGENS;
  #daarvoor = NERGENS;

  constructor(naam: string) {
    this.naam = naam;
    this.#opmaak = new Intl.DateTimeFormat('en-US', {
      timeZone: naam,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
  }

  /** Offset of the civil clock from UTC at this moment, in milliseconds. */
  offset(moment: Moment): number {
    let periode = this.#laatst;
    if (moment >= periode.van && moment < periode.tot) return periode.verschil;
    periode = this.#daarvoor;
    if (moment < periode.van || moment >= periode.tot) periode = this.#zoekPeriode(moment);
    this.#daarvoor = this.#laatst;
    this.#laatst = periode;
    return periode.verschil;
  }

  /**
   * Moment of a civil time given as if it were UTC milliseconds. A time that the clock skips moves forward; a time that
   * occurs twice is read as its first occurrence.
   */
  moment(civiel: number): Moment {
    const voor = this.offset(civiel - DAG);
    const vroeg = civiel - voor;
    if (this.offset(vroeg) === voor) return vroeg;
    const na = this.offset(civiel + DAG);
    const laat = civiel - na;
    return this.offset(laat) === na ? laat : vroeg;
  }

  /** Civil time at this moment, as if it were UTC milliseconds. */
  civiel(moment: Moment): number {
    return moment + this.offset(moment);
  }

  #zoekPeriode(moment: Moment): Periode {
    const stuk = Math.floor(moment / STUK);
    let perioden = this.#stukken.get(stuk);
    if (!perioden) {
      perioden = this.#meetStuk(stuk * STUK, (stuk + 1) * STUK);
      this.#stukken.set(stuk, perioden);
    }
    for (const periode of perioden) if (moment >= periode.van && moment < periode.tot) return periode;
    return NERGENS;
  }

  /** Looks for changes of the offset between two moments, in steps of half a month. */
  #meetStuk(begin: Moment, einde: Moment): Periode[] {
    const perioden: Periode[] = [];
    let van = begin;
    for (let links = begin; links < einde; links += 15 * DAG) {
      const rechts = Math.min(links + 15 * DAG, einde);
      if (this.#meet(links) === this.#meet(rechts)) continue;
      const overgang = this.#verfijn(links, rechts);
      perioden.push({ van, tot: overgang, verschil: this.#meet(van) });
      van = overgang;
    }
    perioden.push({ van, tot: einde, verschil: this.#meet(van) });
    return perioden;
  }

  #verfijn(links: Moment, rechts: Moment): Moment {
    const oud = this.#meet(links);
    let laag = links;
    let hoog = rechts;
    while (hoog - laag > SECONDE) {
      const midden = Math.floor((laag + hoog) / 2 / SECONDE) * SECONDE;
      if (this.#meet(midden) === oud) laag = midden;
      else hoog = midden;
    }
    return hoog;
  }

  #meet(moment: Moment): number {
    const deel: Record<string, number> = {};
    let voorChristus = false;
    for (const { type, value } of this.#opmaak.formatToParts(moment)) {
      if (type === 'era') voorChristus = value.startsWith('B');
      else deel[type] = Number(value);
    }
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = deel;
    const datum = new Date(0);
    datum.setUTCFullYear(voorChristus ? 1 - year : year, month - 1, day);
    datum.setUTCHours(hour, minute, second);
    return datum.getTime() - Math.floor(moment / SECONDE) * SECONDE;
  }
}

/** The zone in which times without one are read (interfaces of the dossier file). */
export const AMSTERDAM = new Zone('Europe/Amsterdam');
