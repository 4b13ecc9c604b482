import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import { leesUitnodiging, uitnodigingDigest } from './accounts.ts';

// With the certificates of makers of keys it is the largest library of the server, and most sign in without it.
const webauthn = () => import('@simplewebauthn/server');

/** How long a browser may take to ask its user. */
const TIJD_S = 300;
/** EdDSA, ES256 and RS256: what devices of today have between them. */
const ALGORITMEN = [-8, -7, -257];
/** Under which the provider keeps challenges among what it remembers. */
const UITDAGING = 'passkey-uitdaging';

export interface Passkeydelen {
  readonly app: pg.Pool;
  /** Origin at which people reach the server; a passkey works there and nowhere else. */
  readonly basis: () => string;
}

const base64url = z.string().regex(/^[\w-]+$/);
const basisvorm = { id: base64url, rawId: base64url, type: z.literal('public-key') };

/** What a browser gives when it made a passkey, as far as we use it. */
export const nieuweSleutel = z.object({
  ...basisvorm,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url }),
});
const handtekening = z.object({
  ...basisvorm,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
});

type Doel = `aanmelden ${string}` | `toevoegen ${string}` | `uitnodiging ${string}`;

/** What a browser needs to sign for one attempt to sign in; any passkey of this server will do. */
export async function vraagHandtekening(delen: Passkeydelen, poging: string): Promise<unknown> {
  const opties = await (
    await webauthn()
  ).generateAuthenticationOptions({ rpID: gastheer(delen), userVerification: 'required' });
  await bewaar(delen, opties.challenge, `aanmelden ${poging}`);
  return opties;
}

/** Who signed in with a passkey for this attempt; undefined for every reason why not. */
export async function meldAanMetPasskey(
  delen: Passkeydelen,
  poging: string,
  antwoord: string,
): Promise<string | undefined> {
  const gelezen = handtekening.safeParse(alsJson(antwoord));
  if (!gelezen.success) return undefined;
  const { data: response } = gelezen;
  const sleutelId = Buffer.from(response.id, 'base64url');
  const db = kyselyOn(delen.app);
  const { rows } = await sql<{ medewerker: string; publieke_sleutel: Buffer; teller: string }>`
    select medewerker, publieke_sleutel, teller from passkey_lezen(${sleutelId})`.execute(db);
  const passkey = rows[0];
  if (passkey === undefined) return undefined;
  const uitslag = await (
    await webauthn()
  )
    .verifyAuthenticationResponse({
      ...verwacht(delen, `aanmelden ${poging}`),
      response: { ...response, clientExtensionResults: {} },
      credential: {
        id: response.id,
        publicKey: new Uint8Array(passkey.publieke_sleutel),
        counter: Number(passkey.teller),
      },
    })
    .catch(() => undefined);
  if (uitslag?.verified !== true) return undefined;
  const gelukt = await sql<{ goed: boolean }>`
    select passkey_gelukt(${sleutelId}, ${uitslag.authenticationInfo.newCounter}) as goed`.execute(db);
  return gelukt.rows[0]?.goed === true ? passkey.medewerker : undefined;
}

/** What a browser needs to make a passkey for a colleague who is signed in. */
export async function vraagExtraPasskey(
  delen: Passkeydelen,
  { medewerker, naam, bekend }: { medewerker: string; naam: string; bekend: readonly Buffer[] },
): Promise<Readonly<Record<string, unknown>>> {
  return vraagSleutel(delen, `toevoegen ${medewerker}`, { wie: Buffer.from(medewerker), naam, bekend });
}

/** The passkey that was made for this colleague, to keep; undefined when it is not what we asked for. */
export async function controleerExtraPasskey(
  delen: Passkeydelen,
  medewerker: string,
  antwoord: z.output<typeof nieuweSleutel>,
): Promise<Passkey | undefined> {
  return controleer(delen, `toevoegen ${medewerker}`, antwoord);
}

/** What a browser needs to make the passkey that an invitation asks for. */
export async function vraagEerstePasskey(delen: Passkeydelen, uitnodiging: string, naam: string): Promise<unknown> {
  const digest = uitnodigingDigest(uitnodiging);
  return vraagSleutel(delen, `uitnodiging ${digest.toString('hex')}`, { wie: digest, naam, bekend: [] });
}

