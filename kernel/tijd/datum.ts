import { DAG, type Moment, SECONDE, type Zone } from './zone.ts';

/** Days in 400 years, after which the Gregorian calendar repeats, and days from 1 March of year 0 to 1970. */
const DAGEN_PER_400_JAAR = 146_097;
const DAGEN_TOT_1970 = 719_468;

/** A calendar day, counted in days since 1970-01-01 on the civil clock. */
export type Dag = number;

export interface Datum {
  readonly jaar: number;
  readonly maand: number;
  readonly dag: number;
}

/**
 * Day number of a date in the (proleptic) Gregorian calendar; the month may be out of range and is carried over, the
 * day may not. Counts in years that begin on 1 March, so that the leap day comes last.
 */
export function dagVan(jaar: number, maand: number, dag: number): Dag {
  const maanden = jaar * 12 + maand - 3;
  const vanafMaart = Math.floor(maanden / 12);
  const maandVanafMaart = maanden - vanafMaart * 12;
  const eeuw = Math.floor(vanafMaart / 400);
  const jaarVanEeuw = vanafMaart - eeuw * 400;
  const dagVanJaar = Math.floor((153 * maandVanafMaart + 2) / 5) + dag - 1;
  const dagVanEeuw = jaarVanEeuw * 365 + Math.floor(jaarVanEeuw / 4) - Math.floor(jaarVanEeuw / 100) + dagVanJaar;
  return eeuw * DAGEN_PER_400_JAAR + dagVanEeuw - DAGEN_TOT_1970;
}

/** Date of a day number. */
export function datumVan(nummer: Dag): Datum {
  const vanaf = nummer + DAGEN_TOT_1970;
  const eeuw = Math.floor(vanaf / DAGEN_PER_400_JAAR);
  const rest = vanaf - eeuw * DAGEN_PER_400_JAAR;
  const jaarVanEeuw = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const dagVanJaar = rest - (365 * jaarVanEeuw + Math.floor(jaarVanEeuw / 4) - Math.floor(jaarVanEeuw / 100));
  const maandVanafMaart = Math.floor((5 * dagVanJaar + 2) / 153);
  const maand = maandVanafMaart < 10 ? maandVanafMaart + 3 : maandVanafMaart - 9;
  const jaar = jaarVanEeuw + eeuw * 400 + (maand <= 2 ? 1 : 0);
  return { jaar, maand, dag: dagVanJaar - Math.floor((153 * maandVanafMaart + 2) / 5) + 1 };
}

/** 1 = Monday … 7 = Sunday. */
export function weekdag(dag: Dag): number {
  return ((((dag + 3) % 7) + 7) % 7) + 1;
}

export function dagenInMaand(jaar: number, maand: number): number {
  return dagVan(jaar, maand + 1, 1) - dagVan(jaar, maand, 1);
}

/** The civil day on which a moment falls. */
export function dagOp(moment: Moment, zone: Zone): Dag {
  return Math.floor(zone.civiel(moment) / DAG);
}

/** First moment of a civil day. */
export function beginVanDag(dag: Dag, zone: Zone): Moment {
  return zone.moment(dag * DAG);
}

/** Last second of a civil day: 23:59:59. */
export function eindeVanDag(dag: Dag, zone: Zone): Moment {
  return zone.moment((dag + 1) * DAG) - SECONDE;
}
