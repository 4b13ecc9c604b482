import { ALFABET } from './tekens.ts';

/**
 * A dense Aho-Corasick automaton: all words and phrases are found in one pass over the text, in time that depends on its
 * length alone. A state is the offset of its row in `volgende`; `uitvoer[staat / ALFABET]` is the first of the words that
 * end there, `verder` links to the next one.
 */
export interface Automaat {
  readonly volgende: Int32Array;
  /** Per state the index of a finding in `woord` and `verder`, or -1. */
  readonly uitvoer: Int32Array;
  readonly woord: Int32Array;
  readonly verder: Int32Array;
}

const VRIJ = -2;

/** A word for the automaton: its codes, and what to report when they are found; -1 is nothing. */
export interface Invoer {
  readonly codes: readonly number[];
  readonly nummer: number;
}

/** Builds the automaton. Of two words written the same the first stays. */
export function bouwAutomaat(woorden: readonly Invoer[]): Automaat {
  const hoogstens = woorden.reduce((som, { codes }) => som + codes.length, 1);
  const takken = new Int32Array(hoogstens * ALFABET);
  const eigen = new Int32Array(hoogstens).fill(VRIJ);
  let aantal = 1;
  for (const { codes, nummer } of woorden) {
    let staat = 0;
    for (const code of codes) {
      const plek = staat * ALFABET + code;
      if (takken[plek] === 0) {
        takken[plek] = aantal;
        aantal += 1;
      }
      staat = takken[plek] ?? 0;
    }
    if (staat !== 0 && eigen[staat] === VRIJ) eigen[staat] = nummer;
  }
  // Views, no copies: what was not needed of the room was never touched and takes no memory.
  return verbind(takken.subarray(0, aantal * ALFABET), eigen.subarray(0, aantal));
}

/** Turns branches into transitions: where a word does not go on, the longest end of it that another word begins with does. */
function verbind(volgende: Int32Array, eigen: Int32Array): Automaat {
  const aantal = eigen.length;
  const terugval = new Int32Array(aantal);
  const uitvoer = new Int32Array(aantal).fill(-1);
  const woord: number[] = [];
  const verder: number[] = [];
  const rij = new Int32Array(aantal);
  let achter = 1;
  for (let plek = 0; plek < achter; plek += 1) {
    const staat = rij[plek] ?? 0;
    const terug = terugval[staat] ?? 0;
    const korter = staat === 0 ? -1 : (uitvoer[terug] ?? -1);
    const nummer = eigen[staat] ?? VRIJ;
    uitvoer[staat] = nummer < 0 ? korter : woord.push(nummer) - 1;
    if (nummer >= 0) verder.push(korter);
    for (let code = 0; code < ALFABET; code += 1) {
      const hier = staat * ALFABET + code;
      const kind = volgende[hier] ?? 0;
      const viaTerug = staat === 0 ? 0 : (volgende[terug * ALFABET + code] ?? 0);
      volgende[hier] = kind === 0 ? viaTerug : kind * ALFABET;
      if (kind === 0) continue;
      terugval[kind] = viaTerug / ALFABET;
      rij[achter] = kind;
      achter += 1;
    }
  }
  return { volgende, uitvoer, woord: Int32Array.from(woord), verder: Int32Array.from(verder) };
}
