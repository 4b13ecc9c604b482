import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import {
  afstand,
  KLEINSTE_STRAAL,
  type Punt,
  proefpunten,
  trekMidden,
  VERBERGEN,
  type Zone,
} from '@waakvlam/maatregelen';
import { leesLog } from '../feiten/log.ts';
import { noemtEenVanDeAdressen } from './omschrijving.ts';

/** Whether the caller sees where the victim is. */
export async function zietAdressen({ trx }: Uitvoering, casusId: string): Promise<boolean> {
  const { rows } = await sql<{ ziet: boolean }>`select 'adres' = any (mijn_categorieen(${casusId})) as ziet`.execute(
    trx,
  );
  return rows[0]?.ziet === true;
}

/** Only who sees where the victim is places a zone around it. */
export async function eisAdreszicht(uitvoering: Uitvoering, casusId: string): Promise<void> {
  if (!(await zietAdressen(uitvoering, casusId))) throw new Probleem('niet_bevoegd');
}

/** Words that the perpetrator gets to read name no street or postcode of the case. */
export async function eisZonderAdres({ trx }: Uitvoering, casusId: string, omschrijving: string): Promise<void> {
  const log = await leesLog(trx, casusId);
  const adressen = log.flatMap(({ feit }) =>
    feit.soort === 'verblijf_vastgesteld' && feit.inhoud.adres !== undefined ? [feit.inhoud.adres] : [],
  );
  if (!noemtEenVanDeAdressen(omschrijving, adressen)) return;
  const melding =
    'De omschrijving noemt een straat of postcode uit het dossier. De pleger krijgt deze woorden te lezen.';
  throw ongeldig({ veld: 'omschrijving', melding });
}

/** A place that was hidden before stays hidden: no exact zone there, nor a drawn area or route that points at it. */
export async function eisNietVerborgen(uitvoering: Uitvoering, casusId: string, zone: Zone): Promise<void> {
  const binnen = zone.vorm === 'cirkel' ? VERBERGEN.zelfdePlek : VERBERGEN.marge;
  await eisVrijVanVerborgen(uitvoering, casusId, proefpunten(zone), binnen);
}

/** `binnen` in metres. */
async function eisVrijVanVerborgen(
  { trx }: Uitvoering,
  casusId: string,
  punten: readonly Punt[],
  binnen: number,
): Promise<void> {
  const { rows } = await sql<{ verborgen: boolean }>`
    select bool_or(zone_is_verborgen(${casusId}, lat, lon, ${binnen})) as verborgen
      from unnest(${punten.map(({ lat }) => lat)}::double precision[],
                  ${punten.map(({ lon }) => lon)}::double precision[]) as plek(lat, lon)`.execute(trx);
  if (rows[0]?.verborgen !== true) return;
  const melding = 'Rond deze plek is eerder een verschoven zone gegeven. Een precieze zone zou haar adres verraden.';
  throw ongeldig({ veld: 'bekend_bij_pleger', melding });
}

/** The zone as it is given out: what he does not know is replaced by the centre that was drawn for it once. */
export async function verbergZone(
  uitvoering: Uitvoering,
  casusId: string,
  zone: Zone,
  eindBekend: boolean,
): Promise<Zone> {
  if (zone.vorm === 'cirkel') return { ...zone, midden: await verberg(uitvoering, casusId, zone.midden) };
  if (zone.vorm === 'gebied') return zone;
  const [begin, ...rest] = zone.lijn;
  if (eindBekend && begin !== undefined) {
    // What is given out exactly is no hidden place itself, and does not point at the one where the route begins.
    await eisVrijVanVerborgen(uitvoering, casusId, rest, VERBERGEN.marge);
    if (rest.some((punt) => afstand(begin, punt) < KLEINSTE_STRAAL))
      throw ongeldig({
        veld: 'eind_bekend_bij_pleger',
        melding: `Het einde ligt te dicht bij de verborgen plek: minder dan ${KLEINSTE_STRAAL} meter.`,
      });
  }
  const lijn: Punt[] = [];
  for (const [plek, punt] of zone.lijn.entries())
    lijn.push(plek > 0 && eindBekend ? punt : await verberg(uitvoering, casusId, punt));
  return { ...zone, lijn };
}

/** The centre that is given out for a place: drawn once, the same for every zone, case and extension after. */
async function verberg({ trx }: Uitvoering, casusId: string, plek: Punt): Promise<Punt> {
  const nieuw = trekMidden(plek, loting);
  const { rows } = await sql<Punt>`
    select lat, lon from zone_midden(${casusId}, ${plek.lat}, ${plek.lon}, ${nieuw.lat}, ${nieuw.lon},
                                     ${VERBERGEN.zelfdePlek})`.execute(trx);
  const [midden] = rows;
  if (midden === undefined) throw new Probleem('niet_bevoegd');
  return midden;
}

const FIJN = 2 ** 40;

/** From a source that nobody can predict. */
function loting(): number {
  return randomInt(FIJN) / FIJN;
}
