import type { Transaction } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import { DEMO, DEMOREGIO } from './regio.ts';

/** Puts the organisations and people of the demo region in an empty database; gives false when there were any. */
export async function zetOrganisaties(trx: Transaction<Tables>): Promise<boolean> {
  if (await trx.selectFrom('organisatie').select('id').limit(1).executeTakeFirst()) return false;
  for (const { code, naam, mensen } of DEMO) {
    const { id } = await trx
      .insertInto('organisatie')
      .values({ code, naam, regio: DEMOREGIO })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rijen = mensen.map((mens, nummer) => ({
      ...mens,
      kenmerk: `D${nummer + 1}`,
      organisatie_id: id,
      regio: DEMOREGIO,
    }));
    await trx.insertInto('medewerker').values(rijen).execute();
  }
  return true;
}
