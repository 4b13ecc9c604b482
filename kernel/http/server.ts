import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { type AddressInfo, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Probleem } from '../errors/index.ts';
import type { Log } from '../log/index.ts';
import type { Bellers } from './bellers.ts';
import type { Methode, Route } from './contract.ts';
import { alsProbleem } from './fouten.ts';
import { leesWeg } from './leesweg.ts';
import { geenRoute } from './methoden.ts';
import { API_VERSIE } from './openapi.ts';
import { type Uitvoerder } from './uitvoerder.ts';
import { heeftDubbeleNamen, isDiepGenest, onbewaarbareTeksten } from './tekst.ts';
import { zonderInvoer } from './zonder-invoer.ts';

export const API_PAD = '/api/v1';
const MAX_JSON = 1024 * 1024;
const DUBBEL = { veld: 'inhoud', melding: 'Een veld staat er twee keer in; stuur het één keer.' };

export interface ServerDelen {
  readonly routes: readonly Route[];
  readonly uitvoerder: Uitvoerder;
  readonly log: Log;
  /** Requests in a minute for one person, and for one address of all whose session is not recognised. */
  readonly limietPerMinuut: number;
  readonly bellers: Bellers;
  /** Addresses of proxies whose word on where a request comes from counts; left out: none. */
  readonly proxys?: readonly string[];
  /** Origin from which a screen may show tiles of a map; left out: pictures of our own alone. */
  readonly tegels?: string;
}

/** An HTTP server with the routes mounted, closed off and documented; it does not listen yet. */
export async function bouwServer(delen: ServerDelen): Promise<FastifyInstance> {
  const pastNiet = geenRoute(delen.routes, API_PAD);
  const app = Fastify({
    logger: false,
    bodyLimit: MAX_JSON,
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    forceCloseConnections: true,
    trustProxy: delen.proxys === undefined ? false : [...delen.proxys],
    // What is too long for an id is refused as such by the route, as any other id that does not exist.
    routerOptions: { maxParamLength: 8000 },
    clientErrorHandler: weigerOnleesbaar,
    frameworkErrors: (fout, verzoek, antwoord) => void weiger(fout, verzoek, antwoord, delen.log),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, leesJson);
  await app.register(helmet, beveiliging(delen.tegels));
  await app.register(rateLimit, {
    max: delen.limietPerMinuut,
    timeWindow: '1 minute',
    keyGenerator: (verzoek) => beller(delen.bellers, verzoek),
    errorResponseBuilder: () => new Probleem('te_veel_verzoeken'),
  });
  app.addHook('onRequest', async (verzoek, antwoord) => {
    if (!verzoek.url.startsWith('/api/')) return;
    void antwoord.header('API-Version', API_VERSIE).header('Cache-Control', 'no-store');
    // Before the body is read: what it holds is no matter on a path or with a method that does not exist.
    if (verzoek.is404) throw pastNiet(verzoek.url);
  });
  app.addHook('onResponse', async (verzoek, antwoord) => {
    delen.log.info('verzoek', {
      verzoek: verzoek.id,
      route: `${verzoek.method} ${verzoek.routeOptions.url ?? '-'}`,
      status: antwoord.statusCode,
      ms: Math.round(antwoord.elapsedTime),
    });
  });
  app.setErrorHandler((fout, verzoek, antwoord) => {
    leesWeg(verzoek.raw);
    // Fastify would close on a body that is too large, before all of it was read.
    return weiger(fout, verzoek, antwoord.removeHeader('connection'), delen.log);
  });
  app.setNotFoundHandler((verzoek, antwoord) => weiger(pastNiet(verzoek.url), verzoek, antwoord, delen.log));
  await app.register(
    async (api) => {
      const [bestanden, gewoon] = [delen.routes.filter(isBestand), delen.routes.filter((route) => !isBestand(route))];
      for (const route of gewoon) monteer(api, route, delen);
      await api.register(async (deel) => {
        deel.removeAllContentTypeParsers();
        deel.addContentTypeParser('*', (_verzoek, inhoud, klaar) => klaar(null, inhoud));
        for (const route of bestanden) monteer(deel, route, delen);
      });
    },
    { prefix: API_PAD },
  );
  return app;
}

/** Starts listening; when the port is taken the next free one is used. Gives the port. */
export async function luister(app: FastifyInstance, host: string, poort: number): Promise<number> {
  for (let keer = 0; ; keer += 1) {
    try {
      await app.listen({ host, port: poort === 0 ? 0 : poort + keer });
      const adres: AddressInfo | string | null = app.server.address();
      return typeof adres === 'object' && adres !== null ? adres.port : poort;
    } catch (fout) {
      const bezet = fout instanceof Error && 'code' in fout && fout.code === 'EADDRINUSE';
      if (!bezet || keer >= 100 || poort === 0) throw fout;
    }
  }
}

/** The strictest policy that the screens work under; `tegels` is the only origin outside. */
function beveiliging(tegels: string | undefined) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...(tegels === undefined ? [] : [tegels])],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    // A browser ignores it over plain HTTP, and the proxy that ends TLS sets its own.
    hsts: false,
  };
}

