/** What a route asks of its caller; `openbaar` needs no sign-in. Which case she may see is up to the database. */
export type Permissie =
  | 'openbaar'
  | 'aangemeld'
  | 'casus.lezen'
  | 'casus.openen'
  | 'feit.vastleggen'
  | 'bijlage.lezen'
  | 'bijlage.toevoegen'
  | 'toegang.verlenen';

const CASUSWERK: readonly Permissie[] = [
  'aangemeld',
  'casus.lezen',
  'casus.openen',
  'feit.vastleggen',
  'bijlage.lezen',
  'bijlage.toevoegen',
  'toegang.verlenen',
];

/** Roles that keep the system running and read no cases. */
const ZONDER_CASUSSEN: Readonly<Record<string, readonly Permissie[]>> = {
  beheerder: ['aangemeld'],
};

/** Whether a role may use a route that asks for `permissie`. An unknown role works on cases; the grants decide which. */
export function mag(rol: string, permissie: Permissie): boolean {
  return permissie === 'openbaar' || (ZONDER_CASUSSEN[rol] ?? CASUSWERK).includes(permissie);
}
