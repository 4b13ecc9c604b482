import { createHash, randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type pg from 'pg';
import type { Actor, OrganisatieCode, Orgrol } from '../actor.ts';
import { kyselyOn, type Tables } from '../db/index.ts';
import type { Methode } from './contract.ts';
import { MINUUT, UUR } from '../tijd/index.ts';

/** How long a session lasts, and how it is recognised; one set per server. */
export interface Sessiegrenzen {
  /** A session ends after this long, used or not; in milliseconds. */
  readonly duur: number;
  /** And when nobody used it for this long; in milliseconds. */
  readonly stilte: number;
  /** Name of the cookie in which a browser keeps the token. */
  readonly koekje: string;
}

export const GRENZEN: Sessiegrenzen = { duur: 12 * UUR, stilte: 30 * MINUUT, koekje: 'waakvlam-sessie' };

/**
 * Starts a session for a person and gives its token; the database keeps the digest alone, and its clock decides.
 * `toestel` is how she will recognise it among her others.
 */
export async function startSessie(
  pool: pg.Pool,
  medewerker: string,
  { duur } = GRENZEN,
  toestel?: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`
    select sessie_beginnen(${digest(token)}, ${medewerker}, ${duur} * interval '1 millisecond', ${toestel ?? null})
  `.execute(kyselyOn(pool));
  return token;
}

export async function eindigSessie(pool: pg.Pool, token: string): Promise<void> {
  await sql`select sessie_beeindigen(${digest(token)})`.execute(kyselyOn(pool));
}

/** Ends every session of the person whose token this is, on every device; gives how many. */
export async function eindigSessies(pool: pg.Pool, token: string): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select sessies_beeindigen(${digest(token)}) as aantal`.execute(
    kyselyOn(pool),
  );
  return rows[0]?.aantal ?? 0;
}

/** Who signed in with this token; undefined when it is unknown, has expired, was not used for long, or the person has left. */
export async function sessieActor(pool: pg.Pool, token: string, { stilte } = GRENZEN): Promise<Actor | undefined> {
  const { rows } = await sql<{
    medewerker: string;
    organisatie: string;
    organisatie_code: OrganisatieCode;
    rol: string;
    orgrol: Orgrol;
    regio: string;
  }>`
    select medewerker, organisatie, organisatie_code, rol, orgrol, regio
      from sessie_actor(${digest(token)}, ${stilte} * interval '1 millisecond')`.execute(kyselyOn(pool));
  const rij = rows[0];
  if (rij === undefined) return undefined;
  const { organisatie_code: organisatieCode, ...rest } = rij;
  return { ...rest, organisatieCode };
}

/** A session of the actor that still counts. */
export interface EigenSessie {
  readonly id: string;
  /** Browser and system in words; null when the browser did not say. */
  readonly toestel: string | null;
  readonly begonnen: Date;
  readonly gebruikt: Date;
  readonly verloopt: Date;
  /** The session that asks. */
  readonly deze: boolean;
}

/** The sessions of the actor of this transaction: the one that asks, then the last used first. */
export async function eigenSessies(
  trx: Transaction<Tables>,
  token: string,
  { stilte } = GRENZEN,
): Promise<readonly EigenSessie[]> {
  const { rows } = await sql<EigenSessie>`
    select id, toestel, begonnen, gebruikt, verloopt, deze
      from eigen_sessies(${digest(token)}, ${stilte} * interval '1 millisecond')`.execute(trx);
  return rows;
}

/** Ends every session of the actor of this transaction but the one with this token; gives how many. */
export async function eindigAndereSessies(trx: Transaction<Tables>, token: string): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select andere_sessies_beeindigen(${digest(token)}) as aantal`.execute(trx);
  return rows[0]?.aantal ?? 0;
}

/** Whether the actor of this transaction signed in with this token no longer ago than so many milliseconds. */
export async function isVerseSessie(trx: Transaction<Tables>, token: string, hooguit: number): Promise<boolean> {
  const { rows } = await sql<{ vers: boolean }>`
    select sessie_vers(${digest(token)}, ${hooguit} * interval '1 millisecond') as vers`.execute(trx);
  return rows[0]?.vers === true;
}

type Kop = (naam: string) => string | undefined;

/**
 * The token of a request: the bearer, else the cookie. A page of someone else can make a browser send our cookie but not
 * a header of its own, so a cookie counts for a write only when `X-Waakvlam` is there.
 */
export function leesToken(kop: Kop, methode: Methode, { koekje } = GRENZEN): string | undefined {
  const drager = kop('authorization');
  if (drager !== undefined) return /^Bearer +([\w-]{20,200})$/i.exec(drager)?.[1];
  if (methode !== 'GET' && kop('x-waakvlam') === undefined) return undefined;
  return leesKoekje(kop('cookie'), koekje);
}

/** The value of one cookie, when it is there once and can be one of ours. */
export function leesKoekje(kop: string | undefined, naam: string): string | undefined {
  const delen = (kop ?? '').split(/; */).filter((deel) => deel.startsWith(`${naam}=`));
  const waarde = delen[0]?.slice(naam.length + 1);
  return delen.length === 1 && waarde !== undefined && /^[\w.-]{20,4000}$/.test(waarde) ? waarde : undefined;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
