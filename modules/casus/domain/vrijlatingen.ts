import { AMSTERDAM, dagOp, type Tijdvak } from '@waakvlam/kernel/tijd';
import { kanGaanOver } from './detenties.ts';

export interface GeplandeVrijlating {
  readonly feit: string;
  /** Whom it names of the perpetrators; empty where that is not told. */
  readonly wie: readonly string[];
  readonly datum: Tijdvak;
}

/** Releases that are planned: of each perpetrator the newest plan. */
export class Vrijlatingen {
  #alle: readonly GeplandeVrijlating[] = [];

  get alle(): readonly GeplandeVrijlating[] {
    return this.#alle;
  }

  van(feit: string): GeplandeVrijlating | undefined {
    return this.#alle.find((plan) => plan.feit === feit);
  }

  plan(nieuw: GeplandeVrijlating): void {
    this.#alle = [...this.#alle.filter(({ wie }) => !kanGaanOver(wie, nieuw.wie)), nieuw];
  }

  /**
   * These people were let go; `nogVast` is whether another still sits, whom a plan that names nobody may be about.
   * Somebody who comes back (`komtTerug`) keeps a plan for a later day.
   */
  laatVrij(op: Tijdvak, wie: readonly string[], nogVast: boolean, komtTerug: boolean): void {
    this.#alle = this.#alle.filter((plan) => {
      if (!kanGaanOver(plan.wie, wie)) return true;
      if (nogVast && (plan.wie.length === 0 || wie.length === 0)) return true;
      return komtTerug && dagOp(plan.datum.van, AMSTERDAM) > dagOp(op.tot, AMSTERDAM);
    });
  }

  /** No release is to come for those of whom this holds. */
  vervallen(nietMeer: (wie: readonly string[]) => boolean): void {
    this.#alle = this.#alle.filter(({ wie }) => !nietMeer(wie));
  }
}
