import type { Personen } from './personen.ts';
import { soortVan } from './velden.ts';

/** How often values occur in one field. */
export interface Frequentie {
  /** Chance that two records that know the field agree in it. */
  readonly gelijk: number;
  /** Logarithm, per value, of how much likelier than average it is that strangers share it. */
  readonly gewoon: Float64Array;
}

/** Records that the expectation of a kind of field weighs as: it decides in a list of ten, and nothing in a large file. */
const VOORKENNIS = 200;

export function telFrequenties({ ids, eersteBron, velden, waarden, woorden }: Personen): Frequentie[] {
  const breed = velden.length;
  return velden.map((veld, f) => {
    const aantal = woorden[f]?.length ?? 0;
    const [eerste, tweede] = [new Int32Array(aantal), new Int32Array(aantal)];
    for (let rij = 0; rij < ids.length; rij += 1) {
      const woord = waarden[rij * breed + f] ?? 0;
      const telling = rij < eersteBron ? eerste : tweede;
      if (woord > 0) telling[woord] = (telling[woord] ?? 0) + 1;
    }
    return frequentie(eerste, eersteBron < ids.length ? tweede : undefined, soortVan(veld).u[1] ?? 0);
  });
}

function frequentie(eerste: Int32Array, tweede: Int32Array | undefined, verwacht: number): Frequentie {
  const samen = tweede ? eerste.map((aantal, woord) => aantal + (tweede[woord] ?? 0)) : eerste;
  const [n, nEerste, nTweede] = [som(samen), som(eerste), tweede ? som(tweede) : 0];
  const paren = tweede ? nEerste * nTweede : (n * (n - 1)) / 2;
  let gelijk = 0;
  for (let woord = 1; woord < samen.length; woord += 1) {
    const [a, b] = [eerste[woord] ?? 0, tweede?.[woord] ?? 0];
    gelijk += tweede ? a * b : (a * (a - 1)) / 2;
  }
  const kansGelijk = (gelijk + VOORKENNIS * verwacht) / (paren + VOORKENNIS);
  const aandelen = Float64Array.from(samen, (aantal) => (aantal + VOORKENNIS * verwacht) / (n + VOORKENNIS));
  // Sorted: the order in which words came in may not change the last digit of the sum.
  const gemiddeld = aandelen.toSorted().reduce((totaal, aandeel) => totaal + aandeel * aandeel, 0);
  return {
    gelijk: kansGelijk,
    gewoon: aandelen.map((aandeel) => Math.log(aandeel / Math.max(gemiddeld, verwacht / 10))),
  };
}

const som = (tellingen: Int32Array): number => tellingen.reduce((totaal, aantal) => totaal + aantal, 0);
