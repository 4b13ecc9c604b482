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
    return eindeVanDag(this.werkdagNa(dagOp(moment, this.zone), aantal), this.zone);
  }

  /** The n-th working day after this one; n = 0 gives the day itself. */
  werkdagNa(dag: Dag, aantal: number): Dag {
    let einde = dag;
    for (let over = aantal; over > 0;) {
      einde += 1;
      if (this.isWerkdag(einde)) over -= 1;
    }
    return einde;
  }
}

function delen(datum: string): [number, number, number] {
  return [Number(datum.slice(0, 4)), Number(datum.slice(5, 7)), Number(datum.slice(8, 10))];
}
