import { queryOptions } from '@tanstack/react-query';
import { vraag } from './client.ts';
import type { Lijst } from './types.ts';

type Regel = { tekst: string; bron: string[] };

/** What a kind of partner can do, where that ends, what it needs to know, and which measures it imposes and enforces. */
export type Partner = {
  organisatie: string;
  kan: Regel[];
  grens: Regel[];
  nodig: Regel[];
  oplegt: string[];
  handhaaft: string[];
};

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Partner>>('/partners', { signal })).resultaten,
  staleTime: Infinity,
});
