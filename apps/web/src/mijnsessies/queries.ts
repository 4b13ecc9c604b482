import { queryOptions } from '@tanstack/react-query';
import { vraag } from '../api/client.ts';

/** Somewhere the user is signed in. */
export type Eigensessie = {
  id: string;
  toestel: string | null;
  begonnen: string;
  gebruikt: string;
  verloopt: string;
  deze: boolean;
};

export type Passkey = { id: string; naam: string; toegevoegd: string; gebruikt: string | null };

/** How the account came about; both empty for who signs in elsewhere. */
export type Eigenaccount = { gemaakt: string | null; door: string | null };

export const eigenAccountQuery = queryOptions({
  queryKey: ['sessies', 'account'],
  queryFn: ({ signal }) => vraag<Eigenaccount>('/sessies/account', { signal }),
});

export const eigenSessiesQuery = queryOptions({
  queryKey: ['sessies', 'eigen'],
  queryFn: ({ signal }) => vraag<Eigensessie[]>('/sessies/eigen', { signal }),
});

/** `mogelijk` is false when the organisation has a provider of its own. */
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => vraag<{ mogelijk: boolean; passkeys: Passkey[] }>('/passkeys', { signal }),
});
