import { createPrivateKey } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Configuration, type JWK, Provider } from 'oidc-provider';
import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Sessiegrenzen } from '@waakvlam/kernel/http';
import type { Log } from '@waakvlam/kernel/log';
import { registreerUitgang } from '@waakvlam/kernel/uitgang';
import type { Accountdelen } from './accounts.ts';
import { monteerAanmeldformulier } from './aanmeldformulier.ts';
import { maakAanbiederopslag } from './opslag.ts';
import { OPNIEUW } from './antwoorden.ts';
import { meldingpagina, PASSKEYSCRIPT, STIJL } from './paginas.ts';
import type { Aanmeldsleutels } from './sleutels.ts';
import { monteerUitnodiging } from './uitnodiging.ts';

/** Where the embedded provider is mounted. */
export const AANBIEDER_PAD = '/oidc';
export const EIGEN_CLIENT = 'waakvlam';

export interface Aanbiederdelen extends Accountdelen {
  readonly sleutels: Aanmeldsleutels;
  readonly sessies: Sessiegrenzen;
  /** Origin at which people reach the server; known once it listens. */
  readonly basis: () => string;
  /** Where the answer of a provider comes back. */
  readonly terug: () => string;
  readonly log: Log;
}

/** Mounts the identity provider for local accounts, with its own pages, below `/oidc`. */
export async function monteerAanbieder(server: FastifyInstance, delen: Aanbiederdelen): Promise<void> {
  let aanbieder: Provider | undefined;
  const provider = (): Provider => (aanbieder ??= maakAanbieder(delen));
  for (const naam of ['GET /oidc/*', 'POST /oidc/*'])
    registreerUitgang({ naam, soort: 'route', audit: 'aanmelding', bereik: ['iedereen'] });

  await server.register(async (paginas) => {
    paginas.removeAllContentTypeParsers();
    paginas.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 20_000 },
      (_verzoek, inhoud, klaar) => klaar(null, Object.fromEntries(new URLSearchParams(String(inhoud)))),
    );
    paginas.addHook('onRequest', async (_verzoek, antwoord) => void antwoord.header('Cache-Control', 'no-store'));
    paginas.get(`${AANBIEDER_PAD}/stijl.css`, (_verzoek, antwoord) =>
      antwoord.type('text/css; charset=utf-8').send(STIJL),
    );
    paginas.get(`${AANBIEDER_PAD}/passkey.js`, (_verzoek, antwoord) =>
      antwoord.type('text/javascript; charset=utf-8').send(PASSKEYSCRIPT),
    );
    monteerAanmeldformulier(paginas, delen, AANBIEDER_PAD, {
      loopt: async (verzoek, antwoord) => {
        zetOpBasis(verzoek, delen.basis());
        try {
          const { uid } = await provider().interactionDetails(verzoek.raw, antwoord.raw);
          return uid === verzoek.params.uid;
        } catch {
          return false;
        }
      },
      klaar: (verzoek, antwoord, accountId) =>
        provider().interactionResult(verzoek.raw, antwoord.raw, { login: { accountId } }),
    });
    monteerUitnodiging(paginas, delen, AANBIEDER_PAD);
  });

  await server.register(async (protocol) => {
    protocol.removeAllContentTypeParsers();
    protocol.addContentTypeParser('*', (_verzoek, inhoud, klaar) => klaar(null, inhoud));
    protocol.route({
      method: ['GET', 'POST'],
      url: `${AANBIEDER_PAD}/*`,
      exposeHeadRoute: false,
      handler: async (verzoek, antwoord) => {
        const { raw } = verzoek;
        zetOpBasis(verzoek, delen.basis());
        Reflect.set(raw, 'originalUrl', raw.url);
        raw.url = (raw.url ?? '').slice(AANBIEDER_PAD.length);
        antwoord.hijack();
        await provider().callback()(raw, antwoord.raw);
      },
    });
  });
}

/** The provider believes our own setting of where it stands, not what a caller says. */
function zetOpBasis({ raw }: FastifyRequest, basis: string): void {
  const { protocol, host } = new URL(basis);
  raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  raw.headers['x-forwarded-host'] = host;
  delete raw.headers['x-forwarded-for'];
}

function maakAanbieder({ app, sleutels, basis, terug, log }: Aanbiederdelen): Provider {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an RSA key of our own, exported as such
  const jwk = createPrivateKey(sleutels.handtekening).export({ format: 'jwk' }) as JWK;
  const configuratie: Configuration = {
    adapter: maakAanbiederopslag(app),
    clients: [
      {
        client_id: EIGEN_CLIENT,
        client_secret: sleutels.client,
        redirect_uris: [terug()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...jwk, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [sleutels.koekjes] },
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 900, Session: 900 },
    interactions: { url: (_ctx, { uid }) => `${AANBIEDER_PAD}/interactie/${uid}` },
    findAccount: async (_ctx, sub) => {
      const { rows } = await sql<{ actief: boolean }>`select medewerker_actief(${sub}) as actief`.execute(
        kyselyOn(app),
      );
      return rows[0]?.actief === true ? { accountId: sub, claims: () => ({ sub }) } : undefined;
    },
    // The only client is Waakvlam itself, so there is nothing to consent to.
    loadExistingGrant: async ({ oidc }) => {
      const toekenning = new oidc.provider.Grant();
      toekenning.accountId = oidc.session?.accountId;
      toekenning.clientId = oidc.client?.clientId;
      toekenning.addOIDCScope('openid');
      await toekenning.save();
      return toekenning;
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = meldingpagina(
        'Aanmelden lukt niet',
        ['De aanmelding is verlopen of klopt niet. Begin opnieuw.'],
        OPNIEUW,
      );
    },
  };
  const provider = new Provider(`${basis()}${AANBIEDER_PAD}`, configuratie);
  provider.proxy = true;
  provider.on('server_error', (_ctx, fout) => log.error('aanmelden mislukt', { fout }));
  return provider;
}
