import type { Personen } from './personen.ts';
import { GEWISSELD, type Soort, soortVan } from './velden.ts';
import { bits } from './vergelijk.ts';

const PLEKKEN = 1 << 18;

/** Levels of one field by pairs of values, remembered: names repeat, and comparing letters is what costs. */
class Geheugen {
  readonly #links = new Int32Array(PLEKKEN);
  readonly #rechts = new Int32Array(PLEKKEN);
  readonly #niveau = new Uint8Array(PLEKKEN);
  readonly #woorden: readonly string[];
  readonly #vergelijk: (a: string, b: string) => number;
  readonly #anders: number;
  /** Letters of each word as bits; -1 when words are to be compared in any case. */
  readonly #letters: Int32Array | undefined;

  constructor(woorden: readonly string[], { vergelijk, niveaus, letters, anders }: Soort) {
    this.#woorden = woorden;
    this.#vergelijk = vergelijk;
    this.#anders = anders ?? niveaus.length - 1;
    this.#letters = letters && Int32Array.from(woorden, (woord) => (letters(woord) ? lettersVan(woord) : -1));
  }

  niveau(een: number, ander: number): number {
    if (een === 0 || ander === 0) return 0;
    if (een === ander) return 1;
    if (this.#letters && verschillenZeker(this.#letters[een] ?? -1, this.#letters[ander] ?? -1)) return this.#anders;
    const a = een < ander ? een : ander;
    const b = een < ander ? ander : een;
    const plek = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 14;
    if (this.#links[plek] === a && this.#rechts[plek] === b) return this.#niveau[plek] ?? 0;
    const niveau = this.#vergelijk(this.#woorden[a] ?? '', this.#woorden[b] ?? '');
    this.#links[plek] = a;
    this.#rechts[plek] = b;
    this.#niveau[plek] = niveau;
    return niveau;
  }
}

function lettersVan(woord: string): number {
  if (woord.includes(' ')) return -1;
  let letters = 0;
  for (let i = 0; i < woord.length; i += 1) letters |= 1 << (woord.charCodeAt(i) % 32);
  return letters;
}

/** Names that share less than half of their letters are different, unless one is a part of the other. */
function verschillenZeker(a: number, b: number): boolean {
  if (a === -1 || b === -1) return false;
  const [samen, inA, inB] = [bits(a & b), bits(a), bits(b)];
  return samen * 2 < Math.max(inA, inB) && samen < Math.min(inA, inB);
}

/** Compares records field by field. */
export class Vergelijker {
  readonly #waarden: Int32Array;
  readonly #breed: number;
  readonly #geheugens: readonly Geheugen[];
  readonly #voornaam: number;
  readonly #achternaam: number;
  /** Levels of the pair compared last. */
  readonly niveaus: Uint8Array;

  constructor({ velden, waarden, woorden }: Pick<Personen, 'velden' | 'waarden' | 'woorden'>) {
    this.#waarden = waarden;
    this.#breed = velden.length;
    this.#geheugens = velden.map((veld, plek) => new Geheugen(woorden[plek] ?? [], soortVan(veld)));
    this.#voornaam = velden.indexOf('voornaam');
    this.#achternaam = velden.indexOf('achternaam');
    this.niveaus = new Uint8Array(velden.length);
  }

  vergelijk(i: number, j: number): void {
    const waarden = this.#waarden;
    const breed = this.#breed;
    const niveaus = this.niveaus;
    const a = i * breed;
    const b = j * breed;
    for (let f = 0; f < breed; f += 1) {
      niveaus[f] = this.#geheugens[f]?.niveau(waarden[a + f] ?? 0, waarden[b + f] ?? 0) ?? 0;
    }
    if (this.#voornaam >= 0 && this.#achternaam >= 0) this.#zieWisseling(a, b);
  }

  /** Names that stand in each other's place count once, as one observation. */
  #zieWisseling(a: number, b: number): void {
    const [v, w, niveaus] = [this.#voornaam, this.#achternaam, this.niveaus];
    if ((niveaus[v] ?? 0) < 4 || (niveaus[w] ?? 0) < 4) return;
    const namen = this.#geheugens[v];
    const kruis = namen?.niveau(this.#waarden[a + v] ?? 0, this.#waarden[b + w] ?? 0) ?? 0;
    if (kruis === 0 || kruis > 3) return;
    const ander = namen?.niveau(this.#waarden[a + w] ?? 0, this.#waarden[b + v] ?? 0) ?? 0;
    if (ander === 0 || ander > 4 || Math.min(kruis, ander) > 2) return;
    niveaus[v] = GEWISSELD;
    niveaus[w] = 0;
  }
}
