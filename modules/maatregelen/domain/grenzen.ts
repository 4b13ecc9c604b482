import type { Duur } from '@waakvlam/kernel/tijd';

/** What the law allows for a kind of measure; read from `regels/maatregelen/`. */
export interface Grens {
  /** Longest first term. */
  readonly eerste?: Duur;
  /** Longest single term. */
  readonly termijn?: Duur;
  /** Longest total, extensions included. */
  readonly totaal?: Duur;
  /** Most extensions. */
  readonly verlengingen?: number;
  /** An extension asks that prosecution was instituted. */
  readonly eistVervolging?: boolean;
  /** In Dutch, as part of a sentence: "een gedragsaanwijzing duurt ten hoogste 90 dagen". */
  readonly regel: string;
  readonly bron: readonly string[];
}

export interface Grenzen {
  /** Kinds that are imposed on the perpetrator: they end when he dies. */
  readonly opPleger: ReadonlySet<string>;
  /** What a kind does by law where a fact names no functions; one that stands not here does what it is called. */
  readonly functies: ReadonlyMap<string, readonly string[]>;
  readonly perSoort: ReadonlyMap<string, Grens>;
  /** Kinds whose extension has to be asked so early that their end is announced this long before. */
  readonly aankondigen: ReadonlyMap<string, Duur>;
  /** Warn this long before an end; `kort` for measures that last no longer than twice `ruim`. */
  readonly waarschuwing: { readonly ruim: Duur; readonly kort: Duur };
  /** How long before an end it is said again, sharper, while nobody decided; only those after the first warning count. */
  readonly herinneringen: readonly Duur[];
}
