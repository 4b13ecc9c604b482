import { inTransaction } from '@waakvlam/kernel/db';
import { AMSTERDAM, DAG, formatMoment, type Moment } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit, type PLEGERHANDELINGEN, readAlleFeiten } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { type Beletsel, beletselsVan, type Casus, verboden } from '../feiten/beletsels.ts';
import { nieuwFeitId } from '../feiten/id.ts';

export type Plegerhandeling = (typeof PLEGERHANDELINGEN)[number];

/** What stands in the way of a step towards the perpetrator now, over all facts of the case: as recording it would say. */
export async function beletselsVoor(
  { motorPool }: Pick<Diensten, 'motorPool'>,
  casus: Casus & { readonly id: string },
  { handeling, wie, nu }: { readonly handeling: Plegerhandeling; readonly wie: string; readonly nu: Moment },
): Promise<readonly Beletsel[]> {
  const feiten = await inTransaction(motorPool, (trx) => readAlleFeiten(trx, casus.id));
  return beletselsVan(casus, feiten, proefstap(handeling, wie, nu));
}

/** How long a planned step stands for what was looked at then. */
const GELDIG = 3 * DAG;

/**
 * Refuses (409) to give the perpetrator access to his data while, in one of these cases, nobody established that the victim
 * knows and is safe. Access that was planned in the case in the last three days, if need be with a reason, may go on.
 */
export async function eisVeiligVoorInzage(
  diensten: Pick<Diensten, 'motorPool'>,
  casussen: readonly string[],
  wie: string,
  nu: Moment,
): Promise<void> {
  const gevonden = await inTransaction(diensten.motorPool, (trx) =>
    trx.selectFrom('casus').select(['id', 'naam', 'regio']).where('id', 'in', casussen).execute(),
  );
  for (const casus of gevonden) {
    const feiten = await inTransaction(diensten.motorPool, (trx) => readAlleFeiten(trx, casus.id));
    const gepland = casusbeeld(feiten, { op: nu }).some(
      (feit) =>
        feit.soort === 'plegerhandeling_gepland' &&
        feit.inhoud.handeling === 'inzage' &&
        feit.gebeurd.tot > nu - GELDIG,
    );
    if (gepland) continue;
    const beletsels = beletselsVan(casus, feiten, proefstap('inzage', wie, nu));
    if (beletsels.length > 0) throw verboden(beletsels);
  }
}

/** The newest check of this kind that the reader sees; `feiten` in order of when they became known. */
export function laatsteCheck(feiten: readonly Feit[], handeling: Plegerhandeling) {
  const feit = feiten.findLast((een) => een.soort === 'veiligheidscheck' && een.inhoud.handeling === handeling);
  if (feit?.soort !== 'veiligheidscheck') return null;
  const { ingelicht = 'nee', ingelicht_op, veilig } = feit.inhoud;
  return {
    handeling,
    ingelicht,
    ingelichtOp: ingelicht_op ?? null,
    veilig,
    op: formatMoment(feit.gebeurd.tot, AMSTERDAM),
    wie: feit.wie,
  };
}

/** What a victim last said to this step, of the facts that the reader sees; only a warning talk asks for it. */
export function laatsteInstemming(feiten: readonly Feit[], handeling: Plegerhandeling) {
  const slachtoffers = new Set(
    feiten.flatMap((een) =>
      een.soort === 'betrokkene_toegevoegd' && een.inhoud.rol === 'slachtoffer' ? [een.inhoud.id] : [],
    ),
  );
  const feit = feiten.findLast(
    (een) => een.soort === 'toestemming' && een.inhoud.waarvoor === handeling && slachtoffers.has(een.inhoud.door),
  );
  if (feit?.soort !== 'toestemming') return null;
  const { gegeven, door } = feit.inhoud;
  return { gegeven, door, op: formatMoment(feit.gebeurd.tot, AMSTERDAM), wie: feit.wie };
}

function proefstap(handeling: Plegerhandeling, wie: string, nu: Moment): Feit {
  const basis = {
    id: nieuwFeitId(),
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
