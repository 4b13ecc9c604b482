import { createHash } from 'node:crypto';
import { lijstVan } from './domain/patroon.ts';
import type { Regel } from './domain/regelschema.ts';
import { laadKaartdelen, REGELS } from './laad.ts';

/** What a set of rules is known by, so that a later one can be compared with it. */
export interface Regelmerken {
  /** Digest of all that is no rule but weighs in every case: terms, calendar, what the law allows. */
  readonly overig: string;
  /** Digest per rule, with the kinds of fact that can call for it; null when a state or a derived event does. */
  readonly regels: Readonly<Record<string, { readonly merk: string; readonly bij: readonly string[] | null }>>;
}

/** Which cases a change of rules can touch: all, or those with a fact of these kinds. */
export type Getroffen = 'alle' | { readonly feiten: readonly string[] };

/** The marks of the rules that hold for a region. Throws RoutekaartFout as `laadRoutekaart` does. */
export function regelmerken(regio?: string, map: string = REGELS): Regelmerken {
  const { regels, ...overig } = laadKaartdelen(regio, map);
  return {
    overig: merk(overig),
    regels: Object.fromEntries(regels.map((regel) => [regel.id, { merk: merk(regel), bij: aanleidingen(regel) }])),
  };
}

/**
 * What differs between two sets of rules, as far as it can touch a case: a rule that reacts to facts of some kind touches
 * cases that have one, before and after the change; a rule about a state, and terms, touch all.
 */
export function getroffenDoor(oud: Regelmerken, nieuw: Regelmerken): Getroffen {
  if (oud.overig !== nieuw.overig) return 'alle';
  const feiten = new Set<string>();
  for (const id of new Set([...Object.keys(oud.regels), ...Object.keys(nieuw.regels)])) {
    const [was, wordt] = [oud.regels[id], nieuw.regels[id]];
    if (was?.merk === wordt?.merk) continue;
    for (const regel of [was, wordt]) {
      if (regel?.bij === null) return 'alle';
      for (const soort of regel?.bij ?? []) feiten.add(soort);
    }
  }
  return { feiten: [...feiten].toSorted() };
}

function aanleidingen({ bij }: Regel): readonly string[] | null {
  if (bij === undefined) return null;
  const soorten = lijstVan(bij).map((patroon) => ('feit' in patroon ? lijstVan(patroon.feit) : null));
  return soorten.some((een) => een === null) ? null : [...new Set(soorten.flatMap((een) => een ?? []))];
}

function merk(inhoud: unknown): string {
  const tekst = JSON.stringify(inhoud, (_sleutel, waarde: unknown) =>
    waarde instanceof Map ? [...waarde] : waarde instanceof Set ? [...waarde] : waarde,
  );
  return createHash('sha256').update(tekst).digest('base64url').slice(0, 22);
}
