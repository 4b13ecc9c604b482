import { sql, type Transaction } from 'kysely';
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
      ...(mens.specialismen && { specialismen_op: new Date() }),
    }));
    await trx.insertInto('medewerker').values(rijen).execute();
  }
  await zetNummers(trx);
  return true;
}

/** Numbers that nobody has, and that look it: after 06 come zeroes. */
async function zetNummers(trx: Transaction<Tables>): Promise<void> {
  await sql`
    insert into werknummer (organisatie_id, medewerker_id, soort, nummer)
    select organisatie_id, id, 'medewerker', '06-0000 0' || lpad(row_number() over (order by naam)::text, 3, '0')
      from medewerker where rol <> 'beheerder'
    union all
    select id, null, 'algemeen', '06-0000 1' || lpad(row_number() over (order by naam)::text, 3, '0') from organisatie
    union all
    select id, null, 'wachtdienst', '06-0000 2' || lpad(row_number() over (order by naam)::text, 3, '0')
      from organisatie where code in ('politie', 'zvh')`.execute(trx);
}
