import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor } from '@waakvlam/kernel/actor';
import { kyselyOn, withActor } from '@waakvlam/kernel/db';
import { type Casusbericht, magOntvangen } from '../gebeurtenissen/bericht.ts';

/** Steps that an alarm climbs: who works in the case, their deputies, the duty function of the region. */
export type Trap = 0 | 1 | 2;

export interface Pools {
  /** Pool of the login `app`: weighs the rights of each receiver. */
  readonly app: pg.Pool;
  readonly motor: pg.Pool;
}

interface Rij {
  readonly medewerker: string;
  readonly organisatie: string;
  readonly organisatie_code: Actor['organisatieCode'];
  readonly rol: string;
  readonly orgrol: Actor['orgrol'];
  readonly regio: string;
}

/** Who is told on a step; `organisatie` narrows it to people of one kind of organisation. Rights are not weighed yet. */
export async function ontvangers(
  { motor }: Pools,
  casus: string,
  trap: Trap,
  organisatie: string | null = null,
): Promise<Actor[]> {
  const { rows } = await sql<Rij>`select * from notificatie_ontvangers(${casus}, ${trap}, ${organisatie})`.execute(
    kyselyOn(motor),
  );
  return rows.map(({ organisatie_code, ...rij }) => ({ ...rij, organisatieCode: organisatie_code }));
}

/** Whether this person may see, now, what a message is about. */
export function magWeten({ app }: Pools, actor: Actor, bericht: Casusbericht): Promise<boolean> {
  return withActor(app, actor, (trx) => magOntvangen({ trx }, bericht));
}

interface Mededeling {
  readonly medewerker: string;
  readonly soort: 'alarm' | 'taken' | 'wacht' | 'bezorging' | 'leeslijst';
  readonly casus: string | null;
  readonly onderwerp: string;
  readonly trap?: Trap;
  readonly bel?: string | null;
}

/** Tells one person, once; quiet hours hold back what goes outside, but never an alarm. */
export async function vertel(
  { motor }: Pools,
  { medewerker, soort, casus, onderwerp, trap = 0, bel = null }: Mededeling,
) {
  await sql`
    select notificatie_maken(${medewerker}, ${soort}, ${casus}, ${onderwerp}, ${trap}, ${bel}, ${soort === 'taken' || soort === 'leeslijst'})`.execute(
    kyselyOn(motor),
  );
}
