import { FEITTYPEN, ORGANISATIENAAM } from '@waakvlam/logboek';
import { dagOp, datumVan, dagenInMaand, dagVan, type Tijdvak, type Zone } from '@waakvlam/kernel/tijd';
import type { Aanleiding } from './wereld.ts';

const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** A day, month or period in Dutch: "3 april 2018", "april 2018", "3 april 2018 tot en met 5 mei 2018". */
export function schrijfTijdvak({ van, tot }: Tijdvak, zone: Zone): string {
  const begin = dagOp(van, zone);
  const einde = van === tot ? begin : dagOp(tot, zone);
  if (begin === einde) return schrijfDag(begin);
  const { jaar, maand, dag } = datumVan(begin);
  const helemaal = dag === 1 && einde === dagVan(jaar, maand, 1) + dagenInMaand(jaar, maand) - 1;
  if (helemaal) return `${MAANDEN[maand - 1]} ${jaar}`;
  return `${schrijfDag(begin)} tot en met ${schrijfDag(einde)}`;
}

/** Reasons name the same days over and over; a bounded number of them is remembered. */
const dagen = new Map<number, string>();
const MEEST = 20_000;

function schrijfDag(nummer: number): string {
  const bekend = dagen.get(nummer);
  if (bekend !== undefined) return bekend;
  const { jaar, maand, dag } = datumVan(nummer);
  const tekst = `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
  if (dagen.size >= MEEST) dagen.clear();
  dagen.set(nummer, tekst);
  return tekst;
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
  if (veld === 'aanleiding') return aanleiding ? noem(aanleiding) : 'onbekend';
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

const GEBEURTENISNAAM: Readonly<Record<string, string>> = {
  maatregel_afgelopen: 'einde van een maatregel',
  maatregel_loopt_af: 'naderend einde van een maatregel',
  maatregel_nadert_einde: 'naderend einde van een maatregel',
  niveau_gewijzigd: 'nieuw risiconiveau',
  vrijlating_nadert: 'naderende vrijlating',
  alarmbel_geluid: 'alarmbel',
};
const BIJZONDERHEDEN = ['aard', 'onderwerp', 'welke', 'reden', 'uitkomst', 'besluit', 'soort'];

/** What an occasion is, in a few words: "incident (tracker)", "vrijlating (schorsing)". */
function noem({ soort, inhoud }: Aanleiding): string {
  const naam = GEBEURTENISNAAM[soort] ?? naamVanFeit(soort);
  const bijzonder = BIJZONDERHEDEN.map((veld) => inhoud[veld]).find((waarde) => waarde !== undefined);
  if (bijzonder === undefined) return naam;
  return `${naam} (${Array.isArray(bijzonder) ? bijzonder.map(leesbaar).join(', ') : leesbaar(bijzonder)})`;
}

function naamVanFeit(soort: string): string {
  const label = FEITTYPEN.find((type) => type.soort === soort)?.label ?? leesbaar(soort);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
