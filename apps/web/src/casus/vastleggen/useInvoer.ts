import { useState } from 'react';
import { useSessie } from '../../sessie/useSessie.ts';

/** What stands in windows that were not sent, by user, case and window. In memory only, as in `useConcept`. */
const ingevuld = new Map<string, unknown>();

/**
 * The values of a window that records something. They are there again when it is opened anew: after a click beside it, a
 * tab that was left, or a session that ended half-way. `titel` is that of the window, `onderdeel` tells two of it apart.
 */
export function useInvoer<T>(casusId: string, titel: string, begin: T, onderdeel = '') {
  const plek = `${plekVan(useSessie()?.gebruiker.id, casusId, titel)}${onderdeel}`;
  const [waarde, zetWaarde] = useState<T>(() => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this window writes in its own place
    if (ingevuld.has(plek)) return ingevuld.get(plek) as T;
    return begin;
  });
  const zet = (nieuw: T) => {
    ingevuld.set(plek, nieuw);
    zetWaarde(nieuw);
  };
  return [waarde, zet] as const;
}

/** Forgets what stood in a window, once it was recorded or called off. */
export function useVergeetInvoer(casusId: string, titel: string): () => void {
  const plek = plekVan(useSessie()?.gebruiker.id, casusId, titel);
  return () => {
    for (const sleutel of ingevuld.keys()) if (sleutel.startsWith(plek)) ingevuld.delete(sleutel);
  };
}

function plekVan(wie: string | undefined, casusId: string, titel: string): string {
  return `${wie ?? ''} ${casusId} ${titel} `;
}
