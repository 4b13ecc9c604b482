import { organisatieCodes } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, type Feit } from '@waakvlam/logboek';

type Inhoud = Extract<Feit, { soort: 'toestemming' }>['inhoud'];

function genoemd<T>(genoemde: readonly T[] | undefined, alle: readonly T[]): readonly T[] {
  return genoemde === undefined || genoemde.length === 0 ? alle : genoemde;
}

/** What a victim lets partners share: for each kind of organisation the categories, built up from her answers in order. */
export class Toestemmingen {
  readonly #per = new Map<string, Set<string>>();

  /**
   * An answer adds to or takes from what stood; without partners or categories it is about all of them. Who records a yes
   * gets nothing by it herself: her partners do, and she once another organisation heard it too.
   */
  verwerk({ gegeven, aan, categorieen }: Inhoud, wie: string): void {
    for (const organisatie of genoemd(aan, organisatieCodes)) {
      if (gegeven === 'ja' && organisatie === wie) continue;
      const soorten = this.#per.get(organisatie) ?? new Set();
      this.#per.set(organisatie, soorten);
      for (const categorie of genoemd(categorieen, CATEGORIEEN)) {
        if (gegeven === 'ja') soorten.add(categorie);
        else soorten.delete(categorie);
      }
    }
  }

  /** Whether anything may be shared with this kind of organisation. */
  geldtVoor(organisatie: string): boolean {
    return (this.#per.get(organisatie)?.size ?? 0) > 0;
  }

  /** As the database keeps it: `organisatie/categorie`, `organisatie/*` for all categories. */
  lijst(): string[] {
    return [...this.#per].flatMap(([organisatie, soorten]) =>
      CATEGORIEEN.every((een) => soorten.has(een))
        ? [`${organisatie}/*`]
        : [...soorten].map((categorie) => `${organisatie}/${categorie}`),
    );
  }
}
