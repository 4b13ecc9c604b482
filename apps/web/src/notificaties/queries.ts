import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from '../api/client.ts';
import type { Lijst } from '../api/types.ts';

export type Notificatie = {
  id: string;
  soort: 'alarm' | 'taken' | 'wacht' | 'bezorging' | 'leeslijst' | 'contact';
  casus: { id: string; naam: string } | null;
  titel: string;
  /** 0: works in the case, 1: deputises, 2: on duty. */
  trap: number;
  /** Whom to call for who may not see the case. */
  bel: string | null;
  op: string;
  gelezen: string | null;
  bevestigd: string | null;
};
export type Ontvanger = {
  naam: string | null;
  organisatie: string;
  trap: number;
  op: string;
  gelezen: string | null;
  bevestigd: string | null;
};
export type Verzonden = {
  casus: { id: string; naam: string };
  titel: string;
  sinds: string;
  bevestigd: string | null;
  ontvangers: Ontvanger[];
};
export type Instelling = {
  email: string | null;
  perMail: boolean;
  perPush: boolean;
  stilVan: string | null;
  stilTot: string | null;
};
export type Instellingen = Instelling & {
  mailMislukt: boolean;
  mailMogelijk: boolean;
  vapid: string;
  apparaten: number;
};
export type Dienst = {
  id: string;
  medewerker: { id: string; naam: string; organisatie: string };
  van: string;
  tot: string | null;
};

/** Everything below this key is asked again when something was told, read or acknowledged. */
export const NOTIFICATIES = 'notificaties';
const PER_BLADZIJDE = 30;
const MINUUT_MS = 60_000;
/** While somebody looks at the list. */
const KWART_MINUUT_MS = 15_000;

export const notificatiesQuery = infiniteQueryOptions({
  queryKey: [NOTIFICATIES, 'lijst'],
  queryFn: ({ signal, pageParam }) =>
    vraag<Lijst<Notificatie>>(metVragen('/notificaties', { limiet: PER_BLADZIJDE, na: pageParam }), { signal }),
  initialPageParam: '',
  getNextPageParam: ({ volgende }) => volgende,
  refetchInterval: KWART_MINUUT_MS,
});

export const tellingQuery = queryOptions({
  queryKey: [NOTIFICATIES, 'telling'],
  queryFn: ({ signal }) => vraag<{ ongelezen: number; teBevestigen: number }>('/notificaties/tellingen', { signal }),
  refetchInterval: MINUUT_MS,
});

export const verzondenQuery = queryOptions({
  queryKey: [NOTIFICATIES, 'verzonden'],
  queryFn: ({ signal }) => vraag<{ let_op: string; resultaten: Verzonden[] }>('/notificaties/verzonden', { signal }),
});

export const instellingenQuery = queryOptions({
  queryKey: ['notificatie-instellingen'],
  queryFn: ({ signal }) => vraag<Instellingen>('/notificaties/instellingen', { signal }),
});

export const dienstenQuery = queryOptions({
  queryKey: ['wachtdiensten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Dienst>>('/wachtdiensten', { signal })).resultaten,
});
