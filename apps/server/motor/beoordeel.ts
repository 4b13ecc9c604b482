import type { Kysely } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Feit, readFeiten } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart, type Stand } from '@waakvlam/routekaart';
import type { Casus } from './motor.ts';

/** The stand of a case at a moment, by the newest rules of its region. */
export function beoordeelFeiten(casus: Casus, feiten: readonly Feit[], nu: Moment): Stand {
  return beoordeel(laadRoutekaart(casus.regio ?? undefined), { casus: casus.naam, feiten }, nu);
}

/** As `beoordeelFeiten`, over all facts of the case that `db` sees; the motor sees them all. */
export async function beoordeelCasus(db: Kysely<Tables>, casus: Casus, nu: Moment): Promise<Stand> {
  return beoordeelFeiten(casus, await readFeiten(db, casus.id), nu);
}
