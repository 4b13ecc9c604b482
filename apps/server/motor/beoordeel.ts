import type { Moment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { beoordeelVerder, laadRoutekaart, type Stand, type Voortgang } from '@waakvlam/routekaart';

export interface Casus {
  readonly id: string;
  readonly naam: string;
  readonly regio: string | null;
}

export interface Beoordeeld {
  readonly stand: Stand;
  /** From where the next evaluation can go on. */
  readonly voortgang: Voortgang;
}

/**
 * The stand of a case at a moment, by the newest rules of its region. Goes on from an earlier evaluation where nothing of
 * it turns out otherwise.
 */
export function beoordeelFeiten(
  casus: Omit<Casus, 'id'>,
  feiten: readonly Feit[],
  nu: Moment,
  eerder?: Voortgang,
): Beoordeeld {
  return beoordeelVerder(laadRoutekaart(casus.regio ?? undefined), { casus: casus.naam, feiten }, nu, eerder);
}
