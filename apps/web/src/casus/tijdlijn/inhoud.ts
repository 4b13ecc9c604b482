import type { Betrokkene, Feit, Maatregel, Taak } from '../../api/types.ts';
import { feitnaam, woord, woordInZin } from '../../taal/labels.ts';
import { duurInWoorden } from '../../tijd/duur.ts';
import { exact } from '../../tijd/weergave.ts';

export type Inhoudsregel = { naam: string; waarde: string };

/** Names by id of what a fact can point at. */
export type Namen = ReadonlyMap<string, string>;

/**
 * Betrokkenen by name (or role, when the name is not shown to this user), measures by kind, items by what they ask, other
 * facts by what and when they were.
 */
export function namenVan(
  betrokkenen: readonly Betrokkene[],
  maatregelen: readonly Maatregel[],
  taken: readonly Taak[] = [],
  feiten: readonly Feit[] = [],
): Namen {
  return new Map([
    ...feiten
      .filter(({ id }) => id.includes('-')) // without one it may be spelled as a code that means something else
      .map((feit) => [feit.id, `${feitnaam(feit)} (${feit.gebeurd.weergave})`] as const),
    ...taken.map((taak) => [itemsleutel(taak.item), taak.tekst ?? woord(taak.item)] as const),
    ...maatregelen.map((maatregel) => [maatregel.id, woordInZin(maatregel.maatregel)] as const),
    ...betrokkenen.map((betrokkene) => [betrokkene.id, betrokkene.naam ?? woord(betrokkene.rol)] as const),
  ]);
}

/** What a fact holds, as names and values in words. */
export function inhoudRegels(inhoud: Record<string, unknown> | undefined, namen: Namen): Inhoudsregel[] {
  return Object.entries(inhoud ?? {}).flatMap(([naam, waarde]) => {
    if (naam === 'id') return []; // a key for other facts to point at, no information
    const item = naam === 'item' && typeof waarde === 'string' ? namen.get(itemsleutel(waarde)) : undefined;
    // a person may have the id "pleger" too; what somebody's role is, is no person
    const tekst = item ?? inWoorden(waarde, naam === 'rol' ? GEEN_NAMEN : namen);
    return tekst === '' ? [] : [{ naam: woordInZin(naam), waarde: tekst }];
  });
}

const GEEN_NAMEN: Namen = new Map();

/** The id of an item may be spelled as a code that means something else elsewhere. */
function itemsleutel(item: string): string {
  return `item ${item}`;
}

function inWoorden(waarde: unknown, namen: Namen): string {
  if (Array.isArray(waarde)) return waarde.map((deel) => inWoorden(deel, namen)).join(', ');
  if (typeof waarde === 'number') return String(waarde);
  if (typeof waarde === 'boolean') return woordInZin(waarde ? 'ja' : 'nee');
  if (typeof waarde !== 'string') return '';
  const naam = namen.get(waarde);
  if (naam !== undefined) return naam;
  const duur = duurInWoorden(waarde);
  if (duur !== undefined) return duur;
  if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(waarde)) return exact(waarde);
  return /^[a-z0-9]+(_[a-z0-9]+)*$/.test(waarde) ? woordInZin(waarde) : waarde;
}
