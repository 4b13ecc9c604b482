import { type Gang, kiesGangen, mogelijkeGangen } from './gangen.ts';
import { leesKenmerken } from './kenmerken.ts';
import { nummerSamen } from './nummeren.ts';
import type { Personen } from './personen.ts';

/** Groups of records among which pairs are compared; one grouping per pass. */
export interface Blokken {
  readonly gangen: readonly string[];
  /** Row by row, the block of a record in each pass; 0 when it is in none. Shared between threads. */
  readonly rijen: Int32Array;
  /** Upper bound of the pairs to compare; a pair that shares several blocks counts in each. */
  readonly paren: number;
}

/** Pairs that a run may cost: broad in a small file, a fixed number per record in a large one. */
const BUDGET = { minstens: 6_000_000, perRecord: 45 };
/** A block with more pairs tells nothing about who is who (a shared default, a very common name). */
const GROOTSTE_BLOK = 2_000_000;
/** Records from which the cost of a pass is estimated. */
const STEEKPROEF = 30_000;

/** Groups the records. What is searched follows from the columns and the data, without settings per data set. */
export function maakBlokken(personen: Personen): Blokken {
  const aantal = personen.ids.length;
  const budget = Math.max(BUDGET.minstens, BUDGET.perRecord * aantal);
  const kenmerken = leesKenmerken(personen);
  const aanwezig = new Set(kenmerken.keys());
  const codes = (delen: readonly string[]): Int32Array[] => delen.flatMap((naam) => kenmerken.get(naam) ?? []);
  const grenzen = { eersteBron: personen.eersteBron, aantal };
  const mogelijk = mogelijkeGangen(aanwezig).map((delen) => ({ delen, ...schatKosten(codes(delen), grenzen) }));
  const gekozen = kiesGangen(mogelijk, aanwezig, budget).map((gang) => groepeer(gang, codes(gang.delen), grenzen));
  const rijen = new Int32Array(new SharedArrayBuffer(aantal * gekozen.length * 4));
  gekozen.forEach(({ blok }, gang) => {
    for (let rij = 0; rij < aantal; rij += 1) rijen[rij * gekozen.length + gang] = blok[rij] ?? 0;
  });
  return {
    gangen: gekozen.map(({ naam }) => naam),
    rijen,
    paren: gekozen.reduce((som, { paren }) => som + paren, 0),
  };
}

interface Grenzen {
  readonly eersteBron: number;
  readonly aantal: number;
}

function schatKosten(codes: readonly Int32Array[], { eersteBron, aantal }: Grenzen): Omit<Gang, 'delen'> {
  const stap = Math.max(1, Math.floor(aantal / STEEKPROEF));
  const proef = stap === 1 ? codes : codes.map((reeks) => reeks.filter((_, rij) => rij % stap === 0));
  const klein = { eersteBron: Math.ceil(eersteBron / stap), aantal: proef[0]?.length ?? 0 };
  const blok = nummerSamen(proef);
  const { paren, teGroot } = telParen(blok, klein, GROOTSTE_BLOK / stap ** 2);
  const [bekend, buiten] = blok.reduce(([n, m], nr) => [n + (nr > 0 ? 1 : 0), m + (teGroot.has(nr) ? 1 : 0)], [0, 0]);
  return { paren: paren * stap ** 2, bereik: bekend === 0 ? 0 : 1 - buiten / bekend };
}

interface Groepering {
  readonly naam: string;
  readonly blok: Int32Array;
  readonly paren: number;
}

function groepeer({ delen }: Gang, codes: readonly Int32Array[], grenzen: Grenzen): Groepering {
  const blok = nummerSamen(codes);
  const { paren, teGroot } = telParen(blok, grenzen);
  for (let rij = 0; rij < blok.length; rij += 1) if (teGroot.has(blok[rij] ?? 0)) blok[rij] = 0;
  return { naam: delen.join('+'), blok, paren };
}

/** Pairs within blocks, and the blocks that are too large to count. */
function telParen(
  blok: Int32Array,
  { eersteBron, aantal }: Grenzen,
  grootste = GROOTSTE_BLOK,
): { paren: number; teGroot: ReadonlySet<number> } {
  const hoogste = blok.reduce((tot, nr) => Math.max(tot, nr), 0);
  const [eerste, tweede] = [new Int32Array(hoogste + 1), new Int32Array(hoogste + 1)];
  for (let rij = 0; rij < aantal; rij += 1) {
    const telling = rij < eersteBron ? eerste : tweede;
    const nr = blok[rij] ?? 0;
    telling[nr] = (telling[nr] ?? 0) + 1;
  }
  const teGroot = new Set<number>();
  let paren = 0;
  for (let nr = 1; nr <= hoogste; nr += 1) {
    const [a, b] = [eerste[nr] ?? 0, tweede[nr] ?? 0];
    const hier = eersteBron < aantal ? a * b : (a * (a - 1)) / 2;
    if (hier > grootste) teGroot.add(nr);
    else paren += hier;
  }
  return { paren, teGroot };
}
