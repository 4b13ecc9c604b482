import { z } from 'zod';
import { openapi, openbareRoute, type Route } from '@waakvlam/kernel/http';

/** The description of all routes, itself included. */
export function beschrijvingRoute(andere: readonly Route[]): Route {
  let document: Record<string, unknown> = {};
  const zelf = openbareRoute(
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
    async () => ({ status: 200, body: document, headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
  document = openapi([...andere, zelf]);
  return zelf;
}
