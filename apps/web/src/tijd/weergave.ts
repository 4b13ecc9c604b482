import { LANDTAAL, t, tn } from '../taal/taal.ts';
import { heleMaanden, isDatum, kalenderdagen, leesMoment, wandklok } from './amsterdam.ts';

const datumvorm = new Intl.DateTimeFormat(LANDTAAL, {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const afstand = new Intl.RelativeTimeFormat(LANDTAAL, { numeric: 'auto' });

/** `vr 27 nov 2026` or `vr 27 nov 2026 17:00`; the ends of a day show no clock, since they stand for the whole day. */
export function exact(moment: string): string {
  const instant = leesMoment(moment);
  const datum = datumvorm.format(instant).replaceAll(/[.,]/g, '');
  const klok = wandklok(instant);
  const beginVanDag = klok.tijd === '00:00' && klok.seconden <= '01'; // a term that passed with the day counts from :01
  const heleDag = isDatum(moment) || klok.tijd === '23:59' || beginVanDag;
  return heleDag ? datum : `${datum} ${klok.tijd}`;
}

/** Two months last 62 days at most, so from then on there are two whole ones. */
const TWEE_MAANDEN = 62;

/**
 * `over 3 dagen`, `gisteren`, `2 uur geleden`: seen from `nu`, in Dutch calendar days from one day on. Months and years are
 * whole ones that passed, as people count an age: never more than it is.
 */
export function relatief(moment: string, nu: string): string {
  const dan = leesMoment(moment);
  const hier = leesMoment(nu);
  const dagen = kalenderdagen(hier, dan);
  if (dagen === 0) return binnenDeDag(dan.getTime() - hier.getTime(), exactHeleDag(moment));
  if (Math.abs(dagen) < TWEE_MAANDEN) return afstand.format(dagen, 'day');
  const maanden = heleMaanden(hier, dan);
  return Math.abs(maanden) < 24 ? afstand.format(maanden, 'month') : afstand.format(Math.trunc(maanden / 12), 'year');
}

function binnenDeDag(ms: number, heleDag: boolean): string {
  if (heleDag) return t('vandaag');
  const minuten = Math.round(ms / 60_000);
  if (minuten === 0) return t('nu');
  return Math.abs(minuten) < 60 ? afstand.format(minuten, 'minute') : afstand.format(Math.trunc(minuten / 60), 'hour');
}

function exactHeleDag(moment: string): boolean {
  const { tijd } = wandklok(leesMoment(moment));
  return isDatum(moment) || tijd === '23:59' || tijd === '00:00';
}

/** `1 dag`, `1.240 dagen`. */
export function inDagen(dagen: number): string {
  return tn(dagen, '{{aantal}} dag', '{{aantal}} dagen');
}

/** `1 taak`, `3 taken`. */
export function aantal(n: number, enkelvoud: string, meervoud: string): string {
  return `${new Intl.NumberFormat(LANDTAAL).format(n)} ${n === 1 ? enkelvoud : meervoud}`;
}
