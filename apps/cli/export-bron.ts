import { type Database, inTransaction, type Tables } from '@waakvlam/kernel/db';
import { type ArchiefBron, readKeten } from '@waakvlam/logboek';
import { sql, type Transaction } from 'kysely';

/** An attachment as the database knows it; keys are wrapped. */
export interface BijlageRij {
  readonly sha256: Buffer;
  readonly sleutel: Buffer;
  readonly casussleutel: Buffer;
}

/** Gives the plain content of an attachment. */
export type BijlageLezer = (rij: BijlageRij) => AsyncIterable<Uint8Array>;

/** The case cannot be exported; the message is Dutch. */
export class CasusFout extends Error {}

/** Opens a case in the database as source of an archive, in one snapshot, as owner of the data. */
export async function bronUitDatabase<T>(
  database: Database,
  casus: string,
  leesBijlage: BijlageLezer,
  schrijf: (bron: ArchiefBron) => Promise<T>,
): Promise<T> {
  return inTransaction(database.pool('migratie'), async (trx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(trx);
    const { id, naam, regio } = await zoekCasus(trx, casus);
    const rijen = await leesRijen(trx, id);
    return schrijf({
      casus: { id, naam, regio },
      feiten: readKeten(trx, id),
      bijlagen: inhoudVan(rijen, leesBijlage),
      regels: await regelsVan(trx, id),
      door: 'beheer',
      op: new Date().toISOString(),
    });
  });
}

async function zoekCasus(trx: Transaction<Tables>, casus: string) {
  const rijen = await trx
    .selectFrom('casus')
    .select(['id', 'naam', 'regio'])
    .where(sql<boolean>`id::text = ${casus.toLowerCase()} or naam = ${casus}`)
    .limit(20)
    .execute();
  const rij = rijen.find(({ id }) => id === casus.toLowerCase()) ?? rijen[0];
  if (!rij) throw new CasusFout('Er is geen casus met dat id of precies die naam');
  if (rij.id !== casus.toLowerCase() && rijen.length > 1) {
    throw new CasusFout(`Er zijn meer casussen met die naam; kies een id: ${rijen.map(({ id }) => id).join(', ')}`);
  }
  return rij;
}

async function leesRijen(trx: Transaction<Tables>, casus: string): Promise<BijlageRij[]> {
  const { rows } = await sql<BijlageRij>`
    select b.sha256, b.sleutel, s.sleutel as casussleutel
      from waakvlam.bijlage b join waakvlam.casussleutel s using (casus_id)
     where b.casus_id = ${casus} and b.feit_id is not null and b.vernietigd_op is null order by b.id
  `.execute(trx);
  return rows;
}

async function regelsVan(trx: Transaction<Tables>, casus: string): Promise<string[]> {
  const rijen = await trx.selectFrom('stand').select('regels').where('casus_id', '=', casus).execute();
  return rijen.map(({ regels }) => regels);
}

async function* inhoudVan(rijen: readonly BijlageRij[], lees: BijlageLezer): AsyncGenerator<AsyncIterable<Uint8Array>> {
  for (const rij of rijen) yield lees(rij);
}
