/** What kind of plan this is for whoever chooses one. */
export const SOORTUITLEG: Record<string, string> = {
  veiligheidsvoorwaarden: 'Wat nu direct nodig is voor haar veiligheid, van Veilig Thuis.',
  veiligheidsplan: 'Wat de partners samen doen zodat zij veilig is, ook op langere termijn.',
  hulpverleningsplan: 'Welke hulp zij, hij en de kinderen krijgen.',
  herstelplan: 'Wat nodig is om na de stalking verder te kunnen.',
  plan_van_aanpak: 'Wie wat doet in deze casus.',
  noodplan: 'Wat te doen als het nu misgaat.',
};

export const VOOR = [
  { waarde: 'slachtoffer', label: 'Het slachtoffer' },
  { waarde: 'pleger', label: 'De pleger' },
  { waarde: 'kind', label: 'Een kind' },
  { waarde: 'omgeving', label: 'De omgeving' },
];

/** Parts of a plan and their fields in words, as differences and clashes name them. */
export const DELEN: Record<string, string> = {
  doelen: 'Doel',
  maatregelen: 'Maatregel',
  scenarios: 'Scenario',
  analyse: 'Analyse',
  stem_slachtoffer: 'Haar stem',
  stem_pleger: 'Zijn stem',
  kinderen: 'Kinderen',
  evaluatie: 'Evaluatie',
  tekst: 'het doel',
  soort: 'soort',
  effect_op_veiligheid: 'wat het met haar veiligheid doet',
  risico: 'het risico',
  wat: 'wat er gebeurt',
  gewoon: 'in gewone taal',
  voor: 'voor wie',
  eigenaar: 'wie het doet',
  rol: 'wie daar',
  uiterlijk: 'uiterlijk',
  last: 'wat het van haar vraagt',
  waarom_waard: 'waarom het dat waard is',
  als: 'als',
  dan: 'dan',
};
