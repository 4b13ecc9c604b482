import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor, OrganisatieCode } from '../actor.ts';
import { kyselyOn } from '../db/index.ts';
import { UUR } from '../tijd/index.ts';

const DUUR = 12 * UUR;

/** Starts a session of 12 hours for a person and gives its bearer token; the database keeps the digest alone. */
export async function startSessie(pool: pg.Pool, medewerker: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const verloopt = new Date(Date.now() + DUUR);
  await sql`select sessie_maken(${digest(token)}, ${medewerker}, ${verloopt})`.execute(kyselyOn(pool));
  return token;
}

export async function eindigSessie(pool: pg.Pool, token: string): Promise<void> {
  await sql`select sessie_beeindigen(${digest(token)})`.execute(kyselyOn(pool));
}

/** Who signed in with this token; undefined when it is unknown, has expired or the person has left. */
export async function sessieActor(pool: pg.Pool, token: string): Promise<Actor | undefined> {
  const { rows } = await sql<{
    medewerker: string;
    organisatie: string;
    organisatie_code: OrganisatieCode;
    rol: string;
    regio: string;
  }>`select medewerker, organisatie, organisatie_code, rol, regio from sessie_actor(${digest(token)})`.execute(
    kyselyOn(pool),
  );
  const rij = rows[0];
  if (rij === undefined) return undefined;
  const { organisatie_code: organisatieCode, ...rest } = rij;
  return { ...rest, organisatieCode };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
