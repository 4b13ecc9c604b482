import { ALFABET } from './tekens.ts';

const VRIJ = -2;
const ONBEKEND = -1;

/** A word for the automaton: its codes, and what to report when they are found; -1 is nothing. */
export interface Invoer {
  readonly codes: readonly number[];
  readonly nummer: number;
}

/**
 * An Aho-Corasick automaton: all words and phrases are found in one pass over the text, in time that depends on its length
 * alone. A state is the offset of its row in `volgende`; `uitvoer[staat / ALFABET]` is the first of the words that end there,
 * `verder` links to the next one. Rows are made in the order in which texts come to them, so that those lie close together.
 */
export class Automaat {
  /** Where a code leads from a state; 0 when no text went there yet, see `stap`. */
  readonly volgende: Int32Array;
  /** Per row the index of a finding in `woord` and `verder`, or -1. */
  readonly uitvoer = [-1];
  readonly woord: number[] = [];
  readonly verder: number[] = [];
  /** The state before any letter. */
  readonly begin: number;
  readonly #boom: Boom;
  readonly #knopen = [0];
  readonly #rijen: Int32Array;
  readonly #terugval: Int32Array;

  /** Of two words written the same the first stays. */
  constructor(woorden: readonly Invoer[]) {
    const boom = new Boom(woorden.reduce((som, { codes }) => som + codes.length, 1));
    for (const { codes, nummer } of woorden) boom.voegToe(codes, nummer);
    this.#boom = boom;
    this.#rijen = new Int32Array(boom.aantal);
    this.#terugval = new Int32Array(boom.aantal).fill(ONBEKEND);
    this.#terugval[0] = 0;
    // Of the rows that are not made no memory is touched.
    this.volgende = new Int32Array((boom.aantal + 1) * ALFABET);
    this.begin = this.#rij(0) * ALFABET;
  }

  /** Works out where a code leads from a state, which `volgende` knows from then on. */
  stap(staat: number, code: number): number {
    const naar = this.#rij(this.#ga(this.#knopen[staat / ALFABET] ?? 0, code)) * ALFABET;
    this.volgende[staat + code] = naar;
    return naar;
  }

  #ga(van: number, code: number): number {
    for (let knoop = van; ; knoop = this.#langsteEinde(knoop)) {
      const kind = this.#boom.kind(knoop, code);
      if (kind !== 0 || knoop === 0) return kind;
    }
  }

  /** The longest end of these letters that some word begins with. */
  #langsteEinde(knoop: number): number {
    const bekend = this.#terugval[knoop] ?? 0;
    if (bekend !== ONBEKEND) return bekend;
    const ouder = this.#boom.ouder[knoop] ?? 0;
    const einde = ouder === 0 ? 0 : this.#ga(this.#langsteEinde(ouder), this.#boom.code[knoop] ?? 0);
    this.#terugval[knoop] = einde;
    return einde;
  }

  #rij(knoop: number): number {
    const bekend = this.#rijen[knoop] ?? 0;
    if (bekend !== 0) return bekend;
    const korter = knoop === 0 ? -1 : (this.uitvoer[this.#rij(this.#langsteEinde(knoop))] ?? -1);
    const nummer = this.#boom.nummer[knoop] ?? VRIJ;
    if (nummer >= 0) this.verder.push(korter);
    this.uitvoer.push(nummer >= 0 ? this.woord.push(nummer) - 1 : korter);
    const rij = this.#knopen.push(knoop) - 1;
    this.#rijen[knoop] = rij;
    return rij;
  }
}

/** The words by their first letters: of each beginning the first child, and of each child the next one of its parent. */
class Boom {
  readonly ouder: Int32Array;
  readonly code: Uint8Array;
  readonly nummer: Int32Array;
  readonly #eersteKind: Int32Array;
  readonly #broer: Int32Array;
  aantal = 1;

  constructor(hoogstens: number) {
    this.ouder = new Int32Array(hoogstens);
    this.code = new Uint8Array(hoogstens);
    this.nummer = new Int32Array(hoogstens).fill(VRIJ);
    this.#eersteKind = new Int32Array(hoogstens);
    this.#broer = new Int32Array(hoogstens);
  }

  voegToe(codes: readonly number[], nummer: number): void {
    let knoop = 0;
    for (const code of codes) knoop = this.kind(knoop, code) || this.#maak(knoop, code);
    if (knoop !== 0 && this.nummer[knoop] === VRIJ) this.nummer[knoop] = nummer;
  }

  /** The child of a beginning by one more code; 0 when there is none. */
  kind(knoop: number, code: number): number {
    let kind = this.#eersteKind[knoop] ?? 0;
    while (kind !== 0 && this.code[kind] !== code) kind = this.#broer[kind] ?? 0;
    return kind;
  }

  #maak(ouder: number, code: number): number {
    const knoop = this.aantal;
    this.aantal += 1;
    this.ouder[knoop] = ouder;
    this.code[knoop] = code;
    this.#broer[knoop] = this.#eersteKind[ouder] ?? 0;
    this.#eersteKind[ouder] = knoop;
    return knoop;
  }
}
