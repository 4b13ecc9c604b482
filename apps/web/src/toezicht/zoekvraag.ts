import type { Veldfout } from '../api/fout.ts';
import { t } from '../taal/taal.ts';

/** Whose reading an officer looks for, as she typed it; empty is not asked. */
export type Zoekvraag = {
  wie: string;
  /** A number, the address of its page, or the whole name. */
  casus: string;
  van: string;
  tot: string;
  /** Also lists and own settings. */
  alles: boolean;
};

export const LEGE_VRAAG: Zoekvraag = { wie: '', casus: '', van: '', tot: '', alles: false };

const NUMMER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** What is missing before there is something to look for. */
export function controleerVraag({ wie, casus, van, tot }: Zoekvraag): Veldfout[] {
  if (wie.trim() === '' && casus.trim() === '' && van === '')
    return [{ veld: 'wie', melding: t('Vul in wie keek, welke casus, of vanaf welke dag.') }];
  if (wie.trim().length === 1) return [{ veld: 'wie', melding: t('Typ minstens twee letters.') }];
  const kort = casus.trim().length;
  if (kort > 0 && kort < 3) return [{ veld: 'casus', melding: t('Typ de hele naam, of plak het nummer.') }];
  if (van !== '' && tot !== '' && tot < van) return [{ veld: 'tot', melding: t('Deze dag ligt voor de eerste dag.') }];
  return [];
}

/** The question as the server takes it. Whatever holds the number of a case is that number; anything else is a name. */
export function opdrachtVan({ wie, casus, van, tot, alles }: Zoekvraag) {
  const nummer = NUMMER.exec(casus)?.[0].toLowerCase();
  return {
    ...(wie.trim() !== '' && { wie: wie.trim() }),
    ...(nummer !== undefined && { casus: nummer }),
    ...(nummer === undefined && casus.trim() !== '' && { casusnaam: casus.trim() }),
    ...(van !== '' && { van }),
    ...(tot !== '' && { tot }),
    ...(alles && { alles }),
  };
}

/** A case by the beginning of its number: enough to tell two apart, short enough for a phone. */
export function kortNummer(casus: string): string {
  return casus.slice(0, 8);
}
