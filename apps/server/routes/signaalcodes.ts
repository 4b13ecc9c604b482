import { z } from 'zod';
import { route, type Route } from '@waakvlam/kernel/http';
import { SIGNAALTITELS } from '../taal/signaalcodes.ts';

const titels = Object.entries(SIGNAALTITELS).map(([code, titel]) => ({ code, titel }));

/** What the codes of signals are called; the same for everyone. */
export function signaalcodesRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/signaalcodes',
      naam: 'lijstSignaalcodes',
      samenvatting: 'Noemt alle codes van signalen met hun titel.',
      onderwerp: 'Stand',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: {
        200: z.object({ resultaten: z.array(z.object({ code: z.string(), titel: z.string() })), volgende: z.null() }),
      },
    },
    async () => ({ status: 200, body: { resultaten: titels, volgende: null } }),
  );
}
