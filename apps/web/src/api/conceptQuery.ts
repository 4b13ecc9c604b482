import { queryOptions } from '@tanstack/react-query';
import { vraag } from './client.ts';
import type { Bewaard, Plek } from './concept.ts';
import { isAangekomen } from './conceptonderweg.ts';
import type { Lijst } from './types.ts';

/** How often, and after how long each time, it asks for what this tab sent at the end of the page before. */
const KEREN = 12;
const WACHT_MS = 250;

/**
 * Brings what was kept earlier to its form. Only that it did stays in the cache, so that what was typed stands in one place: that
 * comes beside the answer, since the first screen needs nothing of it.
 */
export const conceptQuery = (plek: Plek) =>
  queryOptions({
    queryKey: ['concepten', plek.wie, plek.soort],
    queryFn: async ({ signal }) => {
      const haal = async () => vraag<Lijst<Bewaard>>(`/concepten?soort=${plek.soort}&inhoud=ja`, { signal });
      const [eerst, { herstelConcept }] = await Promise.all([haal(), import('./conceptbewaring.ts')]);
      let { resultaten } = eerst;
      for (let keer = 0; keer < KEREN && !isAangekomen(plek.soort, resultaten); keer += 1) {
        await new Promise((verder) => setTimeout(verder, WACHT_MS));
        ({ resultaten } = await haal());
      }
      herstelConcept(plek, resultaten);
      return true;
    },
    staleTime: Infinity,
  });

/** The form that holds everything unsent about the facts of a case. */
export const onverstuurdIn = (casusId: string): string => `feiten_${casusId}`;
