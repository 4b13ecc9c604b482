import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import {
  bezwaarTegenZone,
  EM_AFSTAND,
  KLEINSTE_STRAAL,
  leesPunt,
  type Punt,
  schrijfPunt,
  toetsZone,
  trekMidden,
  VERBERGEN,
  type Zone,
} from '@waakvlam/maatregelen';
import type { Diensten } from '../diensten.ts';
import { leesLog } from '../feiten/log.ts';
import { feitSchema } from '../feiten/vorm.ts';
import { eisVastleggen, eisCasus } from '../toegang.ts';
import { noemtEenVanDeAdressen } from '../maatregelen/omschrijving.ts';
import { opnieuw, vastgelegd } from './feiten.ts';

type Zonefeit = Extract<Feit, { soort: 'zone_vastgesteld' }>;
type Toets = Extract<Feit, { soort: 'zone_getoetst' }>;

const punt = z.string().transform((tekst, ctx): Punt => {
  const gelezen = leesPunt(tekst);
  if (gelezen) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'Deze plaats bestaat niet. Geef breedte en lengte, zoals 51.5719,4.7683.' });
  return z.NEVER;
});

const oordeel = z.object({
  oordeel: z.enum(['haalbaar', 'niet_haalbaar']),
  afstand: z.number(),
  eis: z.number(),
  advies: z.string(),
  feit: z.string(),
});

const zoneSchema = z.object({
  maatregel: z.string(),
  plaats: z.string(),
  omschrijving: z.string(),
  vorm: z.enum(['cirkel', 'gebied']),
  middelpunt: z.string().nullable(),
  straal_m: z.number().nullable(),
  grens: z.array(z.string()),
  vastgesteld: z.string(),
  feit: z.string(),
  toets: z
    .object({
      oordeel: z.string(),
      afstand: z.number().nullable(),
      eis: z.number().nullable(),
      afwijking: z.string().nullable(),
    })
    .nullable(),
});

/** Zones where the perpetrator must not be, as they are given out, and whether an ankle monitor can watch them. */
export function zoneRoutes(diensten: Diensten): Route[] {
  return [lijstRoute(), vaststelRoute(diensten), toetsRoute(diensten)];
}

function lijstRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/zones',
      naam: 'lijstZones',
      samenvatting: 'Noemt de zones van een casus zoals ze zijn gegeven, met de laatste toets.',
      onderwerp: 'Maatregelen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: { 200: z.object({ resultaten: z.array(zoneSchema), volgende: z.null() }) },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { zones, toetsen } = await leesZones(uitvoering, casusId);
      const resultaten = [...zones.values()].map((feit) => schrijfZone(feit, toetsen.get(feit.inhoud.maatregel)));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

function vaststelRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/zones',
      naam: 'stelZoneVast',
      samenvatting:
        'Stelt vast waar de pleger niet mag komen. Rond een plek die hij niet kent wordt het midden eenmalig verschoven; de plek zelf wordt niet bewaard in het dossier.',
      onderwerp: 'Maatregelen',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: z.strictObject({
        maatregel: z.string().min(1),
        plaats: z.enum(['woon', 'werk', 'school', 'route', 'overig']),
        omschrijving: z.string().trim().min(5, 'Beschrijf de zone in woorden die de pleger mag lezen.').max(500),
        bekend_bij_pleger: z.boolean(),
        punt: punt.optional(),
        straal_m: z.number('Geef de straal in meters.').optional(),
        grens: z.array(punt).max(200).optional(),
      }),
      antwoord: { 201: feitSchema },
    },
    async ({ params: { casusId }, body }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      await eisAdreszicht(uitvoering, casusId);
      const verborgen = !body.bekend_bij_pleger;
      const zone = leesZone(body);
      const bezwaar = bezwaarTegenZone(zone, verborgen, KLEINSTE_STRAAL);
      if (bezwaar) throw ongeldig(bezwaar);
      if (!verborgen) await eisNietVerborgen(uitvoering, casusId, zone);
      if (verborgen) await eisZonderAdres(uitvoering, casusId, body.omschrijving);
      const midden = zone.vorm === 'cirkel' && verborgen ? await verberg(uitvoering, casusId, zone.midden) : undefined;
      const vorm =
        zone.vorm === 'gebied'
          ? { vorm: zone.vorm, grens: zone.grens.map(schrijfPunt) }
          : { vorm: zone.vorm, middelpunt: schrijfPunt(midden ?? zone.midden), straal_m: zone.straal };
      const { maatregel, plaats, omschrijving } = body;
      const inhoud = { maatregel, plaats, omschrijving, ...vorm };
      return vastgelegd(diensten, uitvoering, casusId, feitVan('zone_vastgesteld', uitvoering, inhoud), 'route');
    },
    async ({ params: { casusId } }, bron, uitvoering) => opnieuw(uitvoering, casusId, bron),
  );
}

function toetsRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/zonetoetsen',
      naam: 'toetsZone',
      samenvatting:
        'Toetst of de zone van een maatregel met een enkelband te controleren is, vanaf de woning van de pleger. Wie toetst ziet het adres van het slachtoffer niet.',
      onderwerp: 'Maatregelen',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: z.strictObject({
        maatregel: z.string().min(1),
        woning: punt,
        afwijking: z
          .string()
          .trim()
          .min(10, 'Leg in ten minste 10 tekens uit waarom u bij deze zone blijft.')
          .max(1000)
          .optional(),
      }),
      antwoord: { 201: oordeel },
    },
    async ({ params: { casusId }, body: { maatregel, woning, afwijking } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const feit = (await leesZones(uitvoering, casusId)).zones.get(maatregel);
      const zone = feit && zoneVan(feit);
      if (!zone) throw ongeldig({ veld: 'maatregel', melding: 'Voor deze maatregel is nog geen zone vastgesteld.' });
      const eis = diensten.maatregelsoorten.get('em')?.afstand ?? EM_AFSTAND;
      const uitslag = toetsZone(zone, woning, eis);
      const inhoud = {
        maatregel,
        oordeel: uitslag.oordeel,
        afstand_m: uitslag.afstand,
        eis_m: eis,
        ...(afwijking !== undefined && { afwijking }),
      };
      const antwoord = await vastgelegd(
        diensten,
        uitvoering,
        casusId,
        feitVan('zone_getoetst', uitvoering, inhoud),
        'route',
      );
      return { ...antwoord, body: { ...uitslag, feit: antwoord.bron } };
    },
  );
}

