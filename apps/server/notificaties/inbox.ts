import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { AMSTERDAM, formatMoment, MINUUT, UUR } from '@waakvlam/kernel/tijd';
import { CASUSBERICHTEN, type Casusbericht } from '../gebeurtenissen/bericht.ts';
import type { Bezorger } from '../gebeurtenissen/bezorging.ts';
import { vertelVanaf } from './alarm.ts';
import { vertelDienst } from './dienst.ts';
import { magWeten, type Pools, takenOntvangers, vertel } from './ontvangers.ts';

/** An alarm that nobody acknowledged after this long goes a step up. */
export const WACHT = 15 * MINUUT;
/** What is older when it is recorded, as when a case is brought in, wakes nobody. */
const VERS = 24 * UUR;

/** Tells people in the application: of each alarm who has a role in the case, of new tasks once per case and day. */
export function inboxBezorger(pools: Pools, log: Log): Bezorger {
  return {
    uitgang: {
      naam: 'notificatie in de toepassing',
      soort: 'bericht',
      audit: 'casusoverzicht',
      bereik: ['medewerkers'],
    },
    neemt: CASUSBERICHTEN,
    bezorg: async (zendingen) => {
      const taken: Casusbericht[] = [];
      for (const { bericht } of zendingen) {
        if (bericht.soort === 'signaal') await opAlarm(pools, log, bericht);
        else if (bericht.soort === 'taak') taken.push(bericht);
      }
      await vertelDienst(pools, taken);
      await opTaken(pools, taken);
      return zendingen.map(({ id }) => id);
    },
  };
}

async function opAlarm(pools: Pools, log: Log, { casus, onderwerp: signaal }: Casusbericht): Promise<void> {
  const { rows } = await sql<{ vers: boolean }>`
    select sinds > now() - ${VERS} * interval '1 millisecond' as vers from signaal
     where casus_id = ${casus} and id = ${signaal} and actief and ernst = 'alarm'`.execute(kyselyOn(pools.motor));
  const [rij] = rows;
  if (rij === undefined) return;
  await sql`
    insert into alarmwacht (casus_id, signaal_id, volgende, verzenders)
    select s.casus_id, s.id, case when ${rij.vers} then now() + ${WACHT} * interval '1 millisecond' end,
           array(select distinct f.medewerker_id from feit f where f.casus_id = s.casus_id and f.id = any (s.feiten))
      from signaal s where s.casus_id = ${casus} and s.id = ${signaal}
    on conflict do nothing`.execute(kyselyOn(pools.motor));
  if (!rij.vers) return;
  const trap = await vertelVanaf(pools, log, { casus, signaal }, 0);
  if (trap > 0) {
    await sql`
      update alarmwacht set trap = ${trap}, volgende = case when ${trap} < 2 then volgende end
       where casus_id = ${casus} and signaal_id = ${signaal}`.execute(kyselyOn(pools.motor));
  }
}

/** Asks once for all of them who has to hear, as nearly every fact brings a task; rights are weighed for each receiver. */
async function opTaken(pools: Pools, berichten: readonly Casusbericht[]): Promise<void> {
  if (berichten.length === 0) return;
  const vandaag = formatMoment(Date.now(), AMSTERDAM).slice(0, 10);
  const verteld = new Set<string>();
  for (const { casus, taak, actor } of await takenOntvangers(pools, berichten, vandaag)) {
    const wie = `${casus} ${actor.medewerker}`;
    if (verteld.has(wie) || !(await magWeten(pools, actor, { soort: 'taak', casus, onderwerp: taak }))) continue;
    await vertel(pools, { medewerker: actor.medewerker, soort: 'taken', casus, onderwerp: vandaag });
    verteld.add(wie);
  }
}
