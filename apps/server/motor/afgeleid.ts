import { hash } from 'node:crypto';
import type { Stand } from '@waakvlam/routekaart';

export type Signaal = Stand['signalen'][number];
export type Taak = Stand['taken'][number];
export type { Stand };

/** One derived row: its id in the database, and the element that it holds. */
export interface Rij<T> {
  readonly id: string;
  /** What identifies it within the case; the id follows from this. */
  readonly sleutel: string;
  /** Undefined when only the id is known. */
  readonly element: T | undefined;
}

/** The derived rows of one kind, in the order of the stand. */
export type Rijen<T> = readonly Rij<T>[];

/** What identifies an element, but for its number among those that share this. */
type Kenmerk<T> = (element: T) => readonly [string, string, string];

/**
 * Gives each element an id that stays the same when it is made again: from what identifies it, and its number among
 * those that share that. So evaluating twice changes no row. Ids that `staand` knows are taken from there.
 */
function metVasteId<T>(elementen: readonly T[], kenmerk: Kenmerk<T>, staand: Rijen<T>): Rijen<T> {
  const uit = zelfdeBegin(elementen, kenmerk, staand);
  if (uit.length === elementen.length) return uit;
  const gezien = new Set(uit.map(({ sleutel }) => sleutel));
  const bekend = new Map(staand.map((rij) => [rij.sleutel, rij]));
  for (const element of elementen.slice(uit.length)) {
    const kenmerken = kenmerk(element);
    const naam = `${kenmerken.join('|')}#`;
    let keer = 0;
    while (gezien.has(naam + keer)) keer += 1;
    const sleutel = naam + keer;
    gezien.add(sleutel);
    uit.push({ id: bekend.get(sleutel)?.id ?? vasteId(kenmerken, keer), sleutel, element });
  }
  return uit;
}

/** The rows of the elements that are, one for one, those that stand: nearly all, as a case goes on at its end. */
function zelfdeBegin<T>(elementen: readonly T[], kenmerk: Kenmerk<T>, staand: Rijen<T>): Rij<T>[] {
  const uit: Rij<T>[] = [];
  for (const rij of staand) {
    const element = elementen[uit.length];
    if (element === undefined || rij.element === undefined) break;
    if (rij.element === element) {
      uit.push(rij);
      continue;
    }
    const [nieuw, oud] = [kenmerk(element), kenmerk(rij.element)];
    if (nieuw[0] !== oud[0] || nieuw[1] !== oud[1] || nieuw[2] !== oud[2]) break;
    uit.push({ id: rij.id, sleutel: rij.sleutel, element });
  }
  return uit;
}

function vasteId(kenmerken: readonly string[], keer: number): string {
  return hash('sha256', `${JSON.stringify(kenmerken)}#${keer}`, 'hex').slice(0, 32);
}

export function takenVan({ taken }: Pick<Stand, 'taken'>, staand: Rijen<Taak> = []): Rijen<Taak> {
  return metVasteId(taken, ({ item, wie, sinds }) => [item, wie, sinds], staand);
}

/** A short number by which people name a task on the phone: the beginning of its id. It says nothing of the task. */
export function taaknummer(id: string): string {
  return id.slice(0, 4).toUpperCase();
}

export function signalenVan({ signalen }: Pick<Stand, 'signalen'>, staand: Rijen<Signaal> = []): Rijen<Signaal> {
  return metVasteId(signalen, ({ code, sinds, feiten }) => [code, sinds, feiten[0] ?? ''], staand);
}

/** How a row that stood compares with what it should be; one that grew only got more premises at its end. */
type Vergelijking = 'gelijk' | 'gegroeid' | 'anders';

/** Premises that a row got beside those it had. */
export interface Groei {
  readonly id: string;
  readonly erbij: readonly string[];
}

export interface Verschil<T> {
  /** Ids of rows that have to go. */
  readonly weg: string[];
  /** Rows that stand, but not as they should. */
  readonly anders: Rij<T>[];
  readonly gegroeid: Groei[];
  readonly erbij: Rij<T>[];
}

export function verschil<T extends { readonly feiten: readonly string[] }>(
  staand: Rijen<T>,
  nieuw: Rijen<T>,
  vergelijk: (een: T, ander: T) => Vergelijking,
): Verschil<T> {
  const [anders, gegroeid, erbij]: [Rij<T>[], Groei[], Rij<T>[]] = [[], [], []];
  const bekijk = ({ id, element: had }: Rij<T>, rij: Rij<T>): void => {
    const { element } = rij;
    if (had === undefined || element === undefined) return void anders.push(rij);
    const hoe = had === element ? 'gelijk' : vergelijk(had, element);
    if (hoe === 'gegroeid') gegroeid.push({ id, erbij: element.feiten.slice(had.feiten.length) });
    if (hoe === 'anders') anders.push(rij);
  };
  let plek = 0;
  for (; plek < nieuw.length; plek += 1) {
    const [oud, rij] = [staand[plek], nieuw[plek]];
    if (oud === undefined || rij === undefined || oud.id !== rij.id) break;
    if (oud !== rij) bekijk(oud, rij);
  }
  const over = new Map(staand.slice(plek).map((rij) => [rij.id, rij]));
  for (const rij of nieuw.slice(plek)) {
    const oud = over.get(rij.id);
    if (oud === undefined) erbij.push(rij);
    else if (oud !== rij) bekijk(oud, rij);
    over.delete(rij.id);
  }
  return { weg: [...over.keys()], anders, gegroeid, erbij };
}

export function vergelijkTaak(a: Taak, b: Taak): Vergelijking {
  const overig =
    a.status === b.status &&
    a.teLaat === b.teLaat &&
    a.stap === b.stap &&
    a.uiterlijk === b.uiterlijk &&
    gelijkeLijst(a.bron, b.bron) &&
    gelijkeLijst(a.voldaanDoor, b.voldaanDoor);
  return overig ? groei(a.feiten, b.feiten) : 'anders';
}

export function vergelijkSignaal(a: Signaal, b: Signaal): Vergelijking {
  const overig = a.ernst === b.ernst && a.actief === b.actief && a.reden === b.reden && gelijkeLijst(a.bron, b.bron);
  return overig ? groei(a.feiten, b.feiten) : 'anders';
}

function groei(oud: readonly string[], nieuw: readonly string[]): Vergelijking {
  if (oud === nieuw) return 'gelijk';
  if (nieuw.length < oud.length || oud.some((feit, plek) => feit !== nieuw[plek])) return 'anders';
  return nieuw.length === oud.length ? 'gelijk' : 'gegroeid';
}

function gelijkeLijst(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((waarde, i) => waarde === b[i]));
}
