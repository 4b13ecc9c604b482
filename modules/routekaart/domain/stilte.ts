import { type Duur, type Moment, plusDuur, SECONDE, type Zone } from '@waakvlam/kernel/tijd';
import { herhaal } from './lijst.ts';
import { kortst } from './vensters.ts';

/** Whether more than `periode` has passed since the last fact. Most questions are answered without the calendar. */
export function isStil(laatstBekend: Moment, nu: Moment, periode: Duur, zone: Zone): boolean {
  return nu - laatstBekend > kortst(periode) && nu > plusDuur(laatstBekend, periode, zone);
}

/** When it has been silent for too long, for each of the periods that rules ask about. */
export class Stilte {
  readonly #zone: Zone;
  readonly #perioden: readonly Duur[];
  #sinds: Moment = Number.NaN;
  /** Per period the first moment that counts as silent; NaN when that was not worked out yet. */
  readonly #begin: Moment[];
  /** How many periods had passed when was last asked. */
  #verstreken = 0;

  constructor(zone: Zone, perioden: readonly Duur[]) {
    this.#zone = zone;
    this.#perioden = perioden;
    this.#begin = herhaal<Moment>(Number.NaN, perioden.length);
  }

  /** The first moment after `nu` at which it becomes silent, if that is at or before `grens`; else a later one. */
  volgende(sinds: Moment, nu: Moment, grens: Moment): Moment {
    let vroegst = Number.POSITIVE_INFINITY;
    for (let plek = 0; plek < this.#perioden.length; plek += 1) {
      const periode = this.#perioden[plek];
      if (!periode || sinds + kortst(periode) > grens) continue;
      const begin = this.#beginVan(sinds, plek, periode);
      if (begin > nu && begin < vroegst) vroegst = begin;
    }
    return vroegst;
  }

  /** Whether another number of periods has passed by `nu` than when this was asked before. */
  isAnders(sinds: Moment, nu: Moment): boolean {
    let verstreken = 0;
    for (let plek = 0; plek < this.#perioden.length; plek += 1) {
      const periode = this.#perioden[plek];
      if (!periode || nu - sinds <= kortst(periode)) continue;
      if (nu > this.#beginVan(sinds, plek, periode) - SECONDE) verstreken += 1;
    }
    const anders = verstreken !== this.#verstreken;
    this.#verstreken = verstreken;
    return anders;
  }

  #beginVan(sinds: Moment, plek: number, periode: Duur): Moment {
    if (sinds !== this.#sinds) {
      this.#sinds = sinds;
      this.#begin.fill(Number.NaN);
    }
    const bekend = this.#begin[plek] ?? Number.NaN;
    if (!Number.isNaN(bekend)) return bekend;
    return (this.#begin[plek] = plusDuur(sinds, periode, this.#zone) + SECONDE);
  }
}
