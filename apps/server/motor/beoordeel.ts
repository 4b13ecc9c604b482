import type { Moment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart, type Stand } from '@waakvlam/routekaart';

export interface Casus {
  readonly id: string;
  readonly naam: string;
  readonly regio: string | null;
}

/** The stand of a case at a moment, by the newest rules of its region. */
export function beoordeelFeiten(casus: Omit<Casus, 'id'>, feiten: readonly Feit[], nu: Moment): Stand {
  return beoordeel(laadRoutekaart(casus.regio ?? undefined), { casus: casus.naam, feiten }, nu);
}
