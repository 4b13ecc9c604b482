import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';

/** The end of what lasts. */
const LOOPT = Number.POSITIVE_INFINITY;

/** Stretches in which a perpetrator was detained; `wie` is empty where it is not told which of several. */
export class Detenties {
  /** Whether somebody is detained. */
  duurt = false;
  readonly #alle: { van: Moment; tot: Moment; wie: readonly string[] }[] = [];

  zetVast(van: Moment, wie: readonly string[]): void {
    this.duurt = true;
    if (!this.#alle.some((eerder) => eerder.tot === LOOPT && kanGaanOver(eerder.wie, wie)))
      this.#alle.push({ van, tot: LOOPT, wie });
  }

  laatVrij(moment: Moment, wie: readonly string[]): void {
    for (const detentie of this.#alle)
      if (detentie.tot === LOOPT && kanGaanOver(detentie.wie, wie)) detentie.tot = moment;
    this.duurt = this.#alle.some(({ tot }) => tot === LOOPT);
  }

  /** Whether one of these people, or with nobody named somebody, was certainly detained during the whole of this interval. */
  dekt({ van, tot }: Tijdvak, wie: readonly string[]): boolean {
    return this.#alle.some((detentie) => detentie.van <= van && tot <= detentie.tot && kanGaanOver(detentie.wie, wie));
  }
}

/** Whether two tellings can be about the same perpetrator: one of them names nobody, or they name one together. */
function kanGaanOver(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));
}
