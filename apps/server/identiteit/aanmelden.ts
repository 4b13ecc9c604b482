import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import * as oidc from 'openid-client';
import type pg from 'pg';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import { Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, leesKoekje, type Sessiegrenzen, startSessie } from '@waakvlam/kernel/http';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, type Moment } from '@waakvlam/kernel/tijd';
import { registreerUitgang } from '@waakvlam/kernel/uitgang';
import { ontzegel, verzegel } from './sleutels.ts';
import { toestelnaam } from './toestel.ts';

const AANMELD_PAD = `${API_PAD}/aanmelden`;
export const TERUG_PAD = `${AANMELD_PAD}/terug`;
/** How long someone may take over signing in. */
const TIJD = 15 * MINUUT;

export interface Aanmelddelen {
  readonly app: pg.Pool;
  readonly uitgever: () => Promise<oidc.Configuration>;
  /** The embedded provider names people by their id here, another one by what provisioning wrote down. */
  readonly eigen: boolean;
  readonly claim: string;
  readonly basis: () => string;
  readonly sleutel: Buffer;
  readonly sessies: Sessiegrenzen;
  readonly log: Log;
  readonly nu: () => Moment;
}

const staatVorm = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  naar: z.string(),
  tot: z.number(),
});

/** Why signing in did not work, as the sign-in page is told. */
type Reden = 'geen_aanbieder' | 'verlopen' | 'onbekend';

