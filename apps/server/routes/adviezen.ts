import { z } from 'zod';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';

/** What each advice to a victim brings, asks and endangers, for who is about to give it. */
export function adviezenRoute({ adviezen }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/adviezen',
      naam: 'lijstAdviezen',
      samenvatting:
        'Zegt per advies aan een slachtoffer wat het oplevert, wat het van haar vraagt en waar het gevaarlijk kan worden.',
      onderwerp: 'Regels',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: {
        200: lijstVan(
          z.object({
            advies: z.string().describe('Code, zoals in het feit veiligheidsadvies.'),
            brengt: z.string(),
            vraagt: z.string(),
            gevaar: z.string(),
            bron: z.array(z.string()),
          }),
        ),
      },
    },
    async () => ({ status: 200, body: { resultaten: [...adviezen], volgende: null } }),
  );
}
