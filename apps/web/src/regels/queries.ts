import { queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from '../api/client.ts';
import type { Lijst } from '../api/types.ts';

/** What a field has to hold for a fact to count. */
export type Veldeis = { een_van?: (string | number)[]; niet?: (string | number)[]; verplicht?: true; rol?: string[] };

/** A kind of fact by which an item is done. */
export type Daad = {
  soort: string;
  velden: Record<string, Veldeis>;
  verwijst: { veld: string; naarVeld: string | null } | null;
  wie: string[] | null;
  over: string[] | null;
};

export type Regel = {
  id: string;
  soort: string;
  stap: string;
  wie: string[];
  tekst: string;
  waarom: string | null;
  binnen: string | null;
  bron: string[];
  grondslag: string | null;
  daden: Daad[];
  afwijking: { soort: 'nieuw' | 'gewijzigd' | 'vervallen'; reden: string | null } | null;
};
export type Kaart = { naam: string; versie: string; regios: string[]; regels: Regel[] };

export type Convenant = {
  naam: string;
  versie: string;
  regio: string | null;
  geldigVan: string;
  geldigTot: string | null;
  regels: {
    id: string;
    organisatie: string[];
    setting: string[];
    werking: 'basis' | 'verruimt' | 'beperkt';
    uitkomsten: Record<string, string[]>;
    doel: string;
    gronden: string[];
    vastgesteld: 'ja' | 'nee';
  }[];
};

export type Termijnen = {
  keten: { naam: string; duur: string; vanRegio: boolean }[];
  kalender: { bron: string; dagen: { naam: string; dag: string }[] };
};

export type Instrument = {
  instrument: string;
  naam: string;
  versie: string;
  uitkomsten: string[];
  bepaalt_niveau: boolean;
  gevalideerd: boolean;
  training: string;
  licentie: string;
  bron: string[];
};

// Rules change when the server starts anew.
const VAST = { staleTime: Infinity } as const;

export const kaartQuery = (regio: string | undefined) =>
  queryOptions({
    queryKey: ['regels', 'routekaart', regio ?? ''],
    queryFn: ({ signal }) => vraag<Kaart>(metVragen('/regels/routekaart', { regio }), { signal }),
    ...VAST,
  });

export const termijnenQuery = (regio: string | undefined) =>
  queryOptions({
    queryKey: ['regels', 'termijnen', regio ?? ''],
    queryFn: ({ signal }) => vraag<Termijnen>(metVragen('/regels/termijnen', { regio }), { signal }),
    ...VAST,
  });

export const convenantenQuery = queryOptions({
  queryKey: ['regels', 'convenanten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Convenant>>('/convenanten', { signal })).resultaten,
  ...VAST,
});

export const vergelijkingQuery = (oud: string, nieuw: string) =>
  queryOptions({
    queryKey: ['regels', 'vergelijking', oud, nieuw],
    queryFn: async ({ signal }) => {
      const pad = metVragen('/convenanten/vergelijking', { oud, nieuw });
      return (await vraag<{ veranderingen: string[] }>(pad, { signal })).veranderingen;
    },
    ...VAST,
  });

export const instrumentenoverzichtQuery = queryOptions({
  queryKey: ['regels', 'instrumenten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Instrument>>('/instrumenten', { signal })).resultaten,
  ...VAST,
});
