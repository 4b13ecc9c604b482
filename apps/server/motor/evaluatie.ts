import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import { type Moment, SECONDE } from '@waakvlam/kernel/tijd';
import type { Aangevuld, Feit } from '@waakvlam/logboek';
import type { Voortgang } from '@waakvlam/routekaart';
import type { Stand } from './afgeleid.ts';
import type { Beoordeeld, Casus } from './beoordeel.ts';
import { werkBij } from './bijwerken.ts';
import type { Dossier } from './dossier.ts';
import { leesAanDeBeurt, vulAan } from './lees.ts';
import type { Kenmerken } from './naastrijen.ts';
import { type MetStaand, type Ongewijzigd, vergelijkStaand } from './samen.ts';

export interface Evaluatiedelen {
  /** Pool of the login `motor`. */
  readonly pool: pg.Pool;
  readonly nu: () => Moment;
  /** Evaluates a case over all its facts, from where that was done before if it can. */
  readonly beoordeel: (
    casus: Casus,
    feiten: readonly Feit[],
    nu: Moment,
    eerder: Voortgang | undefined,
  ) => Beoordeeld | Promise<Beoordeeld>;
  /**
   * Writes what else follows from the facts, who sees what first of all, before tasks and signals are weighed by it; what
   * stands under the digests that were read stays. Nothing is written when the case got another turn than `beurt`.
   */
  readonly schrijfNaastrijen?: (
    wat: readonly [casus: Casus, feiten: readonly Feit[], stand: Stand, nu: Moment],
    beurt: string,
    gelezen?: Kenmerken,
  ) => Promise<void>;
}

/** What is known of a case when its turn comes. */
export interface Bekend {
  readonly dossier: Dossier | undefined;
  /** What this server appended itself since. */
  readonly erbij: readonly Aangevuld[];
  /** Read with others, when nothing was remembered. */
  readonly samen: MetStaand | undefined;
}

/** What to remember of the case, or that nothing turned out otherwise and only its next wake-up is to be written. */
export type Uitkomst = { readonly dossier: Dossier | undefined } | { readonly ongewijzigd: Ongewijzigd };

/**
 * Evaluates a case that is due and writes what follows from it; again when a fact came in between. Gives what was remembered
 * already when another server was first.
 */
export async function evalueer(
  { pool, nu, beoordeel, schrijfNaastrijen }: Evaluatiedelen,
  casus: string,
  { dossier, erbij, samen }: Bekend,
): Promise<Uitkomst> {
  const db = kyselyOn(pool);
  let bekend = dossier;
  let gelezen = samen ?? vulAan(dossier, erbij);
  let staat = samen?.staand;
  for (;;) {
    gelezen ??= await leesAanDeBeurt(db, casus, nu(), bekend);
    if (gelezen === undefined) return { dossier: bekend };
    const moment = nu();
    const { casus: wie, feiten, einde, beurt } = gelezen;
    const { stand, voortgang } = await beoordeel(wie, feiten, moment, bekend?.voortgang);
    await schrijfNaastrijen?.([wie, feiten, stand, moment], beurt, staat?.kenmerken);
    const volgende = volgendeWekker(stand, moment);
    const vergeleken = staat && vergelijkStaand(staat, stand);
    if (vergeleken?.gelijk) return { ongewijzigd: { casus, beurt, stand, volgende } };
    const staand = bekend?.afgeleid?.uitgave === gelezen.uitgave ? bekend?.afgeleid : undefined;
    const afgeleid = await werkBij(db, casus, beurt, stand, { volgende, staand, gelezen: vergeleken });
    bekend = { casus: wie, einde, feiten, afgeleid: afgeleid ?? staand, voortgang };
    if (afgeleid !== undefined) return { dossier: bekend };
    gelezen = undefined;
    staat = undefined;
  }
}

/** When a case has to be evaluated next; not within the second, so that it cannot keep the motor to itself. */
function volgendeWekker({ volgendeVerandering }: Stand, nu: Moment): Moment | undefined {
  return volgendeVerandering === null ? undefined : Math.max(Date.parse(volgendeVerandering), nu + SECONDE);
}
