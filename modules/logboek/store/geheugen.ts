import type { Feit } from '../domain/feit.ts';

/** Facts of a case as they were read once, by somebody. */
export interface Gelezen {
  /** Mark of the set: which facts, with which content. Two readers who may see the same have the same mark. */
  readonly merk: string;
  /** In order of the axis of time travel. */
  readonly feiten: readonly Feit[];
  /** When the newest of them was recorded: from there on the database is asked for more. */
  readonly tot: Date | undefined;
}

/** Facts that are remembered at most, over all cases; the cases that were read longest ago go first. */
const MAX_FEITEN = 50_000;
/** A case that nobody reads any more goes after ten minutes. */
const BEWAARTIJD = 600_000;
/** As many readers who may see different parts of one case. */
const MAX_LEZERS = 4;

interface Casusgeheugen {
  /** By the mark of each: its content, so that what was redacted is another fact. */
  feiten: ReadonlyMap<string, Feit>;
  /** What was read, by the mark of the set. */
  readonly lezingen: Map<string, Gelezen>;
  gelezen: number;
}

const casussen = new Map<string, Casusgeheugen>();
let aantal = 0;

/** What was read of a case before under this mark. Whether it may be seen says the database. */
export function eerdereLezing(casus: string, merk: string): Gelezen | undefined {
  return casussen.get(casus)?.lezingen.get(merk);
}

/** What was read of a case up to the latest moment, by whom ever. */
export function versteLezing(casus: string): Gelezen | undefined {
  let verste: Gelezen | undefined;
  for (const lezing of casussen.get(casus)?.lezingen.values() ?? [])
    if (verste?.tot === undefined || (lezing.tot && lezing.tot >= verste.tot)) verste = lezing;
  return verste;
}

/** Facts of a case that were read before, by mark. */
export function bekendeFeiten(casus: string): ReadonlyMap<string, Feit> {
  return casussen.get(casus)?.feiten ?? new Map<string, Feit>();
}

/** Remembers what was read of a case. A fact that was read with other content, as after redaction, replaces the old one. */
export function onthoud(casus: string, lezing: Gelezen, erbij: readonly (readonly [merk: string, feit: Feit])[]): void {
  const nu = performance.now();
  const geheugen = casussen.get(casus) ?? { feiten: new Map(), lezingen: new Map(), gelezen: nu };
  const nieuw = erbij.filter(([merk]) => !geheugen.feiten.has(merk));
  if (nieuw.length > 0) {
    const ids = new Set(nieuw.map(([, { id }]) => id));
    const vervangen = [...geheugen.feiten].filter(([, { id }]) => ids.has(id));
    // What holds the old content goes as well.
    if (vervangen.length > 0) geheugen.lezingen.clear();
    const feiten = new Map([...geheugen.feiten, ...nieuw]);
    for (const [merk] of vervangen) feiten.delete(merk);
    aantal += feiten.size - geheugen.feiten.size;
    // Another map each time: a reader that waits for the database still needs what it said it knew.
    geheugen.feiten = feiten;
  }
  geheugen.lezingen.delete(lezing.merk);
  geheugen.lezingen.set(lezing.merk, lezing);
  const [oudste] = geheugen.lezingen.keys();
  if (geheugen.lezingen.size > MAX_LEZERS && oudste !== undefined) geheugen.lezingen.delete(oudste);
  geheugen.gelezen = nu;
  casussen.delete(casus);
  casussen.set(casus, geheugen);
  for (const [langst, { gelezen: toen }] of casussen) {
    if (aantal <= MAX_FEITEN && toen > nu - BEWAARTIJD) break;
    vergeetCasus(langst);
  }
}

/** Forgets a case, as when it is destroyed. */
export function vergeetCasus(casus: string): void {
  aantal -= casussen.get(casus)?.feiten.size ?? 0;
  casussen.delete(casus);
}
