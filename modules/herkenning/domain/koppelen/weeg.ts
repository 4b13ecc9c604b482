import { type Blokken, maakBlokken } from './blokken.ts';
import { leerModel } from './em.ts';
import { type Model, Weger } from './model.ts';
import { type Deel, doorloopParen } from './paren.ts';
import type { Personen } from './personen.ts';
import { Vergelijker } from './vergelijker.ts';

/** Pairs with the log odds that they are one person, in columns. */
export interface Paren {
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly logOdds: Float64Array;
}

/** All that is needed to weigh pairs, in a form that can go to another thread. */
export interface Weegwerk {
  readonly personen: Omit<Personen, 'ids'> & { readonly aantal: number };
  readonly blokken: Blokken;
  readonly model: Model;
}

/** What is less likely than this is no candidate for a cluster either (chance below one in fifty). */
const ONDERGRENS = -4;

/** Weighs a share of the candidate pairs. */
export function weegDeel({ personen, blokken, model }: Weegwerk, deel: Deel): Paren {
  const [vergelijker, weger] = [new Vergelijker(personen), new Weger(model, personen)];
  const uit = new Parenlijst();
  const grenzen = { eersteBron: personen.eersteBron, aantal: personen.aantal };
  doorloopParen(grenzen, blokken, deel, (i, j) => {
    vergelijker.vergelijk(i, j);
    const logOdds = weger.weeg(i, j, vergelijker.niveaus);
    if (logOdds > ONDERGRENS) uit.voegToe(i, j, logOdds);
  });
  return uit.klaar();
}

class Parenlijst {
  #aantal = 0;
  #i = new Int32Array(1024);
  #j = new Int32Array(1024);
  #logOdds = new Float64Array(1024);

  voegToe(i: number, j: number, logOdds: number): void {
    if (this.#aantal === this.#i.length) this.#groei();
    this.#i[this.#aantal] = i;
    this.#j[this.#aantal] = j;
    this.#logOdds[this.#aantal] = logOdds;
    this.#aantal += 1;
  }

  klaar(): Paren {
    const n = this.#aantal;
    return { i: this.#i.slice(0, n), j: this.#j.slice(0, n), logOdds: this.#logOdds.slice(0, n) };
  }

  #groei(): void {
    const dubbel = this.#aantal * 2;
    const [i, j, logOdds] = [new Int32Array(dubbel), new Int32Array(dubbel), new Float64Array(dubbel)];
    i.set(this.#i);
    j.set(this.#j);
    logOdds.set(this.#logOdds);
    [this.#i, this.#j, this.#logOdds] = [i, j, logOdds];
  }
}

/** Prepares the weighing: candidates, and what one person's records look like. */
export function bereidVoor(personen: Personen): Weegwerk {
  const blokken = maakBlokken(personen);
  const { eersteBron, velden, waarden, woorden, ids } = personen;
  return {
    personen: { eersteBron, velden, waarden, woorden, aantal: ids.length },
    blokken,
    model: leerModel(personen, blokken),
  };
}

export function voegSamen(delen: readonly Paren[]): Paren {
  const lijst = new Parenlijst();
  for (const { i, j, logOdds } of delen) {
    for (let nr = 0; nr < i.length; nr += 1) lijst.voegToe(i[nr] ?? 0, j[nr] ?? 0, logOdds[nr] ?? 0);
  }
  return lijst.klaar();
}
