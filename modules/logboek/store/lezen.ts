import type { Tables } from '@waakvlam/kernel/db';
import { sql, type Transaction } from 'kysely';
import { type Feit, opMoment } from '../domain/feit.ts';
import type { OpgeslagenVelden, Schakel } from '../domain/keten/keten.ts';
import { vanVelden } from '../domain/keten/vastleggen.ts';

type Trx = Transaction<Tables>;

/** The facts of a case that the transaction may see, oldest known first, content in its current version. */
export async function readFeiten(trx: Trx, casusId: string): Promise<readonly Feit[]> {
  const rijen = await trx.selectFrom('feit').select('velden').where('casus_id', '=', casusId).execute();
  return rijen.map(({ velden }) => vanVelden(velden)).sort(opMoment);
}

const BLAD = 500;

/**
 * The chain of a case in order, a page of 500 at a time. For logins that see whole chains (`motor`, `migratie`);
 * `app` may not read places and digests.
 */
export async function* readKeten(trx: Trx, casusId: string): AsyncGenerator<Schakel> {
  for (let na = 0; ; na += BLAD) {
    const rijen = await trx
      .selectFrom('feit')
      .select(['velden', sql<string>`volgnr::text`.as('volgnr')])
      .select([sql<string>`encode(digest, 'hex')`.as('digest'), sql<string>`encode(vorige, 'hex')`.as('vorige')])
      .where('casus_id', '=', casusId)
      .where('volgnr', '>', na)
      .where('volgnr', '<=', na + BLAD)
      .orderBy('feit.volgnr')
      .execute();
    for (const { volgnr, digest, vorige, velden } of rijen) {
      yield { volgnr: Number(volgnr), vorige, digest, velden: velden satisfies OpgeslagenVelden };
    }
    if (rijen.length < BLAD) return;
  }
}
