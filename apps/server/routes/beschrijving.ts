import { z } from 'zod';
import { openapi, openbareRoute, type Route } from '@waakvlam/kernel/http';

/** The description of all routes, itself included. */
export function beschrijvingRoute(andere: readonly Route[]): Route {
  let document: Record<string, unknown> | undefined;
  const zelf: Route = openbareRoute(
    {
      method: 'GET',
      pad: '/openapi.json',
      naam: 'haalBeschrijving',
      samenvatting: 'Beschrijft deze API in OpenAPI 3.1.',
      onderwerp: 'Beheer',
      permission: 'openbaar',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.record(z.string(), z.unknown()) },
    },
    async () => ({
      status: 200,
      body: (document ??= openapi([...andere, zelf])),
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
  return zelf;
}
