import { sql } from 'kysely';
import type { Uitvoering } from '@waakvlam/kernel/http';

/** Kinds of message about a case, about contact with a victim, and about what a person was told. */
export const CASUSBERICHTEN = ['taak', 'signaal'] as const;
export const CONTACTBERICHTEN = ['contact'] as const;
export const NOTIFICATIES = ['notificatie'] as const;

/** That a case has a new task or signal. Ids alone; who wants to know more asks for it. */
export interface Casusbericht {
  readonly soort: 'taak' | 'signaal';
  readonly casus: string;
  /** Id of the task or signal. */
  readonly onderwerp: string;
}

/** That somebody had contact with the victim; `onderwerp` is the id of the fact. */
export interface Contactbericht {
  readonly soort: 'contact';
  readonly casus: string;
  readonly onderwerp: string;
}

/** That a person was told something and can hear of it outside the application; `onderwerp` is the id of what she was told. */
export interface Notificatiebericht {
  readonly soort: 'notificatie';
  readonly onderwerp: string;
}

/** A message of the outbox. */
export type Bericht = Casusbericht | Contactbericht | Notificatiebericht;

/** A message as the outbox keeps it; undefined when it is of a kind that this release does not know. */
export function leesBericht(rij: {
  readonly soort: string;
  readonly casus: string | null;
  readonly inhoud: Readonly<Record<string, unknown>>;
}): Bericht | undefined {
  const { soort, casus, inhoud } = rij;
  if (soort === 'notificatie') {
    const onderwerp = inhoud['notificatie'];
    return typeof onderwerp === 'string' ? { soort, onderwerp } : undefined;
  }
  if (casus === null || (soort !== 'taak' && soort !== 'signaal' && soort !== 'contact')) return undefined;
  const onderwerp = inhoud[soort];
  return typeof onderwerp === 'string' ? { soort, casus, onderwerp } : undefined;
}

/** A mark of all that this actor sees of a case: another one when any of it changed. */
export async function leesBeeld({ trx }: Uitvoering, casus: string): Promise<string> {
  const { rows } = await sql<{ beeld: string }>`
    select concat_ws(' ', z.plegerzijde, z.mag_vastleggen,
             (select concat(count(*), ' ', bit_xor(hashtextextended(id || zicht, merk)))
                from feit_zicht where casus_id = z.casus_id),
             (select concat(count(*), ' ', bit_xor(hashtextextended(concat_ws(' ', id, status, te_laat, uiterlijk, geheel), 0)))
                from taak_zicht where casus_id = z.casus_id),
             (select concat(count(*), ' ', bit_xor(hashtextextended(concat_ws(' ', id, ernst, actief), 0)))
                from signaal_zicht where casus_id = z.casus_id),
             (select count(*) from planversie where casus_id = z.casus_id)) as beeld
      from mijn_zicht z where z.casus_id = ${casus}`.execute(trx);
  return rows[0]?.beeld ?? '';
}

/** Whether this actor may see, at this moment, what the message is about: nobody gets a message about anything else. */
export async function magOntvangen(
  uitvoering: Pick<Uitvoering, 'trx'>,
  bericht: Casusbericht | Contactbericht,
): Promise<boolean> {
  return magEenOntvangen(uitvoering, [bericht]);
}

/** Whether this actor may see, at this moment, what one of these messages is about. */
export async function magEenOntvangen(
  { trx }: Pick<Uitvoering, 'trx'>,
  berichten: readonly (Casusbericht | Contactbericht)[],
): Promise<boolean> {
  for (const [soort, zicht] of [
    ['taak', 'taak_zicht'],
    ['signaal', 'signaal_zicht'],
    ['contact', 'feit_zicht'],
  ] as const) {
    const deze = berichten.filter((bericht) => bericht.soort === soort);
    if (deze.length === 0) continue;
    const { rows } = await sql`
      select 1 from ${sql.table(zicht)} z
       where z.casus_id = any(${[...new Set(deze.map(({ casus }) => casus))]}::uuid[])
         and (z.casus_id::text, z.id) in (
             select * from unnest(${deze.map(({ casus }) => casus)}::text[], ${deze.map(({ onderwerp }) => onderwerp)}::text[]))
       limit 1`.execute(trx);
    if (rows.length > 0) return true;
  }
  return false;
}
