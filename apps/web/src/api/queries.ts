import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { haalAlles } from './bladzijden.ts';
import { metVragen, vraag } from './client.ts';
import { casuspad } from './paden.ts';
import type { Inzage, Toezichtsignaal } from './toezicht.ts';
import type {
  Bijlage,
  Ontvangst,
  Casus,
  Casusregel,
  Deelname,
  Feit,
  Gebruiker,
  Instrument,
  Lijst,
  Medewerker,
  Organisatie,
  Stand,
  Wegwijzer,
} from './types.ts';

const CASUSSEN_PER_BLADZIJDE = 25;

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
    queryFn: ({ signal }) => vraag<Casus>(casuspad(id), { signal }),
  });

export const standQuery = (id: string, op: string | undefined) =>
  queryOptions({
    queryKey: ['casus', id, 'stand', op ?? 'nu'],
    queryFn: ({ signal }) => vraag<Stand>(metVragen(casuspad(id, 'stand'), { op }), { signal }),
    placeholderData: keepPreviousData,
  });

const FEITEN_PER_VRAAG = 10_000;

/** All facts of a case as known at `op`. */
export const feitenQuery = (id: string, op: string | undefined) =>
  queryOptions({
    queryKey: ['casus', id, 'feiten', op ?? 'nu'],
    queryFn: ({ signal }) => haalAlles<Feit>(casuspad(id, 'feiten'), signal, { op }, FEITEN_PER_VRAAG),
    placeholderData: keepPreviousData,
  });

export const deelnamenQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'deelnamen'],
    queryFn: ({ signal }) => haalAlles<Deelname>(casuspad(id, 'toegangen'), signal),
  });

export const bijlagenQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'bijlagen'],
    queryFn: async ({ signal }) => (await vraag<Lijst<Bijlage>>(casuspad(id, 'bijlagen'), { signal })).resultaten,
  });

/** Which organisation read which message. */
export const ontvangstenQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'ontvangsten'],
    queryFn: async ({ signal }) => (await vraag<Lijst<Ontvangst>>(casuspad(id, 'ontvangsten'), { signal })).resultaten,
  });

export const wegwijzerQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'wegwijzer'],
    queryFn: async ({ signal }) => (await vraag<Lijst<Wegwijzer>>(casuspad(id, 'wegwijzer'), { signal })).resultaten,
  });

/** The risk instruments; they change with a new version of the rules only. */
export const instrumentenQuery = queryOptions({
  queryKey: ['instrumenten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Instrument>>('/instrumenten', { signal })).resultaten,
  staleTime: Infinity,
});

export const organisatiesQuery = queryOptions({
  queryKey: ['organisaties'],
  queryFn: ({ signal }) => haalAlles<Organisatie>('/organisaties', signal),
});

const INZAGEN_PER_VRAAG = 200;

/** Who looked, newest first; what is looked for names people, so it goes in the body. */
export const inzagenQuery = (opdracht: object) =>
  infiniteQueryOptions({
    queryKey: ['inzagen', opdracht],
    queryFn: ({ signal, pageParam }) =>
      vraag<Lijst<Inzage>>('/inzagen/zoekopdrachten', {
        method: 'POST',
        body: { ...opdracht, limiet: INZAGEN_PER_VRAAG, ...(pageParam !== '' && { na: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ volgende }) => volgende,
  });

export const toezichtQuery = queryOptions({
  queryKey: ['toezicht'],
  queryFn: ({ signal }) => haalAlles<Toezichtsignaal>('/toezicht/signalen', signal, { open: 'ja' }),
});
