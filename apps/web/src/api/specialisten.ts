import { queryOptions } from '@tanstack/react-query';
import { vraag } from './client.ts';
import type { Lijst } from './types.ts';

/** What an organisation can name somebody for stalking. */
export const SPECIALISMEN = [
  'contactpersoon_stalking',
  'casusregisseur',
  'procesregisseur',
  'aandachtsfunctionaris',
  'portefeuillehouder',
] as const;

/** Somebody in the region who knows about stalking, with the number to call. */
export type Specialist = {
  id: string;
  naam: string;
  functie: string;
  organisatie: string;
  organisatienaam: string;
  basisteam: string | null;
  specialismen: string[];
  nagegaan: string | null;
  nummer: string | null;
  plaatsvervanger: string | null;
};

/** A norm that is not met; `basisteam` null: in the organisation as a whole. */
export type Tekort = {
  norm: string;
  tekst: string;
  bron: string[];
  basisteam: string | null;
  minstens: number;
  aanwezig: string[];
  zonderVervanging: boolean;
};

/** Staffing of the own organisation, with in how many open cases each has a role. */
export type Bezetting = {
  teams: string[];
  tekorten: Tekort[];
  natevragen: string[];
  mensen: (Pick<Specialist, 'id' | 'naam' | 'basisteam' | 'specialismen' | 'plaatsvervanger'> & { casussen: number })[];
};

export const specialistenQuery = queryOptions({
  queryKey: ['specialisten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Specialist>>('/specialisten', { signal })).resultaten,
});

export const bezettingQuery = queryOptions({
  queryKey: ['bezetting'],
  queryFn: ({ signal }) => vraag<Bezetting>('/bezetting', { signal }),
});
