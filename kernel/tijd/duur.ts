import { dagVan, dagenInMaand, datumVan } from './datum.ts';
import { DAG, MINUUT, type Moment, UUR, type Zone } from './zone.ts';

/** An ISO 8601 duration; calendar parts are counted on the civil clock, hours and minutes on the absolute one. */
export interface Duur {
  readonly maanden: number;
  readonly dagen: number;
  readonly milliseconden: number;
}

const PATROON = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Reads `P2M14D`, `PT4H`, `P1Y`; undefined when the text is no duration. */
export function parseDuur(tekst: string): Duur | undefined {
  const deel = PATROON.exec(tekst);
  if (!deel) return undefined;
  const [jaren, maanden, weken, dagen, uren, minuten] = deel.slice(1).map((waarde) => Number(waarde ?? 0));
  return {
    maanden: (jaren ?? 0) * 12 + (maanden ?? 0),
    dagen: (weken ?? 0) * 7 + (dagen ?? 0),
    milliseconden: (uren ?? 0) * UUR + (minuten ?? 0) * MINUUT,
  };
}

/** Adds a duration (or takes it off with `teken` -1): months first, clamped to the last day, then days, then hours. */
export function plusDuur(moment: Moment, duur: Duur, zone: Zone, teken: 1 | -1 = 1): Moment {
  let uitkomst = moment;
  if (duur.maanden !== 0 || duur.dagen !== 0) {
    const civiel = zone.civiel(moment);
    const dag = Math.floor(civiel / DAG);
    const tijd = civiel - dag * DAG;
    uitkomst = zone.moment((plusMaanden(dag, teken * duur.maanden) + teken * duur.dagen) * DAG + tijd);
  }
  return uitkomst + teken * duur.milliseconden;
}

function plusMaanden(dag: number, maanden: number): number {
  if (maanden === 0) return dag;
  const { jaar, maand, dag: dagnummer } = datumVan(dag);
  const totaal = jaar * 12 + (maand - 1) + maanden;
  const nieuwJaar = Math.floor(totaal / 12);
  const nieuweMaand = totaal - nieuwJaar * 12 + 1;
  const past = dagnummer <= 28 || dagnummer <= dagenInMaand(nieuwJaar, nieuweMaand);
  return dagVan(nieuwJaar, nieuweMaand, past ? dagnummer : dagenInMaand(nieuwJaar, nieuweMaand));
}
