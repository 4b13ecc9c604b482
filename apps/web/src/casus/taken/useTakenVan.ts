import { useState } from 'react';
import type { Sessie } from '../../sessie/sessie.ts';

/** Whose tasks are shown: an organisation code, or '' for everyone. Starts with the own organisation when it is known. */
export function useTakenVan(sessie: Sessie | null, eigen: string | undefined): [string, (van: string) => void] {
  const sleutel = `waakvlam.taken-van.${sessie?.gebruiker.id ?? ''}`;
  const [van, zetVan] = useState(() => sessionStorage.getItem(sleutel) ?? eigen ?? '');
  const kies = (nieuw: string) => {
    sessionStorage.setItem(sleutel, nieuw);
    zetVan(nieuw);
  };
  return [van, kies];
}
