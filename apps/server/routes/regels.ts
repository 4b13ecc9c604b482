import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { leesRegeloverzicht, leesTermijnoverzicht } from '@waakvlam/routekaart';
import type { Diensten } from '../diensten.ts';

const REGELS = { onderwerp: 'Regels', permission: 'aangemeld', audit: 'geen_persoonsgegevens' } as const;
const regio = z.strictObject({ regio: z.string().max(60).optional() });

const waarden = z.array(z.union([z.string(), z.number()])).readonly();
const veldeis = z.object({
  een_van: waarden.optional(),
  niet: waarden.optional(),
  verplicht: z.literal(true).optional(),
  rol: z.array(z.string()).readonly().optional(),
});
const daad = z.object({
  soort: z.string(),
  velden: z.record(z.string(), veldeis).describe('Wat een veld moet bevatten om te tellen.'),
  verwijst: z.object({ veld: z.string(), naarVeld: z.string().nullable() }).nullable(),
  wie: z.array(z.string()).readonly().nullable(),
  over: z.array(z.string()).readonly().nullable(),
});

const regelSchema = z.object({
  id: z.string(),
  soort: z.string(),
  stap: z.string(),
  wie: z.array(z.string()).readonly(),
  tekst: z.string(),
  waarom: z.string().nullable(),
  binnen: z.string().nullable(),
  bron: z.array(z.string()).readonly().describe('Nummers in het register van bronnen.'),
  grondslag: z.string().nullable(),
  daden: z.array(daad).readonly().describe('De soorten feiten waarmee dit gedaan is.'),
  afwijking: z
    .object({ soort: z.enum(['nieuw', 'gewijzigd', 'vervallen']), reden: z.string().nullable() })
    .nullable()
    .describe('Wat de regio anders doet dan landelijk, en waarom.'),
});

/** The rules that are in force, for whoever wants to know why something is asked. */
export function regelRoutes({ regios }: Diensten): Route[] {
  const eisRegio = (een: string | undefined): string | undefined => {
    if (een !== undefined && !regios.includes(een)) throw new Probleem('niet_gevonden');
    return een;
  };
  return [
    route(
      {
        ...REGELS,
        method: 'GET',
        pad: '/regels/routekaart',
        naam: 'haalRoutekaartregels',
        samenvatting: 'Geeft de regels van de routekaart die nu gelden, landelijk of van een regio, met hun bron.',
        query: regio,
        antwoord: {
          200: z.object({
            naam: z.string(),
            versie: z.string(),
            regios: z.array(z.string()).readonly(),
            regels: z.array(regelSchema),
          }),
        },
      },
      async ({ query }) => ({ status: 200, body: { ...leesRegeloverzicht(eisRegio(query.regio)), regios } }),
    ),
    route(
      {
        ...REGELS,
        method: 'GET',
        pad: '/regels/termijnen',
        naam: 'haalTermijnen',
        samenvatting: 'Geeft de termijnen die de bronnen open laten, en de dagen die geen werkdag zijn.',
        query: regio,
        antwoord: {
          200: z.object({
            keten: z.array(z.object({ naam: z.string(), duur: z.string(), vanRegio: z.boolean() })),
            kalender: z.object({
              bron: z.string(),
              dagen: z.array(z.object({ naam: z.string(), dag: z.string() })),
            }),
          }),
        },
      },
      async ({ query }) => ({ status: 200, body: leesTermijnoverzicht(eisRegio(query.regio)) }),
    ),
  ];
}
