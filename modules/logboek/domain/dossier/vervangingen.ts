import { isBlok, tekstVan } from './blok.ts';
import type { Rauw } from './los.ts';

/** Which facts stand for the same thing because one replaces the other by a correction (also over several steps). */
export class Vervangingen {
  readonly #ouder = new Map<string, string>();

  constructor(regels: readonly Rauw[]) {
    const feitVan = new Map<string, string>();
    for (const { waarde } of regels) {
      const object = isBlok(waarde) ? tekstVan(waarde['inhoud'], 'id') : undefined;
      const id = tekstVan(waarde, 'id');
      if (object !== undefined && id !== undefined && !feitVan.has(object)) feitVan.set(object, id);
    }
    const ids = new Set(regels.map(({ waarde }) => tekstVan(waarde, 'id')));
    for (const { waarde } of regels) {
      if (tekstVan(waarde, 'soort') !== 'correctie' || !isBlok(waarde)) continue;
      const van = tekstVan(waarde['inhoud'], 'van');
      const door = tekstVan(waarde['inhoud'], 'vervangen_door');
      if (van === undefined || door === undefined) continue;
      this.#ouder.set(this.#wortel(door), this.#wortel(ids.has(van) ? van : (feitVan.get(van) ?? van)));
    }
  }

  verbonden(a: string, b: string | undefined): boolean {
    return b !== undefined && a !== b && this.#wortel(a) === this.#wortel(b);
  }

  #wortel(id: string): string {
    let hier = id;
    for (let boven = this.#ouder.get(hier); boven !== undefined && boven !== hier; boven = this.#ouder.get(hier))
      hier = boven;
    return hier;
  }
}
