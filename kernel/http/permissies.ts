import type { Orgrol } from '../actor.ts';

/** What a route asks of its caller; `openbaar` needs no sign-in. Which case she may see is up to the database. */
export type Permissie =
  | 'openbaar'
  | 'aangemeld'
  | 'casus.lezen'
  | 'casus.openen'
  | 'feit.vastleggen'
  | 'bijlage.lezen'
  | 'bijlage.toevoegen'
  | 'document.maken'
  | 'toegang.verlenen'
  | 'noodtoegang.nemen'
  | 'bekendheid.vragen'
  | 'straatcheck.doen'
  | 'incident.lezen'
  | 'incident.beoordelen'
  | 'incident.invoeren'
  | 'toezicht.lezen'
  | 'toezicht.beoordelen'
  | 'medewerkers.beheren'
  | 'voorzieningen.beheren'
  | 'bezetting.lezen';

const LEZEN: readonly Permissie[] = ['aangemeld', 'casus.lezen', 'bijlage.lezen'];
const CASUSWERK: readonly Permissie[] = [
  ...LEZEN,
  'casus.openen',
  'feit.vastleggen',
  'bijlage.toevoegen',
  'document.maken',
  'toegang.verlenen',
  'noodtoegang.nemen',
  'bekendheid.vragen',
  'straatcheck.doen',
];

/** The reading list of an organisation is for those who were given it. */
const LEESLIJST: readonly Permissie[] = ['incident.lezen', 'incident.beoordelen', 'incident.invoeren'];

const PERMISSIES: Readonly<Record<Orgrol, readonly Permissie[]>> = {
  medewerker: CASUSWERK,
  taakaccenthouder: [...CASUSWERK, ...LEESLIJST, 'bezetting.lezen'],
  coordinator: [...CASUSWERK, ...LEESLIJST, 'voorzieningen.beheren', 'bezetting.lezen'],
  importeur: [...CASUSWERK, 'incident.invoeren'],
  raadpleger: LEZEN,
  // Keeps the system running, and guards privacy: neither reads a case.
  functioneel_beheerder: ['aangemeld', 'medewerkers.beheren', 'voorzieningen.beheren', 'bezetting.lezen'],
  privacy_officer: ['aangemeld', 'toezicht.lezen', 'toezicht.beoordelen'],
};

/** Whether a role may use a route that asks for `permissie`. */
export function mag(orgrol: Orgrol, permissie: Permissie): boolean {
  return permissie === 'openbaar' || PERMISSIES[orgrol].includes(permissie);
}
