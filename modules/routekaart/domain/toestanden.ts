import { ASPECT, type Aspecten } from '@waakvlam/casus';
import type { GecompileerdeRegel, Routekaart } from './kaart.ts';
import { herhaal } from './lijst.ts';
import type { Venster } from './vensters.ts';
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
  /** By the number of the state: how often it began or ended, so that it holds while this is odd. */
  readonly #episode: number[];
  /** By the same number: whether it has to be looked at. */
  readonly #gemerkt: boolean[];
  #teBekijken: GecompileerdeRegel[] = [];
  #status = 'open';
  #begonnen = false;

  constructor(kaart: Routekaart, wereld: Wereld, gevolg: Gevolg) {
    this.#kaart = kaart;
    this.#wereld = wereld;
    this.#gevolg = gevolg;
    this.#episode = herhaal(0, kaart.toestanden.length);
    this.#gemerkt = herhaal(false, kaart.toestanden.length);
  }

  /** Whether a state still holds that held in this episode. */
  duurtVoort({ toestand }: GecompileerdeRegel, episode: number): boolean {
    return this.#episode[toestand] === episode;
  }

  /** A counter gets its n-th match; its windows must not know of it yet. */
  trof(teller: number, nummer: number): void {
    const { vensters, nu } = this.#wereld;
    for (const { regel, omslag } of this.#kaart.perTeller[teller] ?? []) {
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

  /** These parts of the picture changed: works out what is said about them, and marks what depends on what turned. */
  werkBij(aspecten: Aspecten): void {
    const { waar } = this.#wereld;
    const geraakt: GecompileerdeRegel[] = this.#begonnen ? [] : this.#kaart.beginnend.slice();
    this.#begonnen = true;
    for (const { index, aspect, isWaar } of this.#kaart.stellingen) {
      if ((aspect & aspecten) === 0) continue;
      const nu = isWaar(this.#wereld);
      if (nu === waar[index]) continue;
      this.#wereld.keer(index, nu);
      geraakt.push(...(this.#kaart.perStelling[index] ?? []));
    }
    this.#merkOpVolgorde((aspecten & ASPECT.status) !== 0 && this.#isAndereStatus() ? this.#kaart.toestanden : geraakt);
  }

  /** Looks at what may have changed and lets what follows happen. */
  bekijk(stilteAnders: boolean): void {
    if (stilteAnders) for (const regel of this.#kaart.opStilte) this.#merk(regel);
    for (const regel of this.#kaart.opTeLaat) this.#merk(regel);
    if (this.#teBekijken.length === 0) return;
    this.#wereld.vensters.bewaakt = true;
    for (const regel of this.#teBekijken) {
      this.#gemerkt[regel.toestand] = false;
      this.#bekijk(regel);
    }
    this.#wereld.vensters.bewaakt = false;
    this.#teBekijken = [];
  }

  #isAndereStatus(): boolean {
    const { status } = this.#wereld.casus;
    const anders = status !== this.#status;
    this.#status = status;
    return anders;
  }

  /** In the order of the card, whatever turned first. */
  #merkOpVolgorde(regels: readonly GecompileerdeRegel[]): void {
    for (const regel of regels.length > 1 ? regels.toSorted(opIndex) : regels) this.#merk(regel);
  }

  #merk(regel: GecompileerdeRegel): void {
    if (this.#gemerkt[regel.toestand] === true) return;
    this.#gemerkt[regel.toestand] = true;
    this.#teBekijken.push(regel);
  }

  #bekijk(regel: GecompileerdeRegel): void {
    const wereld = this.#wereld;
    const mag = wereld.hindernissen[regel.index] === 0 && (wereld.casus.status === 'open' || regel.overleeftSluiting);
    const geldt = mag && (regel.zolang?.beantwoordt(wereld, undefined) ?? false);
    const episode = this.#episode[regel.toestand] ?? 0;
    if (geldt === isOneven(episode)) return;
    this.#episode[regel.toestand] = episode + 1;
    if (geldt) this.#gevolg.begin(regel, episode + 1);
    else this.#gevolg.einde(regel);
  }
}

function isOneven(getal: number): boolean {
  return getal % 2 === 1;
}

function opIndex(a: GecompileerdeRegel, b: GecompileerdeRegel): number {
  return a.index - b.index;
}
