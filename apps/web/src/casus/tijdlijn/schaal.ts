import { LANDTAAL } from '../../taal/taal.ts';
import { DAG, vanWandklok, wandklok } from '../../tijd/amsterdam.ts';

export type Bereik = { van: number; tot: number };
export type Schaal = (tijd: number) => number;

/** Maps time to pixels between `links` and `rechts`, clamped to that stretch. */
export function maakSchaal(bereik: Bereik, links: number, rechts: number): Schaal {
  const duur = Math.max(bereik.tot - bereik.van, 1);
  return (tijd) => links + Math.min(Math.max((tijd - bereik.van) / duur, 0), 1) * (rechts - links);
}

/**
 * The stretch of time to draw. A long silence up to now would press the history into a corner, so it is cut to a
 * sixth of the history; `afgekapt` says so.
 */
export function bepaalBereik(tijden: readonly number[], heden: number): Bereik & { afgekapt: boolean } {
  const van = Math.min(...tijden, heden);
  const laatste = Math.min(Math.max(...tijden, van), heden);
  const rand = Math.max((laatste - van) / 6, 14 * DAG);
  const afgekapt = heden > laatste + rand;
  return { van, tot: afgekapt ? laatste + rand : heden, afgekapt };
}

const STAPPEN_IN_DAGEN = [1, 2, 7, 14];
const STAPPEN_IN_MAANDEN = [1, 2, 3, 6, 12, 24, 60, 120];

export type Streepje = { tijd: number; label: string };

/** First days of months (or quarters, years), or days in a short stretch, at most about `hoogstens` of them. */
export function streepjes(bereik: Bereik, hoogstens: number): Streepje[] {
  const dagen = (bereik.tot - bereik.van) / DAG;
  const dagstap = STAPPEN_IN_DAGEN.find((kandidaat) => dagen / kandidaat <= hoogstens);
  if (dagstap !== undefined) return dagstreepjes(bereik, dagstap);
  const maanden = dagen / 30.44;
  const stap = STAPPEN_IN_MAANDEN.find((kandidaat) => maanden / kandidaat <= hoogstens) ?? 240;
  const begin = wandklok(new Date(bereik.van)).datum;
  const beginMaand = Number(begin.slice(0, 4)) * 12 + Number(begin.slice(5, 7)) - 1;
  const uit: Streepje[] = [];
  for (let maand = Math.ceil(beginMaand / stap) * stap; ; maand += stap) {
    const datum = `${String(Math.floor(maand / 12)).padStart(4, '0')}-${String((maand % 12) + 1).padStart(2, '0')}-01`;
    const tijd = vanWandklok(`${datum}T00:00:00`).getTime();
    if (tijd > bereik.tot) return uit;
    if (tijd >= bereik.van) uit.push({ tijd, label: maandlabel(tijd, stap) });
  }
}

function dagstreepjes(bereik: Bereik, stap: number): Streepje[] {
  const uit: Streepje[] = [];
  // noon, so that a day of 23 or 25 hours is one day on
  for (let middag = Date.parse(`${wandklok(new Date(bereik.van)).datum}T12:00:00Z`); ; middag += stap * DAG) {
    const tijd = vanWandklok(`${new Date(middag).toISOString().slice(0, 10)}T00:00:00`).getTime();
    if (tijd > bereik.tot) return uit;
    if (tijd >= bereik.van) uit.push({ tijd, label: metDag.format(new Date(tijd)).replaceAll('.', '') });
  }
}

const metDag = new Intl.DateTimeFormat(LANDTAAL, { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short' });
const metMaand = new Intl.DateTimeFormat(LANDTAAL, { timeZone: 'Europe/Amsterdam', month: 'short', year: 'numeric' });
const metJaar = new Intl.DateTimeFormat(LANDTAAL, { timeZone: 'Europe/Amsterdam', year: 'numeric' });

function maandlabel(tijd: number, stap: number): string {
  return (stap >= 12 ? metJaar : metMaand).format(new Date(tijd)).replaceAll('.', '');
}

export type Stuk<T> = { wat: T; van: number; tot: number; rij: number };

/** Puts stretches (in pixels) in as few rows as needed so that none overlap; at most `hoogstens` rows. */
export function inRijen<T>(stukken: readonly { wat: T; van: number; tot: number }[], hoogstens: number): Stuk<T>[] {
  const eindes: number[] = [];
  return [...stukken]
    .sort((a, b) => a.van - b.van)
    .map((stuk) => {
      const vrij = eindes.findIndex((einde) => einde <= stuk.van);
      const rij = vrij !== -1 ? vrij : eindes.length < hoogstens ? eindes.length : eindes.indexOf(Math.min(...eindes));
      eindes[rij] = Math.max(stuk.tot, eindes[rij] ?? 0);
      return { ...stuk, rij };
    });
}
