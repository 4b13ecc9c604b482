import { queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from './client.ts';
import { casuspad } from './paden.ts';
import type { Lijst } from './types.ts';

export type Planmaatregel = {
  id: string;
  risico: string;
  wat: string;
  gewoon: string;
  voor: 'slachtoffer' | 'pleger' | 'kind' | 'omgeving';
  eigenaar: string;
  uiterlijk?: string;
  last?: string;
  waarom_waard?: string;
};

export type Plan = {
  id: string;
  soort: string;
  versie: number;
  gemaakt: string;
  organisatie: string;
  inhoud: {
    analyse: string;
    doelen: { id: string; soort: string; tekst: string; effect_op_veiligheid: string }[];
    maatregelen: Planmaatregel[];
    scenarios: { id: string; als: string; dan: string; eigenaar: string }[];
    stem_slachtoffer?: string;
    stem_pleger?: string;
    kinderen?: string;
    evaluatie: string;
  };
  vastgesteld: { versie: number; op: string; met_slachtoffer: string | null } | null;
};

export type Planverschil = {
  deel: string;
  wat: 'erbij' | 'weg' | 'anders';
  was: string | null;
  wordt: string | null;
};
export type Afdruk = { voor: string; versie: number; blokken: { kop: string; regels: string[] }[] };

export const plannenQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'plannen'],
    queryFn: async ({ signal }) => (await vraag<Lijst<Plan>>(casuspad(id, 'plandocumenten'), { signal })).resultaten,
  });

export const planverschilQuery = (id: string, plan: string, versie: number) =>
  queryOptions({
    queryKey: ['casus', id, 'plannen', plan, 'verschil', versie],
    queryFn: async ({ signal }) => {
      const pad = casuspad(id, 'plandocumenten', plan, 'verschillen');
      return (await vraag<Lijst<Planverschil>>(metVragen(pad, { van: versie - 1, naar: versie }), { signal }))
        .resultaten;
    },
    enabled: versie > 1,
  });

export const afdrukQuery = (id: string, plan: string, voor: 'slachtoffer' | 'pleger') =>
  queryOptions({
    queryKey: ['casus', id, 'plannen', plan, 'afdruk', voor],
    queryFn: ({ signal }) =>
      vraag<Afdruk>(metVragen(casuspad(id, 'plandocumenten', plan, 'afdruk'), { voor }), { signal }),
  });
