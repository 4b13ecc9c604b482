import { DAG, type Moment, SECONDE, type Zone } from './zone.ts';

/** A calendar day, counted in days since 1970-01-01 on the civil clock. */
export type Dag = number;

export interface Datum {
  readonly jaar: number;
  readonly maand: number;
  readonly dag: number;
}

/** Day number of a date; the month may be out of range and is carried over, the day may not. */
export function dagVan(jaar: number, maand: number, dag: number): Dag {
  const datum = new Date(0);
  datum.setUTCFullYear(jaar, maand - 1, dag);
  return Math.round(datum.getTime() / DAG);
}

/** Date of a day number. */
export function datumVan(dag: Dag): Datum {
  const datum = new Date(dag * DAG);
  return { jaar: datum.getUTCFullYear(), maand: datum.getUTCMonth() + 1, dag: datum.getUTCDate() };
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
