import { createHash } from 'node:crypto';
import type { Stand } from '@waakvlam/routekaart';

export type Signaal = Stand['signalen'][number];
export type Taak = Stand['taken'][number];
export type { Stand };

/**
 * Gives each element an id that stays the same when it is made again: from what identifies it, and its number among
 * those that share that. So evaluating twice changes no row.
 */
export function metVasteId<T>(elementen: readonly T[], kenmerk: (element: T) => readonly string[]): Map<string, T> {
  const gezien = new Map<string, number>();
  const uit = new Map<string, T>();
  for (const element of elementen) {
    const tekst = JSON.stringify(kenmerk(element));
    const keer = gezien.get(tekst) ?? 0;
    gezien.set(tekst, keer + 1);
    const id = createHash('sha256').update(`${tekst}#${keer}`).digest('hex').slice(0, 32);
    uit.set(id, element);
  }
  return uit;
}
