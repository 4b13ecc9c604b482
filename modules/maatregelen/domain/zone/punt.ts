import { destination } from '@turf/destination';
import { distance } from '@turf/distance';

/** A place on earth, in decimal degrees (WGS 84). */
export interface Punt {
  readonly lat: number;
  readonly lon: number;
}

const VORM = /^(-?\d{1,2}(?:\.\d{1,7})?),(-?\d{1,3}(?:\.\d{1,7})?)$/;

/** Reads "51.5719,4.7683"; undefined when that is no place on earth. */
export function leesPunt(tekst: string): Punt | undefined {
  const [, lat, lon] = VORM.exec(tekst.replaceAll(' ', '')) ?? [];
  const punt = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(punt.lat) <= 90 && Math.abs(punt.lon) <= 180 ? punt : undefined;
}

/** Five decimals: about a metre. */
export function schrijfPunt({ lat, lon }: Punt): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)}`;
}

/** Metres as the crow flies. */
export function afstand(a: Punt, b: Punt): number {
  return distance([a.lon, a.lat], [b.lon, b.lat], { units: 'meters' });
}

/** The place so many metres away in a direction, in degrees from north. */
export function verplaats(punt: Punt, meters: number, richting: number): Punt {
  const [lon = punt.lon, lat = punt.lat] = destination([punt.lon, punt.lat], meters, richting, { units: 'meters' })
    .geometry.coordinates;
  return { lat, lon };
}
