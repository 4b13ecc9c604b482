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

/** On whose behalf a transaction runs: one person, at one organisation, in one role. */
export interface Actor {
  /** Id of the medewerker (uuid). */
  medewerker: string;
  /** Id of the organisatie (uuid). */
  organisatie: string;
  organisatieCode: OrganisatieCode;
  rol: string;
  regio: string;
}
