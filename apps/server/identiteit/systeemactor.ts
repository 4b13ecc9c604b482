import { sql } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { hasCode, kyselyOn } from '@waakvlam/kernel/db';
import { Probleem } from '@waakvlam/kernel/errors';
import type { Diensten } from '../diensten.ts';

/** Who records for an organisation what follows by itself: nobody signs in as it. */
export async function systeemactor({ motorPool }: Diensten, organisatie: string): Promise<Actor> {
  const db = kyselyOn(motorPool);
  const { rows } = await sql<{ id: string }>`select systeemactor(${organisatie}) as id`.execute(db);
  const { id, ...rest } = await db
    .selectFrom('medewerker')
    .innerJoin('organisatie', 'organisatie.id', 'medewerker.organisatie_id')
    .select(['medewerker.id', 'organisatie.id as organisatie', 'organisatie.code as organisatieCode'])
    .select(['medewerker.rol', 'medewerker.orgrol', 'medewerker.regio'])
    .where('medewerker.id', '=', rows[0]?.id ?? '')
    .executeTakeFirstOrThrow();
  return { medewerker: id, ...rest };
}

/** A fact with an id of its own was recorded before: doing it again changes nothing. */
export function isErAl(fout: unknown): boolean {
  return (
    hasCode(fout, '23505') ||
    (fout instanceof Probleem && fout.delen.fouten?.some(({ veld }) => veld === 'id') === true)
  );
}
