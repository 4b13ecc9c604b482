import { queryOptions } from '@tanstack/react-query';
import { vraag } from './client.ts';
import type { Lijst } from './types.ts';

/** What an advice to a victim brings, what it asks of her and where it can be dangerous. */
export type Advies = { advies: string; brengt: string; vraagt: string; gevaar: string; bron: string[] };

export const adviezenQuery = queryOptions({
  queryKey: ['adviezen'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Advies>>('/adviezen', { signal })).resultaten,
  staleTime: Infinity,
});
