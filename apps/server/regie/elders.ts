import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { kyselyOn, withActor } from '@waakvlam/kernel/db';
import { AMSTERDAM, formatMoment, type Moment, SECONDE } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit, type FeitSoort } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { legVast } from '../feiten/vastleggen.ts';
import { isErAl, systeemactor } from '../identiteit/systeemactor.ts';
import type { Naastrijen } from '../motor/naastrijen.ts';
import type { Grenzen } from '../toezicht/grenzen.ts';
import { naamsleutel, persoonsleutels } from '../toezicht/personen.ts';

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
const ROLLEN: ReadonlySet<string> = new Set(['slachtoffer', 'pleger']);
const PER_RONDE = 100;
const RONDE = 15 * SECONDE;

/** What stands in the fact instead of a region: it can be where somebody fled to, and any colleague with the case reads it. */
const REGIO = { nieuws: 'bekend bij de procesregie', al_bekend: 'niet gedeeld, de regie daar belt' } as const;

/**
 * Tells cases elsewhere with the same victim or perpetrator that something came in here, and this one that somebody is
 * known there, once a day at most. Who is recorded counts as asked after, by the same limits, also when it was corrected.
 */
export function maakEldersrijen(bekendheidssleutel: Buffer, grenzen: Grenzen): Naastrijen {
  return ({ id }, feiten, _stand, nu) => ({
    soort: 'elders',
    // Nothing leaves the log: as many as before are the same.
    tekst: String(aantalBerichten(feiten, nu)),
    schrijf: (kenmerk) => {
      const berichten = casusbeeld(feiten, { op: nu }).filter((feit) => isNieuws(feit) && feit.geredigeerd !== true);
      const mensen = mensenVan(feiten, bekendheidssleutel);
      return sql`elders_melden(${id}, ${kenmerk}, ${berichten.map((feit) => feit.id)}::text[],
                               ${JSON.stringify(mensen)}::jsonb, ${JSON.stringify(grenzen)}::jsonb)`;
    },
  });
}

function isNieuws({ soort }: Feit): boolean {
  return NIEUWS.has(soort);
}

/** Runs in every evaluation, over the whole log. */
function aantalBerichten(feiten: readonly Feit[], nu: Moment): number {
  let aantal = 0;
  for (const feit of feiten) if (isNieuws(feit) && feit.bekend <= nu) aantal += 1;
  return aantal;
}

/** Keyed digests of each victim and perpetrator, by the fact that adds her; of the name alone too, as when somebody asks. */
function mensenVan(feiten: readonly Feit[], sleutel: Buffer): object[] {
  return feiten.flatMap(({ id, soort, inhoud }) => {
    if (soort !== 'betrokkene_toegevoegd' || !ROLLEN.has(inhoud.rol)) return [];
    const sleutels = persoonsleutels(sleutel, inhoud);
    if (sleutels.length === 0) return [];
    return [{ feit: id, sleutels: sleutels.map(hex), naam: hex(naamsleutel(sleutel, inhoud.naam ?? '')) }];
  });
}

function hex(digest: Buffer): string {
  return `\\x${digest.toString('hex')}`;
}

interface Bericht {
  readonly id: string;
  readonly casus_id: string;
  readonly soort: 'nieuws' | 'al_bekend';
  /** Who may record it in the case; null when nobody may now. */
  readonly organisatie_id: string | null;
  readonly regio: string | null;
  readonly bij: string | null;
}

/**
 * Records the signals whose turn it is, each in its own case by the organisation that directs it now. A signal has an id of
 * its own: doing it twice changes nothing, stopping half-way loses nothing. What cannot be recorded is put off, an hour at
 * most. Gives how many were recorded.
 */
export async function meldElders(diensten: Diensten): Promise<number> {
  const db = kyselyOn(diensten.motorPool);
  const { rows } = await sql<Bericht>`
    select id, casus_id, soort, organisatie_id, regio, bij from elders_aan_de_beurt(${PER_RONDE})`.execute(db);
  let aantal = 0;
  for (const bericht of rows) {
    if (await isVastgelegd(diensten, bericht)) {
      await sql`
        update eldersbericht set klaar_op = now(), organisatie_id = ${bericht.organisatie_id}, regio = ${bericht.regio},
               bij = ${bericht.bij}
         where id = ${bericht.id}`.execute(db);
      aantal += 1;
    } else {
      await sql`
        update eldersbericht
           set pogingen = pogingen + 1,
               volgende_poging = now() + least(interval '1 hour', interval '15 seconds' * power(2, least(pogingen, 10)))
         where id = ${bericht.id}`.execute(db);
    }
  }
  return aantal;
}

async function isVastgelegd(diensten: Diensten, bericht: Bericht): Promise<boolean> {
  const { casus_id: casus, organisatie_id: organisatie } = bericht;
  if (organisatie === null) return false;
  try {
    await legSignaalVast(diensten, bericht, organisatie);
    return true;
  } catch (fout) {
    diensten.log.error('signaal van elders vastleggen lukt niet', { casus, fout });
    return false;
  }
}

async function legSignaalVast(diensten: Diensten, bericht: Bericht, organisatie: string): Promise<void> {
  const { casus_id: casus, soort } = bericht;
  const actor = await systeemactor(diensten, organisatie);
  const nu = diensten.nu();
  const inhoud = { regio: REGIO[soort], soort: soort === 'al_bekend' ? soort : 'onbekend' };
  const feit = { id: `elders-${bericht.id}`, soort: 'signaal_elders', op: formatMoment(nu, AMSTERDAM), inhoud };
  await sql`select systeem_toelaten(${casus}, ${organisatie}, 'Signaal van elders vastleggen')`.execute(
    kyselyOn(diensten.motorPool),
  );
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
