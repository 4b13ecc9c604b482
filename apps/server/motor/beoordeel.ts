import type { Kysely } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Feit, readAlleFeiten, ROLLEN } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart, type Stand } from '@waakvlam/routekaart';
import type { Convenanten } from '@waakvlam/delen';
import { maakZichtbijwerker, zichtVan } from '../toegang/zicht.ts';
import type { Casus } from './motor.ts';

/** The stand of a case at a moment, by the newest rules of its region. */
export function beoordeelFeiten(casus: Casus, feiten: readonly Feit[], nu: Moment): Stand {
  return beoordeel(laadRoutekaart(casus.regio ?? undefined), { casus: casus.naam, feiten }, nu);
}

/** Without a covenant every role counts as one with the perpetrator. */
const ALLEN = { rollen: ROLLEN, persoonlijkBij: [] };

/**
 * As `beoordeelFeiten`, over all facts of the case; before anything else follows from them, who sees what does.
 */
export function maakBeoordelaar({ voor }: Pick<Convenanten, 'voor'>) {
  const werkZichtBij = maakZichtbijwerker();
  return async (db: Kysely<Tables>, casus: Casus, nu: Moment): Promise<Stand> => {
    const feiten = await readAlleFeiten(db, casus.id);
    const stand = beoordeelFeiten(casus, feiten, nu);
    const { plegerzijde } = voor(casus.regio, nu) ?? { plegerzijde: ALLEN };
    await werkZichtBij(db, casus.id, zichtVan(feiten, stand, nu, plegerzijde));
    return stand;
  };
}
