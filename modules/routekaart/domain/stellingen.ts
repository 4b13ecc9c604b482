import type { Aspecten } from '@waakvlam/casus';
import type { Wereld } from './wereld.ts';

/**
 * Something about the picture of a case that is true or false: "the level is hoog or midden", "three reports so far".
 * Conditions that say the same share one, so that it is worked out once, when what it is about changes.
 */
export interface Stelling {
  readonly index: number;
  /** The part of the picture that it is about; 0 for a count, which turns at a match. */
  readonly aspect: Aspecten;
  readonly isWaar: (wereld: Wereld) => boolean;
}

/** All that the rules of a card say about the picture. */
export class Stellingen {
  readonly alle: Stelling[] = [];
  readonly #perSleutel = new Map<string, Stelling>();

  /** The index of what is said about a part of the picture. The same `sleutel` means that the same is said. */
  over(aspect: Aspecten, sleutel: string, isWaar: Stelling['isWaar']): number {
    return this.#neem(`${aspect} ${sleutel}`, aspect, isWaar);
  }

  /** The index of "so many matches of this counter"; `nieuw` when nothing said so before. */
  overAantal(teller: number, aantal: number): { readonly index: number; readonly nieuw: boolean } {
    const voor = this.alle.length;
    const index = this.#neem(`teller ${teller} ${aantal}`, 0, () => false);
    return { index, nieuw: this.alle.length > voor };
  }

  #neem(sleutel: string, aspect: Aspecten, isWaar: Stelling['isWaar']): number {
    let stelling = this.#perSleutel.get(sleutel);
    if (!stelling) {
      stelling = { index: this.alle.length, aspect, isWaar };
      this.alle.push(stelling);
      this.#perSleutel.set(sleutel, stelling);
    }
    return stelling.index;
  }
}
