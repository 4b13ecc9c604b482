import {
  AMSTERDAM,
  DAG,
  type Duur,
  formatMoment,
  type Moment,
  parseDuur,
  parseTijdvak,
  plusDuur,
  type Tijdvak,
} from '@waakvlam/kernel/tijd';
import { citeer, geenDatum } from '../catalogus/meldingen.ts';

/** The fields that say when a fact happened and when its source knew it, as written. */
export interface WanneerTekst {
  readonly na?: string | undefined;
  readonly op?: string | undefined;
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  readonly bekend?: string | undefined;
}

export interface Wanneer {
  readonly gebeurd: Tijdvak;
  readonly bekend: Moment;
  readonly termijnVanaf: Tijdvak;
}

type Meld = (veld: keyof WanneerTekst, melding: string) => void;

const VROEGST = Date.UTC(1900, 0, 1);
const LAATST = Date.UTC(2200, 0, 1);

/**
 * Works out when a fact happened and when it was known. Offsets count from `t0` and give an exact moment; a vague date
 * is an interval; `bekend` counts at its last second and defaults to the last second of the fact. Undefined when a
 * problem was reported through `meld`.
 */
export function leesWanneer(tekst: WanneerTekst, t0: Moment | undefined, meld: Meld): Wanneer | undefined {
  const gebeurd = leesGebeurd(tekst, t0, meld);
  const bekend = tekst.bekend === undefined ? undefined : leesPunt('bekend', tekst.bekend, t0, meld);
  if (!gebeurd || (tekst.bekend !== undefined && !bekend)) return undefined;
  if (!bekend) return { gebeurd, bekend: gebeurd.tot, termijnVanaf: gebeurd };
  if (bekend.tot < gebeurd.van) {
    meld('bekend', `${citeer(tekst.bekend)} ligt vóór het begin van het feit; niemand kon het toen al weten`);
    return undefined;
  }
  const later = bekend.tot > gebeurd.tot;
  const termijnVanaf = later ? { van: Math.max(bekend.van, gebeurd.van), tot: bekend.tot } : gebeurd;
  return { gebeurd, bekend: bekend.tot, termijnVanaf };
}

function leesGebeurd(tekst: WanneerTekst, t0: Moment | undefined, meld: Meld): Tijdvak | undefined {
  const { na, op, van, tot } = tekst;
  const vormen = [na, op, van ?? tot].filter((waarde) => waarde !== undefined).length;
  if (vormen !== 1) {
    meld(
      'op',
      vormen === 0 ? `zeg wanneer het was: ${VORMEN}` : `het moment staat er dubbel; geef precies één van: ${VORMEN}`,
    );
    return undefined;
  }
  if (na !== undefined) return alleen('na', na, parseDuur(na) !== undefined, t0, meld);
  if (op !== undefined) return alleen('op', op, parseDuur(op) === undefined, t0, meld);
  if (van === undefined || tot === undefined) {
    meld(van === undefined ? 'van' : 'tot', 'ontbreekt; een periode heeft een van en een tot');
    return undefined;
  }
  const begin = leesPunt('van', van, t0, meld);
  const einde = leesPunt('tot', tot, t0, meld);
  if (!begin || !einde) return undefined;
  if (einde.tot >= begin.van) return { van: begin.van, tot: einde.tot };
  meld('tot', `${citeer(tot)} ligt vóór van (${citeer(van)}); draai ze om`);
  return undefined;
}

const VORMEN = 'op (datum), na (duur vanaf t0), of van met tot';

function alleen(
  veld: 'na' | 'op',
  tekst: string,
  past: boolean,
  t0: Moment | undefined,
  meld: Meld,
): Tijdvak | undefined {
  if (past) return leesPunt(veld, tekst, t0, meld);
  meld(
    veld,
    veld === 'na'
      ? `${citeer(tekst)} is geen duur zoals P2M14D of PT4H; gebruik op voor een datum`
      : `${citeer(tekst)} is een duur; gebruik na voor een duur vanaf t0`,
  );
  return undefined;
}

function leesPunt(veld: keyof WanneerTekst, tekst: string, t0: Moment | undefined, meld: Meld): Tijdvak | undefined {
  const punt = leesPuntTekst(tekst, t0);
  if (typeof punt === 'string') {
    meld(veld, punt);
    return undefined;
  }
  if (punt.van >= VROEGST && punt.tot < LAATST) return punt;
  meld(veld, `${citeer(tekst)} komt uit buiten de jaren 1900 tot en met 2199; controleer het jaartal`);
  return undefined;
}

/** Interval of a date, month, moment or offset from `t0`; or in Dutch what is wrong with the text. */
export function leesPuntTekst(tekst: string, t0: Moment | undefined): Tijdvak | string {
  const duur = parseDuur(tekst);
  if (!duur) return leesDatum(tekst) ?? geenDatum(tekst);
  if (t0 === undefined)
    return `${citeer(tekst)} telt vanaf t0, maar het dossier heeft geen t0; zet bovenaan t0: <datum>`;
  if (maatVan(duur) > DUIZENDEN_JAREN) return `${citeer(tekst)} komt uit na het jaar 9999`;
  const moment = plusDuur(t0, duur, AMSTERDAM);
  return moment < MAX_MOMENT ? { van: moment, tot: moment } : `${citeer(tekst)} komt uit na het jaar 9999`;
}

const MAX_MOMENT = Date.UTC(9999, 11, 30);
const DUIZENDEN_JAREN = 20_000 * 366 * DAG;

/** Upper bound of a duration in milliseconds, to keep sums of dates within what a clock can hold. */
function maatVan(duur: Duur): number {
  return (duur.maanden * 31 + duur.dagen) * DAG + duur.milliseconden;
}

/** As `parseTijdvak` on the Amsterdam clock, without fractions of seconds (the dossier format has none). */
function leesDatum(tekst: string): Tijdvak | undefined {
  return tekst.includes('.') ? undefined : parseTijdvak(tekst, AMSTERDAM);
}

/** ISO text of a date inside content: an offset becomes the moment it points at, anything else stays as written. */
export function normaliseerDatum(tekst: string, t0: Moment | undefined): { tekst: string } | { melding: string } {
  const punt = leesPuntTekst(tekst, t0);
  if (typeof punt === 'string') return { melding: punt };
  return { tekst: parseDuur(tekst) ? formatMoment(punt.van, AMSTERDAM) : tekst };
}
