import { type Dag, dagOp, dagVan, eindeVanDag, weekdag } from './datum.ts';
import type { Moment, Zone } from './zone.ts';

/** Which days are no working days in a region: weekends and the days of its calendar table. */
export class Kalender {
  readonly zone: Zone;
  readonly #vrij: ReadonlySet<Dag>;
  readonly #vanJaar: number;
  readonly #totJaar: number;

  /**
   * `vrijeDagen` are ISO dates (`2018-04-02`) from the table of the Algemene termijnenwet art. 3, per year; the table
   * says for which years it is complete. Outside them only weekends and the computed general holidays count.
   */
  constructor(zone: Zone, vrijeDagen: readonly string[]) {
    this.zone = zone;
    const jaren = vrijeDagen.map((datum) => Number(datum.slice(0, 4)));
    this.#vanJaar = Math.min(...jaren);
    this.#totJaar = Math.max(...jaren);
    this.#vrij = new Set(vrijeDagen.map((datum) => dagVan(...delen(datum))));
  }

  isWerkdag(dag: Dag): boolean {
    return weekdag(dag) < 6 && !this.#vrij.has(dag);
  }

  /** Whether the table covers the year of this day; a term outside it is counted on weekends alone and must say so. */
  kent(dag: Dag): boolean {
    const jaar = new Date(dag * 86_400_000).getUTCFullYear();
    return jaar >= this.#vanJaar && jaar <= this.#totJaar;
  }

  /** Last second (23:59:59) of the n-th working day after the day of `moment`; n = 0 gives the end of that day itself. */
  eindeNaWerkdagen(moment: Moment, aantal: number): Moment {
    let dag = dagOp(moment, this.zone);
    for (let over = aantal; over > 0;) {
      dag += 1;
      if (this.isWerkdag(dag)) over -= 1;
    }
    return eindeVanDag(dag, this.zone);
  }
}

function delen(datum: string): [number, number, number] {
  return [Number(datum.slice(0, 4)), Number(datum.slice(5, 7)), Number(datum.slice(8, 10))];
}