interface Gevraagd {
  readonly punt?: Punt | undefined;
  readonly straal_m?: number | undefined;
  readonly grens?: readonly Punt[] | undefined;
}

function leesZone({ punt: midden, straal_m: straal, grens }: Gevraagd): Zone {
  if (grens && midden === undefined && straal === undefined) return { vorm: 'gebied', grens };
  if (midden === undefined) throw ongeldig({ veld: 'punt', melding: 'Geef een punt met een straal, of een grens.' });
  if (grens) throw ongeldig({ veld: 'grens', melding: 'Geef een punt met een straal, of een grens; niet allebei.' });
  if (straal === undefined) throw ongeldig({ veld: 'straal_m', melding: 'Geef de straal in meters.' });
  return { vorm: 'cirkel', midden, straal };
}

/** Only who sees where the victim is places a zone around it. */
async function eisAdreszicht({ trx }: Uitvoering, casusId: string): Promise<void> {
  const { rows } = await sql<{ ziet: boolean }>`select 'adres' = any (mijn_categorieen(${casusId})) as ziet`.execute(
    trx,
  );
  if (rows[0]?.ziet !== true) throw new Probleem('niet_bevoegd');
}

async function eisZonderAdres({ trx }: Uitvoering, casusId: string, omschrijving: string): Promise<void> {
  const log = await leesLog(trx, casusId);
  const adressen = log.flatMap(({ feit }) =>
    feit.soort === 'verblijf_vastgesteld' && feit.inhoud.adres !== undefined ? [feit.inhoud.adres] : [],
  );
  if (!noemtEenVanDeAdressen(omschrijving, adressen)) return;
  const melding =
    'De omschrijving noemt een straat of postcode uit het dossier. De pleger krijgt deze woorden te lezen.';
  throw ongeldig({ veld: 'omschrijving', melding });
}

/** A place that was hidden before stays hidden. */
async function eisNietVerborgen({ trx }: Uitvoering, casusId: string, zone: Zone): Promise<void> {
  if (zone.vorm !== 'cirkel') return;
  const { lat, lon } = zone.midden;
  const { rows } = await sql<{ verborgen: boolean }>`
    select zone_is_verborgen(${casusId}, ${lat}, ${lon}, ${VERBERGEN.zelfdePlek}) as verborgen`.execute(trx);
  if (rows[0]?.verborgen !== true) return;
  const melding = 'Rond deze plek is eerder een verschoven zone gegeven. Een precieze zone zou haar adres verraden.';
  throw ongeldig({ veld: 'bekend_bij_pleger', melding });
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

function feitVan(soort: 'zone_vastgesteld' | 'zone_getoetst', { nu }: Uitvoering, inhoud: object): object {
  return { soort, op: formatMoment(nu, AMSTERDAM), inhoud };
}

async function leesZones(
  { trx }: Uitvoering,
  casusId: string,
): Promise<{ zones: ReadonlyMap<string, Zonefeit>; toetsen: ReadonlyMap<string, Toets> }> {
  const zones = new Map<string, Zonefeit>();
  const toetsen = new Map<string, Toets>();
  for (const { feit, vervallen } of await leesLog(trx, casusId)) {
    if (vervallen || feit.geredigeerd) continue;
    if (feit.soort === 'zone_vastgesteld') {
      zones.set(feit.inhoud.maatregel, feit);
      toetsen.delete(feit.inhoud.maatregel);
    } else if (feit.soort === 'zone_getoetst') toetsen.set(feit.inhoud.maatregel, feit);
  }
  return { zones, toetsen };
}

function zoneVan({ inhoud: { middelpunt, straal_m, grens } }: Zonefeit): Zone | undefined {
  const midden = middelpunt === undefined ? undefined : leesPunt(middelpunt);
  if (midden && straal_m !== undefined) return { vorm: 'cirkel', midden, straal: straal_m };
  const hoeken = (grens ?? []).map(leesPunt).filter((hoek) => hoek !== undefined);
  return hoeken.length > 0 ? { vorm: 'gebied', grens: hoeken } : undefined;
}

function schrijfZone({ id, gebeurd, inhoud }: Zonefeit, toets: Toets | undefined): z.input<typeof zoneSchema> {
  return {
    maatregel: inhoud.maatregel,
    plaats: inhoud.plaats,
    omschrijving: inhoud.omschrijving,
    vorm: inhoud.vorm,
    middelpunt: inhoud.middelpunt ?? null,
    straal_m: inhoud.straal_m ?? null,
    grens: inhoud.grens ?? [],
    vastgesteld: formatMoment(gebeurd.tot, AMSTERDAM),
    feit: id,
    toets: toets
      ? {
          oordeel: toets.inhoud.oordeel,
          afstand: toets.inhoud.afstand_m ?? null,
          eis: toets.inhoud.eis_m ?? null,
          afwijking: toets.inhoud.afwijking ?? null,
        }
      : null,
  };
}