/** Mounts signing in with OpenID Connect: authorization code with PKCE, and back. */
export function monteerAanmelden(server: FastifyInstance, delen: Aanmelddelen): void {
  for (const pad of [AANMELD_PAD, TERUG_PAD])
    registreerUitgang({
      naam: `GET ${pad.slice(API_PAD.length)}`,
      soort: 'route',
      audit: 'aanmelding',
      bereik: ['iedereen'],
    });

  server.get<{ Querystring: { naar?: unknown } }>(
    AANMELD_PAD,
    { exposeHeadRoute: false },
    async (verzoek, antwoord) => {
      const basis = new URL(delen.basis());
      // The cookies of 127.0.0.1 and localhost differ.
      if (basis.hostname === 'localhost' && verzoek.host !== basis.host)
        return antwoord.redirect(`${basis.origin}${verzoek.url}`, 303);
      const uitgever = await bereik(delen);
      if (uitgever === undefined) return weiger(verzoek, antwoord, 'geen_aanbieder');
      const verifier = oidc.randomPKCECodeVerifier();
      const staat = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier,
        naar: veiligPad(verzoek.query.naar),
        tot: delen.nu() + TIJD,
      };
      const adres = oidc.buildAuthorizationUrl(uitgever, {
        redirect_uri: delen.basis() + TERUG_PAD,
        scope: 'openid',
        // Who signed out means it: the provider asks again.
        prompt: 'login',
        state: staat.state,
        nonce: staat.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const inhoud = verzegel(delen.sleutel, 'staat', Buffer.from(JSON.stringify(staat))).toString('base64url');
      return antwoord
        .header('Set-Cookie', koekje(delen, staatnaam(delen), inhoud, { seconden: TIJD / 1000, ruim: true }))
        .redirect(adres.href, 303);
    },
  );

  server.get(TERUG_PAD, { exposeHeadRoute: false }, async (verzoek, antwoord) => {
    const staat = leesStaat(delen, verzoek);
    const weg = koekje(delen, staatnaam(delen), '', { seconden: 0, ruim: true });
    void antwoord.header('Set-Cookie', weg);
    if (staat === undefined) return weiger(verzoek, antwoord, 'verlopen');
    const uitgever = await bereik(delen);
    if (uitgever === undefined) return weiger(verzoek, antwoord, 'geen_aanbieder');
    const wie = await haalOp(delen, uitgever, verzoek, staat);
    if (wie === undefined) return weiger(verzoek, antwoord, 'verlopen');
    const medewerker = await medewerkerVan(delen, wie);
    if (medewerker === undefined) return weiger(verzoek, antwoord, 'onbekend');
    const token = await startSessie(delen.app, medewerker, delen.sessies, toestelnaam(verzoek.headers['user-agent']));
    return antwoord
      .header('Set-Cookie', [weg, koekje(delen, delen.sessies.koekje, token, { seconden: delen.sessies.duur / 1000 })])
      .redirect(`/aanmelden?${new URLSearchParams({ naar: staat.naar, terug: 'ja' }).toString()}`, 303);
  });
}

/** The cookie that takes the session away from the browser. */
export function zonderSessie(sessies: Sessiegrenzen): string {
  return koekje({ sessies }, sessies.koekje, '', { seconden: 0 });
}

async function bereik({ uitgever, log }: Aanmelddelen): Promise<oidc.Configuration | undefined> {
  try {
    return await uitgever();
  } catch (fout) {
    log.warn('identiteitsaanbieder onbereikbaar', { fout });
    return undefined;
  }
}

interface Wie {
  readonly uitgever: string;
  readonly sub: string;
}

/** Exchanges the code for who signed in; undefined when code, state, nonce or signature is not right. */
async function haalOp(
  { claim, basis, log }: Aanmelddelen,
  uitgever: oidc.Configuration,
  verzoek: FastifyRequest,
  { state, nonce, verifier }: z.output<typeof staatVorm>,
): Promise<Wie | undefined> {
  try {
    const antwoord = await oidc.authorizationCodeGrant(uitgever, new URL(basis() + verzoek.url), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = antwoord.claims();
    const sub = claims?.[claim];
    return claims !== undefined && typeof sub === 'string' && sub !== '' ? { uitgever: claims.iss, sub } : undefined;
  } catch (fout) {
    log.warn('aanmelding geweigerd', { code: fout instanceof Error && 'code' in fout ? String(fout.code) : '-' });
    return undefined;
  }
}

async function medewerkerVan({ app, eigen }: Aanmelddelen, { uitgever, sub }: Wie): Promise<string | undefined> {
  const db = kyselyOn(app);
  const { rows } = eigen
    ? await sql<{ id: string | null }>`select case when medewerker_actief(${sub}) then ${sub} end as id`.execute(db)
    : await sql<{ id: string | null }>`select medewerker_van_uitgever(${uitgever}, ${sub}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}

function leesStaat(delen: Aanmelddelen, verzoek: FastifyRequest): z.output<typeof staatVorm> | undefined {
  const verzegeld = leesKoekje(verzoek.headers.cookie, staatnaam(delen));
  const inhoud = verzegeld && ontzegel(delen.sleutel, 'staat', Buffer.from(verzegeld, 'base64url'));
  if (!inhoud) return undefined;
  const staat = staatVorm.parse(JSON.parse(inhoud.toString()));
  return staat.tot > delen.nu() ? staat : undefined;
}

function weiger(verzoek: FastifyRequest, antwoord: FastifyReply, reden: Reden): FastifyReply {
  if (/text\/html/.test(verzoek.headers.accept ?? '')) return antwoord.redirect(`/aanmelden?fout=${reden}`, 303);
  if (reden === 'geen_aanbieder')
    throw new Probleem('niet_gereed', {
      waarden: {
        reden: 'De dienst waarmee u zich aanmeldt is niet bereikbaar. Wie al aangemeld is, kan verder werken.',
      },
      headers: { 'Retry-After': '30' },
    });
  throw new Probleem('niet_aangemeld');
}

/** A path on this server and nowhere else. */
function veiligPad(naar: unknown): string {
  return typeof naar === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,500}$/.test(naar) ? naar : '/';
}

export const veilig = ({ koekje: naam }: Sessiegrenzen): boolean => naam.startsWith('__Host-');

function staatnaam({ sessies }: Pick<Aanmelddelen, 'sessies'>): string {
  return veilig(sessies) ? '__Host-waakvlam-aanmelding' : 'waakvlam-aanmelding';
}

/** A cookie of ours. `ruim`: is also sent when the provider, on another site, sends the browser back. */
export function koekje(
  { sessies }: Pick<Aanmelddelen, 'sessies'>,
  naam: string,
  waarde: string,
  { seconden, ruim = false }: { seconden: number; ruim?: boolean },
): string {
  const delen = [`${naam}=${waarde}`, 'Path=/', `Max-Age=${Math.floor(seconden)}`, 'HttpOnly'];
  return [...delen, `SameSite=${ruim ? 'Lax' : 'Strict'}`, ...(veilig(sessies) ? ['Secure'] : [])].join('; ');
}
