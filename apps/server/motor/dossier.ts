import type { Feit } from '@waakvlam/logboek';
import type { Voortgang } from '@waakvlam/routekaart';
import type { Casus } from './beoordeel.ts';
import type { Afgeleid } from './bijwerken.ts';

/** Where a chain ended when it was read; what came before is what it was as long as the database still has this. */
export interface Keteneinde {
  readonly volgnr: number;
  readonly kop: Buffer;
  readonly redacties: number;
}

/** What the motor knows of a case between two facts: a beginning of its log, and what it last wrote. */
export interface Dossier {
  readonly casus: Casus;
  readonly einde: Keteneinde;
  /** In order of the axis of time travel. */
  readonly feiten: readonly Feit[];
  readonly afgeleid: Afgeleid | undefined;
  /** How far these facts were evaluated. */
  readonly voortgang?: Voortgang;
}

/** Cases that are remembered at most, and facts over all of them; those evaluated longest ago go first. */
const MAX_CASUSSEN = 500;
const MAX_FEITEN = 50_000;
/** Content that was redacted by another server is gone after this long, also when nobody asks for the case. */
const BEWAARTIJD = 600_000;

export interface Grenzen {
  readonly casussen: number;
  readonly feiten: number;
}

/** The cases that were evaluated last, in memory. Nothing here is true by itself: the database compares at each reading. */
export class Dossiers {
  readonly #perCasus = new Map<string, { readonly dossier: Dossier; readonly sinds: number }>();
  readonly #grenzen: Grenzen;
  #feiten = 0;

  constructor(grenzen: Grenzen = { casussen: MAX_CASUSSEN, feiten: MAX_FEITEN }) {
    this.#grenzen = grenzen;
  }

  heeft(casus: string): boolean {
    return this.#perCasus.has(casus);
  }

  /** Takes the case out, so that what goes wrong with it leaves nothing half behind. */
  neem(casus: string): Dossier | undefined {
    const dossier = this.#perCasus.get(casus)?.dossier;
    this.#vergeet(casus);
    return dossier;
  }

  leg(casus: string, dossier: Dossier): void {
    const nu = performance.now();
    this.#vergeet(casus);
    this.#perCasus.set(casus, { dossier, sinds: nu });
    this.#feiten += dossier.feiten.length;
    for (const [oudste, { sinds }] of this.#perCasus) {
      const past = this.#perCasus.size <= this.#grenzen.casussen && this.#feiten <= this.#grenzen.feiten;
      if (past && sinds > nu - BEWAARTIJD) break;
      this.#vergeet(oudste);
    }
  }

  #vergeet(casus: string): void {
    this.#feiten -= this.#perCasus.get(casus)?.dossier.feiten.length ?? 0;
    this.#perCasus.delete(casus);
  }
}
