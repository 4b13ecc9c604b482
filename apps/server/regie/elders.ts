import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { kyselyOn, withActor } from '@waakvlam/kernel/db';
import { AMSTERDAM, DAG, formatMoment, type Moment, SECONDE } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit, type FeitSoort } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { legVast } from '../feiten/vastleggen.ts';
import { isErAl, systeemactor } from '../identiteit/systeemactor.ts';
import type { Naastrijen } from '../motor/naastrijen.ts';

/** What wakes a case elsewhere: something happened or was reported, or somebody came into a case. */
const NIEUWS: ReadonlySet<FeitSoort> = new Set([
  'melding',
  'aangifte',
  'aangiftepoging',
  'incident',
  'overtreding',
  'zorgsignaal',
  'melding_veilig_thuis',
  'aware_alarm',
  'alarmbel',
  'betrokkene_toegevoegd',
]);
/** What became known longer ago is history that was brought in, and no news. */
const NIEUW_DAGEN = 14;
const RONDE = 15 * SECONDE;

/** What stands in the fact instead of a region: it can be where somebody fled to, and any colleague with the case reads it. */
const REGIO = { nieuws: 'bekend bij de procesregie', al_bekend: 'niet gedeeld, de regie daar belt' } as const;

/**
 * Tells cases elsewhere with the same victim or perpetrator that something came in here, and this one that somebody is
 * known there, once a day at most.
 */
export const eldersrijen: Naastrijen = ({ id }, feiten, _stand, nu) => {
  const nieuws = laatsteNieuws(feiten, nu);
  const op = nieuws[0] === undefined ? null : formatMoment(nieuws[0].bekend, AMSTERDAM);
  return {
    soort: 'elders',
    tekst: nieuws.map((feit) => feit.id).join(' '),
    schrijf: (kenmerk) => sql`elders_melden(${id}, ${kenmerk}, ${op}::timestamptz)`,
  };
};

/** The news that came last; several when they became known in one second. `feiten` in order of when they became known. */
function laatsteNieuws(feiten: readonly Feit[], nu: Moment): readonly Feit[] {
  const grens = nu - NIEUW_DAGEN * DAG;
  // What corrects a fact came after it, so the end of the log tells all of these.
  const recent = feiten.slice(feiten.findLastIndex(({ bekend }) => bekend <= grens) + 1);
  const nieuws = casusbeeld(recent, { op: nu }).filter(
    ({ soort, geredigeerd }) => NIEUWS.has(soort) && geredigeerd !== true,
  );
  const laatste = nieuws.at(-1)?.bekend;
  return nieuws.filter(({ bekend }) => bekend === laatste);
}

interface Bericht {
  readonly id: string;
  readonly casus_id: string;
  readonly organisatie_id: string;
  readonly soort: 'nieuws' | 'al_bekend';
}

/**
 * Records the signals that wait, each in its own case by the organisation that directs it. A signal has an id of its own:
 * doing it twice changes nothing, stopping half-way loses nothing. Gives how many were recorded.
 */
export async function meldElders(diensten: Diensten): Promise<number> {
  const db = kyselyOn(diensten.motorPool);
  const { rows } = await sql<Bericht>`
    select id, casus_id, organisatie_id, soort from eldersbericht
     where klaar_op is null order by gemaakt_op limit 100`.execute(db);
  let aantal = 0;
  for (const bericht of rows) {
    try {
      await legSignaalVast(diensten, bericht);
      await sql`update eldersbericht set klaar_op = now() where id = ${bericht.id}`.execute(db);
      aantal += 1;
    } catch (fout) {
      diensten.log.error('signaal van elders vastleggen lukt niet', { casus: bericht.casus_id, fout });
    }
  }
  return aantal;
}

async function legSignaalVast(diensten: Diensten, bericht: Bericht): Promise<void> {
  const { casus_id: casus, soort } = bericht;
  const actor = await systeemactor(diensten, bericht.organisatie_id);
  const nu = diensten.nu();
  const inhoud = { regio: REGIO[soort], soort: soort === 'al_bekend' ? soort : 'onbekend' };
  const feit = { id: `elders-${bericht.id}`, soort: 'signaal_elders', op: formatMoment(nu, AMSTERDAM), inhoud };
  await sql`select systeem_toelaten(${casus}, ${actor.organisatie})`.execute(kyselyOn(diensten.motorPool));
  try {
    const { aangevuld } = await withActor(diensten.app, actor, (trx) =>
      legVast(diensten, { actor, trx, nu }, casus, feit, 'invoer'),
    );
    await diensten.motor.evalueer(casus, aangevuld);
  } catch (fout) {
    if (!isErAl(fout)) throw fout;
  }
}

/** Looks four times a minute until the returned function is called. */
export function startElders(diensten: Diensten): () => Promise<void> {
  const stop = new AbortController();
  const draai = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await meldElders(diensten).catch((fout: unknown) => diensten.log.error('signalen van elders', { fout }));
      await setTimeout(RONDE, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
    }
  };
  const lus = draai();
  return async () => {
    stop.abort();
    await lus;
  };
}
