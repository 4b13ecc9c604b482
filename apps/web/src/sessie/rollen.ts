import type { Gebruiker } from '../api/types.ts';

const CASUSWERK = ['medewerker', 'taakaccenthouder', 'coordinator', 'importeur'];

/** Whether she works in cases, so that the doors to that work are of use to her; what she may do is up to the server. */
export function doetCasuswerk(gebruiker: Gebruiker | undefined): boolean {
  return CASUSWERK.includes(gebruiker?.orgrol ?? '');
}

/** Whether she meets people on the street on behalf of the police. */
export function doetStraatcheck(gebruiker: Gebruiker | undefined): boolean {
  return doetCasuswerk(gebruiker) && gebruiker?.organisatie === 'politie';
}

/** Whether she reads cases at all. */
export function leestCasussen(gebruiker: Gebruiker | undefined): boolean {
  return doetCasuswerk(gebruiker) || gebruiker?.orgrol === 'raadpleger';
}

/** Whether the reading list of her organisation is hers to read. */
export function leestMeldingen(gebruiker: Gebruiker | undefined): boolean {
  return gebruiker?.orgrol === 'taakaccenthouder' || gebruiker?.orgrol === 'coordinator';
}

/** Whether she looks after who is there for stalking at her organisation. */
export function leestBezetting(gebruiker: Gebruiker | undefined): boolean {
  return leestMeldingen(gebruiker) || gebruiker?.orgrol === 'functioneel_beheerder';
}
