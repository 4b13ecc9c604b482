import type { Kysely } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Feit, readAlleFeiten } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart, type Stand } from '@waakvlam/routekaart';
import { maakZichtbijwerker, type Plegerrollen, zichtVan } from '../toegang/zicht.ts';
import type { Casus } from './motor.ts';

/** The stand of a case at a moment, by the newest rules of its region. */
export function beoordeelFeiten(casus: Casus, feiten: readonly Feit[], nu: Moment): Stand {
  return beoordeel(laadRoutekaart(casus.regio ?? undefined), { casus: casus.naam, feiten }, nu);
}

/**
 * As `beoordeelFeiten`, over all facts of the case; before anything else follows from them, who sees what does. `rollen`
 * gives which roles work with the perpetrator in a region.
 */
export function maakBeoordelaar(rollen: (regio: string | null, nu: Moment) => Plegerrollen) {
  const werkZichtBij = maakZichtbijwerker();
  return async (db: Kysely<Tables>, casus: Casus, nu: Moment): Promise<Stand> => {
    const feiten = await readAlleFeiten(db, casus.id);
    const stand = beoordeelFeiten(casus, feiten, nu);
    await werkZichtBij(db, casus.id, zichtVan(feiten, stand, nu, rollen(casus.regio, nu)));
    return stand;
  };
}
