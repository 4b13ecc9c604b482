import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor } from '@waakvlam/kernel/actor';
import { kyselyOn, withActor } from '@waakvlam/kernel/db';
import { type Casusbericht, type Contactbericht, magOntvangen } from '../gebeurtenissen/bericht.ts';

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

/** Who is told on a step. Rights are not weighed yet. */
export async function ontvangers({ motor }: Pools, casus: string, trap: Trap): Promise<Actor[]> {
  const { rows } = await sql<Rij>`select * from notificatie_ontvangers(${casus}, ${trap}, null)`.execute(
    kyselyOn(motor),
  );
  return rows.map(actorVan);
}

/** The contact persons of the victim whose colleague recorded this contact with her. Rights are not weighed yet. */
export async function contactOntvangers({ motor }: Pools, { casus, onderwerp }: Contactbericht): Promise<Actor[]> {
  const { rows } = await sql<Rij>`select * from contact_ontvangers(${casus}, ${onderwerp})`.execute(kyselyOn(motor));
  return rows.map(actorVan);
}

/**
 * Who has to hear of these new tasks: people of the organisation that owes each, with a role in its case, who did not hear of
 * tasks in that case under this subject before. Rights are not weighed yet.
 */
export async function takenOntvangers(
  { motor }: Pools,
  berichten: readonly Casusbericht[],
  onderwerp: string,
): Promise<{ readonly casus: string; readonly taak: string; readonly actor: Actor }[]> {
  const taken = JSON.stringify(berichten.map((bericht) => ({ casus: bericht.casus, taak: bericht.onderwerp })));
  const { rows } = await sql<Rij & { readonly casus: string; readonly taak: string }>`
    select * from taken_ontvangers(${taken}::jsonb, ${onderwerp})`.execute(kyselyOn(motor));
  return rows.map(({ casus, taak, ...rij }) => ({ casus, taak, actor: actorVan(rij) }));
}

function actorVan({ organisatie_code: organisatieCode, ...rij }: Rij): Actor {
  return { ...rij, organisatieCode };
}

/** Whether this person may see, now, what a message is about. */
export function magWeten({ app }: Pools, actor: Actor, bericht: Casusbericht | Contactbericht): Promise<boolean> {
  return withActor(app, actor, (trx) => magOntvangen({ trx }, bericht));
}

/** Quiet hours hold these back, from what goes outside. */
const KAN_WACHTEN: ReadonlySet<string> = new Set(['taken', 'leeslijst', 'contact']);

interface Mededeling {
  readonly medewerker: string;
  readonly soort: 'alarm' | 'taken' | 'wacht' | 'bezorging' | 'leeslijst' | 'contact';
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
    select notificatie_maken(${medewerker}, ${soort}, ${casus}, ${onderwerp}, ${trap}, ${bel}, ${KAN_WACHTEN.has(soort)})`.execute(
    kyselyOn(motor),
  );
}
