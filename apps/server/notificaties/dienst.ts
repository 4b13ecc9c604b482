import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import { UUR } from '@waakvlam/kernel/tijd';
import type { Casusbericht } from '../gebeurtenissen/bericht.ts';
import { magWeten, ontvangers, type Pools, vertel } from './ontvangers.ts';

/**
 * Items of the route card that cannot wait until somebody reads a list: who is on duty hears of them at once, day and
 * night. A breach or an unsafe signal while the level is high or unknown.
 */
export const DIRECT_NAAR_DIENST: readonly string[] = [
  'overtreding-aan-wachtdienst',
  'onveilig-signaal-aan-wachtdienst',
];
/** What is older when it is recorded, as when a case is brought in, wakes nobody. */
const VERS = 24 * UUR;

interface Plicht {
  readonly casus: string;
  readonly taak: string;
  /** Names the task among those of all cases: its id alone does not, and who may not see the case learns nothing of it. */
  readonly sleutel: string;
  readonly bel: string | null;
}

/**
 * Tells who is on duty for the region of these new tasks, as far as they cannot wait. Who may not see the case hears that
 * there is an alarm and which organisation to call, and nothing else.
 */
export async function vertelDienst(pools: Pools, berichten: readonly Casusbericht[]): Promise<void> {
  for (const { casus, taak, sleutel, bel } of await watNietWacht(pools, berichten)) {
    for (const actor of await ontvangers(pools, casus, 2)) {
      const ziet = await magWeten(pools, actor, { soort: 'taak', casus, onderwerp: taak });
      await vertel(pools, {
        medewerker: actor.medewerker,
        soort: 'wacht',
        casus: ziet ? casus : null,
        onderwerp: sleutel,
        trap: 2,
        bel: ziet ? null : bel,
      });
    }
  }
}

async function watNietWacht({ motor }: Pools, berichten: readonly Casusbericht[]): Promise<Plicht[]> {
  const gevraagd = JSON.stringify(berichten.map(({ casus, onderwerp }) => ({ casus, taak: onderwerp })));
  const { rows } = await sql<Plicht>`
    select t.casus_id as casus, t.id as taak, taak_sleutel(t.casus_id, t.id) as sleutel, casus_opener(t.casus_id) as bel
      from jsonb_to_recordset(${gevraagd}::jsonb) as b(casus uuid, taak text)
      join taak t on t.casus_id = b.casus and t.id = b.taak
     where t.item = any (${[...DIRECT_NAAR_DIENST]}) and t.status in ('open', 'te_laat')
       and t.sinds > now() - ${VERS} * interval '1 millisecond'`.execute(kyselyOn(motor));
  return rows;
}
