import { sql } from 'kysely';
import { z } from 'zod';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, DAG, formatMoment } from '@waakvlam/kernel/tijd';
import { weegBezetting } from '../bezetting/weeg.ts';
import type { Diensten } from '../diensten.ts';

const specialist = z.object({
  id: z.string(),
  naam: z.string(),
  functie: z.string(),
  organisatie: z.string().describe('Code van de organisatie.'),
  organisatienaam: z.string(),
  basisteam: z.string().nullable(),
  specialismen: z.array(z.string()),
  nagegaan: z.string().nullable().describe('Dag waarop haar organisatie dit het laatst zei.'),
  nummer: z
    .string()
    .nullable()
    .describe('Haar werknummer als haar organisatie haar noemde, en anders het algemene nummer daarvan.'),
  plaatsvervanger: z.string().nullable(),
});

const bezetting = z.object({
  teams: z.array(z.string()).readonly(),
  tekorten: z
    .array(
      z.object({
        norm: z.string(),
        tekst: z.string(),
        bron: z.array(z.string()).readonly(),
        basisteam: z.string().nullable().describe('Null: in de hele organisatie.'),
        minstens: z.number(),
        aanwezig: z.array(z.string()).readonly(),
        zonderVervanging: z.boolean().describe('Er zijn er genoeg, maar niemand neemt over.'),
      }),
    )
    .readonly(),
  natevragen: z.array(z.string()).readonly().describe('Wie al lang niet meer is nagevraagd.'),
  mensen: z.array(
    z.object({
      id: z.string(),
      naam: z.string(),
      basisteam: z.string().nullable(),
      specialismen: z.array(z.string()).readonly(),
      plaatsvervanger: z.string().nullable(),
      casussen: z.number().describe('Open casussen waarin zij een rol heeft; afgeschermde tellen niet mee.'),
    }),
  ),
});

const CONTRACT = { onderwerp: 'Specialisten', audit: 'geen_persoonsgegevens' } as const;
/** Letters of `2027-03-14`. */
const DATUM = 10;

/** Who knows about stalking in the region, and whether there are enough of them at the own organisation. */
export function specialistRoutes({ bezettingsregels, nu }: Diensten): Route[] {
  return [
    route(
      {
        ...CONTRACT,
        method: 'GET',
        pad: '/specialisten',
        naam: 'lijstSpecialisten',
        samenvatting:
          'Noemt wie in uw regio verstand heeft van stalking, met nummer en vervanger. Van de opvang niemand.',
        permission: 'aangemeld',
        antwoord: { 200: lijstVan(specialist) },
      },
      async (_verzoek, { trx }) => {
        const { rows } = await sql<Specialistrij>`select * from specialisten()`.execute(trx);
        const resultaten = rows.map(({ medewerker_id, nagegaan, ...rij }) => ({
          ...rij,
          id: medewerker_id,
          nagegaan: nagegaan && formatMoment(nagegaan.getTime(), AMSTERDAM).slice(0, DATUM),
        }));
        return { status: 200, body: { resultaten, volgende: null } };
      },
    ),
    route(
      {
        ...CONTRACT,
        method: 'GET',
        pad: '/bezetting',
        naam: 'haalBezetting',
        samenvatting:
          'Geeft waar uw organisatie te weinig mensen voor stalking heeft, en hoeveel casussen ieder heeft.',
        permission: 'bezetting.lezen',
        antwoord: { 200: bezetting },
      },
      async (_verzoek, { actor, trx }) => {
        const { rows } = await sql<Bezettingsrij>`select * from bezetting()`.execute(trx);
        const collegas = rows.map(({ nagegaan, ...rij }) => ({
          ...rij,
          nagegaanDagen: nagegaan && Math.floor((nu() - nagegaan.getTime()) / DAG),
        }));
        const weging = weegBezetting(collegas, actor.organisatieCode, bezettingsregels);
        const mensen = rows
          .filter(({ specialismen, casussen }) => specialismen.length > 0 || casussen > 0)
          .map(({ medewerker_id, nagegaan: _nagegaan, ...rij }) => ({ ...rij, id: medewerker_id }));
        return { status: 200, body: { ...weging, mensen } };
      },
    ),
  ];
}

interface Specialistrij {
  readonly medewerker_id: string;
  readonly naam: string;
  readonly functie: string;
  readonly organisatie: string;
  readonly organisatienaam: string;
  readonly basisteam: string | null;
  readonly specialismen: string[];
  readonly nagegaan: Date | null;
  readonly nummer: string | null;
  readonly plaatsvervanger: string | null;
}

interface Bezettingsrij {
  readonly medewerker_id: string;
  readonly naam: string;
  readonly basisteam: string | null;
  readonly specialismen: string[];
  readonly nagegaan: Date | null;
  readonly plaatsvervanger: string | null;
  readonly casussen: number;
}
