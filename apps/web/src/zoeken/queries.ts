import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';

export type Treffer = {
  casus: { id: string; naam: string };
  feiten: { id: string; label: string; citaat: string | null }[];
};
type Uitslag = { resultaten: Treffer[]; meer: boolean };

const MINSTENS = 2;

/** What is found for a text; nothing is asked for less than two characters. Kept in memory for a minute. */
export const zoekQuery = (tekst: string) =>
  queryOptions({
    queryKey: ['zoeken', tekst],
    queryFn: ({ signal }) => vraag<Uitslag>('/zoekopdrachten', { method: 'POST', body: { tekst }, signal }),
    enabled: tekst.length >= MINSTENS,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
