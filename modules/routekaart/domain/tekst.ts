import { ORGANISATIENAAM } from '@waakvlam/logboek';
import { dagOp, datumVan, dagenInMaand, dagVan, type Tijdvak, type Zone } from '@waakvlam/kernel/tijd';
import type { Aanleiding } from './wereld.ts';

const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** A day, month or period in Dutch: "3 april 2018", "april 2018", "3 april 2018 tot en met 5 mei 2018". */
export function schrijfTijdvak({ van, tot }: Tijdvak, zone: Zone): string {
  const [begin, einde] = [dagOp(van, zone), dagOp(tot, zone)];
  const { jaar, maand, dag } = datumVan(begin);
  const helemaal = dag === 1 && einde === dagVan(jaar, maand, 1) + dagenInMaand(jaar, maand) - 1;
  if (helemaal) return `${MAANDEN[maand - 1]} ${jaar}`;
  return begin === einde ? schrijfDag(begin) : `${schrijfDag(begin)} tot en met ${schrijfDag(einde)}`;
}

function schrijfDag(nummer: number): string {
  const { jaar, maand, dag } = datumVan(nummer);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

const DELEN = new Map<string, readonly string[]>();

/** Fills `{datum}` and `{veld}` of a reason from what called for it. */
export function vulReden(sjabloon: string, aanleiding: Aanleiding | undefined, sinds: Tijdvak, zone: Zone): string {
  const delen = DELEN.get(sjabloon) ?? knip(sjabloon);
  if (delen.length === 1) return sjabloon;
  let tekst = '';
  for (const [plek, deel] of delen.entries()) tekst += plek % 2 === 0 ? deel : vul(deel, aanleiding, sinds, zone);
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** Literal text and field names in turn. */
function knip(sjabloon: string): readonly string[] {
  const delen = sjabloon.split(/\{(\w+)\}/);
  DELEN.set(sjabloon, delen);
  return delen;
}

function vul(veld: string, aanleiding: Aanleiding | undefined, sinds: Tijdvak, zone: Zone): string {
  if (veld === 'datum') return schrijfTijdvak(aanleiding?.gebeurd ?? sinds, zone);
  const waarde = aanleiding?.inhoud[veld];
  if (waarde === undefined) return 'onbekend';
  return Array.isArray(waarde) ? waarde.map(leesbaar).join(', ') : leesbaar(waarde);
}

const NAMEN: Readonly<Record<string, string>> = ORGANISATIENAAM;

/** A value of a fact as it stands in a sentence. */
export function leesbaar(waarde: unknown): string {
  const tekst = String(waarde);
  return NAMEN[tekst] ?? tekst.replaceAll('_', ' ');
}
