import type { Tables } from '@waakvlam/kernel/db';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { type Feit, opMoment } from '../domain/feit.ts';
import type { OpgeslagenVelden, Schakel } from '../domain/keten/keten.ts';
import { type GelezenVelden, vanVelden } from '../domain/keten/vastleggen.ts';
import { bekendeFeiten, onthoud } from './geheugen.ts';

type Trx = Transaction<Tables>;

/**
 * The facts of a case as the actor of `db` may see them, oldest known first, content in its current version and cut to
 * her (`Feit.afgeschermd`). The database says each time which facts those are; it sends the content of those alone that
 * this process did not read before.
 */
export function readFeiten(db: Kysely<Tables>, casusId: string): Promise<readonly Feit[]> {
  return lees(db, casusId, sql`waakvlam.feit_zicht`);
}

/** As `readFeiten`, every fact whole: for logins that see whole cases (`motor`, `migratie`). */
export function readAlleFeiten(db: Kysely<Tables>, casusId: string): Promise<readonly Feit[]> {
  return lees(db, casusId, sql`waakvlam.feit`);
}

async function lees(db: Kysely<Tables>, casusId: string, bron: RawBuilder<unknown>): Promise<readonly Feit[]> {
  const eerder = bekendeFeiten(casusId);
  const { rows } = await sql<{ bekend: string | null; nieuw: { merk: string; velden: GelezenVelden }[] | null }>`
    select string_agg(merk::text, ' ') filter (where merk = any(bekend.merken)) as bekend,
           jsonb_agg(jsonb_build_object('merk', merk::text, 'velden', velden))
             filter (where merk <> all(bekend.merken)) as nieuw
      from (select ${[...eerder.keys()]}::bigint[] as merken) as bekend,
           -- offset keeps the mark from being computed anew at each use
           (select velden, jsonb_hash_extended(velden, 0) as merk
              from ${bron} where casus_id = ${casusId} offset 0) as f
  `.execute(db);
  const [{ bekend, nieuw } = { bekend: null, nieuw: null }] = rows;
  const gelezen = (nieuw ?? []).map(({ merk, velden }) => [merk, vanVelden(velden)] as const);
  for (const merk of bekend?.split(' ') ?? []) {
    const feit = eerder.get(merk);
    if (feit === undefined) throw new Error('the database names a fact that was not read before');
    gelezen.push([merk, feit]);
  }
  onthoud(casusId, gelezen);
  return gelezen.map(([, feit]) => feit).sort(opMoment);
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
