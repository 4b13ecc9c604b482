import { queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from './client.ts';
import { casuspad } from './paden.ts';
import type { Lijst } from './types.ts';

export type Plandoel = { id: string; soort: string; tekst: string; effect_op_veiligheid: string };

export type Planmaatregel = {
  id: string;
  risico: string;
  wat: string;
  gewoon: string;
  voor: string;
  eigenaar: string;
  rol?: string;
  uiterlijk?: string;
  last?: string;
  waarom_waard?: string;
};

export type Planscenario = { id: string; als: string; dan: string; eigenaar: string };

export type Planinhoud = {
  analyse: string;
  doelen: Plandoel[];
  maatregelen: Planmaatregel[];
  scenarios: Planscenario[];
  stem_slachtoffer?: string;
  stem_pleger?: string;
  kinderen?: string;
  evaluatie: string;
};

export type Planversie = { versie: number; gemaakt: string; organisatie: string; reden: string | null };

export type Plan = Planversie & {
  id: string;
  soort: string;
  inhoud: Planinhoud;
  vastgesteld: { versie: number; op: string; met_slachtoffer: string | null; feit: string } | null;
};

/** The plans that the reader sees, and which kinds she may make. */
export type Plannenlijst = Lijst<Plan> & { abilities?: { maken?: string[] } };

export type Planverschil = {
  deel: string;
  naam: string | null;
  wat: 'erbij' | 'weg' | 'anders';
  was: string | null;
  wordt: string | null;
};
export type Afdruk = {
  voor: string;
  versie: number;
  blokken: { kop: string; regels: string[] }[];
  weggelaten: number;
};

export const plannenQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'plannen'],
    queryFn: ({ signal }) => vraag<Plannenlijst>(casuspad(id, 'plandocumenten'), { signal }),
  });

/** A version never changes, so it is asked once. */
export const planversieQuery = (id: string, plan: string, versie: number) =>
  queryOptions({
    queryKey: ['casus', id, 'plannen', plan, 'versie', versie],
    queryFn: ({ signal }) => vraag<Plan>(metVragen(casuspad(id, 'plandocumenten', plan), { versie }), { signal }),
    staleTime: Infinity,
  });

export const planversiesQuery = (id: string, plan: string) =>
  queryOptions({
    queryKey: ['casus', id, 'plannen', plan, 'versies'],
    queryFn: async ({ signal }) =>
      (await vraag<Lijst<Planversie>>(casuspad(id, 'plandocumenten', plan, 'versies'), { signal })).resultaten,
  });

export const planverschilQuery = (id: string, plan: string, van: number, naar: number) =>
  queryOptions({
    queryKey: ['casus', id, 'plannen', plan, 'verschil', van, naar],
    queryFn: async ({ signal }) => {
      const pad = casuspad(id, 'plandocumenten', plan, 'verschillen');
      return (await vraag<Lijst<Planverschil>>(metVragen(pad, { van, naar }), { signal })).resultaten;
    },
    staleTime: Infinity,
  });

export const afdrukQuery = (id: string, plan: string, voor: 'slachtoffer' | 'pleger') =>
  queryOptions({
    queryKey: ['casus', id, 'plannen', plan, 'afdruk', voor],
    queryFn: ({ signal }) =>
      vraag<Afdruk>(metVragen(casuspad(id, 'plandocumenten', plan, 'afdruk'), { voor }), { signal }),
  });