/** Uses up an invitation for an account with a passkey alone; false when key or invitation does not count. */
export async function neemUitnodigingMetPasskey(
  delen: Passkeydelen,
  { uitnodiging, antwoord, naam }: { uitnodiging: string; antwoord: string; naam: string },
): Promise<boolean> {
  const gelezen = nieuweSleutel.safeParse(alsJson(antwoord));
  if (!gelezen.success || (await leesUitnodiging(delen, uitnodiging)) === undefined) return false;
  const digest = uitnodigingDigest(uitnodiging);
  const passkey = await controleer(delen, `uitnodiging ${digest.toString('hex')}`, gelezen.data);
  if (passkey === undefined) return false;
  const { rows } = await sql<{ medewerker: string | null }>`
    select uitnodiging_met_passkey(${digest}, ${velden(passkey, naam)}) as medewerker`.execute(kyselyOn(delen.app));
  return typeof rows[0]?.medewerker === 'string';
}

/** A passkey as the database takes it. */
export interface Passkey {
  readonly id: Buffer;
  readonly publiek: Buffer;
  readonly teller: number;
}

/** The arguments with which functions of the database keep a passkey. */
export function velden({ id, publiek, teller }: Passkey, naam: string): RawBuilder<unknown> {
  return sql`${id}, ${publiek}, ${teller}, ${naam}`;
}

async function vraagSleutel(
  delen: Passkeydelen,
  doel: Doel,
  { wie, naam, bekend }: { wie: Buffer; naam: string; bekend: readonly Buffer[] },
): Promise<Readonly<Record<string, unknown>>> {
  const opties = await (
    await webauthn()
  ).generateRegistrationOptions({
    rpName: 'Waakvlam',
    rpID: gastheer(delen),
    userID: new Uint8Array(wie),
    userName: naam,
    userDisplayName: naam,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITMEN,
    excludeCredentials: bekend.map((id) => ({ id: id.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await bewaar(delen, opties.challenge, doel);
  return { ...opties };
}

async function controleer(
  delen: Passkeydelen,
  doel: Doel,
  response: z.output<typeof nieuweSleutel>,
): Promise<Passkey | undefined> {
  const uitslag = await (
    await webauthn()
  )
    .verifyRegistrationResponse({
      ...verwacht(delen, doel),
      supportedAlgorithmIDs: ALGORITMEN,
      response: { ...response, clientExtensionResults: {} },
    })
    .catch(() => undefined);
  if (uitslag?.verified !== true) return undefined;
  const { id, publicKey, counter } = uitslag.registrationInfo.credential;
  return { id: Buffer.from(id, 'base64url'), publiek: Buffer.from(publicKey), teller: counter };
}

function verwacht(delen: Passkeydelen, doel: Doel) {
  return {
    expectedChallenge: (uitdaging: string) => verbruik(delen, uitdaging, doel),
    expectedOrigin: new URL(delen.basis()).origin,
    expectedRPID: gastheer(delen),
    requireUserVerification: true,
  };
}

const gastheer = ({ basis }: Passkeydelen): string => new URL(basis()).hostname;

async function bewaar({ app }: Passkeydelen, uitdaging: string, doel: Doel): Promise<void> {
  await sql`select oidc_bewaren(${UITDAGING}, ${uitdaging}, ${JSON.stringify({ doel })}::jsonb, null, null, ${TIJD_S})
  `.execute(kyselyOn(app));
}

/** A challenge counts once, for what it was made for, for five minutes. */
async function verbruik({ app }: Passkeydelen, uitdaging: string, doel: Doel): Promise<boolean> {
  const db = kyselyOn(app);
  const { rows } = await sql<{ doel: string | null }>`
    select inhoud->>'doel' as doel from oidc_lezen(${UITDAGING}, ${uitdaging}, null)`.execute(db);
  if (rows[0]?.doel !== doel) return false;
  const eerste = await sql<{ goed: boolean }>`select oidc_verbruiken(${UITDAGING}, ${uitdaging}) as goed`.execute(db);
  return eerste.rows[0]?.goed === true;
}

function alsJson(ruw: string): unknown {
  try {
    return JSON.parse(ruw);
  } catch {
    return undefined;
  }
}
