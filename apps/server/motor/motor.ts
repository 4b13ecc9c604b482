import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, type Moment, SECONDE } from '@waakvlam/kernel/tijd';
import type { Aangevuld, Feit } from '@waakvlam/logboek';
import type { Voortgang } from '@waakvlam/routekaart';
import { KANAAL } from '../gebeurtenissen/berichten.ts';
import type { Stand } from './afgeleid.ts';
import type { Beoordeeld, Casus } from './beoordeel.ts';
import { werkBij } from './bijwerken.ts';
import { type Dossier, Dossiers } from './dossier.ts';
import { leesAanDeBeurt, vulAan } from './lees.ts';

const ANTWOORD_WACHT = 2 * SECONDE;
const RONDE = SECONDE;
/** A wake-up that is this late did not fire. */
const TE_LAAT = MINUUT;
const LANGSTE_WACHT = 5 * MINUUT;
/** Evaluations within so many milliseconds are told to listeners together. */
const SAMEN = 20;
/** How many cases a round evaluates side by side; leaves connections for those that wait for an answer. */
const BANEN = 3;

export interface MotorDelen {
  /** Pool of the login `motor`. */
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly nu: () => Moment;
  /** Evaluates a case over all its facts, from where that was done before if it can. */
  readonly beoordeel: (
    casus: Casus,
    feiten: readonly Feit[],
    nu: Moment,
    eerder: Voortgang | undefined,
  ) => Beoordeeld | Promise<Beoordeeld>;
  /** Writes what else follows from the facts, who sees what first of all, before tasks and signals are weighed by it. */
  readonly schrijfNaastrijen?: (casus: Casus, feiten: readonly Feit[], stand: Stand, nu: Moment) => Promise<void>;
  /** What is remembered between two evaluations. */
  readonly dossiers?: Dossiers;
}

