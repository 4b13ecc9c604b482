import { t } from '../../../taal/taal.ts';

/** What kind of plan this is for whoever chooses one. */
export const SOORTUITLEG: Record<string, string> = {
  veiligheidsvoorwaarden: t('Wat nu direct nodig is voor haar veiligheid, van Veilig Thuis.'),
  veiligheidsplan: t('Wat de partners samen doen zodat zij veilig is, ook op langere termijn.'),
  hulpverleningsplan: t('Welke hulp zij, hij en de kinderen krijgen.'),
  herstelplan: t('Wat nodig is om na de stalking verder te kunnen.'),
  plan_van_aanpak: t('Wie wat doet in deze casus.'),
  procesplan: t('Hoe de partners samenwerken: wie wanneer wat doet en deelt. Van de procesregisseur.'),
  noodplan: t('Wat te doen als het nu misgaat.'),
};

/** Parts of a plan and their fields in words, as differences and clashes name them. */
export const DELEN: Record<string, string> = {
  doelen: t('Doel'),
  maatregelen: t('Maatregel'),
  scenarios: t('Scenario'),
  analyse: t('Analyse'),
  stem_slachtoffer: t('Haar stem'),
  stem_pleger: t('Zijn stem'),
  kinderen: t('Kinderen'),
  evaluatie: t('Evaluatie'),
  tekst: t('het doel'),
  soort: t('soort'),
  effect_op_veiligheid: t('wat het met haar veiligheid doet'),
  risico: t('het risico'),
  wat: t('wat er gebeurt'),
  gewoon: t('in gewone taal'),
  voor: t('voor wie'),
  eigenaar: t('wie het doet'),
  rol: t('wie daar'),
  uiterlijk: t('uiterlijk'),
  last: t('wat het van haar vraagt'),
  waarom_waard: t('waarom het dat waard is'),
  als: t('als'),
  dan: t('dan'),
};
