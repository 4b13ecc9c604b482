import { inDossier, t, tn } from '../taal/taal.ts';
import { DAG } from '../tijd/amsterdam.ts';
import type { Voorziening } from '../api/voorzieningen.ts';

const OUD_NA = 90 * DAG;

/** As it is said on the screen, or as it is recorded: Dutch, whatever language its writer reads. */
const OP_SCHERM = { t, tn };
const IN_DOSSIER: typeof OP_SCHERM = {
  t: inDossier,
  tn: (aantal, een, meer) => (aantal === 1 ? een : meer).replace('{{aantal}}', String(aantal)),
};

/** How long people wait, in words. */
export function wachttijd({ wachttijd_weken: weken }: Voorziening, { t, tn } = OP_SCHERM): string {
  if (weken === null) return t('wachttijd niet bekend');
  return weken === 0 ? t('geen wachttijd') : tn(weken, 'wachttijd {{aantal}} week', 'wachttijd {{aantal}} weken');
}

/** A service with its waiting time, as a measure of a plan is recorded. */
export function inDossierMetWachttijd(voorziening: Voorziening): string {
  const { naam, aanbieder } = voorziening;
  return `${naam} bij ${aanbieder} (${wachttijd(voorziening, IN_DOSSIER)})`;
}

/** Whether nobody looked at it for so long that one had better ask. */
export function isOud({ bijgewerkt }: Voorziening, nu: number): boolean {
  return nu - Date.parse(bijgewerkt) > OUD_NA;
}
