import { DAGDEEL, DAGDELEN, dagdeelVan, inDagdeel, neemKlok, type Dagdeel } from './klok.ts';
import { leesDag } from './dag.ts';
import { DAGMINUTEN, type Gezegd, schrijf, type Vak } from './vak.ts';
import { MINUUT, type Moment, type Zone } from '../zone.ts';

export type { Gezegd } from './vak.ts';

/**
 * Reads when something happened as people say it: `gisteren 21u`, `begin mei`, `dinsdagavond half tien`, `drie weken
 * geleden`, `van 3 tot 5 mei`. Seen from `nu` on the civil clock of `zone`, and never in the future: a day without a year
 * is the last one that was. Gives dates and times without a zone as the API takes them; undefined for anything else.
 */
export function leesGezegd(tekst: string, nu: Moment, zone: Zone): Gezegd | undefined {
  const minuut = Math.floor(zone.civiel(nu) / MINUUT);
  const vak = leesVak(schoon(tekst), minuut);
  if (vak === undefined || vak.van > minuut || vak.tot <= vak.van) return undefined;
  // what goes on has been until now
  const tot = vak.tot > minuut && vak.tot - vak.van > DAGMINUTEN ? eindeVan(vak, minuut) : vak.tot;
  return schrijf({ ...vak, tot });
}

function eindeVan(vak: Vak, minuut: number): number {
  return Math.max(vak.van + 1, (Math.floor(minuut / DAGMINUTEN) + 1) * DAGMINUTEN);
}

function schoon(tekst: string): string {
  return tekst
    .toLowerCase()
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/[,;]/g, ' ')
    .replaceAll(/\b(op|om|in|de|het|afgelopen nacht)\b/g, (woord) => (woord === 'afgelopen nacht' ? 'vannacht' : ' '))
    .replaceAll(/\been paar\b|\benkele\b/g, 'paar')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}

const GOK = /(?:^|\s)(?:rond|ongeveer|omstreeks|circa|ca\.?|ergens|vermoedelijk|±)(?=\s|$)/g;

function leesVak(ruw: string, minuut: number): Vak | undefined {
  const tekst = ruw.replaceAll(GOK, ' ').replaceAll(/\s+/g, ' ').trim();
  const gok = tekst !== ruw;
  const vak = leesReeks(tekst, minuut) ?? leesPunt(tekst, minuut);
  return vak && gok ? { ...vak, geschat: true } : vak;
}

const REEKS = /^(?:van(?:af)? |tussen )?(.+?) (?:tot|t\/m|tot en met|tm|en) (?:met )?(.+)$/;

function leesReeks(tekst: string, minuut: number): Vak | undefined {
  const open = /^(?:sinds|vanaf) (.+)$/.exec(tekst);
  if (open) {
    const begin = leesPunt(open[1] ?? '', minuut);
    return begin && { van: begin.van, tot: minuut + 1, ...(begin.geschat && { geschat: true }) };
  }
  const deel = REEKS.exec(tekst);
  if (!deel) return undefined;
  const [, eerst = '', dan = ''] = deel;
  // "3 tot 5 mei": the month stands once
  const maand = /^\d{1,2}e? (\D.*)$/.exec(dan)?.[1];
  const begin = leesPunt(/^\d{1,2}e?$/.test(eerst) && maand ? `${eerst} ${maand}` : eerst, minuut);
  const einde = leesPunt(dan, minuut) ?? eindeOpDag(eerst, dan, minuut);
  if (!begin || !einde || einde.tot <= begin.van) return undefined;
  return { van: begin.van, tot: einde.tot, ...((begin.geschat || einde.geschat) && { geschat: true }) };
}

/** "gisteren 20u tot 22u": the day stands once. */
function eindeOpDag(eerst: string, dan: string, minuut: number): Vak | undefined {
  const dag = neemKlok(eerst)?.rest;
  return dag ? leesPunt(`${dag} ${dan}`, minuut) : undefined;
}

function leesPunt(tekst: string, minuut: number): Vak | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})$/.exec(tekst);
  const klok = neemKlok(iso ? `${iso[1]} ${iso[2]}` : tekst);
  if (klok === null) return undefined;
  const vandaag = Math.floor(minuut / DAGMINUTEN);
  const { dagdeel, rest } = neemDagdeel(klok.rest);
  if (klok.minuten === undefined && dagdeel === undefined) return leesDag(rest, vandaag, minuut);
  const dag = rest === '' ? undefined : leesDag(rest, vandaag, minuut);
  if (rest !== '' && (dag === undefined || dag.tot - dag.van !== DAGMINUTEN)) return undefined;
  const begin = dag?.van ?? vandaag * DAGMINUTEN;
  if (klok.minuten === undefined) return dagdeelvak(begin, dagdeel ?? 'ochtend', minuut);
  const moment = begin + inDagdeel(klok.minuten, dagdeel);
  // a time alone is the last one that was
  const terug = dag === undefined && moment > minuut ? DAGMINUTEN : 0;
  return { van: moment - terug, tot: moment - terug + 1 };
}

function dagdeelvak(begin: number, dagdeel: Dagdeel, minuut: number): Vak {
  const [van, tot] = DAGDELEN[dagdeel];
  return { van: begin + van, tot: Math.min(begin + tot, Math.max(minuut, begin + van) + 1), geschat: true };
}

/** Takes `'s avonds`, `avond`, `vanavond`, `gisteravond`, `maandagavond` apart into the part of the day and its day. */
function neemDagdeel(tekst: string): { dagdeel: Dagdeel | undefined; rest: string } {
  const woorden = tekst.split(' ');
  // "morgen" alone is tomorrow
  const plek = woorden.findIndex((woord, i) => DAGDEEL.test(woord) && (woord !== 'morgen' || woorden[i - 1] === "'s"));
  const woord = woorden[plek];
  const gevonden = woord === undefined ? null : DAGDEEL.exec(woord);
  if (woord === undefined || !gevonden) return { dagdeel: undefined, rest: tekst };
  const voor = woord.slice(0, gevonden.index);
  const dag = voor === 'van' ? 'vandaag' : voor === 'gister' || voor === 'eergister' ? `${voor}en` : voor;
  const rest = woorden.toSpliced(plek, 1, dag).filter((deel) => deel !== '' && deel !== "'s");
  return { dagdeel: dagdeelVan(gevonden[1] ?? ''), rest: rest.join(' ') };
}
