import { type Feit, opMoment } from '@waakvlam/logboek';
import { type Dossierfeiten, beoordeel } from './beoordeel.ts';
import type { Routekaart } from './kaart.ts';
import type { Stap } from './regelschema.ts';
import { isTeDoen } from './status.ts';

/** A prohibition of the route card that an act would break. */
export interface Belet {
  readonly item: string;
  readonly tekst: string;
  readonly waarom: string;
  readonly stap: Stap;
  readonly bron: readonly string[];
}

/** Kinds of fact by which our users decide or plan; anything else tells what happened and is never refused. */
const BESLISSINGEN: ReadonlySet<string> = new Set([
  'afschaling',
  'afsluiting',
  'betrokkenheid_gewijzigd',
  'overleg_gepland',
  'overweging',
  'plegerhandeling_gepland',
  'stopgesprek',
]);

/** Whether a fact decides or plans something that the route card may forbid. A talk that was held is no plan. */
export function isBeslissing(feit: Feit): boolean {
  return BESLISSINGEN.has(feit.soort) && (feit.soort !== 'stopgesprek' || feit.inhoud.gepland === 'ja');
}

/**
 * Which prohibitions this decision would break, given what is known. Empty when it may go on. An argued exception is
 * recorded as `item_afgeweken` with the item and a reason; the act is then no longer held back.
 */
export function toetsHandeling(kaart: Routekaart, dossier: Dossierfeiten, feit: Feit): readonly Belet[] {
  if (!isBeslissing(feit)) return [];
  const feiten = [...dossier.feiten.filter(({ id }) => id !== feit.id), feit].toSorted(opMoment);
  const stand = beoordeel(kaart, { casus: dossier.casus, feiten }, feit.bekend);
  return stand.taken
    .filter(({ soort, status, feiten: door }) => soort === 'verbieden' && isTeDoen(status) && door.includes(feit.id))
    .filter(({ item }, plek, alle) => alle.findIndex((ander) => ander.item === item) === plek)
    .map(({ item, tekst, waarom, stap, bron }) => ({ item, tekst, waarom, stap, bron }));
}
