import { ASPECT, type Aspecten } from '@waakvlam/casus';
import type { GecompileerdeRegel, Routekaart } from './kaart.ts';
import type { Venster } from './vensters.ts';
import type { Teller } from './voorwaarde.ts';
import type { Wereld } from './wereld.ts';

/** What follows when a state begins or ends. */
export interface Gevolg {
  readonly begin: (regel: GecompileerdeRegel, episode: number) => void;
  readonly einde: (regel: GecompileerdeRegel) => void;
}

/**
 * Rules that hold as long as a condition does. In each step only those are looked at that something they depend on has
 * changed for: a part of the picture, the match that makes their count, the opening or closing of a window, silence.
 */
export class Toestanden {
  readonly #kaart: Routekaart;
  readonly #wereld: Wereld;
  readonly #gevolg: Gevolg;
  /** By the index of the rule: whether it holds, how often that changed, and whether it has to be looked at. */
  readonly #geldt: Uint8Array;
  readonly #episode: Uint32Array;
  readonly #gemerkt: Uint8Array;
  #teBekijken: GecompileerdeRegel[] = [];
  #begonnen = false;

  constructor(kaart: Routekaart, wereld: Wereld, gevolg: Gevolg) {
    this.#kaart = kaart;
    this.#wereld = wereld;
    this.#gevolg = gevolg;
    this.#geldt = new Uint8Array(kaart.regels.length);
    this.#episode = new Uint32Array(kaart.regels.length);
    this.#gemerkt = new Uint8Array(kaart.regels.length);
  }

  /** Whether a state still holds that held in this episode. */
  duurtVoort({ index }: GecompileerdeRegel, episode: number): boolean {
    return this.#episode[index] === episode && this.#geldt[index] === 1;
  }

  /** A counter gets its n-th match; its windows must not know of it yet. */
  trof(teller: Teller, nummer: number): void {
    const { vensters, nu } = this.#wereld;
    for (const { regel, omslag } of this.#kaart.perTeller[teller.index] ?? []) {
      const { venster, aantal = nummer } = omslag;
      if (venster ? !vensters.isOpen(venster, nu) : aantal === nummer) this.#merk(regel);
    }
  }

  sloot(venster: Venster): void {
    for (const { regel, omslag } of this.#kaart.perTeller[venster.teller] ?? [])
      if (omslag.venster === venster) this.#merk(regel);
  }

  antwoordKwam(): void {
    for (const regel of this.#kaart.opAntwoord) this.#merk(regel);
  }

  /** Looks at what may have changed and lets what follows happen. */
  bekijk(aspecten: Aspecten, stilteAnders: boolean): void {
    const alles = !this.#begonnen;
    this.#begonnen = true;
    if (alles || aspecten !== 0)
      for (const regel of this.#kaart.toestanden)
        if (alles || ((regel.af.aspecten | ASPECT.status) & aspecten) !== 0) this.#merk(regel);
    if (stilteAnders) for (const regel of this.#kaart.opStilte) this.#merk(regel);
    for (const regel of this.#kaart.opTeLaat) this.#merk(regel);
    if (this.#teBekijken.length === 0) return;
    this.#wereld.vensters.bewaakt = true;
    for (const regel of this.#teBekijken) {
      this.#gemerkt[regel.index] = 0;
      this.#bekijk(regel);
    }
    this.#wereld.vensters.bewaakt = false;
    this.#teBekijken = [];
  }

  #merk(regel: GecompileerdeRegel): void {
    if (this.#gemerkt[regel.index] === 1) return;
    this.#gemerkt[regel.index] = 1;
    this.#teBekijken.push(regel);
  }

  #bekijk(regel: GecompileerdeRegel): void {
    const wereld = this.#wereld;
    const mag = wereld.casus.status === 'open' || regel.overleeftSluiting;
    const geldt = mag && (regel.zolang?.(wereld, undefined) ?? false);
    if (geldt === (this.#geldt[regel.index] === 1)) return;
    const episode = (this.#episode[regel.index] ?? 0) + 1;
    this.#geldt[regel.index] = geldt ? 1 : 0;
    this.#episode[regel.index] = episode;
    if (geldt) this.#gevolg.begin(regel, episode);
    else this.#gevolg.einde(regel);
  }
}
