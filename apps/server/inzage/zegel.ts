import { sql, type Transaction } from 'kysely';
import type pg from 'pg';
import { inTransaction, type Tables } from '@waakvlam/kernel/db';
import { MINUUT, type Moment } from '@waakvlam/kernel/tijd';
import { merkleWortel, zegelVan } from './merkle.ts';

/** A row is written last in its transaction, which ends within half a minute; only then is its minute sealed. */
const WACHT = 2 * MINUUT;
const EERSTE = Buffer.alloc(32);
const SLOT = 7_202_430;

/** What is wrong with the access log: the minute whose rows or seal do not fit. */
export interface Zegelbevinding {
  readonly minuut: string;
  readonly soort: 'rijen_gewijzigd' | 'zegel_gewijzigd' | 'keten_verbroken' | 'rijen_zonder_zegel';
}

/** Seals every minute of the access log that has ended, oldest first; gives how many. Takes the pool of `motor`. */
export async function verzegelInzage(motor: pg.Pool, nu: Moment): Promise<number> {
  return inTransaction(motor, async (trx) => {
    await sql`select pg_advisory_xact_lock(${SLOT})`.execute(trx);
    const laatste = await trx.selectFrom('inzagezegel').selectAll().orderBy('minuut', 'desc').executeTakeFirst();
    const grens = new Date(Math.floor((nu - WACHT) / MINUUT) * MINUUT);
    const minuten = await bladenPerMinuut(trx, laatste?.minuut, grens);
    let vorige: Buffer = laatste?.zegel ?? EERSTE;
    for (const [minuut, bladen] of minuten) {
      const op = new Date(minuut);
      const wortel = merkleWortel(bladen);
      const zegel = zegelVan(op, wortel, vorige);
      await trx.insertInto('inzagezegel').values({ minuut: op, merkle_wortel: wortel, vorige, zegel }).execute();
      vorige = zegel;
    }
    return minuten.size;
  });
}

/** Checks rows against seals and seals against each other; an empty list means that nothing was changed. */
export async function controleerInzage(motor: pg.Pool): Promise<Zegelbevinding[]> {
  return inTransaction(motor, async (trx) => {
    const zegels = await trx.selectFrom('inzagezegel').selectAll().orderBy('minuut').execute();
    const laatste = zegels.at(-1)?.minuut;
    if (laatste === undefined) return [];
    const over = await bladenPerMinuut(trx, undefined, new Date(laatste.getTime() + MINUUT));
    const bevindingen: Zegelbevinding[] = [];
    let vorige: Buffer = EERSTE;
    for (const rij of zegels) {
      const minuut = rij.minuut.toISOString();
      const wortel = merkleWortel(over.get(minuut) ?? []);
      if (!rij.vorige.equals(vorige)) bevindingen.push({ minuut, soort: 'keten_verbroken' });
      if (!rij.merkle_wortel.equals(wortel)) bevindingen.push({ minuut, soort: 'rijen_gewijzigd' });
      if (!rij.zegel.equals(zegelVan(rij.minuut, rij.merkle_wortel, rij.vorige))) {
        bevindingen.push({ minuut, soort: 'zegel_gewijzigd' });
      }
      over.delete(minuut);
      vorige = rij.zegel;
    }
    return [...bevindingen, ...[...over.keys()].map((minuut) => ({ minuut, soort: 'rijen_zonder_zegel' as const }))];
  });
}

/** Rows as text, per minute (ISO) from oldest to newest; `na` is a minute that was sealed already. */
async function bladenPerMinuut(
  trx: Transaction<Tables>,
  na: Date | undefined,
  tot: Date,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ minuut: Date; blad: string }>`
    select date_trunc('minute', moment) as minuut,
           concat_ws('|', id, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), medewerker_id,
                     organisatie_id, coalesce(casus_id::text, '-'), handeling, categorie, uitgang, details, verwerking,
                     trace_id, span_id, ouder_span_id,
                     to_char(begonnen at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')) as blad
      from inzagelog
     where moment < ${tot} and (${na ?? null}::timestamptz is null or moment >= ${na ?? null}::timestamptz + interval '1 minute')
     order by minuut, id`.execute(trx);
  const minuten = new Map<string, string[]>();
  for (const { minuut, blad } of rows) {
    const sleutel = minuut.toISOString();
    const bladen = minuten.get(sleutel) ?? [];
    bladen.push(blad);
    minuten.set(sleutel, bladen);
  }
  return minuten;
}
