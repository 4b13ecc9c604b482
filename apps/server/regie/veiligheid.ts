import { randomUUID } from 'node:crypto';
import { inTransaction } from '@waakvlam/kernel/db';
import { AMSTERDAM, formatMoment, type Moment } from '@waakvlam/kernel/tijd';
import { type Feit, PLEGERHANDELINGEN, readAlleFeiten } from '@waakvlam/logboek';
import { type Belet, laadRoutekaart, toetsHandeling } from '@waakvlam/routekaart';
import type { Diensten } from '../diensten.ts';

export type Plegerhandeling = (typeof PLEGERHANDELINGEN)[number];

interface Casus {
  readonly id: string;
  readonly naam: string;
  readonly regio: string | null;
}

/** What stands in the way of a step towards the perpetrator now, over all facts of the case: as recording it would say. */
export async function beletselsVoor(
  { motorPool }: Pick<Diensten, 'motorPool'>,
  casus: Casus,
  { handeling, wie, nu }: { readonly handeling: Plegerhandeling; readonly wie: string; readonly nu: Moment },
): Promise<readonly Belet[]> {
  const feiten = await inTransaction(motorPool, (trx) => readAlleFeiten(trx, casus.id));
  const kaart = laadRoutekaart(casus.regio ?? undefined);
  return toetsHandeling(kaart, { casus: casus.naam, feiten }, proefstap(handeling, wie, nu));
}

/** The newest check of this kind that the reader sees; `feiten` in order of when they became known. */
export function laatsteCheck(feiten: readonly Feit[], handeling: Plegerhandeling) {
  const feit = feiten.findLast((een) => een.soort === 'veiligheidscheck' && een.inhoud.handeling === handeling);
  if (feit?.soort !== 'veiligheidscheck') return null;
  const { ingelicht, ingelicht_op, veilig } = feit.inhoud;
  return {
    handeling,
    ingelicht,
    ingelichtOp: ingelicht_op ?? null,
    veilig,
    op: formatMoment(feit.gebeurd.tot, AMSTERDAM),
    wie: feit.wie,
  };
}

function proefstap(handeling: Plegerhandeling, wie: string, nu: Moment): Feit {
  const basis = {
    id: randomUUID(),
    wie,
    over: [],
    gebeurd: { van: nu, tot: nu },
    bekend: nu,
    termijnVanaf: { van: nu, tot: nu },
    geschat: false,
    oordeel: false,
  };
  return handeling === 'stopgesprek'
    ? { ...basis, soort: 'stopgesprek', inhoud: { gepland: 'ja', fysiek: 'ja' } }
    : { ...basis, soort: 'plegerhandeling_gepland', inhoud: { handeling } };
}