function isBestand(route: Route): boolean {
  return route.contract.bestand === true;
}

function beller(bellers: Bellers, { ip, method, headers }: FastifyRequest): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever is no GET is weighed as a write
  return bellers.van({ ip, methode: method as Methode, kop: (naam) => eerste(headers[naam]) });
}

function leesJson(
  verzoek: FastifyRequest,
  inhoud: string | Buffer,
  klaar: (fout: Error | null, waarde?: unknown) => void,
): void {
  if (inhoud.length === 0 && verzoek.method === 'DELETE') return klaar(null, undefined);
  // Decoding would put a question mark for what is no UTF-8, and a name would be stored otherwise than it was sent.
  if (typeof inhoud !== 'string' && !isUtf8(inhoud)) return klaar(new Probleem('onleesbaar'));
  const tekst = String(inhoud);
  if (isDiepGenest(tekst)) return klaar(new Probleem('onleesbaar'));
  let waarde: unknown;
  try {
    waarde = JSON.parse(tekst);
  } catch {
    return klaar(new Probleem('onleesbaar'));
  }
  const fouten = onbewaarbareTeksten(waarde);
  if (fouten.length === 0 && heeftDubbeleNamen(tekst, waarde)) fouten.push(DUBBEL);
  return fouten.length > 0 ? klaar(new Probleem('inhoud_ongeldig', { fouten })) : klaar(null, waarde);
}

function monteer(app: FastifyInstance, route: Route, delen: ServerDelen): void {
  const { contract } = route;
  app.route<{ Params: Record<string, string> }>({
    method: contract.method,
    url: contract.pad.replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(contract.stroom !== undefined && { exposeHeadRoute: false }),
    handler: async (verzoek, antwoord) => {
      const uitkomst = await delen.uitvoerder(route, {
        ruw: {
          params: verzoek.params,
          body: verzoek.body,
          query: verzoek.query,
          kop: (naam) => eerste(verzoek.headers[naam.toLowerCase()]),
        },
        inhoud: contract.bestand === true && verzoek.body instanceof Readable ? verzoek.body : Readable.from([]),
        weg: afgebroken(antwoord),
      });
      void antwoord.code(uitkomst.status).headers(uitkomst.headers ?? {});
      if (contract.stroom !== undefined && uitkomst.headers?.['content-type'] === undefined)
        void antwoord.type(contract.stroom);
      return antwoord.send(uitkomst.status === 204 ? undefined : uitkomst.body);
    },
  });
}

function eerste(waarde: string | string[] | undefined): string | undefined {
  return Array.isArray(waarde) ? waarde[0] : waarde;
}

function afgebroken(antwoord: FastifyReply): AbortSignal {
  const stop = new AbortController();
  antwoord.raw.once('close', () => stop.abort());
  return stop.signal;
}

/** What Node cannot read as HTTP, as a header with a control character, is no request yet: it reaches no route. */
function weigerOnleesbaar(_fout: Error, socket: Socket): void {
  const probleem = new Probleem('onleesbaar');
  const lichaam = JSON.stringify(probleem.antwoord(randomUUID()));
  const koppen = [
    `HTTP/1.1 ${probleem.status} Bad Request`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(lichaam)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${koppen.join('\r\n')}\r\n\r\n${lichaam}`);
  socket.destroySoon();
}

function weiger(fout: unknown, verzoek: FastifyRequest, antwoord: FastifyReply, log: Log): FastifyReply {
  const bekend = alsProbleem(fout);
  if (bekend === undefined)
    log.error('verzoek mislukt', { verzoek: verzoek.id, route: verzoek.routeOptions.url ?? '-', fout });
  const probleem = bekend ?? new Probleem('interne_fout');
  const lichaam = probleem.antwoord(verzoek.id);
  const fouten = lichaam.fouten && zonderInvoer(lichaam.fouten, verzoek.body, verzoek.query, verzoek.params);
  return antwoord
    .code(probleem.status)
    .headers(probleem.delen.headers ?? {})
    .type('application/problem+json')
    .send(JSON.stringify({ ...lichaam, ...(fouten && { fouten }) }));
}
