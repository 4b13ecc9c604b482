import type { Tables } from '@waakvlam/kernel/db';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { type Feit, opMoment } from '../domain/feit.ts';
import type { OpgeslagenVelden, Schakel } from '../domain/keten/keten.ts';
import { type GelezenVelden, vanVelden } from '../domain/keten/vastleggen.ts';
import { bekendeFeiten, eerdereLezing, onthoud, versteLezing } from './geheugen.ts';

type Trx = Transaction<Tables>;

/** What the database says of the facts of a case that the asker may see, beside what was read before. */
export interface Lezing {
  /** Mark of those that were recorded up to the moment that the question names. */
  readonly eerder: string;
  /** Mark of all of them. */
  readonly merk: string;
  readonly tot: Date | null;
  /** Those recorded later, with their content. */
  readonly erbij: readonly Opgeslagen[] | null;
}

interface Opgeslagen {
  readonly merk: string;
  readonly velden: GelezenVelden;
}

/**
 * The facts of a case that `db` may see, oldest known first, content in its current version. The database says each time
 * which facts those are; it sends the content of those alone that this process did not read before.
 */
export function readFeiten(db: Kysely<Tables>, casusId: string): Promise<readonly Feit[]> {
  return lees(db, casusId, ZICHT);
}

/** As `readFeiten`, every fact whole: for logins that see whole cases (`motor`, `migratie`). */
export function readAlleFeiten(db: Kysely<Tables>, casusId: string): Promise<readonly Feit[]> {
  return lees(db, casusId, ALLES);
}

const ZICHT = sql`waakvlam.feit_zicht`;
const ALLES = sql`waakvlam.feit`;

async function lees(db: Kysely<Tables>, casusId: string, bron: Bron): Promise<readonly Feit[]> {
  const { rows } = await vraag(casusId, bron).execute(db);
  const [rij] = rows;
  return rij === undefined ? [] : neem(db, casusId, rij, bron);
}

type Bron = RawBuilder<unknown>;

/** `readFeiten` as a question of one row, to be joined to another one; `neemFeiten` reads the answer. */
export function vraagFeiten(casusId: string): RawBuilder<Lezing> {
  return vraag(casusId, ZICHT);
}

function vraag(casusId: string, bron: Bron): RawBuilder<Lezing> {
  const tot = versteLezing(casusId)?.tot;
  // offset keeps the mark of a fact that is read in part from being computed anew at each use
  return sql<Lezing>`
    select concat(count(*) filter (where oud), ' ', bit_xor(merk) filter (where oud)) as eerder,
           concat(count(*), ' ', bit_xor(merk)) as merk, max(geregistreerd_op) as tot,
           jsonb_agg(jsonb_build_object('merk', merk::text, 'velden', velden)) filter (where not oud) as erbij
      from (select geregistreerd_op, velden, merk, geregistreerd_op <= ${tot ?? '-infinity'}::timestamptz as oud
              from ${bron} where casus_id = ${casusId} offset 0) as f`;
}

/** Reads the answer to `vraagFeiten`; asks `db` again when it does not continue anything that was read before. */
export function neemFeiten(db: Kysely<Tables>, casusId: string, lezing: Lezing): Promise<readonly Feit[]> {
  return neem(db, casusId, lezing, ZICHT);
}

async function neem(
  db: Kysely<Tables>,
  casusId: string,
  { eerder, merk, tot, erbij }: Lezing,
  bron: Bron,
): Promise<readonly Feit[]> {
  const basis = eerdereLezing(casusId, eerder);
  if (basis === undefined) return leesAlles(db, casusId, bron);
  const bekend = bekendeFeiten(casusId);
  const nieuw = (erbij ?? []).map((rij) => [rij.merk, bekend.get(rij.merk) ?? vanVelden(rij.velden)] as const);
  const feiten = nieuw.length === 0 ? basis.feiten : [...basis.feiten, ...nieuw.map(([, feit]) => feit)].sort(opMoment);
  onthoud(casusId, { merk, feiten, tot: tot ?? basis.tot }, nieuw);
  return feiten;
}

/** Reads all; the database sends the content of those alone that nobody read before. */
async function leesAlles(db: Kysely<Tables>, casusId: string, bron: Bron): Promise<readonly Feit[]> {
  const bekend = bekendeFeiten(casusId);
  const { rows } = await sql<Omit<Lezing, 'eerder'> & { readonly oud: string | null }>`
    select concat(count(*), ' ', bit_xor(merk)) as merk, max(geregistreerd_op) as tot,
           string_agg(merk::text, ' ') filter (where merk = any(bekend.merken)) as oud,
           jsonb_agg(jsonb_build_object('merk', merk::text, 'velden', velden))
             filter (where merk <> all(bekend.merken)) as erbij
      from (select ${[...bekend.keys()]}::bigint[] as merken) as bekend,
           (select geregistreerd_op, velden, merk
              from ${bron} where casus_id = ${casusId} offset 0) as f`.execute(db);
  const [rij] = rows;
  if (rij === undefined) return [];
  const gelezen = (rij.erbij ?? []).map(({ merk, velden }) => [merk, vanVelden(velden)] as const);
  for (const merk of rij.oud?.split(' ') ?? []) {
    const feit = bekend.get(merk);
    if (feit === undefined) throw new Error('the database names a fact that was not read before');
    gelezen.push([merk, feit]);
  }
  const feiten = gelezen.map(([, feit]) => feit).sort(opMoment);
  onthoud(casusId, { merk: rij.merk, feiten, tot: rij.tot ?? undefined }, gelezen);
  return feiten;
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
