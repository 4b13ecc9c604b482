import { z } from 'zod';
import { ongeldig } from '@waakvlam/kernel/errors';
import { mag, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import {
  bezwaarTegenZone,
  EM_AFSTAND,
  KLEINSTE_STRAAL,
  leesPunt,
  overlapMet,
  type Punt,
  toetsZone,
} from '@waakvlam/maatregelen';
import type { Diensten } from '../diensten.ts';
import { feitSchema } from '../feiten/vorm.ts';
import { leesZone, leesZones, schrijfZone, zoneSchema, zonevorm, zoneVan } from '../maatregelen/zone.ts';
import {
  eisAdreszicht,
  eisNietVerborgen,
  eisZonderAdres,
  verbergZone,
  zietAdressen,
} from '../maatregelen/zonegeheim.ts';
import { eisCasus, eisVastleggen, magVastleggen } from '../toegang.ts';
import { opnieuw, vastgelegd } from './feiten.ts';

const punt = z.string().transform((tekst, ctx): Punt => {
  const gelezen = leesPunt(tekst);
  if (gelezen) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'Deze plaats bestaat niet. Geef breedte en lengte, zoals 51.5719,4.7683.' });
  return z.NEVER;
});
const plek = z.enum(['woon', 'werk', 'school', 'overig']);

const oordeel = z.object({
  oordeel: z.enum(['haalbaar', 'niet_haalbaar']),
  afstand: z.number(),
  eis: z.number(),
  advies: z.string(),
  /** Places of the perpetrator himself that lie in the zone. */
  overlap: z.array(plek),
  feit: z.string(),
});

/** Zones where the perpetrator must not be, as they are given out, and whether an ankle monitor can watch them. */
export function zoneRoutes(diensten: Diensten): Route[] {
  return [lijstRoute(diensten), vaststelRoute(diensten), toetsRoute(diensten)];
}

function lijstRoute({ maatregelsoorten }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/zones',
      naam: 'lijstZones',
      samenvatting: 'Noemt de zones van een casus zoals ze zijn gegeven, met de laatste toets.',
      onderwerp: 'Maatregelen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: {
        200: z.object({
          resultaten: z.array(zoneSchema),
          volgende: z.null(),
          /** Metres that an ankle monitor needs, and the smallest zone around a place that he does not know. */
          eis: z.number(),
          kleinste: z.number(),
          abilities: z.object({ plaatsen: z.boolean(), toetsen: z.boolean() }),
        }),
      },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { zones, toetsen } = await leesZones(uitvoering, casusId);
      const resultaten = [...zones.values()].map((feit) => schrijfZone(feit, toetsen.get(feit.inhoud.maatregel)));
      const eis = maatregelsoorten.get('em')?.afstand ?? EM_AFSTAND;
      const schrijft = mag(uitvoering.actor.orgrol, 'feit.vastleggen') && (await magVastleggen(uitvoering, casusId));
      const abilities = { plaatsen: schrijft && (await zietAdressen(uitvoering, casusId)), toetsen: schrijft };
      return { status: 200, body: { resultaten, volgende: null, eis, kleinste: KLEINSTE_STRAAL, abilities } };
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
        'Stelt vast waar de pleger niet mag komen: een cirkel, een gebied of een route. Rond een plek die hij niet kent wordt het midden eenmalig verschoven; de plek zelf wordt niet bewaard in het dossier.',
      onderwerp: 'Maatregelen',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: z.strictObject({
        maatregel: z.string().min(1),
        plaats: z.enum(['woon', 'werk', 'school', 'route', 'overig']),
        omschrijving: z.string().trim().min(5, 'Beschrijf de zone in woorden die de pleger mag lezen.').max(500),
        bekend_bij_pleger: z.boolean(),
        /** Of a route that begins where he does not know: whether he knows where it ends. */
        eind_bekend_bij_pleger: z.boolean().default(false),
        punt: punt.optional(),
        straal_m: z.number('Geef de straal in meters.').optional(),
        grens: z.array(punt).max(200).optional(),
        lijn: z.array(punt).max(200).optional(),
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
      if (verborgen) await eisZonderAdres(uitvoering, casusId, body.omschrijving);
      else await eisNietVerborgen(uitvoering, casusId, zone);
      const gegeven = verborgen ? await verbergZone(uitvoering, casusId, zone, body.eind_bekend_bij_pleger) : zone;
      const { maatregel, plaats, omschrijving } = body;
      const inhoud = { maatregel, plaats, omschrijving, ...zonevorm(gegeven) };
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
        'Toetst of de zone van een maatregel met een enkelband te controleren is, vanaf de woning van de pleger en zijn andere plekken. Wie toetst ziet het adres van het slachtoffer niet.',
      onderwerp: 'Maatregelen',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: z.strictObject({
        maatregel: z.string().min(1),
        woning: punt,
        /** Where else he has to be: his work, the school of his children. */
        plekken: z
          .array(z.strictObject({ soort: plek, punt }))
          .max(20)
          .default([]),
        afwijking: z
          .string()
          .trim()
          .min(10, 'Leg in ten minste 10 tekens uit waarom u bij deze zone blijft.')
          .max(1000)
          .optional(),
      }),
      antwoord: { 201: oordeel },
    },
    async ({ params: { casusId }, body: { maatregel, woning, plekken, afwijking } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const feit = (await leesZones(uitvoering, casusId)).zones.get(maatregel);
      const zone = feit && zoneVan(feit);
      if (!zone) throw ongeldig({ veld: 'maatregel', melding: 'Voor deze maatregel is nog geen zone vastgesteld.' });
      const eis = diensten.maatregelsoorten.get('em')?.afstand ?? EM_AFSTAND;
      const uitslag = toetsZone(zone, woning, eis);
      const overlap = overlapMet(zone, [{ soort: 'woon', punt: woning }, ...plekken]);
      const inhoud = {
        maatregel,
        oordeel: uitslag.oordeel,
        afstand_m: uitslag.afstand,
        eis_m: eis,
        ...(overlap.length > 0 && { overlap }),
        ...(afwijking !== undefined && { afwijking }),
      };
      const antwoord = await vastgelegd(
        diensten,
        uitvoering,
        casusId,
        feitVan('zone_getoetst', uitvoering, inhoud),
        'route',
      );
      return { ...antwoord, body: { ...uitslag, overlap, feit: antwoord.bron } };
    },
  );
}

function feitVan(soort: 'zone_vastgesteld' | 'zone_getoetst', { nu }: Uitvoering, inhoud: object): object {
  return { soort, op: formatMoment(nu, AMSTERDAM), inhoud };
}
