import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { ontvangers, type Pools, type Trap, vertel, magWeten } from './ontvangers.ts';

interface Alarm {
  readonly casus: string;
  readonly signaal: string;
}

/**
 * Tells everyone on a step of an alarm who may see it; gives how many. Someone on duty who may not see the case hears that
 * there is an alarm and which organisation to call, and nothing else.
 */
async function vertelAlarm(pools: Pools, { casus, signaal }: Alarm, trap: Trap): Promise<number> {
  let aantal = 0;
  for (const actor of await ontvangers(pools, casus, trap)) {
    const { medewerker } = actor;
    if (await magWeten(pools, actor, { soort: 'signaal', casus, onderwerp: signaal })) {
      await vertel(pools, { medewerker, soort: 'alarm', casus, onderwerp: signaal, trap });
      aantal += 1;
    } else if (trap === 2) {
      const { sleutel, bel } = await wachtgegevens(pools, casus, signaal);
      await vertel(pools, { medewerker, soort: 'wacht', casus: null, onderwerp: sleutel, trap, bel });
      aantal += 1;
    }
  }
  return aantal;
}

/** What someone on duty without access knows an alarm by, and whom she can call. */
async function wachtgegevens(
  { motor }: Pools,
  casus: string,
  signaal: string,
): Promise<{ sleutel: string; bel: string | null }> {
  const { rows } = await sql<{ sleutel: string; bel: string | null }>`
    select sleutel, casus_opener(casus_id) as bel from alarmwacht
     where casus_id = ${casus} and signaal_id = ${signaal}`.execute(kyselyOn(motor));
  return rows[0] ?? { sleutel: signaal, bel: null };
}

/**
 * Goes on with an alarm until somebody was told: from this step up. Logs when nobody is left, which the administrators of
 * the organisations in the case then hear.
 */
export async function vertelVanaf(pools: Pools, log: Log, alarm: Alarm, vanaf: Trap): Promise<Trap> {
  for (const trap of [0, 1, 2] as const) {
    if (trap < vanaf) continue;
    if ((await vertelAlarm(pools, alarm, trap)) > 0) return trap;
  }
  log.error('voor een alarm is niemand te bereiken', { casus: alarm.casus });
  await vertelBeheerders(pools, `onbereikbaar ${new Date().toISOString().slice(0, 13)}`);
  return 2;
}

/** Tells the functional administrators that something of the delivery fails; once per subject. */
export async function vertelBeheerders(pools: Pools, onderwerp: string): Promise<void> {
  const beheerders = await kyselyOn(pools.motor)
    .selectFrom('medewerker')
    .select('id')
    .where('orgrol', '=', 'functioneel_beheerder')
    .where(sql<boolean>`actief_van <= now() and (actief_tot is null or actief_tot > now())`)
    .execute();
  for (const { id } of beheerders) {
    await vertel(pools, { medewerker: id, soort: 'bezorging', casus: null, onderwerp });
  }
}
