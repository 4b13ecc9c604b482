import { pointToLineDistance } from '@turf/point-to-line-distance';
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import { afstand, type Punt } from './punt.ts';

/** An area where the perpetrator must not be, as it was given out. */
export type Zone =
  | { readonly vorm: 'cirkel'; readonly midden: Punt; readonly straal: number }
  | { readonly vorm: 'gebied'; readonly grens: readonly Punt[] }
  /** A corridor: `breedte` metres to each side of a line. */
  | { readonly vorm: 'route'; readonly lijn: readonly Punt[]; readonly breedte: number };

/** A place where the perpetrator has to be himself. */
export interface EigenPlek {
  readonly soort: 'woon' | 'werk' | 'school' | 'overig';
  readonly punt: Punt;
}

/** Whether a zone can be watched with an ankle monitor. */
export interface Haalbaarheid {
  readonly oordeel: 'haalbaar' | 'niet_haalbaar';
  /** Metres from the perpetrator's home to the edge, rounded to ten; negative inside the zone. */
  readonly afstand: number;
  readonly eis: number;
  readonly advies: string;
}

/** Between the home of the perpetrator and the zone (Inspectie JenV, IN-207), as the crow flies, in metres. */
export const EM_AFSTAND = 1000;
const GROOTSTE_STRAAL = 50_000;
const GROOTSTE_BREEDTE = 5_000;

/**
 * Weighs a zone as it was given out against the home of the perpetrator. The secret place plays no part, so that verdicts
 * tell no more than the zone itself does.
 */
export function toetsZone(zone: Zone, woning: Punt, eis: number = EM_AFSTAND): Haalbaarheid {
  const rand = totRand(zone, woning);
  const meters = Math.round(rand / 10) * 10;
  if (rand >= eis) {
    const advies = `Tussen zijn woning en de zone ligt ${schrijfMeters(meters)}. Dat is genoeg om op tijd te reageren.`;
    return { oordeel: 'haalbaar', afstand: meters, eis, advies };
  }
  return { oordeel: 'niet_haalbaar', afstand: meters, eis, advies: adviesBijTeDichtbij(zone, rand, eis) };
}

function adviesBijTeDichtbij(zone: Zone, rand: number, eis: number): string {
  const begin =
    rand <= 0
      ? 'Zijn woning ligt in de zone: hij overtreedt het verbod al door thuis te zijn.'
      : `Tussen zijn woning en de zone ligt ${schrijfMeters(Math.round(rand / 10) * 10)}; nodig is ${schrijfMeters(eis)}.`;
  const kleiner = Math.floor((rand + maat(zone) - eis) / 50) * 50;
  const wat =
    zone.vorm !== 'gebied' && kleiner > 0
      ? `${zone.vorm === 'cirkel' ? 'Een zone met een straal' : 'Een route met aan elke kant een breedte'} van ${schrijfMeters(kleiner)} kan wel.`
      : 'Kies een ander middel: een contactverbod, een slachtofferdevice, of een andere woonplek voor hem.';
  return `${begin} ${wat}`;
}

/** Which of his own places lie in the zone: he can't keep away from these, so the ban fails there. */
export function overlapMet(zone: Zone, plekken: readonly EigenPlek[]): EigenPlek['soort'][] {
  return [...new Set(plekken.filter(({ punt }) => totRand(zone, punt) <= 0).map(({ soort }) => soort))];
}

/** How far the zone reaches from its centre or line. */
function maat(zone: Zone): number {
  return zone.vorm === 'cirkel' ? zone.straal : zone.vorm === 'route' ? zone.breedte : 0;
}

function totRand(zone: Zone, woning: Punt): number {
  if (zone.vorm === 'cirkel') return afstand(zone.midden, woning) - zone.straal;
  if (zone.vorm === 'route') {
    const lijn = { type: 'LineString' as const, coordinates: zone.lijn.map(({ lat, lon }) => [lon, lat]) };
    return pointToLineDistance([woning.lon, woning.lat], lijn, { units: 'meters' }) - zone.breedte;
  }
  const ring = [...zone.grens, ...zone.grens.slice(0, 1)].map(({ lat, lon }) => [lon, lat]);
  return pointToPolygonDistance(
    [woning.lon, woning.lat],
    { type: 'Polygon', coordinates: [ring] },
    { units: 'meters' },
  );
}

