import type { Patroon, Vervulling } from './regelschema.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

export type Toets = (aanleiding: Aanleiding, wereld: Wereld) => boolean;

type Veldtoets = NonNullable<Vervulling['met']>[string];

export function lijstVan<T>(waarde: T | readonly T[] | undefined): readonly T[] {
  if (waarde === undefined) return [];
  return Array.isArray(waarde) ? (waarde as readonly T[]) : [waarde as T];
}

/** The kinds of fact or event that a pattern can match. */
export function soortenVan(patroon: Patroon | Vervulling): readonly string[] {
  return 'gebeurtenis' in patroon ? [patroon.gebeurtenis] : lijstVan(patroon.feit);
}

/** Compiles everything of a pattern but its kind, which the caller has used to find it. */
export function compileerPatroon(patroon: Patroon | Vervulling): Toets {
  const toetsen: Toets[] = [];
  for (const [veld, verwacht] of Object.entries(patroon.met ?? {})) toetsen.push(compileerVeld(veld, verwacht));
  if (!('gebeurtenis' in patroon)) {
    const wie = new Set<string>(lijstVan(patroon.wie));
    if (wie.size > 0) toetsen.push((feit) => wie.has(feit.wie));
    const wieRol = new Set<string>(lijstVan(patroon.wie_rol));
    if (wieRol.size > 0) toetsen.push((feit, { casus }) => wieRol.has(rolVan(feit.wie, casus)));
    const tegenRol = new Set<string>(lijstVan(patroon.tegen_rol));
    if (tegenRol.size > 0)
      toetsen.push((feit, { casus }) => tegenVan(feit).some((id) => tegenRol.has(rolVan(id, casus))));
  }
  const [eerste, tweede] = toetsen;
  if (!eerste) return () => true;
  if (!tweede) return eerste;
  return (feit, wereld) => toetsen.every((toets) => toets(feit, wereld));
}

/** A party that is only called `slachtoffer` counts as the victim also when no person was added. */
function rolVan(id: string, casus: Wereld['casus']): string {
  return casus.rolVan(id) ?? (id === 'slachtoffer' ? 'slachtoffer' : '');
}

function tegenVan(feit: Aanleiding): readonly string[] {
  const { tegen } = feit.inhoud;
  return Array.isArray(tegen) ? (tegen as string[]) : feit.over;
}

function compileerVeld(veld: string, verwacht: Veldtoets): Toets {
  if (typeof verwacht === 'object' && !Array.isArray(verwacht)) {
    if ('aanwezig' in verwacht) return ({ inhoud }) => (inhoud[veld] !== undefined) === verwacht.aanwezig;
    const uitgesloten = new Set<unknown>(lijstVan(verwacht.niet));
    return ({ inhoud }) => !bevat(inhoud[veld], uitgesloten);
  }
  const toegestaan = new Set<unknown>(lijstVan(verwacht as string | number | (string | number)[]));
  return ({ inhoud }) => bevat(inhoud[veld], toegestaan);
}

function bevat(waarde: unknown, verzameling: ReadonlySet<unknown>): boolean {
  return Array.isArray(waarde) ? waarde.some((element) => verzameling.has(element)) : verzameling.has(waarde);
}
