import { lijstVan } from './domain/patroon.ts';
import type { Regel, Vervulling } from './domain/regelschema.ts';

/** What a field has to hold for a fact to count: one of these, none of those, or anything at all. */
export interface Veldeis {
  readonly een_van?: readonly (string | number)[];
  readonly niet?: readonly (string | number)[];
  readonly verplicht?: true;
  /** Roles of whom it may name. */
  readonly rol?: readonly string[];
}

/** A kind of fact by which an item is done, as a form can ask for it. */
export interface Daad {
  readonly soort: string;
  readonly velden: Readonly<Record<string, Veldeis>>;
  /** Field that has to point at what called for the item, or at what this field of it points at. */
  readonly verwijst: { readonly veld: string; readonly naarVeld: string | null } | null;
  /** Organisations whose fact counts; null: that of anyone. */
  readonly wie: readonly string[] | null;
  /** Roles of whom the fact has to be about; null: about anyone. */
  readonly over: readonly string[] | null;
}

/**
 * The kinds of fact that do an item, in the order of the rule; each kind stands by itself. What only somebody of the case
 * can state (`wie_rol`) is no act of an organisation. Where the state of the case shows whether it was enough, the rule
 * names the kinds itself (`doe`).
 */
export function dadenVan({ voldaan, doe }: Pick<Regel, 'voldaan' | 'doe'>): Daad[] {
  const bijToestand = lijstVan(doe).map((soort) => ({ soort, velden: {}, verwijst: null, wie: null, over: null }));
  const vervullend = lijstVan(voldaan)
    .filter((vervulling) => vervulling.wie_rol === undefined)
    .flatMap((vervulling) =>
      lijstVan(vervulling.feit).map((soort) => ({
        soort,
        velden: veldeisen(vervulling),
        verwijst: verwijzing(vervulling),
        wie: vervulling.wie === undefined ? null : lijstVan(vervulling.wie),
        over: vervulling.tegen_rol === undefined ? null : lijstVan(vervulling.tegen_rol),
      })),
    );
  return [...vervullend, ...bijToestand];
}

function veldeisen({ met = {}, rol_in: rollen = {} }: Vervulling): Daad['velden'] {
  return Object.fromEntries([
    ...Object.entries(met).map(([veld, eis]) => [veld, veldeis(eis)] as const),
    ...Object.entries(rollen).map(([veld, rol]) => [veld, { rol: rolnamen(rol) }] as const),
  ]);
}

function rolnamen(rol: NonNullable<Vervulling['rol_in']>[string]): readonly string[] {
  return typeof rol === 'object' && 'alle' in rol ? rol.alle : lijstVan(rol);
}

function verwijzing({ verwijst, verwijst_naar_veld: naarVeld }: Vervulling): Daad['verwijst'] {
  return verwijst === undefined ? null : { veld: verwijst, naarVeld: naarVeld ?? null };
}

type Eis = NonNullable<Vervulling['met']>[string];

function veldeis(eis: Eis): Veldeis {
  if (typeof eis !== 'object' || Array.isArray(eis)) return { een_van: lijstVan(eis) };
  return {
    ...(eis.niet !== undefined && { niet: lijstVan(eis.niet) }),
    ...((eis.aanwezig === true || eis.minstens !== undefined) && { verplicht: true as const }),
  };
}
