import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import { AMSTERDAM, parseTijdvak } from '@waakvlam/kernel/tijd';
import { ORGANISATIENAAM } from '@waakvlam/logboek';
import { toonTijdvak } from './weergave.ts';

const WOORDEN: Readonly<Record<string, string>> = {
  sash: 'SASH',
  zsm: 'ZSM',
  om: 'OM',
  gvm: 'GVM',
  vbm: 'VBM',
  ovj: 'officier van justitie',
  rechter_commissaris: 'rechter-commissaris',
  vt_advies: 'advies van Veilig Thuis',
  zsm_advies: 'ZSM-advies',
};

/** A code in words. */
export function woorden(code: string): string {
  return WOORDEN[code] ?? code.replaceAll('_', ' ');
}

/** The name of an organisation in a sentence; undefined when this is no code of one. */
export function organisatienaam(code: string): string | undefined {
  return Object.entries(ORGANISATIENAAM).find(([een]) => een === code)?.[1];
}

/** An organisation as `organisatie_voor` gives it: without a name when that would say where somebody is, then its kind. */
export interface OrganisatieInCasus {
  readonly id: string | null;
  readonly code: OrganisatieCode;
  readonly naam: string | null;
}

/** The name that the reader may know of an organisation, else what kind of organisation it is. */
export function naamInCasus({ code, naam }: Omit<OrganisatieInCasus, 'id'>): string {
  return naam ?? organisatienaam(code) ?? woorden(code);
}

/** What a field of a fact holds, in words: a code, a duration (`P1W`), a day or moment; what people wrote stays as it is. */
export function waardeInWoorden(waarde: string): string {
  const organisatie = organisatienaam(waarde);
  if (organisatie !== undefined) return organisatie;
  if (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(waarde)) return woorden(waarde);
  return duurInWoorden(waarde) ?? momentInWoorden(waarde) ?? waarde;
}

const EENHEDEN: readonly (readonly [een: string, meer: string])[] = [
  ['jaar', 'jaar'],
  ['maand', 'maanden'],
  ['week', 'weken'],
  ['dag', 'dagen'],
  ['uur', 'uur'],
  ['minuut', 'minuten'],
  ['seconde', 'seconden'],
];
const DUUR = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `P2M14D` as "2 maanden en 14 dagen"; undefined for what is no ISO 8601 duration. */
export function duurInWoorden(waarde: string): string | undefined {
  const getallen = DUUR.exec(waarde)?.slice(1);
  const delen = getallen?.flatMap((getal, plek) => {
    const [een, meer] = EENHEDEN[plek] ?? ['', ''];
    return getal === undefined ? [] : [`${Number(getal)} ${Number(getal) === 1 ? een : meer}`];
  });
  return delen && new Intl.ListFormat('nl', { type: 'conjunction' }).format(delen);
}

function momentInWoorden(waarde: string): string | undefined {
  if (!/^\d{4}-\d{2}/.test(waarde)) return undefined;
  const tijdvak = parseTijdvak(waarde, AMSTERDAM);
  return tijdvak && toonTijdvak(tijdvak);
}
