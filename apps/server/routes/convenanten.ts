import { z } from 'zod';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { nietNu, Probleem } from '@waakvlam/kernel/errors';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import { CATEGORIEEN, type Categorie } from '@waakvlam/logboek';
import { deelhulp, rijenVan, SETTINGS, UITKOMSTEN, vergelijk } from '@waakvlam/delen';
import { sql } from 'kysely';
import type { Diensten } from '../diensten.ts';
import { eisCasus } from '../toegang.ts';

const advies = z.object({
  mag: z.enum(['ja', 'zonder_inhoud', 'verwijs', 'na_besluit', 'met_toestemming', 'nee']),
  zinnen: z.array(z.string()).readonly(),
  gronden: z
    .array(z.object({ artikel: z.string(), uitleg: z.string(), vastgesteld: z.boolean() }))
    .readonly()
    .describe('Niet vastgesteld: nog te toetsen door de privacyjurist van de regio.'),
  doel: z.string().nullable(),
});

const convenantSchema = z.object({
  naam: z.string(),
  versie: z.string(),
  regio: z.string().nullable(),
  geldigVan: z.string(),
  geldigTot: z.string().nullable(),
  regels: z.array(
    z.object({
      id: z.string(),
      organisatie: z.array(z.string()).readonly(),
      setting: z.array(z.enum(SETTINGS)).readonly(),
      werking: z.enum(['basis', 'verruimt', 'beperkt']),
      uitkomsten: z.partialRecord(z.enum(UITKOMSTEN), z.array(z.string())),
      doel: z.string(),
      gronden: z.array(z.string()),
      vastgesteld: z.enum(['ja', 'nee']),
    }),
  ),
});

/** What the covenants say, what changes between two of them, and whether someone may share something with a partner. */
export function convenantRoutes(diensten: Diensten): Route[] {
  return [lijstRoute(diensten), vergelijkRoute(diensten), deelhulpRoute(diensten)];
}

function lijstRoute({ convenanten }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/convenanten',
      naam: 'lijstConvenanten',
      samenvatting: 'Geeft de convenanten die bepalen wie wat ziet, met doel en grond per regel.',
      onderwerp: 'Delen',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: lijstVan(convenantSchema) },
    },
    async () => ({
      status: 200,
      body: {
        volgende: null,
        resultaten: convenanten.alle.map((convenant) => ({
          ...convenant,
          regels: convenant.regels.map(({ id, organisatie, setting, werking, doel, grond, vastgesteld }) => ({
            id,
            organisatie,
            setting,
            werking,
            vastgesteld,
            uitkomsten: perUitkomst(rijenVan({ regels: convenant.regels.filter((regel) => regel.id === id) })),
            doel: convenant.doelen[doel] ?? doel,
            gronden: grond.map((een) => convenant.gronden[een]?.artikel ?? een),
          })),
        })),
      },
    }),
  );
}

function perUitkomst(rijen: ReturnType<typeof rijenVan>): Partial<Record<(typeof UITKOMSTEN)[number], string[]>> {
  const uit: Partial<Record<(typeof UITKOMSTEN)[number], string[]>> = {};
  for (const { uitkomst, categorie } of rijen) {
    const naam = UITKOMSTEN[uitkomst];
    if (naam !== undefined && uit[naam]?.includes(categorie) !== true) uit[naam] = [...(uit[naam] ?? []), categorie];
  }
  return uit;
}

function vergelijkRoute({ convenanten }: Diensten): Route {
  const naam = z.string().max(100);
  return route(
    {
      method: 'GET',
      pad: '/convenanten/vergelijking',
      naam: 'vergelijkConvenanten',
      samenvatting: 'Zegt in woorden wat er voor wie verandert tussen twee convenanten.',
      onderwerp: 'Delen',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      query: z.strictObject({ oud: naam, nieuw: naam }),
      antwoord: { 200: z.object({ veranderingen: z.array(z.string()) }) },
    },
    async ({ query }) => {
      const [oud, nieuw] = [query.oud, query.nieuw].map((een) => convenanten.alle.find((c) => c.naam === een));
      if (oud === undefined || nieuw === undefined) throw new Probleem('niet_gevonden');
      return { status: 200, body: { veranderingen: vergelijk(oud, nieuw) } };
    },
  );
}

function deelhulpRoute({ convenanten }: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/deelhulp',
      naam: 'vraagDeelhulp',
      samenvatting: 'Zegt of, hoe en op welke grond u een soort informatie met een partner mag delen.',
      onderwerp: 'Delen',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      body: z.strictObject({
        organisatie: z.enum(organisatieCodes),
        categorie: z.enum(CATEGORIEEN),
        setting: z.enum(SETTINGS).default('bilateraal'),
      }),
      antwoord: { 200: advies },
    },
    async ({ params: { casusId }, body: { organisatie, categorie, setting } }, { trx, nu }) => {
      const casus = await eisCasus({ trx }, casusId);
      const convenant = convenanten.voor(casus.regio, nu);
      if (convenant === undefined) throw nietNu('Er geldt geen convenant.');
      const { rows } = await sql<{ niveau: string; fase: string; toestemming: Categorie[]; rollen: string[] }>`
        select niveau, fase, toestemming, rollen from deelsituatie(${casusId}, ${organisatie})`.execute(trx);
      const [situatie] = rows;
      if (situatie === undefined) throw new Probleem('niet_gevonden');
      return {
        status: 200,
        body: deelhulp(convenant, { categorie, aan: { organisatie, settings: [setting], ...situatie } }),
      };
    },
  );
}
