import { FEITTYPEN, ORGANISATIENAAM } from '@waakvlam/logboek';
import { dagOp, datumVan, dagenInMaand, dagVan, onthoudPerDag, type Tijdvak, type Zone } from '@waakvlam/kernel/tijd';
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

/** When it happened, and when it became known where that was days later: what follows counts from then. */
function schrijfWanneer({ gebeurd, bekend }: Aanleiding, zone: Zone): string {
  const wanneer = schrijfTijdvak(gebeurd, zone);
  const bekendOp = dagOp(bekend, zone);
  return bekendOp > dagOp(gebeurd.tot, zone) + 1 ? `${wanneer} (bekend geworden op ${schrijfDag(bekendOp)})` : wanneer;
}

const schrijfDag = onthoudPerDag((nummer) => {
  const { jaar, maand, dag } = datumVan(nummer);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
});

/** Writes a text of a rule out for what called for it. */
export type Sjabloon = (aanleiding: Aanleiding | undefined, sinds: Tijdvak, zone: Zone) => string;

const OP_EEN_DAG = /\b(op) \{(datum|einde|vrijlating)\}/gi;

/** Compiles a text in which `{datum}` and `{veld}` are filled from what called for it; "op" before a month becomes "in". */
export function compileerSjabloon(tekst: string): Sjabloon {
  // Literal text and field names in turn.
  const [begin = '', ...delen] = (tekst.startsWith('{') ? tekst : hoofdletter(tekst))
    .replace(OP_EEN_DAG, '{$1:$2}')
    .split(/\{([\w:]+)\}/);
  const stukken: { readonly vul: Sjabloon; readonly erna: string }[] = [];
  for (let plek = 0; plek < delen.length; plek += 2)
    stukken.push({ vul: vullerVan(delen[plek] ?? ''), erna: delen[plek + 1] ?? '' });
  const [enig] = stukken;
  if (!enig) return () => tekst;
  if (begin !== '' && stukken.length === 1)
    return (aanleiding, sinds, zone) => begin + enig.vul(aanleiding, sinds, zone) + enig.erna;
  return (aanleiding, sinds, zone) => {
    let geschreven = begin;
    for (const { vul, erna } of stukken) geschreven += vul(aanleiding, sinds, zone) + erna;
    return begin === '' ? hoofdletter(geschreven) : geschreven;
  };
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

function vullerVan(veld: string): Sjabloon {
  const [voorzetsel = '', dag] = veld.split(':');
  if (dag !== undefined) {
    const vul = vullerVan(dag);
    return (aanleiding, sinds, zone) => metVoorzetsel(voorzetsel, vul(aanleiding, sinds, zone));
  }
  if (veld === 'datum')
    return (aanleiding, sinds, zone) => (aanleiding ? schrijfWanneer(aanleiding, zone) : schrijfTijdvak(sinds, zone));
  if (veld === 'aanleiding') return (aanleiding) => (aanleiding ? noem(aanleiding) : 'onbekend');
  return (aanleiding) => {
    const waarde = aanleiding?.inhoud[veld];
    if (waarde === undefined) return 'onbekend';
    return Array.isArray(waarde) ? waarde.map(leesbaar).join(', ') : leesbaar(waarde);
  };
}

/** "op 3 april 2018", "in april 2018", "van 3 april 2018 tot en met 5 mei 2018"; `op` may have a capital. */
function metVoorzetsel(op: string, wanneer: string): string {
  if (MAANDEN.some((maand) => wanneer.startsWith(maand))) return `${op === 'Op' ? 'In' : 'in'} ${wanneer}`;
  return `${wanneer.includes(' tot en met ') ? (op === 'Op' ? 'Van' : 'van') : op} ${wanneer}`;
}

const NAMEN: ReadonlyMap<string, string> = new Map(Object.entries(ORGANISATIENAAM));

/** A value of a fact as it stands in a sentence. */
export function leesbaar(waarde: unknown): string {
  const tekst = String(waarde);
  return NAMEN.get(tekst) ?? (tekst.includes('_') ? tekst.replaceAll('_', ' ') : tekst);
}

const GEBEURTENISNAAM: Readonly<Record<string, string>> = {
  maatregel_afgelopen: 'einde van een maatregel',
  maatregel_loopt_af: 'naderend einde van een maatregel',
  maatregel_nadert_einde: 'naderend einde van een maatregel',
  niveau_gewijzigd: 'nieuw risiconiveau',
  vrijlating_nadert: 'naderende vrijlating',
  vrijlating_voorbij: 'vrijlating waarvan de dag voorbij is',
  alarmbel_geluid: 'alarmbel',
};
const BIJZONDERHEDEN = ['aard', 'onderwerp', 'welke', 'besluit', 'uitkomst', 'reden', 'soort'];

/** What an occasion is, in a few words: "incident (tracker)", "vrijlating (schorsing)". */
function noem({ soort, inhoud }: Aanleiding): string {
  const naam = GEBEURTENISNAAM[soort] ?? naamVanFeit(soort);
  const bijzonder = BIJZONDERHEDEN.map((veld) => inhoud[veld]).find(
    (waarde) => waarde !== undefined && waarde !== 'onbekend',
  );
  if (bijzonder === undefined) return naam;
  return `${naam} (${Array.isArray(bijzonder) ? bijzonder.map(leesbaar).join(', ') : leesbaar(bijzonder)})`;
}

const LABELS: ReadonlyMap<string, string> = new Map(FEITTYPEN.map(({ soort, label }) => [soort, label]));

function naamVanFeit(soort: string): string {
  const label = LABELS.get(soort) ?? leesbaar(soort);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
