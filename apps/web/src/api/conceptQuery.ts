import { queryOptions } from '@tanstack/react-query';
import { vraag } from './client.ts';
import type { Bewaard, Plek } from './concept.ts';
import type { Lijst } from './types.ts';

/**
 * Brings what was kept earlier to its form. Only that it did stays in the cache, so that what was typed stands in one place: that
 * comes beside the answer, since the first screen needs nothing of it.
 */
export const conceptQuery = (plek: Plek) =>
  queryOptions({
    queryKey: ['concepten', plek.wie, plek.soort],
    queryFn: async ({ signal }) => {
      const [{ resultaten }, { herstelConcept }] = await Promise.all([
        vraag<Lijst<Bewaard>>(`/concepten?soort=${plek.soort}&inhoud=ja`, { signal }),
        import('./conceptbewaring.ts'),
      ]);
      herstelConcept(plek, resultaten);
      return true;
    },
    staleTime: Infinity,
  });

/** The form that holds everything unsent about the facts of a case. */
export const onverstuurdIn = (casusId: string): string => `feiten_${casusId}`;
