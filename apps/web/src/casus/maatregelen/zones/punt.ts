/** A place in decimal degrees. */
export type Punt = { lat: number; lon: number };

const VORM = /^(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)$/;
const METERS_PER_GRAAD = 111_195;

/** Reads "51.5719, 4.7683" as people paste it; undefined when that is no place on earth. */
export function leesPunt(tekst: string): Punt | undefined {
  const [, lat, lon] = VORM.exec(tekst.trim()) ?? [];
  const punt = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(punt.lat) <= 90 && Math.abs(punt.lon) <= 180 ? punt : undefined;
}

/** Five decimals: about a metre. */
export function schrijfPunt({ lat, lon }: Punt): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)}`;
}

/** The place so many metres to the east and north. */
export function schuif({ lat, lon }: Punt, oost: number, noord: number): Punt {
  return {
    lat: lat + noord / METERS_PER_GRAAD,
    lon: lon + oost / (METERS_PER_GRAAD * Math.cos((lat * Math.PI) / 180)),
  };
}

/** The four corners around a stretch of a route, `breedte` metres to each side. */
export function strook(van: Punt, naar: Punt, breedte: number): Punt[] {
  const perLon = METERS_PER_GRAAD * Math.cos((van.lat * Math.PI) / 180);
  const [dx, dy] = [(naar.lon - van.lon) * perLon, (naar.lat - van.lat) * METERS_PER_GRAAD];
  const lengte = Math.hypot(dx, dy) || 1;
  const [oost, noord] = [(-dy / lengte) * breedte, (dx / lengte) * breedte];
  return [schuif(van, oost, noord), schuif(naar, oost, noord), schuif(naar, -oost, -noord), schuif(van, -oost, -noord)];
}
