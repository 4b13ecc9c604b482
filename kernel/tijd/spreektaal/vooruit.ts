import { beginVanDag, type Dag, dagOp, dagVan, datumVan, weekdag } from '../datum.ts';
import { parseDuur, plusDuur } from '../duur.ts';
import type { Zone } from '../zone.ts';
import { leesDag } from './dag.ts';
import { GETAL, getal } from './getal.ts';
import { DAGMINUTEN, schrijf, dagvak } from './vak.ts';

const EENHEDEN: Readonly<Record<string, string>> = { d: 'D', w: 'W', m: 'M', j: 'Y' };
const DUUR = new RegExp(
  String.raw`^(?:voor |over |na )?(\d{1,3}|${GETAL}) (dag|dagen|week|weken|maand|maanden|jaar|jaren)$`,
);
const WEEKDAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const WEEKDAG = /^(?:volgende |komende )?(ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?$/;

/**
 * Reads the last day of something that begins on `begin` (a date) as people say it: `28 februari`, `90 dagen`, `eind mei`,
 * `vrijdag`. Never before it begins: a day without a year is the next one. A stretch counts from the day it begins, as terms
 * in law do here. Gives a date; undefined for what names no day.
 */
export function leesLaatsteDag(tekst: string, begin: string, zone: Zone): string | undefined {
  const [jaar = 0, maand = 1, dag = 1] = begin.split('-').map(Number);
  const vanaf = dagVan(jaar, maand, dag);
  const gevonden = zoekDag(tekst.toLowerCase().replaceAll(/\s+/g, ' ').trim(), vanaf, zone);
  if (gevonden === undefined || gevonden < vanaf) return undefined;
  const uit = schrijf(dagvak(gevonden));
  return 'op' in uit ? uit.op : undefined;
}

function zoekDag(tekst: string, vanaf: Dag, zone: Zone): Dag | undefined {
  const nabij = ['vandaag', 'morgen', 'overmorgen'].indexOf(tekst);
  if (nabij >= 0) return vanaf + nabij;
  const [, hoeveel = '', eenheid = ''] = DUUR.exec(tekst) ?? [];
  const duur = parseDuur(`P${getal(hoeveel)}${EENHEDEN[eenheid.charAt(0)] ?? ''}`);
  if (hoeveel !== '' && duur) return dagOp(plusDuur(beginVanDag(vanaf, zone), duur, zone), zone);
  const naam = WEEKDAG.exec(tekst)?.[1];
  if (naam !== undefined) return vanaf + ((WEEKDAGEN.indexOf(naam) + 8 - weekdag(vanaf)) % 7 || 7);
  return opNaam(tekst.replace(/^(?:tot en met|t\/m|eind|einde) (?:van )?/, ''), vanaf);
}

/** A date or a month, the next one when no year is said; of a month its last day. */
function opNaam(tekst: string, vanaf: Dag): Dag | undefined {
  if (!/^(?:\d|jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)/.test(tekst) || /geleden/.test(tekst))
    return undefined;
  const { jaar, maand, dag } = datumVan(vanaf);
  // the last one that was, seen from the day before a year on
  const vak = leesDag(tekst, dagVan(jaar + 1, maand, dag) - 1, Number.MAX_SAFE_INTEGER);
  const dagen = vak && (vak.tot - vak.van) / DAGMINUTEN;
  return vak && dagen !== undefined && dagen >= 1 && dagen <= 31 ? vak.tot / DAGMINUTEN - 1 : undefined;
}
