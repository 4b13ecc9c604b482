import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * Serves the built screens. Files under `assets/` carry their digest in their name and may be kept for a year; the page
 * itself is asked for again each time. A path that is no file and no API gives the page, which does its own routing.
 */
export async function serveerWeb(app: FastifyInstance, map: string): Promise<boolean> {
  const pagina = join(map, 'index.html');
  if (!existsSync(pagina)) return false;
  await app.register(fastifyStatic, {
    root: map,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (antwoord, pad) => {
      const vast = pad.startsWith(join(map, 'assets'));
      void antwoord.header('Cache-Control', vast ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { exposeHeadRoute: true }, async (verzoek, antwoord) => {
    if (verzoek.url.startsWith('/api/') || verzoek.url.startsWith('/assets/')) return antwoord.callNotFound();
    return antwoord
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-cache')
      .send(await readFile(pagina));
  });
  return true;
}
