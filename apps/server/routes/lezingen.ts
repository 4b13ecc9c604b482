import { z } from 'zod';
import { route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { eigenRegels } from '../leeslijst/bijstelling.ts';

const citaat = z.object({ soort: z.string(), citaat: z.string(), van: z.number(), tot: z.number() });

/**
 * Reads a text that is being typed for signs of stalking, by the rules as the organisation of the reader adjusted them.
 * Nothing is kept: neither the text nor what was found in it.
 */
export function lezingRoute({ lees }: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/lezingen',
      naam: 'leesTekst',
      samenvatting: 'Zegt welke woorden in een tekst op stalking wijzen en wat u kunt vragen; bewaart niets.',
      onderwerp: 'Herkenning',
      permission: 'feit.vastleggen',
      audit: 'casusoverzicht',
      body: z.strictObject({ tekst: z.string().max(20_000) }),
      antwoord: {
        200: z.object({
          oordeel: z.enum(['vermoeden', 'twijfel', 'geen', 'niet_beoordeeld']),
          signalen: z.array(citaat).readonly(),
          tegenwicht: z.array(citaat).readonly(),
          vragen: z.array(z.string()).readonly(),
          gronden: z.array(z.string()).readonly(),
        }),
      },
    },
    async ({ body: { tekst } }, uitvoering) => ({
      status: 200,
      body: lees(tekst, (await eigenRegels(uitvoering)).bijstelling),
    }),
  );
}
