import type { Actor, OrganisatieCode, Orgrol } from '../actor.ts';
import type { Database } from '../db/database.ts';
import { inTransaction } from '../db/with-actor.ts';

/** Adds an organisation with one person who works there, and gives her as actor. */
export async function addActor(
  database: Database,
  organisatieCode: OrganisatieCode,
  rol: string,
  regio = 'zeeland-west-brabant',
  orgrol: Orgrol = 'medewerker',
): Promise<Actor> {
  return inTransaction(database.pool('migratie'), async (trx) => {
    const organisatie = await trx
      .insertInto('organisatie')
      .values({ code: organisatieCode, naam: `Proef ${organisatieCode} ${crypto.randomUUID()}`, regio })
      .returning('id')
      .executeTakeFirstOrThrow();
    const medewerker = await trx
      .insertInto('medewerker')
      .values({ organisatie_id: organisatie.id, naam: `Proef ${rol}`, rol, orgrol, regio, actief_van: new Date(0) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { medewerker: medewerker.id, organisatie: organisatie.id, organisatieCode, rol, orgrol, regio };
  });
}
