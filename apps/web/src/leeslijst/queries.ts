import { queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from '../api/client.ts';
import type { Lijst } from '../api/types.ts';
import type { Cijfers, Incident, Leesregel, Verband } from './types.ts';

const PER_KEER = 50;

/** The next reports to read. The queue stays as it was while she works through it, so that nothing jumps. */
export const leeslijstQuery = queryOptions({
  queryKey: ['leeslijst', 'rij'],
  queryFn: async ({ signal }) =>
    (await vraag<Lijst<Leesregel>>(metVragen('/leeslijst', { limiet: PER_KEER }), { signal })).resultaten,
  staleTime: Infinity,
});

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['leeslijst', 'incident', id],
    queryFn: ({ signal }) => vraag<Incident>(`/incidenten/${id}`, { signal }),
  });

export const verbandQuery = (id: string) =>
  queryOptions({
    queryKey: ['leeslijst', 'verband', id],
    queryFn: ({ signal }) => vraag<Verband>(`/incidenten/${id}/verband`, { signal }),
  });

export const cijfersQuery = queryOptions({
  queryKey: ['leeslijst', 'cijfers'],
  queryFn: ({ signal }) => vraag<Cijfers>('/leeslijst/cijfers', { signal }),
});
