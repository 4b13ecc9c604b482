import { queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from './client.ts';
import type { Lijst } from './types.ts';

/** Help in a region, and how many weeks people wait for it; null: not known. */
export type Voorziening = {
  id: string;
  regio: string;
  versie: number;
  bijgewerkt: string;
  naam: string;
  voor: string[];
  aard: string;
  aanbieder: string;
  uitleg: string | null;
  aanmelden: string | null;
  wachttijd_weken: number | null;
  gestopt: boolean;
};

export type Voorzieningenlijst = Lijst<Voorziening> & { abilities?: { beheren?: boolean } };

/** Of this region; of the reader's own when left out. */
export const voorzieningenQuery = (regio?: string) =>
  queryOptions({
    queryKey: ['voorzieningen', regio ?? 'eigen'],
    queryFn: ({ signal }) => vraag<Voorzieningenlijst>(metVragen('/voorzieningen', { regio }), { signal }),
  });
