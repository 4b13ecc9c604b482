import type pg from 'pg';
import { inTransaction } from '@waakvlam/kernel/db';
import { DEMO, DEMOREGIO } from './regio.ts';

/** Puts the organisations and people of the demo region in an empty database; gives false when there were any. */
export async function zetOrganisaties(migratie: pg.Pool): Promise<boolean> {
  return inTransaction(migratie, async (trx) => {
    if (await trx.selectFrom('organisatie').select('id').limit(1).executeTakeFirst()) return false;
    for (const { code, naam, mensen } of DEMO) {
      const organisatie = await trx
        .insertInto('organisatie')
        .values({ code, naam, regio: DEMOREGIO })
        .returning('id')
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('medewerker')
        .values(mensen.map((mens) => ({ ...mens, organisatie_id: organisatie.id, regio: DEMOREGIO })))
        .execute();
    }
    return true;
  });
}
