import { useMemo, useState, useSyncExternalStore } from 'react';
import { useSessie } from '../../sessie/useSessie.ts';
import { leesInvoer, leesOnderdelen, onthoudInvoer, type Venster, vergeetInvoer, volgInvoer } from './invoer.ts';

/**
 * The values of a window that records something. They are there again when it is opened anew, as long as the page was not
 * loaded again: after a click beside it, a visit to another screen, or a session that ended and was begun anew as one of the
 * people of the demo. Signing in with an account, at the embedded provider or elsewhere, leads away from the page and loses
 * them.
 * `titel` and `onderdeel` are those of the window; `deel` tells values of one window apart.
 */
export function useInvoer<T>(casusId: string, titel: string, begin: T, onderdeel = '', deel = '') {
  const venster = useVenster(casusId, titel, onderdeel);
  // what nobody touched yet stays what it was too, or half of it would be of another moment than the rest
  const [beginwaarde] = useState<T>(() => begin);
  const eerder = useSyncExternalStore(volgInvoer, () => leesInvoer(venster, deel));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this window writes in its own place
  const waarde = eerder === undefined ? beginwaarde : (eerder as T);
  const zet = (nieuw: T) => onthoudInvoer(venster, deel, nieuw);
  return [waarde, zet] as const;
}

/** Forgets what stood in a window, once it was recorded or called off. */
export function useVergeetInvoer(casusId: string, titel: string, onderdeel: string): () => void {
  const venster = useVenster(casusId, titel, onderdeel);
  return () => vergeetInvoer(venster);
}

/** What the windows of one title that were begun are about, as long as they are. */
export function useOnderdelen(casusId: string, titel: string): readonly string[] {
  const wie = useSessie()?.gebruiker.id ?? '';
  // text, since a list would be another one at each look
  const tekst = useSyncExternalStore(volgInvoer, () => leesOnderdelen({ wie, casusId, titel }).join(' '));
  return useMemo(() => (tekst === '' ? [] : tekst.split(' ')), [tekst]);
}

/** The window as it was when it was opened: what it is about may be replaced while somebody types in it. */
function useVenster(casusId: string, titel: string, onderdeel: string): Venster {
  const wie = useSessie()?.gebruiker.id ?? '';
  const [venster] = useState({ wie, casusId, titel, onderdeel });
  return venster;
}
