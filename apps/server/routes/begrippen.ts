import { z } from 'zod';
import { route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';

/** What the words mean that screens and rules use. */
export function begrippenRoute({ begrippen }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/begrippen',
      naam: 'lijstBegrippen',
      samenvatting: 'Legt elk begrip uit, met de bron.',
      onderwerp: 'Regels',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: {
        200: z.object({
          begrippen: z.array(
            z.object({ begrip: z.string(), uitleg: z.string(), bron: z.string(), engels: z.string() }),
          ),
        }),
      },
    },
    async () => ({ status: 200, body: { begrippen: [...begrippen] } }),
  );
}
