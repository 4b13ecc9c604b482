import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from '../api/client.ts';
import type { Lijst } from '../api/types.ts';
import type { Alarm, Lijstnaam, Nieuws, Tellingen, Van, Weergave, Werkfilter, Werkpunt, Werktaak } from './types.ts';

/** Everything below this key is asked again when the work changed. */
export const WERK = 'werkvoorraad';
const PER_BLADZIJDE = 30;
const TRIAGE = 'triage-veilig-thuis';

export const tellingenQuery = ({ van, soort }: Werkfilter) =>
  queryOptions({
    queryKey: [WERK, 'tellingen', van, soort],
    queryFn: ({ signal }) =>
      vraag<Tellingen>(metVragen('/werkvoorraad/tellingen', { van, soort: soort ?? undefined }), { signal }),
    placeholderData: keepPreviousData,
  });

export const alarmenQuery = (van: Van) => bladen<Alarm>('alarmen', { van });

export const takenQuery = ({ van, lijst, deel, soort }: Werkfilter) =>
  bladen<Werktaak>('taken', {
    van,
    deel: deel === 'alarmen' ? 'alles' : deel,
    soort: soort ?? undefined,
    item: lijst === 'triage' ? TRIAGE : undefined,
  });

export const puntenQuery = (lijst: Lijstnaam, van: Van) => bladen<Werkpunt>(`lijsten/${lijst}`, { van });

export const nieuwsQuery = queryOptions({
  queryKey: [WERK, 'nieuws'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Nieuws>>('/werkvoorraad/nieuws', { signal })).resultaten,
});

export const weergavenQuery = queryOptions({
  queryKey: ['weergaven'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Weergave>>('/werkvoorraad/weergaven', { signal })).resultaten,
  staleTime: Number.POSITIVE_INFINITY,
});

/** A list in pages, one after the other. */
function bladen<T>(pad: string, vragen: Record<string, string | undefined>) {
  return infiniteQueryOptions({
    queryKey: [WERK, pad, vragen],
    queryFn: ({ signal, pageParam }) =>
      vraag<Lijst<T>>(metVragen(`/werkvoorraad/${pad}`, { ...vragen, limiet: PER_BLADZIJDE, na: pageParam }), {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
    placeholderData: keepPreviousData,
  });
}
