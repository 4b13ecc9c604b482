import { type Bijstelling, maakBijstelling, type Regelwijziging } from '../lezen/bijstelling.ts';
import type { Gevonden, Meter } from '../lezen/lees.ts';

/** A text of which a person said what it is. */
export interface Gelabeld {
  readonly gevonden: Gevonden;
  readonly stalking: boolean;
}

/** How often a suspicion was right, missed or wrong. */
export interface Maat {
  readonly terecht: number;
  readonly gemist: number;
  readonly onterecht: number;
}

/** What a change does: on the corpus and on the reports that readers judged, and which of those it would newly miss. */
export interface Effect {
  readonly corpus: { readonly voor: Maat; readonly na: Maat };
  readonly gelezen: { readonly voor: Maat; readonly na: Maat };
  /** Reports that a reader called stalking, found now and not after the change. */
  readonly verloren: number;
}

/** Compares the rules as they hold with the same rules and one change more. */
export function meetEffect(
  meter: Meter,
  corpus: readonly Gelabeld[],
  gelezen: readonly Gelabeld[],
  geldend: readonly Regelwijziging[],
  erbij: readonly Regelwijziging[],
): Effect {
  const voor = maakBijstelling(geldend);
  const na = maakBijstelling([...geldend, ...erbij]);
  const vermoeden = ({ gevonden }: Gelabeld, welke: Bijstelling): boolean =>
    meter.oordeel(gevonden, welke) === 'vermoeden';
  return {
    corpus: { voor: meet(meter, corpus, voor), na: meet(meter, corpus, na) },
    gelezen: { voor: meet(meter, gelezen, voor), na: meet(meter, gelezen, na) },
    verloren: gelezen.filter((een) => een.stalking && vermoeden(een, voor) && !vermoeden(een, na)).length,
  };
}

function meet(meter: Meter, gelabeld: readonly Gelabeld[], bijstelling: Bijstelling): Maat {
  const uitslag = gelabeld.map(({ gevonden, stalking }) => ({
    stalking,
    vermoeden: meter.oordeel(gevonden, bijstelling) === 'vermoeden',
  }));
  const tel = (stalking: boolean, vermoeden: boolean): number =>
    uitslag.filter((een) => een.stalking === stalking && een.vermoeden === vermoeden).length;
  return { terecht: tel(true, true), gemist: tel(true, false), onterecht: tel(false, true) };
}
