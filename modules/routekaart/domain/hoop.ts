import type { Moment } from '@waakvlam/kernel/tijd';

/** A binary heap of things that are due, earliest first; equal moments come out in the order in which they went in. */
export class Hoop<T extends { readonly moment: Moment }> {
  readonly #items: { item: T; nummer: number }[] = [];
  #nummer = 0;

  eerste(): T | undefined {
    return this.#items[0]?.item;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const { item } of this.#items) yield item;
  }

  voegToe(item: T): void {
    const nieuw = { item, nummer: (this.#nummer += 1) };
    const items = this.#items;
    let plek = items.length;
    items.push(nieuw);
    while (plek > 0) {
      const ouder = (plek - 1) >> 1;
      const boven = items[ouder];
      if (!boven || !eerder(nieuw, boven)) break;
      items[plek] = boven;
      plek = ouder;
    }
    items[plek] = nieuw;
  }

  neem(): T | undefined {
    const items = this.#items;
    const top = items[0];
    const laatste = items.pop();
    if (!top || !laatste || items.length === 0) return top?.item;
    let plek = 0;
    for (;;) {
      let kind = plek * 2 + 1;
      const links = items[kind];
      if (!links) break;
      const rechts = items[kind + 1];
      if (rechts && eerder(rechts, links)) kind += 1;
      const kleinste = items[kind];
      if (!kleinste || !eerder(kleinste, laatste)) break;
      items[plek] = kleinste;
      plek = kind;
    }
    items[plek] = laatste;
    return top.item;
  }
}

type Genummerd = { item: { readonly moment: Moment }; nummer: number };

function eerder(a: Genummerd, b: Genummerd): boolean {
  return a.item.moment < b.item.moment || (a.item.moment === b.item.moment && a.nummer < b.nummer);
}
