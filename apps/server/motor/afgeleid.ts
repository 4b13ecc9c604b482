import { hash } from 'node:crypto';
import type { Stand } from '@waakvlam/routekaart';

export type Signaal = Stand['signalen'][number];
export type Taak = Stand['taken'][number];
export type { Stand };

/** One derived row: its id in the database, and the element that it holds. */
export interface Rij<T> {
  readonly id: string;
  /** Undefined when only the id is known. */
  readonly element: T | undefined;
}

/** The derived rows of one kind, by what identifies them within the case. */
export type Rijen<T> = ReadonlyMap<string, Rij<T>>;

/**
 * Gives each element an id that stays the same when it is made again: from what identifies it, and its number among
 * those that share that. So evaluating twice changes no row. Ids that `staand` knows are taken from there.
 */
export function metVasteId<T>(
  elementen: readonly T[],
  kenmerk: (element: T) => readonly string[],
  staand: Rijen<T> = new Map(),
): Rijen<T> {
  const gezien = new Map<string, number>();
  const uit = new Map<string, Rij<T>>();
  for (const element of elementen) {
    const kenmerken = kenmerk(element);
    const naam = kenmerken.join('|');
    const keer = gezien.get(naam) ?? 0;
    gezien.set(naam, keer + 1);
    const sleutel = `${naam}#${keer}`;
    const id = staand.get(sleutel)?.id ?? hash('sha256', `${JSON.stringify(kenmerken)}#${keer}`, 'hex').slice(0, 32);
    uit.set(sleutel, { id, element });
  }
  return uit;
}

export function takenVan({ taken }: Stand, staand?: Rijen<Taak>): Rijen<Taak> {
  return metVasteId(taken, ({ item, wie, sinds }) => [item, wie, sinds], staand);
}

export function signalenVan({ signalen }: Stand, staand?: Rijen<Signaal>): Rijen<Signaal> {
  return metVasteId(signalen, ({ code, sinds, feiten }) => [code, sinds, feiten[0] ?? ''], staand);
}

/** Ids of rows that have to go, and the new rows that do not stand yet as they should. */
export function verschil<T>(
  staand: Rijen<T>,
  nieuw: Rijen<T>,
  gelijk: (een: T, ander: T) => boolean,
): { readonly weg: string[]; readonly anders: Rij<T>[] } {
  const ids = new Set([...nieuw.values()].map(({ id }) => id));
  const anders = [...nieuw].filter(([sleutel, { element }]) => {
    const oud = staand.get(sleutel)?.element;
    return oud === undefined || element === undefined || !gelijk(oud, element);
  });
  return {
    weg: [...staand.values()].flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    anders: anders.map(([, rij]) => rij),
  };
}

export function gelijkeTaak(a: Taak, b: Taak): boolean {
  return (
    a.status === b.status &&
    a.teLaat === b.teLaat &&
    a.stap === b.stap &&
    a.uiterlijk === b.uiterlijk &&
    gelijkeLijst(a.bron, b.bron) &&
    gelijkeLijst(a.voldaanDoor, b.voldaanDoor) &&
    gelijkeLijst(a.feiten, b.feiten)
  );
}

export function gelijkSignaal(a: Signaal, b: Signaal): boolean {
  return (
    a.ernst === b.ernst &&
    a.actief === b.actief &&
    a.reden === b.reden &&
    gelijkeLijst(a.bron, b.bron) &&
    gelijkeLijst(a.feiten, b.feiten)
  );
}

function gelijkeLijst(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((waarde, i) => waarde === b[i]));
}
