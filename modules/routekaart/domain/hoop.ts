import type { Moment } from '@waakvlam/kernel/tijd';

/** A binary heap of things that are due, earliest first; equal moments come out in the order in which they went in. */
export class Hoop<T extends { readonly moment: Moment }> {
  readonly #items: T[] = [];
  /** When each item went in, at the same place. */
  readonly #nummers: number[] = [];
  #nummer = 0;

  eerste(): T | undefined {
    return this.#items[0];
  }

  /** Everything in it, in no order. */
  alle(): readonly T[] {
    return this.#items;
  }

  voegToe(item: T): void {
    const items = this.#items;
    const nummers = this.#nummers;
    let plek = items.length;
    items.push(item);
    nummers.push((this.#nummer += 1));
    while (plek > 0) {
      const ouder = (plek - 1) >> 1;
      const boven = items[ouder];
      if (!boven || boven.moment <= item.moment) break;
      items[plek] = boven;
      nummers[plek] = nummers[ouder] ?? 0;
      plek = ouder;
    }
    items[plek] = item;
    nummers[plek] = this.#nummer;
  }

  neem(): T | undefined {
    const items = this.#items;
    const nummers = this.#nummers;
    const top = items[0];
    const laatste = items.pop();
    const nummer = nummers.pop() ?? 0;
    if (!laatste || items.length === 0) return top;
    let plek = 0;
    for (let kind = 1; kind < items.length; kind = plek * 2 + 1) {
      if (kind + 1 < items.length && this.#eerder(kind + 1, kind)) kind += 1;
      const kleinste = items[kind];
      const nr = nummers[kind] ?? 0;
      if (!kleinste || kleinste.moment > laatste.moment || (kleinste.moment === laatste.moment && nr > nummer)) break;
      items[plek] = kleinste;
      nummers[plek] = nr;
      plek = kind;
    }
    items[plek] = laatste;
    nummers[plek] = nummer;
    return top;
  }

  #eerder(een: number, ander: number): boolean {
    const [a, b] = [this.#items[een]?.moment ?? 0, this.#items[ander]?.moment ?? 0];
    return a < b || (a === b && (this.#nummers[een] ?? 0) < (this.#nummers[ander] ?? 0));
  }
}
