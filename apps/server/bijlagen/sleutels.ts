import { sql } from 'kysely';
import { nieuweSleutel, pakUit, verpak } from '@waakvlam/kernel/bijlagen';
import type { Uitvoering } from '@waakvlam/kernel/http';

/** The key of a case, unwrapped; made when the case has none yet and the caller may record in it. */
export async function casussleutel({ trx }: Uitvoering, casus: string, hoofdsleutel: Buffer): Promise<Buffer> {
  const lees = () => sql<{ sleutel: Buffer }>`select sleutel from casussleutel where casus_id = ${casus}`.execute(trx);
  const bestaand = (await lees()).rows[0];
  if (bestaand) return pakUit(bestaand.sleutel, hoofdsleutel);
  const verpakt = verpak(nieuweSleutel(), hoofdsleutel);
  await sql`insert into casussleutel (casus_id, sleutel) values (${casus}, ${verpakt}) on conflict do nothing`.execute(
    trx,
  );
  // Another upload may have been first; its key is the one that counts.
  const gemaakt = (await lees()).rows[0];
  if (!gemaakt) throw new Error('The key of the case was not stored');
  return pakUit(gemaakt.sleutel, hoofdsleutel);
}
