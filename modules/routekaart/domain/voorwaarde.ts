import type { Aanleiding, Wereld } from './wereld.ts';

/** What no table of statements can answer: it looks at the occasion, at the clock, or at single facts. */
export type Vraag = (wereld: Wereld, aanleiding: Aanleiding | undefined) => boolean;

/** A compiled condition: statements that must be true, statements that must be false, and what is left to ask. */
export class Voorwaarde {
  readonly wel: readonly number[];
  readonly niet: readonly number[];
  readonly vragen: readonly Vraag[];

  constructor(wel: readonly number[], niet: readonly number[], vragen: readonly Vraag[]) {
    this.wel = wel;
    this.niet = niet;
    this.vragen = vragen;
  }

  geldt(wereld: Wereld, aanleiding: Aanleiding | undefined): boolean {
    const { waar } = wereld;
    for (const stelling of this.wel) if (waar[stelling] === false) return false;
    for (const stelling of this.niet) if (waar[stelling] === true) return false;
    return this.vragen.length === 0 || this.beantwoordt(wereld, aanleiding);
  }

  /** Whether it holds where no statement stands in the way. */
  beantwoordt(wereld: Wereld, aanleiding: Aanleiding | undefined): boolean {
    for (const vraag of this.vragen) if (!vraag(wereld, aanleiding)) return false;
    return true;
  }

  /** The opposite: of one statement another statement, of more a question. */
  ontkend(): Voorwaarde {
    const { wel, niet, vragen } = this;
    if (vragen.length === 0 && wel.length + niet.length === 1) return new Voorwaarde(niet, wel, []);
    return new Voorwaarde([], [], [(wereld, aanleiding) => !this.geldt(wereld, aanleiding)]);
  }

  /** All of these. */
  static alle(delen: readonly Voorwaarde[]): Voorwaarde {
    return new Voorwaarde(
      [...new Set(delen.flatMap(({ wel }) => wel))],
      [...new Set(delen.flatMap(({ niet }) => niet))],
      delen.flatMap(({ vragen }) => vragen),
    );
  }

  /** At least one of these. */
  static een(delen: readonly Voorwaarde[]): Voorwaarde {
    return new Voorwaarde(
      [],
      [],
      [
        (wereld, aanleiding) => {
          for (const deel of delen) if (deel.geldt(wereld, aanleiding)) return true;
          return false;
        },
      ],
    );
  }
}
