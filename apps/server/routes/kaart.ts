import { z } from 'zod';
import { nietNu, ongeldig } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { schrijfPunt } from '@waakvlam/maatregelen';
import type { Diensten } from '../diensten.ts';
import { zoekAdres } from '../kaart/adres.ts';

const plaats = z.object({ naam: z.string(), punt: z.string() });

/** What a screen needs to show a map, and where an address lies. Both are off until a source is set up. */
export function kaartRoutes({ kaart }: Diensten): Route[] {
  return [
    route(
      {
        method: 'GET',
        pad: '/kaart',
        naam: 'haalKaart',
        samenvatting: 'Zegt waar kaarttegels vandaan komen en of een adres op te zoeken is.',
        onderwerp: 'Maatregelen',
        permission: 'casus.lezen',
        audit: 'geen_persoonsgegevens',
        antwoord: {
          200: z.object({
            tegels: z.string().nullable(),
            naamsvermelding: z.string().nullable(),
            adressen: z.boolean(),
          }),
        },
      },
      () => {
        const { tegels = null, naamsvermelding = null, adressen } = kaart;
        return Promise.resolve({ status: 200, body: { tegels, naamsvermelding, adressen: adressen !== undefined } });
      },
    ),
    route(
      {
        method: 'POST',
        pad: '/plaatsen',
        naam: 'zoekPlaats',
        samenvatting: 'Zoekt waar een adres ligt. Het adres wordt nergens bewaard.',
        onderwerp: 'Maatregelen',
        permission: 'feit.vastleggen',
        audit: 'casusinhoud',
        body: z.strictObject({ adres: z.string().trim().min(3).max(200) }),
        antwoord: { 200: z.object({ resultaten: z.array(plaats), volgende: z.null() }) },
      },
      async ({ body: { adres } }) => {
        if (kaart.adressen === undefined)
          throw nietNu('Er is geen bron ingesteld om adressen op te zoeken. Geef de plek als coördinaten.');
        const gevonden = await zoekAdres(kaart.adressen, adres);
        if (gevonden === undefined) throw nietNu('De adressenbron antwoordt niet. Geef de plek als coördinaten.');
        if (gevonden.length === 0)
          throw ongeldig({
            veld: 'adres',
            melding: 'Dit adres bestaat niet, of staat niet in de bron. Kijk naar de spelling of geef coördinaten.',
          });
        const resultaten = gevonden.map(({ naam, punt }) => ({ naam, punt: schrijfPunt(punt) }));
        return { status: 200, body: { resultaten, volgende: null } };
      },
    ),
  ];
}
