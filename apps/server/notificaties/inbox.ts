import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { AMSTERDAM, formatMoment, MINUUT, SECONDE, UUR } from '@waakvlam/kernel/tijd';
import {
  type Bericht,
  CASUSBERICHTEN,
  type Casusbericht,
  CONTACTBERICHTEN,
  type Contactbericht,
} from '../gebeurtenissen/bericht.ts';
import type { Bezorger } from '../gebeurtenissen/bezorging.ts';
import { vertelVanaf } from './alarm.ts';
import { vertelDienst } from './dienst.ts';
import { contactOntvangers, magWeten, type Pools, takenOntvangers, vertel } from './ontvangers.ts';

/** An alarm that nobody acknowledged after this long goes a step up. */
export const WACHT = 15 * MINUUT;
/** What is older when it is recorded, as when a case is brought in, wakes nobody. */
const VERS = 24 * UUR;
/** What was told by then counts as told: shorter than an outlet may take, after which all of a bundle comes again. */
const BINNEN = 4 * SECONDE;

/**
 * Tells people in the application: of each alarm who has a role in the case, of new tasks once per case and day, of each
 * contact with the victim her contact person.
 */
export function inboxBezorger(pools: Pools, log: Log): Bezorger {
  return {
    uitgang: {
      naam: 'notificatie in de toepassing',
      soort: 'bericht',
      audit: 'casusoverzicht',
      bereik: ['medewerkers'],
    },
    neemt: [...CASUSBERICHTEN, ...CONTACTBERICHTEN],
    bezorg: async (zendingen) => {
      const taken = zendingen.flatMap(({ bericht }) => (bericht.soort === 'taak' ? [bericht] : []));
      const klaar = new Set<Bericht>();
      const genoeg = AbortSignal.timeout(BINNEN);
      const werk = async (): Promise<void> => {
        // first who is on duty: what cannot wait does not wait for the rest of the bundle
        const dienst = await watLukt(log, taken, genoeg, (deel) => vertelDienst(pools, deel));
        for (const { bericht } of zendingen) {
          if (bericht.soort !== 'signaal') continue;
          const gelukt = await watLukt(log, [bericht], genoeg, () => opAlarm(pools, log, bericht));
          for (const een of gelukt) klaar.add(een);
        }
        for (const { bericht } of zendingen) {
          if (bericht.soort !== 'contact') continue;
          const gelukt = await watLukt(log, [bericht], genoeg, () => opContact(pools, bericht));
          for (const een of gelukt) klaar.add(een);
        }
        for (const een of await watLukt(log, dienst, genoeg, (deel) => opTaken(pools, deel))) klaar.add(een);
      };
      await Promise.race([werk(), setTimeout(BINNEN, undefined, { ref: false })]);
      return zendingen.filter(({ bericht }) => klaar.has(bericht)).map(({ id }) => id);
    },
  };
}

/**
 * Does this for all at once, and when that fails for each by itself, so that one takes no other along. Gives those for which
 * it succeeded; the others come again. Begins nothing more once it has taken long enough.
 */
async function watLukt<T extends Casusbericht | Contactbericht>(
  log: Log,
  berichten: readonly T[],
  genoeg: AbortSignal,
  doe: (deel: readonly T[]) => Promise<void>,
): Promise<readonly T[]> {
  const [eerste] = berichten;
  if (eerste === undefined || genoeg.aborted) return [];
  try {
    await doe(berichten);
    return berichten;
  } catch (fout) {
    if (berichten.length === 1) {
      log.error('een bericht kon niet worden verteld', { casus: eerste.casus, fout });
      return [];
    }
  }
  const gelukt: T[] = [];
  for (const bericht of berichten) gelukt.push(...(await watLukt(log, [bericht], genoeg, doe)));
  return gelukt;
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

async function opContact(pools: Pools, bericht: Contactbericht): Promise<void> {
  const { casus, onderwerp } = bericht;
  for (const actor of await contactOntvangers(pools, bericht))
    if (await magWeten(pools, actor, bericht))
      await vertel(pools, { medewerker: actor.medewerker, soort: 'contact', casus, onderwerp });
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
