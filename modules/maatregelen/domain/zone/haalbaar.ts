import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import { afstand, type Punt } from './punt.ts';

/** An area where the perpetrator must not be, as it was given out. */
export type Zone =
  | { readonly vorm: 'cirkel'; readonly midden: Punt; readonly straal: number }
  | { readonly vorm: 'gebied'; readonly grens: readonly Punt[] };

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
  return { oordeel: 'niet_haalbaar', afstand: meters, eis, advies: adviesBijTeDichtbij(zone, woning, rand, eis) };
}

function adviesBijTeDichtbij(zone: Zone, woning: Punt, rand: number, eis: number): string {
  const begin =
    rand <= 0
      ? 'Zijn woning ligt in de zone: hij overtreedt het verbod al door thuis te zijn.'
      : `Tussen zijn woning en de zone ligt ${schrijfMeters(Math.round(rand / 10) * 10)}; nodig is ${schrijfMeters(eis)}.`;
  const kleiner = zone.vorm === 'cirkel' ? Math.floor((afstand(zone.midden, woning) - eis) / 50) * 50 : 0;
  const wat =
    kleiner > 0
      ? `Een zone met een straal van ${schrijfMeters(kleiner)} kan wel.`
      : 'Kies een ander middel: een contactverbod, een slachtofferdevice, of een andere woonplek voor hem.';
  return `${begin} ${wat}`;
}

function totRand(zone: Zone, woning: Punt): number {
  if (zone.vorm === 'cirkel') return afstand(zone.midden, woning) - zone.straal;
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
  if (zone.vorm === 'gebied') {
    if (verborgen)
      return { veld: 'grens', melding: 'Teken geen gebied rond een plek die de pleger niet kent; geef een straal.' };
    return new Set(zone.grens.map(({ lat, lon }) => `${lat},${lon}`)).size < 3
      ? { veld: 'grens', melding: 'Een gebied heeft ten minste drie verschillende hoekpunten.' }
      : undefined;
  }
  const { straal } = zone;
  if (!(straal > 0))
    return { veld: 'straal_m', melding: 'Een zone van 0 meter verbiedt niets. Geef een straal in meters.' };
  if (straal > GROOTSTE_STRAAL)
    return {
      veld: 'straal_m',
      melding: 'Een zone van meer dan 50 kilometer is niet te handhaven. Geef de straal in meters.',
    };
  if (verborgen && straal < kleinste)
    return {
      veld: 'straal_m',
      melding: `Een zone die zo klein is, verraadt de plek. Kies ten minste ${schrijfMeters(kleinste)}.`,
    };
  return undefined;
}

function schrijfMeters(meters: number): string {
  return `${meters.toLocaleString('nl-NL')} meter`;
}
