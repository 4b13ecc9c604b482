/** Milliseconds since 1970-01-01T00:00:00Z. Every moment in Waakvlam is one of these. */
export type Moment = number;

export const SECONDE = 1000;
export const MINUUT = 60 * SECONDE;
export const UUR = 60 * MINUUT;
export const DAG = 24 * UUR;

interface Overgang {
  vanaf: Moment;
  verschil: number;
}

/**
 * The civil clock of a region, by its IANA zone. Working days, dates without a zone and "end of the day" are read on
 * this clock. Transitions are looked up once per year through Intl and kept, so that evaluating thousands of cases
 * costs integer arithmetic only.
 */
export class Zone {
  readonly naam: string;
  readonly #opmaak: Intl.DateTimeFormat;
  readonly #jaren = new Map<number, Overgang[]>();
  /** The stretch that was asked for last and its offset: most questions stay within it. */
  #van = Number.POSITIVE_INFINITY;
  #tot = Number.NEGATIVE_INFINITY;
  #verschil = 0;

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
    if (moment >= this.#van && moment < this.#tot) return this.#verschil;
    const jaar = new Date(moment).getUTCFullYear();
    const overgangen = this.#jaren.get(jaar) ?? this.#zoekOvergangen(jaar);
    this.#tot = Date.UTC(jaar + 1, 0, 1);
    for (const overgang of overgangen) {
      if (overgang.vanaf > moment) {
        this.#tot = overgang.vanaf;
        break;
      }
      this.#van = overgang.vanaf;
      this.#verschil = overgang.verschil;
    }
    return this.#verschil;
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

  #zoekOvergangen(jaar: number): Overgang[] {
    const begin = Date.UTC(jaar, 0, 1);
    const einde = Date.UTC(jaar + 1, 0, 1);
    const overgangen: Overgang[] = [{ vanaf: begin, verschil: this.#meet(begin) }];
    for (let links = begin; links < einde; links += 15 * DAG) {
      const rechts = Math.min(links + 15 * DAG, einde);
      if (this.#meet(links) === this.#meet(rechts)) continue;
      overgangen.push(this.#verfijn(links, rechts));
    }
    this.#jaren.set(jaar, overgangen);
    return overgangen;
  }

  #verfijn(links: Moment, rechts: Moment): Overgang {
    const oud = this.#meet(links);
    let laag = links;
    let hoog = rechts;
    while (hoog - laag > SECONDE) {
      const midden = Math.floor((laag + hoog) / 2 / SECONDE) * SECONDE;
      if (this.#meet(midden) === oud) laag = midden;
      else hoog = midden;
    }
    return { vanaf: hoog, verschil: this.#meet(hoog) };
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
