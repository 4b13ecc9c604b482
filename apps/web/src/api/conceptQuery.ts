import { queryOptions } from '@tanstack/react-query';
import { vraag } from './client.ts';
import { type Bewaard, herstelConcept, leesConcept, type Plek } from './conceptbewaring.ts';
import type { Lijst } from './types.ts';

/** Brings what was kept earlier to its form. Only that it did stays in the cache, so that what was typed stands in one place. */
export const conceptQuery = (plek: Plek) =>
  queryOptions({
    queryKey: ['concepten', plek.wie, plek.soort],
    queryFn: async ({ signal }) => {
      if (leesConcept(plek)) return true;
      const { resultaten } = await vraag<Lijst<Bewaard>>(`/concepten?soort=${plek.soort}&inhoud=ja`, { signal });
      const [nieuwste] = resultaten;
      if (nieuwste) herstelConcept(plek, nieuwste);
      return true;
    },
    staleTime: Infinity,
  });

/** The form that holds everything unsent about the facts of a case. */
export const onverstuurdIn = (casusId: string): string => `feiten_${casusId}`;
