import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import { ongeldig } from '@waakvlam/kernel/errors';
import { eindigSessie, eindigSessies, openbareRoute, route, type Route, startSessie } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';

const gebruiker = z.object({
  id: z.string(),
  naam: z.string(),
  organisatie: z.string(),
  organisatienaam: z.string(),
  rol: z.string(),
});

/** Sign-in without a password, for the demo region on this machine only. */
export function demoRoutes({ app, motorPool }: Diensten): Route[] {
  const mensen = () =>
    kyselyOn(motorPool)
      .selectFrom('medewerker')
      .innerJoin('organisatie', 'organisatie.id', 'medewerker.organisatie_id')
      .select([
        'medewerker.id',
        'medewerker.naam',
        'organisatie.code as organisatie',
        'organisatie.naam as organisatienaam',
        'medewerker.rol',
      ])
      .where('medewerker.actief_tot', 'is', null);
  return [
    openbareRoute(
      {
        method: 'GET',
        pad: '/demo/gebruikers',
        naam: 'haalDemogebruikers',
        samenvatting: 'Noemt de verzonnen mensen van de demoregio.',
        onderwerp: 'Aanmelden',
        permission: 'openbaar',
        audit: 'geen_persoonsgegevens',
        antwoord: { 200: z.array(gebruiker) },
      },
      async () => ({
        status: 200,
        body: await mensen().orderBy('organisatie.naam').orderBy('medewerker.naam').execute(),
      }),
    ),
    openbareRoute(
      {
        method: 'POST',
        pad: '/sessies',
        naam: 'meldAan',
        samenvatting: 'Meldt een demogebruiker aan en geeft een token.',
        onderwerp: 'Aanmelden',
        permission: 'openbaar',
        audit: 'aanmelding',
        body: z.strictObject({ gebruiker: z.string() }),
        antwoord: { 201: z.object({ token: z.string() }) },
      },
      async ({ body }) => {
        const bekend = (await mensen().execute()).some(({ id }) => id === body.gebruiker);
        if (!bekend) throw ongeldig({ veld: 'gebruiker', melding: 'Deze gebruiker bestaat niet.' });
        const token = await startSessie(app, body.gebruiker);
        return { status: 201, body: { token }, headers: { Location: '/api/v1/sessies/huidige' } };
      },
    ),
  ];
}

/** Ends the session that the token of the request belongs to. */
export function afmeldRoute({ app }: Diensten): Route {
  return route(
    {
      method: 'DELETE',
      pad: '/sessies/huidige',
      naam: 'meldAf',
      samenvatting: 'Beëindigt de huidige sessie.',
      onderwerp: 'Aanmelden',
      permission: 'aangemeld',
      audit: 'aanmelding',
      antwoord: { 204: z.undefined() },
    },
    async ({ kop }) => {
      const token = (kop('authorization') ?? '').slice('Bearer '.length);
      return { status: 204, body: undefined, daarna: () => eindigSessie(app, token) };
    },
  );
}

/** Ends every session of the caller, on every device. */
export function afmeldOveralRoute({ app }: Diensten): Route {
  return route(
    {
      method: 'DELETE',
      pad: '/sessies',
      naam: 'meldOveralAf',
      samenvatting: 'Beëindigt al uw sessies, op elk apparaat.',
      onderwerp: 'Aanmelden',
      permission: 'aangemeld',
      audit: 'aanmelding',
      antwoord: { 204: z.undefined() },
    },
    async ({ kop }) => {
      const token = (kop('authorization') ?? '').slice('Bearer '.length);
      return { status: 204, body: undefined, daarna: async () => void (await eindigSessies(app, token)) };
    },
  );
}
