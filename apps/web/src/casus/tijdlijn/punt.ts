import type { Feit } from '../../api/types.ts';

/** A fact in the picture, in pixels: from where until where, and how high. */
export type Punt = { feit: Feit; van: number; tot: number; y: number };

const STRAAL = 5;
/** Shorter than this a stretch of time is hidden by its own dot. */
const KORTSTE_LIJN = 8;

/** Dots, as the data of one path. */
export function stippen(punten: readonly Punt[]): string {
  const halve = `a${STRAAL} ${STRAAL} 0 1 0`;
  return punten
    .map(({ van, y }) => `M${kort(van - STRAAL)} ${y}${halve} ${2 * STRAAL} 0${halve} -${2 * STRAAL} 0`)
    .join('');
}

/** Squares, as the data of one path. */
export function vierkanten(punten: readonly Punt[]): string {
  const zijde = 2 * STRAAL;
  return punten.map(({ van, y }) => `M${kort(van - STRAAL)} ${y - STRAAL}h${zijde}v${zijde}h-${zijde}z`).join('');
}

/** How long each lasted, where that shows, as the data of one path. */
export function lijnen(punten: readonly Punt[]): string {
  return punten
    .filter(({ van, tot }) => tot - van > KORTSTE_LIJN)
    .map(({ van, tot, y }) => `M${kort(van)} ${y}H${kort(tot)}`)
    .join('');
}

/** The one that lies nearest to a place. */
export function dichtstbij(punten: readonly Punt[], x: number, y: number): Punt | undefined {
  const afstand = (punt: Punt) => Math.hypot(x - Math.min(Math.max(x, punt.van), punt.tot), y - punt.y);
  return punten.reduce<Punt | undefined>(
    (beste, punt) => (beste === undefined || afstand(punt) < afstand(beste) ? punt : beste),
    undefined,
  );
}

/** A tenth of a pixel is as fine as anybody sees. */
function kort(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
