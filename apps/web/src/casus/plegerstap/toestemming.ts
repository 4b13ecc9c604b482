import type { Veldfout } from '../../api/fout.ts';
import { t } from '../../taal/taal.ts';
import { legeVelden } from '../vastleggen/nu.ts';

/** What she said to a warning talk, and who she is: empty when the user sees no victim in this case. */
export type Toestemming = { door: string; gegeven: string };

/** Whether there is an answer to write down; not having asked her is none. */
export function isBeantwoord({ gegeven }: Toestemming): boolean {
  return gegeven !== 'niet_gevraagd';
}

/** Why her answer cannot be written down yet: none was chosen, or nobody is known whose answer it is. */
export function toestemmingsfouten({ door, gegeven }: Toestemming): Veldfout[] {
  const leeg = legeVelden({ gegeven });
  if (leeg.length > 0 || door !== '' || !isBeantwoord({ door, gegeven })) return leeg;
  return [
    {
      veld: 'gegeven',
      melding: t(
        'U ziet hier geen slachtoffer, dus haar antwoord kan niet in het dossier. Laat haar contactpersoon het vastleggen. Kies tot dan: Nog niet gevraagd.',
      ),
    },
  ];
}
