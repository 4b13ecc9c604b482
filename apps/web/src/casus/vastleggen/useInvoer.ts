import { useMemo, useState, useSyncExternalStore } from 'react';
import { leesConcept, volgConcepten } from '../../api/conceptbewaring.ts';
import { deelnaam, hoortBij, onderdelenVan, zoals } from './invoer.ts';
import { useDeel, useOnverstuurd, zonder } from './useOnverstuurd.ts';

/**
 * The values of a window that records something. They are there again when it is opened anew, until they are recorded or called
 * off: after a click beside it, a visit to another screen, a reload, a crash or a session that ended.
 * `titel` and `onderdeel` are those of the window; `deel` tells values of one window apart. Arrays hold texts.
 */
export function useInvoer<T>(casusId: string, titel: string, begin: T, onderdeel = '', deel = '') {
  // the window as it was when it was opened: what it is about may be replaced while somebody types in it
  const [naam] = useState(() => deelnaam({ titel, onderdeel }, deel));
  // what nobody touched yet stays what it was too, or half of it would be of another moment than the rest
  const [beginwaarde] = useState<T>(() => begin);
  const { deel: staand, pas } = useDeel(casusId, naam);
  const waarde = zoals(beginwaarde, staand) ?? beginwaarde;
  const zet = (nieuw: T) => pas((delen) => ({ ...delen, [naam]: nieuw }));
  return [waarde, zet] as const;
}

/** Forgets what stood in a window, once it was recorded or called off. */
export function useVergeetInvoer(casusId: string, titel: string, onderdeel: string): () => void {
  const [venster] = useState({ titel, onderdeel });
  const { pas } = useOnverstuurd(casusId);
  return () => pas((delen) => zonder(delen, (naam) => hoortBij(venster, naam)));
}

/** Whether something stood in a form when it was drawn first: then it stands open, so that she finds it back. */
export function useWasBegonnen(casusId: string, titel: string, onderdeel = ''): boolean {
  const { plek } = useOnverstuurd(casusId);
  const [was] = useState(() =>
    Object.keys(leesConcept(plek)?.inhoud ?? {}).some((naam) => hoortBij({ titel, onderdeel }, naam)),
  );
  return was;
}

/** What the windows of one title that were begun are about, as long as they are. */
export function useOnderdelen(casusId: string, titel: string): readonly string[] {
  const { plek } = useOnverstuurd(casusId);
  // text, since a list would be another one at each look
  const tekst = useSyncExternalStore(volgConcepten, () =>
    onderdelenVan(Object.keys(leesConcept(plek)?.inhoud ?? {}), titel).join(' '),
  );
  return useMemo(() => (tekst === '' ? [] : tekst.split(' ')), [tekst]);
}
