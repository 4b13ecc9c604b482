import type { Feit } from '../domain/feit.ts';

/** Facts that are remembered at most, over all cases; the cases that were read longest ago go first. */
const MAX_FEITEN = 20_000;
/** A case that nobody reads any more goes after ten minutes. */
const BEWAARTIJD = 600_000;

interface Casusgeheugen {
  /** By a mark of the stored content, so that what was redacted is another fact. */
  feiten: ReadonlyMap<string, Feit>;
  gelezen: number;
}

const casussen = new Map<string, Casusgeheugen>();
let aantal = 0;

/** Facts of a case that were read before, by the mark of their stored content. Whether one may be seen says the database. */
export function bekendeFeiten(casus: string): ReadonlyMap<string, Feit> {
  return casussen.get(casus)?.feiten ?? new Map<string, Feit>();
}

/** Remembers what was read of a case. A fact that was read with other content, as after redaction, replaces the old one. */
export function onthoud(casus: string, gelezen: readonly (readonly [merk: string, feit: Feit])[]): void {
  const nu = performance.now();
  const geheugen = casussen.get(casus) ?? { feiten: new Map<string, Feit>(), gelezen: nu };
  const nieuw = gelezen.filter(([merk]) => !geheugen.feiten.has(merk));
  if (nieuw.length > 0) {
    const vervangen = new Set(nieuw.map(([, { id }]) => id));
    // Another map each time: a reader that waits for the database still needs what it said it knew.
    const feiten = new Map([...[...geheugen.feiten].filter(([, { id }]) => !vervangen.has(id)), ...nieuw]);
    aantal += feiten.size - geheugen.feiten.size;
    geheugen.feiten = feiten;
  }
  geheugen.gelezen = nu;
  casussen.delete(casus);
  casussen.set(casus, geheugen);
  for (const [oudste, { gelezen: toen }] of casussen) {
    if (aantal <= MAX_FEITEN && toen > nu - BEWAARTIJD) break;
    vergeetCasus(oudste);
  }
}

/** Forgets a case, as when it is destroyed. */
export function vergeetCasus(casus: string): void {
  aantal -= casussen.get(casus)?.feiten.size ?? 0;
  casussen.delete(casus);
}
