import { type Dag, dagOp, dagVan, eindeVanDag, weekdag } from './datum.ts';
import type { Moment, Zone } from './zone.ts';

/** Which days are no working days in a region: weekends and the days of its calendar table. */
export class Kalender {
  readonly zone: Zone;
  readonly #vrij: ReadonlySet<Dag>;

  /**
   * `vrijeDagen` are ISO dates (`2018-04-02`) from the table of the Algemene termijnenwet art. 3, per year. In a year
   * that the table does not hold, only weekends are no working days.
   */
  constructor(zone: Zone, vrijeDagen: readonly string[]) {
    this.zone = zone;
    this.#vrij = new Set(vrijeDagen.map((datum) => dagVan(...delen(datum))));
  }

  isWerkdag(dag: Dag): boolean {
    return weekdag(dag) < 6 && !this.#vrij.has(dag);
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
