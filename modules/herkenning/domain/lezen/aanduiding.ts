import type { Leesboek } from './compileer.ts';

/** What a word is to the reading of "aangeefster" as "haar"; 0 for every other word. */
export const ROL = { lidwoord: 1, van: 2, wie: 3 } as const;

const BEWAARD = 16;
const AAN = BEWAARD - 1;

/**
 * Finds groups of words a second time with "haar" where somebody is named otherwise: "achter aangeefster" as "achter
 * haar", "voor de deur van het slachtoffer" as "voor haar deur". Rulings and reports seldom say "haar", and a lexicon
 * that held both would be many times as large. What the words themselves already say is not found twice.
 */
export class Aanduiding {
  readonly #boek: Leesboek;
  readonly #meld: (begrip: number, eerste: number) => void;
  /** Of the last words: number, role, and where the groups stood before it, with how many words they had by then. */
  readonly #woord = new Int32Array(BEWAARD);
  readonly #rol = new Uint8Array(BEWAARD);
  readonly #ervoor = new Int32Array(BEWAARD);
  readonly #geteld = new Int32Array(BEWAARD);
  /** Of the last words as read with "haar": where each begins in the text. */
  readonly #begin = new Int32Array(BEWAARD);
  #aantal = 0;
  #zinBegin = 0;
  #staat = -1;
  #haarOp = 0;
  #gekoppeld = false;

  /** `meld` is told of each group found that ends at the word that was read last. */
  constructor(boek: Leesboek, meld: (begrip: number, eerste: number) => void) {
    this.#boek = boek;
    this.#meld = meld;
  }

  /** A sentence begins at this word. */
  nieuweZin(plek: number): void {
    this.#zinBegin = plek;
    this.#staat = -1;
    this.#gekoppeld = false;
  }

  /**
   * One more word: its place, its number or -1, whether it is a name, the state of the groups before it, and whether a
   * hyphen joins it to the next: "zijn ex-vriendin" is one person, and not "haar vriendin".
   */
  lees(plek: number, woord: number, naam: boolean, staatErvoor: number, gekoppeld: boolean): void {
    const hier = plek & AAN;
    const bekend = woord < 0 ? 0 : (this.#boek.rollen[woord] ?? 0);
    // A name may be that of a place, unless something is said to be of it.
    let rol = bekend === 0 && naam && this.#is(plek - 1, ROL.van) ? ROL.wie : bekend;
    if (this.#gekoppeld) rol = ROL.wie;
    this.#gekoppeld = gekoppeld && rol === ROL.wie;
    if (this.#gekoppeld) rol = ROL.lidwoord;
    this.#woord[hier] = woord;
    this.#rol[hier] = rol;
    this.#ervoor[hier] = this.#staat < 0 ? staatErvoor : this.#staat;
    this.#geteld[hier] = this.#aantal;
    if (rol === ROL.wie) this.#leesHaar(plek);
    else if (this.#staat >= 0 && this.#aantal - this.#haarOp < BEWAARD - 1) this.#stap(woord, plek);
    else {
      this.#staat = -1;
      this.#begin[this.#aantal & AAN] = plek;
      this.#aantal += 1;
    }
  }

  #leesHaar(plek: number): void {
    let wie = plek;
    while (wie > plek - 2 && this.#is(wie - 1, ROL.lidwoord)) wie -= 1;
    const bezit = this.#is(wie - 1, ROL.van) && wie - 2 >= this.#zinBegin ? wie - 2 : undefined;
    const vanaf = bezit === undefined ? wie : this.#is(bezit - 1, ROL.lidwoord) ? bezit - 1 : bezit;
    this.#staat = this.#ervoor[vanaf & AAN] ?? 0;
    this.#aantal = this.#geteld[vanaf & AAN] ?? 0;
    this.#haarOp = this.#aantal;
    const ding = bezit === undefined ? undefined : (this.#woord[bezit & AAN] ?? -1);
    this.#stap(this.#boek.haar, vanaf);
    if (ding !== undefined) this.#stap(ding, bezit ?? vanaf);
  }

  #stap(woord: number, plek: number): void {
    const { groepen } = this.#boek;
    this.#begin[this.#aantal & AAN] = plek;
    this.#aantal += 1;
    this.#staat = woord < 0 ? 0 : groepen.stap(this.#staat, woord);
    for (let einde = this.#staat; einde > 0; einde = groepen.korter(einde)) {
      const eerste = this.#aantal - groepen.woorden(einde);
      if (eerste > this.#haarOp) continue;
      for (const begrip of groepen.begrippen(einde)) this.#meld(begrip, this.#begin[eerste & AAN] ?? plek);
    }
  }

  #is(plek: number, rol: number): boolean {
    return plek >= this.#zinBegin && this.#rol[plek & AAN] === rol;
  }
}
