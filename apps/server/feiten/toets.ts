import { inTransaction } from '@waakvlam/kernel/db';
import { DAG, type Moment } from '@waakvlam/kernel/tijd';
import { type Feit, readAlleFeiten } from '@waakvlam/logboek';
import { isBeslissing } from '@waakvlam/routekaart';
import type { Diensten } from '../diensten.ts';
import { beletselsVan, verboden } from './beletsels.ts';
import { nieuwFeitId } from './id.ts';

export interface Toetsing {
  readonly casus: { readonly id: string; readonly naam: string; readonly regio: string | null };
  readonly feit: Feit;
  /** Why the caller goes against the route card, when she said so. */
  readonly reden: string | undefined;
  /** Organisation code of the caller. */
  readonly wie: string;
  readonly nu: Moment;
}

/**
 * Whether this fact is decided now; what was decided earlier has happened, and that can always be recorded. A step towards
 * the perpetrator that is only planned has not happened, whatever date it carries.
 */
export function isVanNu(feit: Feit, nu: Moment): boolean {
  if (feit.soort === 'plegerhandeling_gepland') return true;
  return (feit.soort === 'stopgesprek' && feit.inhoud.gepland === 'ja') || feit.gebeurd.tot > nu - DAG;
}

/**
 * Weighs a decision against what the route card forbids, over all facts of the case. Throws 409 with the reasons, unless
 * the caller argues why: then it gives the facts that record her exception.
 */
export async function toetsAanRoutekaart(
  { motorPool }: Diensten,
  { casus, feit, reden, wie }: Toetsing,
): Promise<readonly Feit[]> {
  if (!isBeslissing(feit)) return [];
  const feiten = await inTransaction(motorPool, (trx) => readAlleFeiten(trx, casus.id));
  const beletsels = beletselsVan(casus, feiten, feit);
  if (beletsels.length > 0 && reden === undefined) throw verboden(beletsels);
  return beletsels.map(({ item }) => ({
    id: nieuwFeitId(),
    soort: 'item_afgeweken',
    wie,
    over: [],
    gebeurd: feit.gebeurd,
    bekend: feit.bekend,
    termijnVanaf: feit.termijnVanaf,
    geschat: false,
    oordeel: true,
    inhoud: { item, reden: reden ?? '' },
  }));
}
