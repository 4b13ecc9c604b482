import { sql } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { kyselyOn, withActor } from '@waakvlam/kernel/db';
import { magWeten, type Pools } from './ontvangers.ts';

/** All that goes outside: no name, no case, no kind. */
export const ZIN = 'Er is iets nieuws in Waakvlam.';
export const GEEN_NOOD = 'Dit is geen noodoproep. Bel 112 bij gevaar.';

/** Someone who was told something, and how she wants to hear of it outside the application. */
export interface Geadresseerde {
  readonly medewerker: string;
  readonly alarm: boolean;
  readonly email: string | null;
}

interface Rij {
  readonly medewerker: string;
  readonly organisatie: string;
  readonly organisatie_code: Actor['organisatieCode'];
  readonly rol: string;
  readonly orgrol: Actor['orgrol'];
  readonly regio: string;
  readonly soort: 'alarm' | 'taken' | 'wacht' | 'bezorging' | 'leeslijst' | 'contact';
  readonly casus_id: string | null;
  readonly onderwerp: string;
  readonly email: string | null;
}

/**
 * For whom this still is news: she wants it that way, works here, has not read it, and may still see what it is about.
 * Undefined when there is nothing to send any more.
 */
export async function geadresseerde(
  pools: Pools,
  notificatie: string,
  langs: 'mail' | 'push',
): Promise<Geadresseerde | undefined> {
  const { rows } = await sql<Rij>`
    select m.id as medewerker, o.id as organisatie, o.code as organisatie_code, m.rol, m.orgrol, m.regio,
           n.soort, n.casus_id, n.onderwerp, case when i.mail_mislukt_op is null then i.email end as email
      from notificatie n
      join medewerker m on m.id = n.medewerker_id and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
      join organisatie o on o.id = m.organisatie_id
      join notificatie_instelling i on i.medewerker_id = m.id
       and case when ${langs} = 'mail' then i.per_mail else i.per_push end
     where n.id::text = ${notificatie} and n.gelezen_op is null`.execute(kyselyOn(pools.motor));
  const [rij] = rows;
  if (rij === undefined) return undefined;
  const { medewerker, organisatie, organisatie_code: organisatieCode, rol, orgrol, regio, soort, email } = rij;
  const alarm = soort === 'alarm' || soort === 'wacht';
  const actor = { medewerker, organisatie, organisatieCode, rol, orgrol, regio };
  return (await magNogWeten(pools, actor, rij)) ? { medewerker, alarm, email } : undefined;
}

async function magNogWeten(pools: Pools, actor: Actor, { soort, casus_id: casus, onderwerp }: Rij): Promise<boolean> {
  if (casus === null) return true;
  if (soort === 'contact') return magWeten(pools, actor, { soort, casus, onderwerp });
  if (soort === 'alarm') return magWeten(pools, actor, { soort: 'signaal', casus, onderwerp });
  return withActor(
    pools.app,
    actor,
    async (trx) =>
      (await trx.selectFrom('casus').select('id').where('id', '=', casus).executeTakeFirst()) !== undefined,
  );
}
