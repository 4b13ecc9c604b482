import { sql } from 'kysely';
import type pg from 'pg';
import { inTransaction, kyselyOn } from '@waakvlam/kernel/db';
import { MINUUT, UUR } from '@waakvlam/kernel/tijd';
import { CASUSBERICHTEN, CONTACTBERICHTEN, NOTIFICATIES } from './bericht.ts';

/** How many messages are taken at once. */
export const PER_KEER = 100;
/** A message that is not delivered after this long is an alarm for who keeps the system running. */
const TE_LANG = 5 * MINUUT;
const LANGSTE_WACHT = UUR;
const BEKEND: readonly string[] = [...CASUSBERICHTEN, ...CONTACTBERICHTEN, ...NOTIFICATIES];

/** A way out, and the kinds of message that go that way; all of them when there is no list. */
export interface Weg {
  readonly naam: string;
  readonly neemt: readonly string[] | undefined;
}

/**
 * Gives every way out its own row for each new message that goes that way; gives how many messages. One that goes no way
 * is delivered by that; one of a kind that this release does not know goes every way, to wait for a release that does.
 */
export async function deelRond(motor: pg.Pool, wegen: readonly Weg[]): Promise<number> {
  const { rows } = await sql`
    with nieuw as (
      select id, soort from outbox where bezorgd_op is null and volgende_poging <= now()
       order by volgende_poging limit ${PER_KEER} for update skip locked),
    weg as (
      select n.id, w.naam from nieuw n
        join jsonb_to_recordset(${JSON.stringify(wegen)}::jsonb) as w(naam text, neemt text[])
          on w.neemt is null or n.soort = any (w.neemt) or n.soort <> all (${BEKEND}::text[])),
    rij as (
      insert into bezorging (outbox_id, uitgang) select id, naam from weg on conflict do nothing)
    update outbox o
       set volgende_poging = 'infinity',
           bezorgd_op = case when not exists (select 1 from weg where weg.id = n.id) then now() end
      from nieuw n where o.id = n.id returning o.id`.execute(kyselyOn(motor));
  return rows.length;
}

export interface Genomen {
  readonly id: string;
  readonly soort: string;
  readonly casus: string | null;
  readonly inhoud: Readonly<Record<string, unknown>>;
}

/**
 * Takes what is due for a way out. The next attempt is set before this one is made, later each time from `eersteWacht`
 * (ms) on, so that a crash in between costs time and no message.
 */
export async function neem(motor: pg.Pool, uitgang: string, eersteWacht: number): Promise<readonly Genomen[]> {
  const { rows } = await sql<Genomen>`
    with nu as (
      select outbox_id from bezorging where uitgang = ${uitgang} and volgende_poging <= now()
       order by volgende_poging limit ${PER_KEER} for update skip locked)
    update bezorging b
       set pogingen = b.pogingen + 1,
           volgende_poging = now() + least(${eersteWacht} * power(2, least(b.pogingen, 20)), ${LANGSTE_WACHT})
                             * interval '1 millisecond'
      from nu join outbox o on o.id = nu.outbox_id
     where b.outbox_id = nu.outbox_id and b.uitgang = ${uitgang}
    returning o.id, o.soort, o.casus_id as casus, o.inhoud`.execute(kyselyOn(motor));
  return rows;
}

/** Notes that a way out has delivered these messages. */
export async function rondAf(motor: pg.Pool, uitgang: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inTransaction(motor, async (trx) => {
    // Whoever delivers the last of two at the same moment has to see that the other is gone.
    await sql`select 1 from outbox where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx);
    await sql`delete from bezorging where uitgang = ${uitgang} and outbox_id = any(${[...ids]}::uuid[])`.execute(trx);
    await sql`
      update outbox o set bezorgd_op = now()
       where id = any(${[...ids]}::uuid[]) and not exists (select 1 from bezorging b where b.outbox_id = o.id)`.execute(
      trx,
    );
  });
}

/** A way out that no longer exists is owed nothing. */
export async function vergeetAndere(motor: pg.Pool, uitgangen: readonly string[]): Promise<void> {
  const { rows } = await sql<{ uitgang: string; ids: string[] }>`
    select uitgang, array_agg(outbox_id::text) as ids from bezorging
     where uitgang <> all(${[...uitgangen]}::text[]) group by uitgang`.execute(kyselyOn(motor));
  for (const { uitgang, ids } of rows) await rondAf(motor, uitgang, ids);
}

/** How many messages have waited too long. */
export async function telGemist(motor: pg.Pool): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*) as aantal from outbox
     where bezorgd_op is null and aangemaakt_op < now() - ${TE_LANG} * interval '1 millisecond'`.execute(
    kyselyOn(motor),
  );
  return rows[0]?.aantal ?? 0;
}
