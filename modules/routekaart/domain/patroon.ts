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
    const wie = new Set<string>(lijstVan(patroon.wie));
    if (wie.size > 0) toetsen.push((feit) => wie.has(feit.wie));
    const wieRol = new Set<string>(lijstVan(patroon.wie_rol));
    if (wieRol.size > 0) toetsen.push((feit, { casus }) => wieRol.has(rolVan(feit.wie, casus)));
    for (const [veld, rollen] of Object.entries(patroon.rol_in ?? {})) toetsen.push(compileerRollen(veld, rollen));
    const tegenRol = new Set<string>(lijstVan(patroon.tegen_rol));
    if (tegenRol.size > 0)
      toetsen.push((feit, { casus }) => tegenVan(feit).some((id) => tegenRol.has(rolVan(id, casus))));
  }
  const [eerste, tweede] = toetsen;
  if (!tweede) return eerste;
  return (feit, wereld) => toetsen.every((toets) => toets(feit, wereld));
}

/** A party that is only called `slachtoffer` counts as the victim also when no person was added. */
function rolVan(id: string, casus: Wereld['casus']): string {
  return casus.rolVan(id) ?? (id === 'slachtoffer' ? 'slachtoffer' : '');
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
    const toegestaan = new Set<unknown>(lijstVan<unknown>(verwacht));
    return ({ inhoud }) => bevat(inhoud[veld], toegestaan);
  }
  const { niet, aanwezig, minstens, minder_dan } = verwacht;
  const uitgesloten = new Set<unknown>(lijstVan<unknown>(niet));
  return ({ inhoud }) => {
    const waarde = inhoud[veld];
    if (aanwezig !== undefined && (waarde !== undefined) !== aanwezig) return false;
    if (minstens !== undefined && !(typeof waarde === 'number' && waarde >= minstens)) return false;
    if (minder_dan !== undefined && !(typeof waarde === 'number' && waarde < minder_dan)) return false;
    return niet === undefined || !bevat(waarde, uitgesloten);
  };
}

function bevat(waarde: unknown, verzameling: ReadonlySet<unknown>): boolean {
  return Array.isArray(waarde) ? waarde.some((element) => verzameling.has(element)) : verzameling.has(waarde);
}
