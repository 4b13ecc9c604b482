import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from './client.ts';
import type {
  Casus,
  Casusregel,
  Deelname,
  Feit,
  Gebruiker,
  Inzage,
  Lijst,
  Medewerker,
  Organisatie,
  Stand,
  Toezichtsignaal,
  Wegwijzer,
} from './types.ts';

export const CASUSSEN_PER_BLADZIJDE = 25;
const FEITEN_PER_VRAAG = 200;

export const demogebruikersQuery = queryOptions({
  queryKey: ['demo', 'gebruikers'],
  queryFn: ({ signal }) => vraag<Gebruiker[]>('/demo/gebruikers', { signal }),
});

/** Who is signed in by the cookie of this browser. */
export const huidigeSessieQuery = queryOptions({
  queryKey: ['sessies', 'huidige'],
  queryFn: ({ signal }) => vraag<Gebruiker>('/sessies/huidige', { signal }),
  retry: false,
});

export const medewerkersQuery = queryOptions({
  queryKey: ['medewerkers'],
  queryFn: ({ signal }) => vraag<Medewerker[]>('/medewerkers', { signal }),
});

export const casussenQuery = (zoek: string, na: string | undefined) =>
  queryOptions({
    queryKey: ['casussen', zoek, na ?? ''],
    queryFn: ({ signal }) =>
      vraag<Lijst<Casusregel>>(metVragen('/casussen', { limiet: CASUSSEN_PER_BLADZIJDE, na, zoek }), { signal }),
    placeholderData: keepPreviousData,
  });

export const casusQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id],
    queryFn: ({ signal }) => vraag<Casus>(`/casussen/${encodeURIComponent(id)}`, { signal }),
  });

export const standQuery = (id: string, op: string | undefined) =>
  queryOptions({
    queryKey: ['casus', id, 'stand', op ?? 'nu'],
    queryFn: ({ signal }) => vraag<Stand>(metVragen(`/casussen/${encodeURIComponent(id)}/stand`, { op }), { signal }),
    placeholderData: keepPreviousData,
  });

/** All facts of a case as known at `op`, in pages until the last one. */
export const feitenQuery = (id: string, op: string | undefined) =>
  queryOptions({
    queryKey: ['casus', id, 'feiten', op ?? 'nu'],
    queryFn: ({ signal }) => haalFeiten(id, op, signal),
    placeholderData: keepPreviousData,
  });

const DEELNAMEN_PER_VRAAG = 200;

export const deelnamenQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'deelnamen'],
    queryFn: async ({ signal }) => {
      const pad = metVragen(`/casussen/${encodeURIComponent(id)}/toegangen`, { limiet: DEELNAMEN_PER_VRAAG });
      return (await vraag<Lijst<Deelname>>(pad, { signal })).resultaten;
    },
  });

export const wegwijzerQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'wegwijzer'],
    queryFn: async ({ signal }) =>
      (await vraag<Lijst<Wegwijzer>>(`/casussen/${encodeURIComponent(id)}/wegwijzer`, { signal })).resultaten,
  });

const ORGANISATIES_PER_VRAAG = 500;

export const organisatiesQuery = queryOptions({
  queryKey: ['organisaties'],
  queryFn: async ({ signal }) => {
    const pad = metVragen('/organisaties', { limiet: ORGANISATIES_PER_VRAAG });
    return (await vraag<Lijst<Organisatie>>(pad, { signal })).resultaten;
  },
});

const INZAGEN_PER_VRAAG = 50;

/** Who looked at a case, newest first. */
export const inzagenQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['inzagen', id],
    queryFn: ({ signal, pageParam }) =>
      vraag<Lijst<Inzage>>(
        metVragen(`/casussen/${encodeURIComponent(id)}/inzagen`, { limiet: INZAGEN_PER_VRAAG, na: pageParam }),
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
  });

const SIGNALEN_PER_VRAAG = 200;

export const toezichtQuery = queryOptions({
  queryKey: ['toezicht'],
  queryFn: async ({ signal }) => {
    const pad = metVragen('/toezicht/signalen', { open: 'ja', limiet: SIGNALEN_PER_VRAAG });
    return (await vraag<Lijst<Toezichtsignaal>>(pad, { signal })).resultaten;
  },
});

async function haalFeiten(id: string, op: string | undefined, signal: AbortSignal): Promise<Feit[]> {
  const feiten: Feit[] = [];
  let na: string | undefined;
  do {
    const pad = metVragen(`/casussen/${encodeURIComponent(id)}/feiten`, { op, limiet: FEITEN_PER_VRAAG, na });
    const deel = await vraag<Lijst<Feit>>(pad, { signal });
    feiten.push(...deel.resultaten);
    na = deel.volgende ?? undefined;
  } while (na !== undefined);
  return feiten;
}
