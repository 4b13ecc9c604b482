import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useSessie } from '../sessie/useSessie.ts';
import { conceptQuery } from './conceptQuery.ts';
import type { Inhoud } from './concept.ts';
import { leesConcept, type Staand, volgConcepten, wisConcept, zetConcept } from './conceptbewaring.ts';

export type Bewaarstaat = 'leeg' | Staand['staat'];

/**
 * A form that is kept on the server while it is being filled in, for its writer alone. Found back after a reload, a crash,
 * a session that ended or on another machine. `herstel` makes what was kept whole.
 */
export function useServerconcept<T extends Inhoud>(soort: string, herstel: (inhoud: Inhoud) => T) {
  const wie = useSessie()?.gebruiker.id ?? '';
  const plek = useMemo(() => ({ wie, soort }), [wie, soort]);
  const begin = useQuery(conceptQuery(plek));
  const staand = useSyncExternalStore(volgConcepten, () => leesConcept(plek));
  const [bijBegin] = useState(() => leesConcept(plek)?.inhoud);
  const kaal = staand?.inhoud;
  // what was typed here is whole; what was found may be of an earlier release
  // oxlint-disable-next-line react/exhaustive-deps -- how it is made whole does not change what was kept
  const inhoud = useMemo(() => (kaal === undefined ? null : herstel(kaal)), [kaal]);

  const zet = useCallback((nieuw: T) => zetConcept(plek, nieuw), [plek]);
  /** Begins anew; `opServer`: what was kept has to go too. */
  const wis = useCallback((opServer: boolean) => wisConcept(plek, opServer), [plek]);
  const staat: Bewaarstaat = staand === undefined || staand.hervat ? 'leeg' : staand.staat;
  return {
    laadt: begin.isPending && staand === undefined,
    /** Why what was kept could not be fetched; what is typed meanwhile is kept all the same, as another. */
    fout: begin.error,
    opnieuw: () => void begin.refetch(),
    inhoud,
    id: staand?.id,
    zet,
    wis,
    staat,
    /** It stood there already, and nothing was changed since. */
    hervat: staand !== undefined && (staand.hervat || staand.inhoud === bijBegin),
  };
}
