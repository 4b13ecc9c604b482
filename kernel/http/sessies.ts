import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor, OrganisatieCode, Orgrol } from '../actor.ts';
import { kyselyOn } from '../db/index.ts';
import { MINUUT, UUR } from '../tijd/index.ts';

/** A session ends after this long, used or not. */
const DUUR = 12 * UUR;
/** And when nobody used it for this long. */
const STILTE = 30 * MINUUT;

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

/** Ends every session of the person whose token this is, on every device; gives how many. */
export async function eindigSessies(pool: pg.Pool, token: string): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`select sessies_beeindigen(${digest(token)}) as aantal`.execute(
    kyselyOn(pool),
  );
  return rows[0]?.aantal ?? 0;
}

/** Who signed in with this token; undefined when it is unknown, has expired, was not used for half an hour, or the person has left. */
export async function sessieActor(pool: pg.Pool, token: string): Promise<Actor | undefined> {
  const { rows } = await sql<{
    medewerker: string;
    organisatie: string;
    organisatie_code: OrganisatieCode;
    rol: string;
    orgrol: Orgrol;
    regio: string;
  }>`
    select medewerker, organisatie, organisatie_code, rol, orgrol, regio
      from sessie_actor(${digest(token)}, ${STILTE} * interval '1 millisecond')`.execute(kyselyOn(pool));
  const rij = rows[0];
  if (rij === undefined) return undefined;
  const { organisatie_code: organisatieCode, ...rest } = rij;
  return { ...rest, organisatieCode };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
