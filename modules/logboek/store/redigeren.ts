import type { Tables } from '@waakvlam/kernel/db';
import { sql, type Transaction } from 'kysely';
import { digestVanVeld, type OpgeslagenVeld } from '../domain/keten/keten.ts';
import { isInhoudsveld } from '../domain/keten/vastleggen.ts';

/**
 * Destroys value and salt of the content of a fact; kind, moments and who stated it remain, and the chain still
 * verifies. Not to be undone. Throws PostgreSQL's 42501 when the actor may not record in this case or not see the fact.
 */
export async function redactFeit(trx: Transaction<Tables>, casusId: string, feitId: string): Promise<void> {
  const rij = await trx
    .selectFrom('feit_zicht')
    .select(['soort', 'velden'])
    .where('casus_id', '=', casusId)
    .where('id', '=', feitId)
    .where('zicht', '=', 3)
    .executeTakeFirst();
  const velden = Object.entries(rij?.velden ?? {}).filter(([naam]) => isInhoudsveld(rij?.soort ?? '', naam));
  const digests = Object.fromEntries(velden.map(([naam, veld]) => [naam, digestVanVeld(naam, heel(veld))]));
  await sql`select waakvlam.feit_redigeren(${casusId}, ${feitId}, ${JSON.stringify(digests)}::jsonb)`.execute(trx);
}

/** A fact that is read whole has no hidden field. */
function heel(veld: OpgeslagenVeld | { afgeschermd: true }): OpgeslagenVeld {
  if ('afgeschermd' in veld) throw new TypeError('a hidden field cannot be redacted');
  return veld;
}
