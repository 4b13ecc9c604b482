import { hash } from 'node:crypto';
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
    uit.set(hash('sha256', `${tekst}#${keer}`, 'hex').slice(0, 32), element);
  }
  return uit;
}

/** Rows as the database takes them: JSON text by id. */
export type Rijen = ReadonlyMap<string, string>;

export function takenRijen({ taken }: Stand): Rijen {
  const metId = metVasteId(taken, ({ item, wie, sinds }) => [item, wie, sinds ?? '']);
  return alsJson(metId, ({ item, wie, stap, status, teLaat, sinds, uiterlijk, bron, voldaanDoor, feiten }) => {
    return {
      item,
      wie,
      stap,
      status,
      te_laat: teLaat,
      sinds,
      uiterlijk,
      bron,
      voldaan_door: voldaanDoor,
      premissen: feiten,
    };
  });
}

export function signalenRijen({ signalen }: Stand): Rijen {
  const metId = metVasteId(signalen, ({ code, sinds, feiten }) => [code, sinds, feiten[0] ?? '']);
  return alsJson(metId, ({ code, ernst, sinds, actief, reden, feiten, bron }) => {
    return { code, ernst, sinds, actief, reden, feiten, bron };
  });
}

/** What has to change to make the rows that stand equal to the new ones: a JSON list, and the ids that go. */
export function verschil(staand: Rijen, nieuw: Rijen): { readonly anders: string; readonly weg: string[] } {
  const anders = [...nieuw].filter(([id, rij]) => staand.get(id) !== rij).map(([, rij]) => rij);
  return { anders: `[${anders.join(',')}]`, weg: [...staand.keys()].filter((id) => !nieuw.has(id)) };
}

function alsJson<T>(elementen: ReadonlyMap<string, T>, rij: (element: T) => object): Rijen {
  return new Map([...elementen].map(([id, element]) => [id, JSON.stringify({ id, ...rij(element) })]));
}
