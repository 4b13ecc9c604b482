/** Groups of words, found over the numbers of words as the automaton finds words over letters. State 0 is the start. */
export interface Groepen {
  readonly tak: ReadonlyMap<number, number>;
  readonly terugval: Int32Array;
  /** Per state the group that ends there, or -1; `korter` is the state of the next shorter group that ends there too. */
  readonly groep: Int32Array;
  readonly korter: Int32Array;
}

/** More words than any lexicon has: a state and a word together are one key. */
const WOORDEN_HOOGSTENS = 1 << 20;

/** Builds the automaton; `groepen[i]` are the word numbers of group i. */
export function bouwGroepen(groepen: readonly (readonly number[])[]): Groepen {
  const tak = new Map<number, number>();
  const eind: number[] = [-1];
  const ouder: number[] = [0];
  const via: number[] = [0];
  const diepte: number[] = [0];
  groepen.forEach((woorden, nummer) => {
    let staat = 0;
    for (const woord of woorden) {
      const sleutel = staat * WOORDEN_HOOGSTENS + woord;
      let kind = tak.get(sleutel);
      if (kind === undefined) {
        kind = eind.push(-1) - 1;
        ouder.push(staat);
        via.push(woord);
        diepte.push((diepte[staat] ?? 0) + 1);
        tak.set(sleutel, kind);
      }
      staat = kind;
    }
    eind[staat] = nummer;
  });
  const aantal = eind.length;
  const terugval = new Int32Array(aantal);
  const korter = new Int32Array(aantal);
  const volgorde = Array.from({ length: aantal - 1 }, (_, plek) => plek + 1).sort(
    (a, b) => (diepte[a] ?? 0) - (diepte[b] ?? 0),
  );
  for (const staat of volgorde) {
    const terug =
      (diepte[staat] ?? 0) > 1 ? stap({ tak, terugval }, terugval[ouder[staat] ?? 0] ?? 0, via[staat] ?? 0) : 0;
    terugval[staat] = terug;
    korter[staat] = (eind[terug] ?? -1) >= 0 ? terug : (korter[terug] ?? 0);
  }
  return { tak, terugval, groep: Int32Array.from(eind), korter };
}

/** The state after one more word. */
export function stap({ tak, terugval }: Pick<Groepen, 'tak' | 'terugval'>, van: number, woord: number): number {
  let staat = van;
  for (;;) {
    const kind = tak.get(staat * WOORDEN_HOOGSTENS + woord);
    if (kind !== undefined) return kind;
    if (staat === 0) return 0;
    staat = terugval[staat] ?? 0;
  }
}
