import { isAdres, type Model } from './model.ts';
import { soortVan, type Veld } from './velden.ts';

/** What one field contributes to the outcome. */
export interface Bijdrage {
  readonly veld: Veld;
  /** In words: "gelijk", "één tikfout". */
  readonly oordeel: string;
  /** Powers of two by which this makes one person more (or, below zero, less) likely. */
  readonly gewicht: number;
}

/** Explains why a pair may be one person: field by field, what was seen and how much that says. */
export function legUit(
  { velden, niveaus, gewoon }: Model,
  paar: readonly number[],
  waarden: readonly number[],
): Bijdrage[] {
  return velden.flatMap((veld, f) => {
    const niveau = paar[f] ?? 0;
    if (niveau === 0) return [];
    const zelfde = (isAdres(veld) ? niveaus.woning : niveaus.persoon)[f]?.[niveau] ?? 0;
    const vreemd = (niveaus.vreemd[f]?.[niveau] ?? 0) + (niveau === 1 ? (gewoon[f]?.[waarden[f] ?? 0] ?? 0) : 0);
    const gewicht = Math.round(((zelfde - vreemd) / Math.LN2) * 10) / 10;
    return [{ veld, oordeel: soortVan(veld).niveaus[niveau] ?? '', gewicht }];
  });
}
