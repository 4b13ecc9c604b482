import type { Moment } from '@waakvlam/kernel/tijd';

const NOOIT = Number.POSITIVE_INFINITY;

/** A binary heap of things that are due, earliest first; equal moments come out in the order in which they went in. */
export class Hoop<T> {
  readonly #items: T[] = [];
  /** When each item is due, and as which it went in, at the same place. */
  readonly #momenten: Moment[] = [];
  readonly #nummers: number[] = [];
  #nummer = 0;

  eerste(): T | undefined {
    return this.#items[0];
  }

  /** When the first is due; Infinity when there is nothing. */
  moment(): Moment {
    return this.#momenten[0] ?? NOOIT;
  }

  /** Everything in it, in no order. */
  alle(): readonly T[] {
    return this.#items;
  }

  voegToe(item: T, moment: Moment): void {
    let plek = this.#items.length;
    this.#items.push(item);
    this.#momenten.push(moment);
    this.#nummers.push((this.#nummer += 1));
    while (plek > 0) {
      const ouder = (plek - 1) >> 1;
      if ((this.#momenten[ouder] ?? NOOIT) <= moment) break;
      this.#schuif(ouder, plek);
      plek = ouder;
    }
    this.#zet(plek, item, moment, this.#nummer);
  }

  neem(): void {
    const item = this.#items.pop();
    const moment = this.#momenten.pop();
    const nummer = this.#nummers.pop();
    const aantal = this.#items.length;
    if (item === undefined || moment === undefined || nummer === undefined || aantal === 0) return;
    let plek = 0;
    for (let kind = 1; kind < aantal; kind = plek * 2 + 1) {
      if (kind + 1 < aantal && this.#eerder(kind + 1, kind)) kind += 1;
      const kleinste = this.#momenten[kind] ?? NOOIT;
      if (kleinste > moment || (kleinste === moment && (this.#nummers[kind] ?? 0) > nummer)) break;
      this.#schuif(kind, plek);
      plek = kind;
    }
    this.#zet(plek, item, moment, nummer);
  }

  #eerder(een: number, ander: number): boolean {
    const [a, b] = [this.#momenten[een] ?? 0, this.#momenten[ander] ?? 0];
    return a < b || (a === b && (this.#nummers[een] ?? 0) < (this.#nummers[ander] ?? 0));
  }

  #schuif(van: number, naar: number): void {
    const item = this.#items[van];
    if (item !== undefined) this.#zet(naar, item, this.#momenten[van] ?? NOOIT, this.#nummers[van] ?? 0);
  }

  #zet(plek: number, item: T, moment: Moment, nummer: number): void {
    this.#items[plek] = item;
    this.#momenten[plek] = moment;
    this.#nummers[plek] = nummer;
  }
}