/** Evaluates cases that are due: right after a fact, and whenever the case itself asked to be woken. */
export interface Motor {
  /**
   * Evaluates a case that was just made due; waits at most two seconds, after which the loop goes on with it. What this
   * server appended itself need not be read back.
   */
  readonly evalueer: (casus: string, aangevuld?: Aangevuld) => Promise<void>;
  /** Evaluates everything that is due now; gives how many cases. */
  readonly ronde: () => Promise<number>;
  /** How many wake-ups did not fire in time or keep failing. */
  readonly gemist: () => Promise<number>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export function maakMotor(delen: MotorDelen): Motor {
  const wachtend = new Map<string, Promise<void>>();
  const lopend = new Map<string, Promise<void>>();
  const dossiers = delen.dossiers ?? new Dossiers();
  const aanvullingen = new Map<string, Aangevuld[]>();
  const meld = maakMelder(delen);
  const stop = new AbortController();
  let lus: Promise<void> | undefined;

  /** One evaluation per case at a time, and at most one that waits for it: it sees every fact that came before. */
  const zetIn = (casus: string): Promise<void> => {
    const bezig = lopend.get(casus);
    if (bezig === undefined) return begin(casus);
    const wacht = wachtend.get(casus) ?? bezig.then(() => (wachtend.delete(casus), begin(casus)));
    wachtend.set(casus, wacht);
    return wacht;
  };
  const begin = (casus: string): Promise<void> => {
    const eerder = dossiers.neem(casus);
    const erbij = aanvullingen.get(casus) ?? [];
    aanvullingen.delete(casus);
    const werk = neem(delen, casus, eerder, erbij)
      .then((dossier) => {
        if (dossier === undefined) return;
        dossiers.leg(casus, dossier);
        if (dossier !== eerder) meld.meld(casus);
      })
      .catch((fout: unknown) => stelUit(delen, casus, fout))
      .finally(() => lopend.delete(casus));
    lopend.set(casus, werk);
    return werk;
  };
  const ronde = async (): Promise<number> => {
    const aanDeBeurt = await vervallen(delen);
    const rij = aanDeBeurt.values();
    const baan = async (): Promise<void> => {
      for (const casus of rij) {
        if (stop.signal.aborted) break;
        await zetIn(casus);
      }
    };
    await Promise.all(Array.from({ length: BANEN }, baan));
    return aanDeBeurt.length;
  };
  const draai = async (): Promise<void> => {
    let laatsteWacht = 0;
    while (!stop.signal.aborted) {
      const aantal = await ronde().catch((fout: unknown) => {
        delen.log.error('ronde van de motor mislukt', { fout });
        return 0;
      });
      if (delen.nu() - laatsteWacht > MINUUT) {
        laatsteWacht = delen.nu();
        await meldGemist(delen);
      }
      if (aantal === 0) await setTimeout(RONDE, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  };
  return {
    evalueer: (casus, aangevuld) => {
      if (aangevuld !== undefined) aanvullingen.set(casus, [...(aanvullingen.get(casus) ?? []), aangevuld]);
      return Promise.race([zetIn(casus), wachttijd()]);
    },
    ronde,
    gemist: () => telGemist(delen),
    start: () => {
      lus ??= draai();
    },
    stop: async () => {
      stop.abort();
      await lus;
      await Promise.all([...lopend.values(), ...wachtend.values()]);
      await meld.klaar();
    },
  };
}

/**
 * Evaluates a case that is due and writes what follows from it; again when a fact came in between. Gives what to remember
 * of it: what was remembered already when another server was first.
 */
async function neem(
  { pool, nu, beoordeel, schrijfNaastrijen }: MotorDelen,
  casus: string,
  eerder: Dossier | undefined,
  erbij: readonly Aangevuld[],
): Promise<Dossier | undefined> {
  const db = kyselyOn(pool);
  let bekend = eerder;
  let gelezen = vulAan(eerder, erbij);
  for (;;) {
    gelezen ??= await leesAanDeBeurt(db, casus, nu(), bekend);
    if (gelezen === undefined) return bekend;
    const moment = nu();
    const { casus: wie, feiten, einde } = gelezen;
    const { stand, voortgang } = await beoordeel(wie, feiten, moment, bekend?.voortgang);
    await schrijfNaastrijen?.(wie, feiten, stand, moment);
    const verandering = stand.volgendeVerandering === null ? undefined : Date.parse(stand.volgendeVerandering);
    const staand = bekend?.afgeleid?.uitgave === gelezen.uitgave ? bekend?.afgeleid : undefined;
    const afgeleid = await werkBij(db, casus, gelezen.beurt, stand, {
      volgende: verandering === undefined ? undefined : Math.max(verandering, moment + SECONDE),
      staand,
    });
    bekend = { casus: wie, einde, feiten, afgeleid: afgeleid ?? staand, voortgang };
    if (afgeleid !== undefined) return bekend;
    gelezen = undefined;
  }
}

/**
 * Tells listeners which cases were evaluated, several at once. Not in the transaction of the evaluation: transactions
 * that notify commit one after the other. What is lost in a crash is a hint to look again.
 */
function maakMelder({ pool, log }: MotorDelen): { meld: (casus: string) => void; klaar: () => Promise<void> } {
  const casussen = new Set<string>();
  let bezig: Promise<void> | undefined;
  const verstuur = async (): Promise<void> => {
    while (casussen.size > 0) {
      await setTimeout(SAMEN);
      const nu = [...casussen];
      casussen.clear();
      await sql`select pg_notify(${KANAAL}, casus) from unnest(${nu}::text[]) as casus`
        .execute(kyselyOn(pool))
        .catch((fout: unknown) => log.warn('melden mislukt', { fout }));
    }
    bezig = undefined;
  };
  return {
    meld: (casus) => {
      casussen.add(casus);
      bezig ??= verstuur();
    },
    klaar: async () => bezig,
  };
}

/** Puts a failed evaluation off, longer each time; the case stays due. */
async function stelUit({ pool, log }: MotorDelen, casus: string, fout: unknown): Promise<void> {
  log.error('evaluatie mislukt', { casus, fout });
  await sql`
    update wekker
       set pogingen = pogingen + 1,
           op = now() + least(power(2, pogingen) * interval '1 second', ${LANGSTE_WACHT} * interval '1 millisecond')
     where casus_id = ${casus}`
    .execute(kyselyOn(pool))
    .catch((nogEen: unknown) => log.error('uitstellen mislukt', { casus, fout: nogEen }));
}

async function vervallen({ pool, nu }: MotorDelen): Promise<string[]> {
  const { rows } = await sql<{ casus_id: string }>`
    select casus_id from wekker where op <= greatest(now(), ${new Date(nu())}) order by op limit 50 for update skip locked`.execute(
    kyselyOn(pool),
  );
  return rows.map((rij) => rij.casus_id);
}

async function telGemist({ pool }: MotorDelen): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*) as aantal from wekker
     where op < now() - ${TE_LAAT} * interval '1 millisecond' or pogingen >= 3`.execute(kyselyOn(pool));
  return rows[0]?.aantal ?? 0;
}

async function meldGemist(delen: MotorDelen): Promise<void> {
  const aantal = await telGemist(delen).catch(() => 0);
  if (aantal > 0) delen.log.error('wekker niet afgegaan', { aantal });
}

function wachttijd(): Promise<void> {
  return setTimeout(ANTWOORD_WACHT, undefined, { ref: false });
}
