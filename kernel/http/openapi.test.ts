import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openbareRoute, route } from './contract.ts';
import { openapi } from './openapi.ts';

const delen = {
  samenvatting: 'Iets.',
  onderwerp: 'Proef',
  audit: 'geen_persoonsgegevens',
} as const;

const document = openapi([
  openbareRoute(
    { ...delen, method: 'GET', pad: '/open', naam: 'haalOpen', permission: 'openbaar', antwoord: { 200: z.string() } },
    async () => ({ status: 200, body: '' }),
  ),
  route(
    {
      ...delen,
      method: 'POST',
      pad: '/dingen/{dingId}',
      naam: 'maakDing',
      permission: 'casus.lezen',
      versie: 'verplicht',
      query: z.strictObject({ op: z.string().optional() }),
      body: z.strictObject({ naam: z.string() }),
      antwoord: { 201: z.object({ id: z.string() }) },
    },
    async () => ({ status: 201, body: { id: '' } }),
  ),
]);

describe('the description of the API', () => {
  it('says how a route is called, by whom and what it answers', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/open': { get: { operationId: 'haalOpen', security: [] } },
        '/dingen/{dingId}': {
          post: {
            'x-permissie': 'casus.lezen',
            parameters: [
              { name: 'dingId', in: 'path' },
              { name: 'op', in: 'query' },
              { name: 'Idempotency-Key', in: 'header' },
              { name: 'If-Match', in: 'header', required: true },
            ],
            requestBody: { content: { 'application/json': { schema: { additionalProperties: false } } } },
            responses: { 201: {}, 401: {}, 404: {}, 412: {}, 422: {}, 428: {} },
          },
        },
      },
    });
  });
});
