import { opties, ORGANISATIES } from '../../taal/labels.ts';
import type { Optie } from '../../ui/index.ts';

/** The roles that people give each other in a case. */
export const ROLOPTIES: readonly Optie[] = opties(
  'procesregisseur',
  'casusregisseur',
  'contactpersoon_slachtoffer',
  'contactpersoon_pleger',
  'casushouder',
  'zaaksofficier',
  'toezichthouder',
  'slachtoffercoordinator',
  'wijkagent',
  'adviseur',
);

/** Organisations that can hold a role. */
export const PARTNEROPTIES: readonly Optie[] = Object.entries(ORGANISATIES)
  .filter(([code]) => !['slachtoffer', 'rechter', 'advocaat', 'overig'].includes(code))
  .map(([waarde, label]) => ({ waarde, label }));
