import { sql } from 'kysely';
import { Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';

/** The case as the caller may see it; 404 when it does not exist or is hidden from her. */
export async function eisCasus(
  { trx }: Pick<Uitvoering, 'trx'>,
  casus: string,
): Promise<{ id: string; naam: string; regio: string | null }> {
  const rij = await trx
    .selectFrom('casus_zicht')
    .select(['id', 'naam', 'regio'])
    .where('id', '=', casus)
    .executeTakeFirst();
  if (rij === undefined) throw new Probleem('niet_gevonden');
  return rij;
}

export async function magVastleggen({ trx }: Uitvoering, casus: string): Promise<boolean> {
  const { rows } = await sql<{ mag: boolean }>`select mag_vastleggen(${casus}) as mag`.execute(trx);
  return rows[0]?.mag === true;
}

/** The case, when the caller may record in it; 403 when she may only read, since she knows then that it exists. */
export async function eisVastleggen(
  uitvoering: Uitvoering,
  casus: string,
): Promise<{ id: string; naam: string; regio: string | null }> {
  const rij = await eisCasus(uitvoering, casus);
  if (!(await magVastleggen(uitvoering, casus))) throw new Probleem('niet_bevoegd');
  return rij;
}
