import { createPrivateKey } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Configuration, type JWK, Provider } from 'oidc-provider';
import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { registreerUitgang } from '@waakvlam/kernel/uitgang';
import {
  type Accountdelen,
  geheimVan,
  leesUitnodiging,
  meldLokaalAan,
  neemUitnodiging,
  voorCodeapp,
} from './accounts.ts';
import { maakAanbiederopslag } from './opslag.ts';
import { type Formulier, formulierpagina, meldingpagina, STIJL } from './paginas.ts';
import type { Aanmeldsleutels } from './sleutels.ts';

/** Where the embedded provider is mounted. */
export const AANBIEDER_PAD = '/oidc';
export const EIGEN_CLIENT = 'waakvlam';

export interface Aanbiederdelen extends Accountdelen {
  readonly sleutels: Aanmeldsleutels;
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
    aanmeldpagina(paginas, delen, provider);
    uitnodigingpagina(paginas, delen);
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

const OPNIEUW = { naar: '/aanmelden', tekst: 'Naar aanmelden' };

function html(antwoord: FastifyReply, inhoud: string, status = 200): FastifyReply {
  return antwoord.code(status).type('text/html; charset=utf-8').send(inhoud);
}

function verlopen(antwoord: FastifyReply): FastifyReply {
  return html(antwoord, meldingpagina('Deze aanmelding is verlopen', ['Begin opnieuw.'], OPNIEUW), 400);
}

function veld(body: unknown, naam: string): string {
  const waarde: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, naam) : undefined;
  return typeof waarde === 'string' ? waarde.replaceAll('\0', '') : '';
}

function aanmeldpagina(server: FastifyInstance, delen: Aanbiederdelen, provider: () => Provider): void {
  const pad = `${AANBIEDER_PAD}/interactie/:uid`;
  const formulier = (uid: string, rest: Partial<Formulier> = {}, gebruikersnaam = ''): string =>
    formulierpagina({
      titel: 'Aanmelden',
      naar: `${AANBIEDER_PAD}/interactie/${uid}`,
      knop: 'Meld aan',
      eronder: { naar: `${AANBIEDER_PAD}/uitnodiging`, tekst: 'Ik heb een uitnodigingscode' },
      velden: [
        { naam: 'gebruikersnaam', label: 'Gebruikersnaam', invullen: 'username', waarde: gebruikersnaam },
        { naam: 'wachtwoord', label: 'Wachtwoord', soort: 'password', invullen: 'current-password' },
        {
          naam: 'code',
          label: 'Code uit uw app',
          uitleg: 'De zes cijfers die uw authenticatie-app nu toont.',
          invullen: 'one-time-code',
          cijfers: true,
        },
      ],
      ...rest,
    });
  const lopend = async (
    verzoek: FastifyRequest<{ Params: { uid: string } }>,
    antwoord: FastifyReply,
  ): Promise<boolean> => {
    zetOpBasis(verzoek, delen.basis());
    try {
      const { uid } = await provider().interactionDetails(verzoek.raw, antwoord.raw);
      return uid === verzoek.params.uid;
    } catch {
      return false;
    }
  };

  server.get<{ Params: { uid: string } }>(pad, async (verzoek, antwoord) =>
    (await lopend(verzoek, antwoord)) ? html(antwoord, formulier(verzoek.params.uid)) : verlopen(antwoord),
  );
  server.post<{ Params: { uid: string } }>(pad, async (verzoek, antwoord) => {
    if (!(await lopend(verzoek, antwoord))) return verlopen(antwoord);
    const gebruikersnaam = veld(verzoek.body, 'gebruikersnaam').trim();
    const medewerker = await meldLokaalAan(delen, {
      gebruikersnaam,
      wachtwoord: veld(verzoek.body, 'wachtwoord'),
      code: veld(verzoek.body, 'code'),
    });
    if (medewerker === undefined) {
      const melding =
        'Deze gegevens kloppen niet, of er is te vaak geprobeerd. Wacht bij een nieuwe poging op de volgende code.';
      return html(antwoord, formulier(verzoek.params.uid, { fouten: [{ veld: '', melding }] }, gebruikersnaam), 401);
    }
    const naar = await provider().interactionResult(verzoek.raw, antwoord.raw, { login: { accountId: medewerker } });
    return antwoord.redirect(naar, 303);
  });
}

function uitnodigingpagina(server: FastifyInstance, delen: Aanbiederdelen): void {
  const pad = `${AANBIEDER_PAD}/uitnodiging`;
  const vraagCode = (fouten: Formulier['fouten'] = []): string =>
    formulierpagina({
      titel: 'Uw account maken',
      inleiding: ['Vul de uitnodigingscode in die u van uw functioneel beheerder kreeg.'],
      naar: pad,
      velden: [{ naam: 'uitnodiging', label: 'Uitnodigingscode' }],
      knop: 'Verder',
      fouten,
    });
  server.get(pad, (_verzoek, antwoord) => html(antwoord, vraagCode()));
  server.post(pad, async (verzoek, antwoord) => {
    const uitnodiging = veld(verzoek.body, 'uitnodiging');
    const naam = await leesUitnodiging(delen, uitnodiging);
    if (naam === undefined)
      return html(antwoord, vraagCode([{ veld: 'uitnodiging', melding: 'Deze uitnodiging geldt niet (meer).' }]), 422);
    const gevraagd = veld(verzoek.body, 'stap') === 'account';
    const gebruikersnaam = veld(verzoek.body, 'gebruikersnaam');
    const fouten = gevraagd
      ? await neemUitnodiging(delen, {
          uitnodiging,
          gebruikersnaam,
          wachtwoord: veld(verzoek.body, 'wachtwoord'),
          code: veld(verzoek.body, 'code'),
        })
      : [];
    if (gevraagd && fouten.length === 0)
      return html(antwoord, meldingpagina('Uw account is klaar', ['U kunt zich nu aanmelden.'], OPNIEUW));
    const { tekst, link } = voorCodeapp(geheimVan(delen, uitnodiging), naam);
    const pagina = formulierpagina({
      titel: 'Uw account maken',
      inleiding: [`Deze uitnodiging is voor ${naam}. Bent u dat niet, stop dan en meld het uw functioneel beheerder.`],
      overnemen: { label: 'Voeg Waakvlam toe in uw authenticatie-app met deze sleutel:', tekst, link },
      naar: pad,
      verborgen: { uitnodiging, stap: 'account' },
      velden: [
        { naam: 'gebruikersnaam', label: 'Gebruikersnaam', invullen: 'username', waarde: gebruikersnaam },
        {
          naam: 'wachtwoord',
          label: 'Wachtwoord',
          uitleg: 'Minstens 12 tekens. Een zin is makkelijker te onthouden dan losse tekens.',
          soort: 'password',
          invullen: 'new-password',
        },
        { naam: 'code', label: 'Code uit uw app', uitleg: 'De zes cijfers die de app nu toont.', cijfers: true },
      ],
      knop: 'Maak account',
      fouten,
    });
    return html(antwoord, pagina, fouten.length > 0 ? 422 : 200);
  });
}