/** Why this zone can't be planned, in Dutch with the field; undefined when it can. What was imposed is recorded all the same. */
export function bezwaarTegenZone(
  zone: Zone,
  verborgen: boolean,
  kleinste: number,
): { readonly veld: string; readonly melding: string } | undefined {
  if (zone.vorm === 'gebied') return bezwaarTegenGebied(zone.grens, verborgen);
  if (zone.vorm === 'route') return bezwaarTegenRoute(zone.lijn, zone.breedte, verborgen, kleinste);
  const { straal } = zone;
  if (!(straal > 0))
    return { veld: 'straal_m', melding: 'Een zone van 0 meter verbiedt niets. Geef een straal in meters.' };
  if (straal > GROOTSTE_STRAAL)
    return {
      veld: 'straal_m',
      melding: 'Een zone van meer dan 50 kilometer is niet te handhaven. Geef de straal in meters.',
    };
  return verborgen && straal < kleinste ? teKlein(kleinste) : undefined;
}

type Bezwaar = ReturnType<typeof bezwaarTegenZone>;

function bezwaarTegenGebied(grens: readonly Punt[], verborgen: boolean): Bezwaar {
  if (verborgen)
    return { veld: 'grens', melding: 'Teken geen gebied rond een plek die de pleger niet kent; geef een straal.' };
  return verschillend(grens) < 3
    ? { veld: 'grens', melding: 'Een gebied heeft ten minste drie verschillende hoekpunten.' }
    : undefined;
}

function bezwaarTegenRoute(lijn: readonly Punt[], breedte: number, verborgen: boolean, kleinste: number): Bezwaar {
  if (verschillend(lijn) < 2) return { veld: 'lijn', melding: 'Een route heeft ten minste twee verschillende punten.' };
  if (verborgen && lijn.length > 2)
    return {
      veld: 'lijn',
      melding:
        'Naar een plek die hij niet kent loopt een route recht van begin naar eind: bochten wijzen haar weg aan.',
    };
  if (!(breedte > 0))
    return { veld: 'straal_m', melding: 'Een route van 0 meter breed verbiedt niets. Geef meters aan elke kant.' };
  if (breedte > GROOTSTE_BREEDTE)
    return { veld: 'straal_m', melding: 'Een route reikt hoogstens 5 kilometer aan elke kant.' };
  const lengte = lijn.slice(1).reduce((som, hier, plek) => som + afstand(lijn[plek] ?? hier, hier), 0);
  if (lengte > GROOTSTE_STRAAL)
    return { veld: 'lijn', melding: 'Een route van meer dan 50 kilometer is niet te handhaven.' };
  return verborgen && breedte < kleinste ? teKlein(kleinste) : undefined;
}

function teKlein(kleinste: number): Bezwaar {
  return {
    veld: 'straal_m',
    melding: `Een zone die zo klein is, verraadt de plek. Kies ten minste ${schrijfMeters(kleinste)}.`,
  };
}

function verschillend(punten: readonly Punt[]): number {
  return new Set(punten.map(({ lat, lon }) => `${lat},${lon}`)).size;
}

const PROEFSTAP = 200;

/** Places that stand for a zone when it is held against one place: its centre; its corners; its line, each 200 m. */
export function proefpunten(zone: Zone): Punt[] {
  if (zone.vorm === 'cirkel') return [zone.midden];
  if (zone.vorm === 'gebied') return [...zone.grens, gemiddelde(zone.grens)];
  return zone.lijn.flatMap((hier, plek) => {
    const vorige = zone.lijn[plek - 1];
    if (vorige === undefined) return [hier];
    const stappen = Math.max(1, Math.ceil(afstand(vorige, hier) / PROEFSTAP));
    return Array.from({ length: stappen }, (_, n) => tussen(vorige, hier, (n + 1) / stappen));
  });
}

function gemiddelde(punten: readonly Punt[]): Punt {
  const som = punten.reduce(({ lat, lon }, punt) => ({ lat: lat + punt.lat, lon: lon + punt.lon }), { lat: 0, lon: 0 });
  return { lat: som.lat / punten.length, lon: som.lon / punten.length };
}

function tussen(van: Punt, naar: Punt, deel: number): Punt {
  return { lat: van.lat + (naar.lat - van.lat) * deel, lon: van.lon + (naar.lon - van.lon) * deel };
}

function schrijfMeters(meters: number): string {
  return `${meters.toLocaleString('nl-NL')} meter`;
}
