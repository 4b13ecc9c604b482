import { z } from 'zod';
import { route, type Route } from '@waakvlam/kernel/http';
import { zoek } from '../zoeken/zoek.ts';

const MEEST = 20;
const treffer = z.object({
  casus: z.object({ id: z.string(), naam: z.string() }),
  feiten: z.array(z.object({ id: z.string(), label: z.string(), citaat: z.string().nullable() })).readonly(),
});

/** Search across the cases of the caller. A POST, since what somebody types is mostly a name and must not be in an address. */
export function zoekRoute(): Route {
  return route(
    {
      method: 'POST',
      pad: '/zoekopdrachten',
      naam: 'zoekCasussen',
      samenvatting:
        'Zoekt in uw casussen op naam, telefoonnummer, kenteken, adres, nummer en tekst; ook als u zich vertypt.',
      onderwerp: 'Casussen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      body: z.strictObject({
        tekst: z.string().trim().min(2, 'Typ ten minste twee tekens.').max(200),
      }),
      antwoord: { 200: z.object({ resultaten: z.array(treffer).readonly(), meer: z.boolean() }) },
    },
    async ({ body: { tekst } }, uitvoering) => {
      const { treffers, meer } = await zoek(uitvoering, tekst, MEEST);
      return { status: 200, body: { resultaten: treffers, meer } };
    },
  );
}
