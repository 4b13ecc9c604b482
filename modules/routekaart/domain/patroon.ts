import { isMinderjarig, OMKEERBAAR } from '@waakvlam/casus';
import type { Patroon, Vervulling } from './regelschema.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

export type Toets = (aanleiding: Aanleiding, wereld: Wereld) => boolean;

type Veldtoets = NonNullable<Vervulling['met']>[string];
type Roltoets = NonNullable<Vervulling['rol_in']>[string];

export function lijstVan<T>(waarde: T | readonly T[] | undefined): readonly T[] {
  if (waarde === undefined) return [];
  return isLijst(waarde) ? waarde : [waarde];
}

function isLijst<T>(waarde: T | readonly T[]): waarde is readonly T[] {
  return Array.isArray(waarde);
}

/** Whether a value is one of these. Most rules name only one. */
export function isEenVan<T>(waarden: readonly T[]): (waarde: T) => boolean {
  const [enige] = waarden;
  if (waarden.length === 1) return (waarde) => waarde === enige;
  return (waarde) => waarden.includes(waarde);
}

/** The kinds of fact or event that a pattern can match. */
export function soortenVan(patroon: Patroon | Vervulling): readonly string[] {
  return 'gebeurtenis' in patroon ? [patroon.gebeurtenis] : lijstVan(patroon.feit);
}

/**
 * Compiles everything of a pattern but what the caller has used to find it: its kind, and the field `gevonden`. Undefined
 * when nothing is left to look at.
 */
export function compileerPatroon(patroon: Patroon | Vervulling, gevonden?: string): Toets | undefined {
  const toetsen: Toets[] = [];
  for (const [veld, verwacht] of Object.entries(patroon.met ?? {}))
    if (veld !== gevonden) toetsen.push(compileerVeld(veld, verwacht));
  if (!('gebeurtenis' in patroon)) {
    const wie = isEenVan<string>(lijstVan(patroon.wie));
    if (patroon.wie !== undefined) toetsen.push((feit) => wie(feit.wie));
    const wieRol = isEenVan<string>(lijstVan(patroon.wie_rol));
    if (patroon.wie_rol !== undefined) toetsen.push((feit, { casus }) => wieRol(rolVan(feit.wie, casus)));
    for (const [veld, rollen] of Object.entries(patroon.rol_in ?? {})) toetsen.push(compileerRollen(veld, rollen));
    if (patroon.minderjarig) toetsen.push(isMinderjarig);
    const tegenRol = isEenVan<string>(lijstVan(patroon.tegen_rol));
    if (patroon.tegen_rol !== undefined)
      toetsen.push((feit, { casus }) => {
        for (const id of tegenVan(feit)) if (tegenRol(rolVan(id, casus))) return true;
        return false;
      });
  }
  if (soortenVan(patroon).some((soort) => OMKEERBAAR.has(soort)) && !vraagtPleger(patroon))
    toetsen.push((feit, { casus }) => !casus.isOmgekeerd(feit));
  const [eerste, ...rest] = toetsen;
  return rest.reduce<Toets | undefined>(
    (samen, toets) => samen && ((feit, wereld) => samen(feit, wereld) && toets(feit, wereld)),
    eerste,
  );
}

/** A report is the victim's and an arrest the perpetrator's, unless the pattern asks for a report by the perpetrator. */
function vraagtPleger(patroon: Patroon | Vervulling): boolean {
  return patroon.met?.['door'] === 'pleger' || ('wie_rol' in patroon && lijstVan(patroon.wie_rol).includes('pleger'));
}

/** A party that is only called `slachtoffer` counts as the victim also when no person was added. */
function rolVan(id: string, casus: Wereld['casus']): string {
  return casus.betrokkenen.rolVan(id) ?? (id === 'slachtoffer' ? 'slachtoffer' : '');
}

function tegenVan(feit: Aanleiding): readonly string[] {
  const { tegen } = feit.inhoud;
  return Array.isArray(tegen) ? tegen.map(String) : feit.over;
}

function compileerRollen(veld: string, rollen: Roltoets): Toets {
  const alle = typeof rollen === 'object' && 'alle' in rollen ? rollen.alle : undefined;
  const gezocht = new Set<string>(typeof rollen === 'object' && 'alle' in rollen ? rollen.alle : lijstVan(rollen));
  return ({ inhoud }, { casus }) => {
    const gevonden = lijstVan(inhoud[veld]).map((id) => rolVan(String(id), casus));
    return alle ? alle.every((rol) => gevonden.includes(rol)) : gevonden.some((rol) => gezocht.has(rol));
  };
}

function compileerVeld(veld: string, verwacht: Veldtoets): Toets {
  if (typeof verwacht !== 'object' || Array.isArray(verwacht)) {
    const toegestaan = isEenVan<unknown>(lijstVan<unknown>(verwacht));
    return ({ inhoud }) => bevat(inhoud[veld], toegestaan);
  }
  const { niet, aanwezig, minstens, minder_dan } = verwacht;
  const uitgesloten = isEenVan<unknown>(lijstVan<unknown>(niet));
  return ({ inhoud, geredigeerd }) => {
    const waarde = inhoud[veld];
    if (aanwezig !== undefined && (waarde !== undefined) !== aanwezig) return false;
    // What was removed from a fact was not missing in it.
    if (aanwezig === false && geredigeerd === true) return false;
    if (minstens !== undefined && !(typeof waarde === 'number' && waarde >= minstens)) return false;
    if (minder_dan !== undefined && !(typeof waarde === 'number' && waarde < minder_dan)) return false;
    return niet === undefined || !bevat(waarde, uitgesloten);
  };
}

function bevat(waarde: unknown, past: (waarde: unknown) => boolean): boolean {
  return Array.isArray(waarde) ? waarde.some(past) : past(waarde);
}
