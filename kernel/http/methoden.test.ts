import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openbareRoute } from './contract.ts';
import { geenRoute } from './methoden.ts';

const maak = (method: 'GET' | 'POST', pad: string, stroom?: string) =>
  openbareRoute(
    {
      method,
      pad,
      naam: `${method}${pad}`,
      samenvatting: '',
      onderwerp: '',
      permission: 'openbaar',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.string() },
      ...(stroom !== undefined && { stroom }),
    },
    async () => ({ status: 200 as const, body: '' }),
  );
const waarom = geenRoute(
  [
    maak('GET', '/m/dingen'),
    maak('POST', '/m/dingen'),
    maak('POST', '/m/dingen/{id}/v.1'),
    maak('GET', '/m/film', 'x/y'),
  ],
  '/api',
);

describe('a request that fits no route', () => {
  it.each([
    ['/api/m/dingen', 'GET, HEAD, POST'],
    ['/api/m/dingen?zoek=naam', 'GET, HEAD, POST'],
    ['/api/m/dingen/7/v.1', 'POST'],
    ['/api/m/film', 'GET'],
  ])('hears which methods %s takes', (url, methoden) => {
    const { status, delen } = waarom(url);
    expect([status, delen.headers]).toEqual([405, { Allow: methoden }]);
  });

  it.each(['/m/dingen', '/api/m/dingen/', '/api/m/dingen/7', '/api/m/dingen/7/v21', '/api/m/dingen/7/8/v.1', '/'])(
    'finds nothing at %s',
    (url) => {
      expect(waarom(url).status).toBe(404);
    },
  );
});
