import { inDossier, t, tn } from '../taal/taal.ts';
import { DAG } from '../tijd/amsterdam.ts';
import type { Voorziening } from '../api/voorzieningen.ts';

const OUD_NA = 90 * DAG;

/** How long people wait, in words. */
export function wachttijd({ wachttijd_weken: weken }: Voorziening): string {
  if (weken === null) return t('wachttijd niet bekend');
  return weken === 0 ? t('geen wachttijd') : tn(weken, 'wachttijd {{aantal}} week', 'wachttijd {{aantal}} weken');
}

/** The same as it is recorded: Dutch, whatever language its writer reads. */
export function inDossierMetWachttijd({ naam, aanbieder, wachttijd_weken: weken }: Voorziening): string {
  const wachten =
    weken === null
      ? 'wachttijd niet bekend'
      : weken === 0
        ? 'geen wachttijd'
        : `wachttijd ${weken} ${weken === 1 ? 'week' : 'weken'}`;
  return inDossier(`${naam} bij ${aanbieder} (${wachten})`);
}

/** Whether nobody looked at it for so long that one had better ask. */
export function isOud({ bijgewerkt }: Voorziening, nu: number): boolean {
  return nu - Date.parse(bijgewerkt) > OUD_NA;
}
