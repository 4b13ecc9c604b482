import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from './client.ts';
import { casuspad } from './paden.ts';
import type { Lijst } from './types.ts';

export type Telling = { totaal: number; onbeantwoord: string[]; perAard: Record<string, number> };

/** A measure with all that someone who acts on it needs. */
export type Beschermingsmaatregel = {
  id: string;
  soort: string;
  naam: string;
  groep: string;
  richtZich: string;
  wat: string;
  functies: string[];
  status: 'aangevraagd' | 'opgelegd' | 'actief' | 'beeindigd';
  van: string;
  tot: string | null;
  dagenOver: number | null;
  einde: { op: string; reden: string } | null;
  verlengen: string;
  verlenging: { uiterlijk: string | null; regel: string; eistVervolging: boolean };
  betwist: string | null;
  handhaaft: string[];
  handhaafbaar: { kan: 'ja' | 'nee' | 'onbekend'; waarom: string };
  bijOvertreding: { betekent: string; doe: string[]; strafbaar?: string } | null;
  naEinde: { functie: string; door: { maatregel: string; naam: string } | null }[];
  overtredingen: Telling;
};

/** A kind of measure as the rules describe it; `onzeker` names what was not checked against the law or differs per region. */
export type Maatregelsoort = {
  soort: string;
  naam: string;
  groep: string;
  richtZich: string;
  /** The kind of fact that brings it in, when that is no start of a measure. */
  feit?: string;
  wat: string;
  grondslag: string;
  kaders: string[];
  oplegt: string[];
  termijn?: { eerste?: string; termijn?: string; totaal?: string; verlengingen?: number; regel: string };
  uitreiking: 'nodig' | 'niet_nodig';
  zone: 'nooit' | 'kan' | 'altijd';
  voorwaarden?: string[];
  onzeker?: string[];
};

export type Bescherming = {
  op: string;
  geldtNu: Beschermingsmaatregel[];
  aangevraagd: Beschermingsmaatregel[];
  beeindigd: Beschermingsmaatregel[];
  onbedekt: { functie: string; sinds: string; reden: string; maatregel: string; naam: string }[];
  zonderMaatregel: Telling;
};

export type Ontvangst = {
  feit: string;
  gemeldOp: string;
  opgevolgd: { op: string; besluit: string; door: string } | null;
  uiterlijk: string | null;
  ontvangers: { wie: string; naam: string; taak: string; uiterlijk: string | null; status: string }[];
  noodoproep: string;
};

export type Zone = {
  maatregel: string;
  plaats: string;
  omschrijving: string;
  vorm: 'cirkel' | 'gebied' | 'route';
  middelpunt: string | null;
  straal_m: number | null;
  grens: string[];
  vastgesteld: string;
  feit: string;
  toets: {
    oordeel: string;
    afstand: number | null;
    eis: number | null;
    overlap: string[];
    afwijking: string | null;
  } | null;
};

/** Zones of a case, what a zone has to be, and what the reader may do with them. */
export type Zonelijst = Lijst<Zone> & {
  eis: number;
  kleinste: number;
  abilities?: { plaatsen?: boolean; toetsen?: boolean };
};

/** Where maps come from; no tiles and no addresses until the organisation set up a source. */
export type Kaartbron = { tegels: string | null; naamsvermelding: string | null; adressen: boolean };

export type Zoneoordeel = {
  oordeel: 'haalbaar' | 'niet_haalbaar';
  afstand: number;
  eis: number;
  advies: string;
  overlap: string[];
};

export const beschermingQuery = (id: string, op: string | undefined) =>
  queryOptions({
    queryKey: ['casus', id, 'bescherming', op ?? 'nu'],
    queryFn: ({ signal }) => vraag<Bescherming>(metVragen(casuspad(id, 'bescherming'), { op }), { signal }),
    placeholderData: keepPreviousData,
  });

export const zonesQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'zones'],
    queryFn: ({ signal }) => vraag<Zonelijst>(casuspad(id, 'zones'), { signal }),
  });

export const maatregelsoortenQuery = queryOptions({
  queryKey: ['maatregelsoorten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Maatregelsoort>>('/maatregelsoorten', { signal })).resultaten,
  staleTime: Infinity,
});

export const kaartQuery = queryOptions({
  queryKey: ['kaart'],
  queryFn: ({ signal }) => vraag<Kaartbron>('/kaart', { signal }),
  staleTime: Infinity,
});

export const ontvangstQuery = (id: string, feit: string) =>
  queryOptions({
    queryKey: ['casus', id, 'ontvangst', feit],
    queryFn: ({ signal }) => vraag<Ontvangst>(casuspad(id, 'meldingsontvangst', feit), { signal }),
  });
