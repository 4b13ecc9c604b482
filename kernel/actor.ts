/** Codes of the organisations in the chain (feittypen.yaml, lijsten.organisaties). */
export const organisatieCodes = [
  'politie',
  'veilig_thuis',
  'om',
  '3ro',
  'shn',
  'zvh',
  'vrouwenopvang',
  'gemeente',
  'wijkteam',
  'dji',
  'ggz',
  'rvdk',
  'gi',
  'rechter',
  'burgemeester',
  'maatschappelijk_werk',
  'zorgaanbieder',
  'huisarts',
  'advocaat',
  'nifp',
  'school',
  'slachtoffer',
  'overig',
] as const;
export type OrganisatieCode = (typeof organisatieCodes)[number];

/** Roles at an organisation; permissions follow from these, not from titles. */
export const orgrollen = [
  'medewerker',
  'taakaccenthouder',
  'coordinator',
  'raadpleger',
  'privacy_officer',
  'functioneel_beheerder',
  'importeur',
] as const;

export type Orgrol = (typeof orgrollen)[number];

/** On whose behalf a transaction runs: one person, at one organisation, in one role. */
export interface Actor {
  /** Id of the medewerker (uuid). */
  medewerker: string;
  /** Id of the organisatie (uuid). */
  organisatie: string;
  organisatieCode: OrganisatieCode;
  /** Title of her function, for people. */
  rol: string;
  orgrol: Orgrol;
  regio: string;
}
