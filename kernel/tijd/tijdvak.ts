import { beginVanDag, dagVan, dagenInMaand, datumVan, eindeVanDag } from './datum.ts';
import { onthoudPerDag, onthoudPerGetal } from './geheugen.ts';
import { DAG, type Moment, SECONDE, UUR, MINUUT, type Zone } from './zone.ts';

/** When something happened: an interval, both ends included. A known moment has `van === tot`. */
export interface Tijdvak {
  readonly van: Moment;
  readonly tot: Moment;
}

const PATROON = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?)?$/;

/**
 * Reads `2018-03`, `2018-03-14`, `2018-03-14T21:30[:05][+01:00]`. A month or day is an interval up to its last second;
 * a time without a zone is read on the civil clock of `zone`. Undefined when the text is no existing date or time.
 */
export function parseTijdvak(tekst: string, zone: Zone): Tijdvak | undefined {
  const deel = PATROON.exec(tekst);
  if (!deel) return undefined;
  const jaar = Number(deel[1]);
  const maand = Number(deel[2]);
  if (maand < 1 || maand > 12) return undefined;
  if (deel[3] === undefined) {
    const eerste = dagVan(jaar, maand, 1);
    return { van: beginVanDag(eerste, zone), tot: eindeVanDag(eerste + dagenInMaand(jaar, maand) - 1, zone) };
  }
  const dagnummer = Number(deel[3]);
  if (dagnummer < 1 || dagnummer > dagenInMaand(jaar, maand)) return undefined;
  const dag = dagVan(jaar, maand, dagnummer);
  if (deel[4] === undefined) return { van: beginVanDag(dag, zone), tot: eindeVanDag(dag, zone) };
  const [uur, minuut, seconde] = [Number(deel[4]), Number(deel[5]), Number(deel[6] ?? 0)];
  if (uur > 23 || minuut > 59 || seconde > 59) return undefined;
  const civiel = dag * DAG + uur * UUR + minuut * MINUUT + seconde * SECONDE;
  const moment = deel[7] === undefined ? zone.moment(civiel) : civiel - offsetVan(deel[7]);
  return Number.isNaN(moment) ? undefined : { van: moment, tot: moment };
}

function offsetVan(tekst: string): number {
  if (tekst === 'Z') return 0;
  const [uren, minuten] = [Number(tekst.slice(1, 3)), Number(tekst.slice(4, 6))];
  if (uren > 18 || minuten > 59) return Number.NaN;
  return (tekst.startsWith('-') ? -1 : 1) * (uren * UUR + minuten * MINUUT);
}

const perZone = new WeakMap<Zone, (seconde: number) => string>();
let laatsteZone: Zone | undefined;
let laatsteSchrijver: (seconde: number) => string = String;

/** Writes a moment as `2018-12-11T23:59:59+01:00` on the civil clock, to the second. */
export function formatMoment(moment: Moment, zone: Zone): string {
  if (zone !== laatsteZone) {
    laatsteSchrijver = perZone.get(zone) ?? onthoudPerGetal((seconde) => schrijfSeconde(seconde, zone));
    perZone.set(zone, laatsteSchrijver);
    laatsteZone = zone;
  }
  return laatsteSchrijver(Math.floor(moment / SECONDE));
}

function schrijfSeconde(seconde: number, zone: Zone): string {
  const offset = zone.offset(seconde * SECONDE);
  const civiel = Math.floor(seconde + offset / SECONDE);
  const dag = Math.floor(civiel / 86_400);
  const rest = civiel - dag * 86_400;
  const minuut = Math.floor(rest / 60);
  return schrijfDatum(dag) + (MINUTEN[minuut] ?? '') + (slotVan(offset)[rest - minuut * 60] ?? '');
}

/** Every minute of a day: `T21:30:`. */
const MINUTEN = Array.from({ length: 1440 }, (_, minuut) => `T${twee(Math.floor(minuut / 60))}:${twee(minuut % 60)}:`);

const schrijfDatum = onthoudPerDag((nummer) => {
  const { jaar, maand, dag } = datumVan(nummer);
  return `${String(jaar).padStart(4, '0')}-${twee(maand)}-${twee(dag)}`;
});

const sloten = new Map<number, readonly string[]>();

/** How a text ends, for each second of a minute: `05+01:00`. */
function slotVan(offset: number): readonly string[] {
  const bekend = sloten.get(offset);
  if (bekend !== undefined) return bekend;
  const minuten = Math.abs(Math.round(offset / MINUUT));
  const verschil = `${offset < 0 ? '-' : '+'}${twee(Math.floor(minuten / 60))}:${twee(minuten % 60)}`;
  const slot = Array.from({ length: 60 }, (_, seconde) => twee(seconde) + verschil);
  sloten.set(offset, slot);
  return slot;
}

function twee(getal: number): string {
  return getal < 10 ? `0${getal}` : String(getal);
}
