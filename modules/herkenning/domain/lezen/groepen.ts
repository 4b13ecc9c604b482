/** A part of a group of words: every way to write it, each as the numbers of its words. */
export type Deel = readonly (readonly number[])[];

/** Words that stand for a concept together: one way to write of each part. */
export interface Groep {
  readonly delen: readonly Deel[];
  readonly begrip: number;
}

/** What comes after a part; the last one has no ways to be written and is always done. */
interface Vervolg {
  readonly begrip: number;
  readonly deel: Deel;
  readonly dan: Vervolg | undefined;
  /** Whether the group is found when no more words come. */
  readonly isKlaar: boolean;
}

/** A way to write a part, how many of its words were found, and what comes after it. */
interface Rest {
  readonly woorden: readonly number[];
  readonly plek: number;
  readonly dan: Vervolg;
}

const GEEN: readonly number[] = [];
const ONBEKEND = -1;

/**
 * Groups of words, found over the numbers of words as the automaton finds words over letters. State 0 is the start. What
 * follows on a state is worked out when a text comes there: the groups have hundreds of thousands of states together, and
 * texts come to a few thousand.
 */
export class Groepen {
  readonly #takken = new Takken();
  readonly #ouder = [0];
  readonly #via = [0];
  readonly #diepte = [0];
  readonly #terugval = [0];
  readonly #korter = [0];
  readonly #begrippen: (readonly number[])[] = [GEEN];
  /** Per state what may still come, until its branches are there. */
  readonly #resten: (readonly Rest[] | undefined)[];
  /** Lists that states share: most stand for one concept. */
  readonly #lijsten = new Map<string, readonly number[]>();

  constructor(groepen: readonly Groep[]) {
    this.#resten = [groepen.map(({ delen, begrip }) => ({ woorden: GEEN, plek: 0, dan: vervolgVan(delen, begrip) }))];
  }

  /** The state after one more word. */
  stap(van: number, woord: number): number {
    let staat = van;
    for (;;) {
      if (this.#resten[staat] !== undefined) this.#vertak(staat);
      const kind = this.#takken.vind(staat, woord);
      if (kind !== 0) return kind;
      if (staat === 0) return 0;
      staat = this.#langsteEinde(staat);
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
    const bekend = this.#korter[staat] ?? 0;
    if (bekend !== ONBEKEND) return bekend;
    const terug = this.#langsteEinde(staat);
    const korter = this.begrippen(terug).length > 0 ? terug : this.korter(terug);
    this.#korter[staat] = korter;
    return korter;
  }

  /** The state of the longest end of these words that some group begins with. */
  #langsteEinde(staat: number): number {
    const bekend = this.#terugval[staat] ?? 0;
    if (bekend !== ONBEKEND) return bekend;
    const terug = this.stap(this.#langsteEinde(this.#ouder[staat] ?? 0), this.#via[staat] ?? 0);
    this.#terugval[staat] = terug;
    return terug;
  }

  /** Makes the branches of a state. */
  #vertak(staat: number): void {
    const perWoord = new Map<number, Rest[]>();
    const verdeel = ({ woorden, plek, dan }: Rest): void => {
      const woord = woorden[plek];
      if (woord === undefined) {
        if (dan.dan) for (const een of dan.deel) verdeel({ woorden: een, plek: 0, dan: dan.dan });
        return;
      }
      const resten = perWoord.get(woord);
      const rest = { woorden, plek: plek + 1, dan };
      if (resten) resten.push(rest);
      else perWoord.set(woord, [rest]);
    };
    for (const rest of this.#resten[staat] ?? []) verdeel(rest);
    this.#resten[staat] = undefined;
    for (const [woord, resten] of perWoord) this.#takken.zet(staat, woord, this.#maak(staat, woord, resten));
  }

  #maak(ouder: number, via: number, resten: readonly Rest[]): number {
    this.#ouder.push(ouder);
    this.#via.push(via);
    this.#diepte.push((this.#diepte[ouder] ?? 0) + 1);
    // Of one word no end is shorter.
    this.#terugval.push(ouder === 0 ? 0 : ONBEKEND);
    this.#korter.push(ouder === 0 ? 0 : ONBEKEND);
    const gevonden = resten.flatMap(({ woorden, plek, dan }) =>
      plek === woorden.length && dan.isKlaar ? dan.begrip : [],
    );
    this.#begrippen.push(this.#deel(gevonden));
    return this.#resten.push(resten) - 1;
  }

  #deel(begrippen: readonly number[]): readonly number[] {
    if (begrippen.length === 0) return GEEN;
    const zonderDubbele = [...new Set(begrippen)];
    const sleutel = zonderDubbele.join();
    const lijst = this.#lijsten.get(sleutel) ?? zonderDubbele;
    this.#lijsten.set(sleutel, lijst);
    return lijst;
  }
}

function vervolgVan(delen: readonly Deel[], begrip: number): Vervolg {
  return delen.reduceRight<Vervolg>(
    (dan, deel) => ({ begrip, deel, dan, isKlaar: dan.isKlaar && deel.some(({ length }) => length === 0) }),
    { begrip, deel: [], dan: undefined, isKlaar: true },
  );
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
