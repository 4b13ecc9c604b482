import type { Moment, Tijdvak } from '@waakvlam/kernel/tijd';

/** The end of what lasts. */
const LOOPT = Number.POSITIVE_INFINITY;

interface Detentie {
  readonly begin: Tijdvak;
  readonly wie: readonly string[];
  tot: Moment;
}

interface Vrijlating {
  readonly op: Tijdvak;
  readonly wie: readonly string[];
}

/**
 * Stretches in which a perpetrator was detained; `wie` is empty where it is not told which of several. A release ends what
 * began before it and nothing else, whichever of both became known first.
 */
export class Detenties {
  /** Whether somebody is detained. */
  duurt = false;
  readonly #alle: Detentie[] = [];
  readonly #vrijlatingen: Vrijlating[] = [];

  zetVast(begin: Tijdvak, wie: readonly string[]): void {
    if (this.#alle.some((eerder) => eerder.tot === LOOPT && kanGaanOver(eerder.wie, wie))) return;
    const erna = this.#vrijlatingen.filter((vrij) => vrij.op.van > begin.tot && kanGaanOver(vrij.wie, wie));
    this.#alle.push({ begin, wie, tot: Math.min(LOOPT, ...erna.map(({ op }) => op.tot)) });
    this.#tel();
  }

  laatVrij(op: Tijdvak, wie: readonly string[]): void {
    this.#vrijlatingen.push({ op, wie });
    for (const detentie of this.#alle)
      if (detentie.tot === LOOPT && detentie.begin.van <= op.tot && kanGaanOver(detentie.wie, wie))
        detentie.tot = op.tot;
    this.#tel();
  }

  /** Whether one of these people, or with nobody named somebody, was certainly detained during the whole of this interval. */
  dekt({ van, tot }: Tijdvak, wie: readonly string[]): boolean {
    return this.#alle.some(
      (detentie) => detentie.begin.van <= van && tot <= detentie.tot && kanGaanOver(detentie.wie, wie),
    );
  }

  #tel(): void {
    this.duurt = this.#alle.some(({ tot }) => tot === LOOPT);
  }
}

/** Whether two tellings can be about the same perpetrator: one of them names nobody, or they name one together. */
export function kanGaanOver(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));
}
