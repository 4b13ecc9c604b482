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
  kenmerk: (element: T) => readonly [string, string, string],
  staand: Rijen<T> = new Map(),
): Rijen<T> {
  const uit = new Map<string, Rij<T>>();
  for (const element of elementen) {
    const kenmerken = kenmerk(element);
    const naam = `${kenmerken[0]}|${kenmerken[1]}|${kenmerken[2]}#`;
    let keer = 0;
    while (uit.has(naam + keer)) keer += 1;
    const bekend = staand.get(naam + keer);
    // The same object as before is the same row.
    if (bekend?.element === element) uit.set(naam + keer, bekend);
    else uit.set(naam + keer, { id: bekend?.id ?? vasteId(kenmerken, keer), element });
  }
  return uit;
}

function vasteId(kenmerken: readonly string[], keer: number): string {
  return hash('sha256', `${JSON.stringify(kenmerken)}#${keer}`, 'hex').slice(0, 32);
}

export function takenVan({ taken }: Stand, staand?: Rijen<Taak>): Rijen<Taak> {
  return metVasteId(taken, ({ item, wie, sinds }) => [item, wie, sinds], staand);
}

export function signalenVan({ signalen }: Stand, staand?: Rijen<Signaal>): Rijen<Signaal> {
  return metVasteId(signalen, ({ code, sinds, feiten }) => [code, sinds, feiten[0] ?? ''], staand);
}

export interface Verschil<T> {
  /** Ids of rows that have to go. */
  readonly weg: string[];
  /** Rows that stand, but not as they should. */
  readonly anders: Rij<T>[];
  readonly erbij: Rij<T>[];
}

export function verschil<T>(staand: Rijen<T>, nieuw: Rijen<T>, gelijk: (een: T, ander: T) => boolean): Verschil<T> {
  const weg = new Set<string>();
  for (const { id } of staand.values()) weg.add(id);
  const [anders, erbij]: [Rij<T>[], Rij<T>[]] = [[], []];
  for (const [sleutel, rij] of nieuw) {
    if (!weg.delete(rij.id)) {
      erbij.push(rij);
      continue;
    }
    const oud = staand.get(sleutel);
    if (oud === rij) continue;
    if (oud?.element === undefined || rij.element === undefined || !gelijk(oud.element, rij.element)) anders.push(rij);
  }
  return { weg: [...weg], anders, erbij };
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
