/** A part of a group of words: every way to write it, each as the numbers of its words. */
export type Deel = readonly (readonly number[])[];

const GEEN: readonly number[] = [];

/** Groups of words, found over the numbers of words as the automaton finds words over letters. State 0 is the start. */
export class Groepen {
  readonly #takken: Takken;
  readonly #terugval: Int32Array;
  readonly #korter: Int32Array;
  readonly #diepte: Int32Array;
  readonly #begrippen: readonly (readonly number[] | undefined)[];

  constructor(bouw: Bouwsel) {
    const { takken, ouder, via, diepte, begrippen } = bouw;
    const aantal = diepte.length;
    this.#takken = takken;
    this.#diepte = Int32Array.from(diepte);
    this.#begrippen = begrippen;
    this.#terugval = new Int32Array(aantal);
    this.#korter = new Int32Array(aantal);
    for (const staat of opDiepte(diepte)) {
      const terug = (diepte[staat] ?? 0) > 1 ? this.stap(this.#terugval[ouder[staat] ?? 0] ?? 0, via[staat] ?? 0) : 0;
      this.#terugval[staat] = terug;
      this.#korter[staat] = begrippen[terug] ? terug : (this.#korter[terug] ?? 0);
    }
  }

  /** The state after one more word. */
  stap(van: number, woord: number): number {
    let staat = van;
    for (;;) {
      const kind = this.#takken.vind(staat, woord);
      if (kind !== 0) return kind;
      if (staat === 0) return 0;
      staat = this.#terugval[staat] ?? 0;
    }
  }

  /** What the group that ends in this state stands for; nothing where none does. */
  begrippen(staat: number): readonly number[] {
    return this.#begrippen[staat] ?? GEEN;
  }

  /** How many words that group has. */
  woorden(staat: number): number {
    return this.#diepte[staat] ?? 0;
  }

  /** The state of the next shorter group that ends there too; 0 when there is none. */
  korter(staat: number): number {
    return this.#korter[staat] ?? 0;
  }
}

/** What is put together before shorter groups in longer ones can be known; lists by state. */
interface Bouwsel {
  readonly takken: Takken;
  readonly ouder: readonly number[];
  readonly via: readonly number[];
  readonly diepte: readonly number[];
  readonly begrippen: readonly (readonly number[] | undefined)[];
}

export class Groepenbouw {
  readonly #takken = new Takken();
  readonly #ouder = [0];
  readonly #via = [0];
  readonly #diepte = [0];
  readonly #begrippen: (readonly number[] | undefined)[] = [undefined];
  /** Lists that groups share: most stand for one concept, and there are hundreds of thousands of them. */
  readonly #lijsten = new Map<string, readonly number[]>();

  /** Adds every group that takes one way to write of each part, without writing any of them out. */
  voegToe(delen: readonly Deel[], begrip: number): void {
    this.#voegToe(delen, begrip, 0, 0);
  }

  bouw(): Groepen {
    const [takken, ouder, via, diepte, begrippen] = [
      this.#takken,
      this.#ouder,
      this.#via,
      this.#diepte,
      this.#begrippen,
    ];
    return new Groepen({ takken, ouder, via, diepte, begrippen });
  }

  #voegToe(delen: readonly Deel[], begrip: number, plek: number, staat: number): void {
    const deel = delen[plek];
    if (deel === undefined) return this.#markeer(staat, begrip);
    for (const woorden of deel) {
      let verder = staat;
      for (const woord of woorden) verder = this.#ga(verder, woord);
      this.#voegToe(delen, begrip, plek + 1, verder);
    }
  }

  #ga(staat: number, woord: number): number {
    const bekend = this.#takken.vind(staat, woord);
    if (bekend !== 0) return bekend;
    const kind = this.#begrippen.push(undefined) - 1;
    this.#ouder.push(staat);
    this.#via.push(woord);
    this.#diepte.push((this.#diepte[staat] ?? 0) + 1);
    this.#takken.zet(staat, woord, kind);
    return kind;
  }

  #markeer(staat: number, begrip: number): void {
    const eerder = this.#begrippen[staat] ?? GEEN;
    if (eerder.includes(begrip)) return;
    const nieuw = [...eerder, begrip];
    const sleutel = nieuw.join();
    const lijst = this.#lijsten.get(sleutel) ?? nieuw;
    this.#lijsten.set(sleutel, lijst);
    this.#begrippen[staat] = lijst;
  }
}

/** Branches by state and word: an open table of numbers, which is asked for every word of a text. No branch leads to 0. */
class Takken {
  #staten = new Int32Array(1 << 16);
  #woorden = new Int32Array(1 << 16);
  #kinderen = new Int32Array(1 << 16);
  #aantal = 0;

  /** Where a word leads from a state; 0 when it leads nowhere. */
  vind(staat: number, woord: number): number {
    return this.#kinderen[this.#plek(staat, woord)] ?? 0;
  }

  zet(staat: number, woord: number, kind: number): void {
    if (this.#aantal * 2 >= this.#kinderen.length) this.#verruim();
    const plek = this.#plek(staat, woord);
    this.#staten[plek] = staat;
    this.#woorden[plek] = woord;
    this.#kinderen[plek] = kind;
    this.#aantal += 1;
  }

  /** Where this branch stands, or the free place where it would. */
  #plek(staat: number, woord: number): number {
    const masker = this.#kinderen.length - 1;
    let plek = Math.imul(Math.imul(staat, 0x9e37_79b1) + woord, 0x85eb_ca6b);
    plek = (plek ^ (plek >>> 15)) & masker;
    while (this.#kinderen[plek] !== 0 && (this.#staten[plek] !== staat || this.#woorden[plek] !== woord))
      plek = (plek + 1) & masker;
    return plek;
  }

  #verruim(): void {
    const [staten, woorden, kinderen] = [this.#staten, this.#woorden, this.#kinderen];
    const ruimer = kinderen.length * 2;
    this.#staten = new Int32Array(ruimer);
    this.#woorden = new Int32Array(ruimer);
    this.#kinderen = new Int32Array(ruimer);
    this.#aantal = 0;
    kinderen.forEach((kind, plek) => {
      if (kind !== 0) this.zet(staten[plek] ?? 0, woorden[plek] ?? 0, kind);
    });
  }
}

/** All states but the start, shorter ones first. */
function opDiepte(diepte: readonly number[]): number[] {
  const perDiepte: number[][] = [];
  for (let staat = 1; staat < diepte.length; staat += 1) (perDiepte[diepte[staat] ?? 0] ??= []).push(staat);
  return perDiepte.flat();
}
