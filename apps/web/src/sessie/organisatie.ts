import type { Gebruiker } from '../api/types.ts';
import { organisatie, ORGANISATIES } from '../taal/labels.ts';

/** The organisation as people call it. */
export function organisatienaam({ organisatienaam: naam, organisatie: code }: Gebruiker): string {
  return naam ?? organisatie(code);
}

/** The code of the user's organisation, when it is one that the route card knows. */
export function eigenOrganisatie(gebruiker: Gebruiker | undefined): string | undefined {
  const code = gebruiker?.organisatie;
  return code !== undefined && Object.hasOwn(ORGANISATIES, code) ? code : undefined;
}
