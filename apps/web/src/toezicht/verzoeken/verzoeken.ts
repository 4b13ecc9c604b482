import { queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from '../../api/client.ts';
import type { Lijst } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';

export type Verzoeksoort = 'inzage' | 'correctie' | 'verwijdering' | 'beperking' | 'wie_keek';
export type Uitkomst = 'toegewezen' | 'gedeeltelijk' | 'afgewezen';

/** What someone asked about her own data. */
export type Verzoek = {
  id: string;
  soort: Verzoeksoort;
  aanvrager: string;
  geboren: string;
  namens: string | null;
  identiteit: string;
  toelichting: string | null;
  /** The applicant gets no more than what he was told or what was done to him. */
  strikt: boolean;
  ontvangen: string;
  uiterlijk: string;
  termijnBron: string;
  teLaat: boolean;
  uitkomst: Uitkomst | null;
  motivering: string | null;
  afgehandeldOp: string | null;
  casussen: { casus: string; betrokkene: string; rol: string }[];
};

export type Onderdeel = {
  feit: string;
  omschrijving: string;
  wanneer: string;
  gegevens: Record<string, unknown>;
  vrijeTekst: boolean;
  besluit: 'geven' | 'weglaten' | null;
  reden: string | null;
  beslotenOp: string | null;
};

/** What the applicant gets of one case. */
export type Afschrift = {
  status: 'concept' | 'definitief';
  onderdelen: Onderdeel[];
  kijkers: { organisatie: string; functie: string; dag: string; keren: number }[];
};

export const SOORTEN: Record<Verzoeksoort, string> = {
  inzage: t('Inzage in de eigen gegevens'),
  wie_keek: t('Wie de eigen gegevens bekeek'),
  correctie: t('Verbetering'),
  verwijdering: t('Verwijdering'),
  beperking: t('Beperking van het gebruik'),
};

export const UITKOMSTEN: Record<Uitkomst, string> = {
  toegewezen: t('Toegewezen'),
  gedeeltelijk: t('Gedeeltelijk toegewezen'),
  afgewezen: t('Afgewezen'),
};

const PER_VRAAG = 200;

/** Requests to the organisation of the user, the first to be answered on top. */
export const verzoekenQuery = (open: 'ja' | 'nee') =>
  queryOptions({
    queryKey: ['verzoeken', open],
    queryFn: async ({ signal }) => {
      const pad = metVragen('/betrokkenenverzoeken', { open, limiet: PER_VRAAG });
      return (await vraag<Lijst<Verzoek>>(pad, { signal })).resultaten;
    },
  });

export const verzoekQuery = (id: string) =>
  queryOptions({
    queryKey: ['verzoeken', id],
    queryFn: ({ signal }) => vraag<Verzoek>(`/betrokkenenverzoeken/${encodeURIComponent(id)}`, { signal }),
  });

/** Where the copy of one case for a request stands. */
export const afschriftPad = (verzoek: string, casus: string): string =>
  `/betrokkenenverzoeken/${encodeURIComponent(verzoek)}/casussen/${encodeURIComponent(casus)}/afschrift`;

export const afschriftQuery = (verzoek: string, casus: string) =>
  queryOptions({
    queryKey: ['verzoeken', verzoek, 'afschrift', casus],
    queryFn: ({ signal }) => vraag<Afschrift>(afschriftPad(verzoek, casus), { signal }),
  });
