import type { Blokken } from './blokken.ts';

/** A share of the work: blocks are dealt round over the threads. */
export interface Deel {
  readonly nr: number;
  readonly van: number;
}

export interface Grenzen {
  /** Records of the first source. */
  readonly eersteBron: number;
  readonly aantal: number;
}

/**
 * Visits every candidate pair once, i before j; with two sources i is from the first. A pair is visited in the first pass
 * that brings it together. `kies` leaves out records, to draw a sample.
 */
export function doorloopParen(
  { eersteBron, aantal }: Grenzen,
  { rijen, gangen }: Blokken,
  deel: Deel,
  bezoek: (i: number, j: number) => void,
  kies?: (i: number) => boolean,
): void {
  const breed = gangen.length;
  const tussenBronnen = eersteBron < aantal;
  for (let gang = 0; gang < breed; gang += 1) {
    const { begin, leden } = verdeel(rijen, breed, gang, aantal);
    for (let blok = 1 + deel.nr; blok < begin.length - 1; blok += deel.van) {
      const [van, tot] = [begin[blok] ?? 0, begin[blok + 1] ?? 0];
      // Members of the first source stand first.
      let grens = van;
      if (tussenBronnen) while (grens < tot && (leden[grens] ?? 0) < eersteBron) grens += 1;
      for (let p = van; p < (tussenBronnen ? grens : tot); p += 1) {
        const i = leden[p] ?? 0;
        if (kies && !kies(i)) continue;
        for (let q = tussenBronnen ? grens : p + 1; q < tot; q += 1) {
          const j = leden[q] ?? 0;
          if (!eerderSamen(rijen, i * breed, j * breed, gang)) bezoek(i, j);
        }
      }
    }
  }
}

function eerderSamen(rijen: Int32Array, i: number, j: number, gang: number): boolean {
  for (let eerder = 0; eerder < gang; eerder += 1) {
    const blok = rijen[i + eerder];
    if (blok !== 0 && blok === rijen[j + eerder]) return true;
  }
  return false;
}

/** Members of each block, in order of record (counting sort). */
function verdeel(
  rijen: Int32Array,
  breed: number,
  gang: number,
  aantal: number,
): { begin: Int32Array; leden: Int32Array } {
  let hoogste = 0;
  for (let rij = 0; rij < aantal; rij += 1) hoogste = Math.max(hoogste, rijen[rij * breed + gang] ?? 0);
  const begin = new Int32Array(hoogste + 2);
  for (let rij = 0; rij < aantal; rij += 1) {
    const volgend = (rijen[rij * breed + gang] ?? 0) + 1;
    begin[volgend] = (begin[volgend] ?? 0) + 1;
  }
  for (let nr = 1; nr < begin.length; nr += 1) begin[nr] = (begin[nr] ?? 0) + (begin[nr - 1] ?? 0);
  const [plek, leden] = [begin.slice(), new Int32Array(aantal)];
  for (let rij = 0; rij < aantal; rij += 1) {
    const blok = rijen[rij * breed + gang] ?? 0;
    const hier = plek[blok] ?? 0;
    leden[hier] = rij;
    plek[blok] = hier + 1;
  }
  return { begin, leden };
}
