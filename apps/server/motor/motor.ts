import { setImmediate, setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { MINUUT, SECONDE } from '@waakvlam/kernel/tijd';
import type { Aangevuld } from '@waakvlam/logboek';
import { KANAAL } from '../gebeurtenissen/berichten.ts';
import { Dossiers } from './dossier.ts';
import { evalueer, type Evaluatiedelen } from './evaluatie.ts';
import { leesSamen, type MetStaand, type Ongewijzigd, verzetSamen } from './samen.ts';

const ANTWOORD_WACHT = 2 * SECONDE;
const RONDE = SECONDE;
/** A wake-up that is this late did not fire. */
const TE_LAAT = MINUUT;
const LANGSTE_WACHT = 5 * MINUUT;
/** Evaluations within so many milliseconds are told to listeners together. */
const SAMEN = 20;
/** How many groups of cases a round evaluates side by side; leaves connections for those that wait for an answer. */
const BANEN = 3;
const PER_GROEP = 16;
const PER_RONDE = 240;

export interface MotorDelen extends Evaluatiedelen {
  readonly log: Log;
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

/** A case that is due, and how often its evaluation failed since it last succeeded. */
interface Vervallen {
  readonly casus: string;
  readonly pogingen: number;
}

/** Cases that were read together, and those of them in which nothing turned out otherwise. */
interface Groep {
  readonly gelezen: ReadonlyMap<string, MetStaand>;
  readonly ongewijzigd: Ongewijzigd[];
}

export function maakMotor(delen: MotorDelen): Motor {
  const wachtend = new Map<string, Promise<void>>();
  const lopend = new Map<string, Promise<void>>();
  const dossiers = delen.dossiers ?? new Dossiers();
  const aanvullingen = new Map<string, Aangevuld[]>();
  const meld = maakMelder(delen);
  const db = kyselyOn(delen.pool);
  const stop = new AbortController();
  let lus: Promise<void> | undefined;

  /** One evaluation per case at a time, and at most one that waits for it: it sees every fact that came before. */
  const zetIn = (casus: string, groep?: Groep): Promise<void> => {
    const bezig = lopend.get(casus);
    if (bezig === undefined) return begin(casus, groep);
    const wacht = wachtend.get(casus) ?? bezig.then(() => (wachtend.delete(casus), begin(casus)));
    wachtend.set(casus, wacht);
    return wacht;
  };
  const begin = (casus: string, groep?: Groep): Promise<void> => {
    const eerder = dossiers.neem(casus);
    const erbij = aanvullingen.get(casus) ?? [];
    aanvullingen.delete(casus);
    const samen = eerder === undefined && erbij.length === 0 ? groep?.gelezen.get(casus) : undefined;
    const werk = evalueer(delen, casus, { dossier: eerder, erbij, samen })
      .then((uitkomst) => {
        if ('ongewijzigd' in uitkomst) groep?.ongewijzigd.push(uitkomst.ongewijzigd);
        else if (uitkomst.dossier !== undefined) {
          dossiers.leg(casus, uitkomst.dossier);
          if (uitkomst.dossier !== eerder) meld.meld(casus);
        }
      })
      .catch((fout: unknown) => stelUit(delen, casus, fout))
      .finally(() => lopend.delete(casus));
    lopend.set(casus, werk);
    return werk;
  };
  /** Lets requests in between two cases: most of a group is evaluated without waiting for anything. */
  const doeGroep = async (casussen: readonly Vervallen[]): Promise<void> => {
    // A case that failed is read and written by itself, so that it holds up no other; so is each of a group that cannot be read.
    const samen = casussen.filter(({ casus, pogingen }) => pogingen === 0 && !dossiers.heeft(casus));
    const gelezen = await leesSamen(
      db,
      samen.map(({ casus }) => casus),
      delen.nu(),
    ).catch((fout: unknown) => {
      delen.log.error('casussen samen lezen mislukt', { aantal: samen.length, fout });
      return new Map<string, MetStaand>();
    });
    const groep: Groep = { gelezen, ongewijzigd: [] };
    for (const { casus } of casussen) {
      if (stop.signal.aborted) break;
      await zetIn(casus, groep);
      await setImmediate();
    }
    await verzetSamen(db, groep.ongewijzigd).catch(async (fout: unknown) => {
      for (const { casus } of groep.ongewijzigd) await stelUit(delen, casus, fout);
    });
  };
  const ronde = async (): Promise<number> => {
    const aanDeBeurt = await vervallen(delen);
    const groepen = inGroepen(aanDeBeurt, PER_GROEP).values();
    const baan = async (): Promise<void> => {
      for (const groep of groepen) await doeGroep(groep);
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

async function vervallen({ pool, nu }: MotorDelen): Promise<Vervallen[]> {
  const { rows } = await sql<Vervallen>`
    select casus_id as casus, pogingen from wekker
     where op <= greatest(now(), ${new Date(nu())}) order by op limit ${PER_RONDE} for update skip locked`.execute(
    kyselyOn(pool),
  );
  return rows;
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

function inGroepen<T>(alles: readonly T[], grootte: number): T[][] {
  const groepen: T[][] = [];
  for (let van = 0; van < alles.length; van += grootte) groepen.push(alles.slice(van, van + grootte));
  return groepen;
}
