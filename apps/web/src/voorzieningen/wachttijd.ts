import { aantal } from '../tijd/weergave.ts';
import { DAG } from '../tijd/amsterdam.ts';
import type { Voorziening } from '../api/voorzieningen.ts';

const OUD_NA = 90 * DAG;

export const VOOR = [
  { waarde: 'slachtoffer', label: 'Slachtoffer' },
  { waarde: 'pleger', label: 'Pleger' },
  { waarde: 'kind', label: 'Kind' },
  { waarde: 'omgeving', label: 'Omgeving' },
];

/** How long people wait, in words. */
export function wachttijd({ wachttijd_weken: weken }: Voorziening): string {
  if (weken === null) return 'wachttijd niet bekend';
  return weken === 0 ? 'geen wachttijd' : `wachttijd ${aantal(weken, 'week', 'weken')}`;
}

/** Whether nobody looked at it for so long that one had better ask. */
export function isOud({ bijgewerkt }: Voorziening, nu: number): boolean {
  return nu - Date.parse(bijgewerkt) > OUD_NA;
}
