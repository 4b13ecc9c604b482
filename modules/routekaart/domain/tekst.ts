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

const schrijfDag = onthoudPerDag((nummer) => {
  const { jaar, maand, dag } = datumVan(nummer);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
});

/** Writes a text of a rule out for what called for it. */
export type Sjabloon = (aanleiding: Aanleiding | undefined, sinds: Tijdvak, zone: Zone) => string;

/** Compiles a text in which `{datum}` and `{veld}` are filled from what called for it. */
export function compileerSjabloon(tekst: string): Sjabloon {
  // Literal text and field names in turn.
  const [begin = '', ...delen] = (tekst.startsWith('{') ? tekst : hoofdletter(tekst)).split(/\{(\w+)\}/);
  if (delen.length === 0) return () => tekst;
  if (begin !== '' && delen[0] === 'datum' && delen.length === 2) {
    // Most texts: one date.
    const slot = delen[1] ?? '';
    return (aanleiding, sinds, zone) => begin + schrijfTijdvak(aanleiding?.gebeurd ?? sinds, zone) + slot;
  }
  return (aanleiding, sinds, zone) => {
    let geschreven = begin;
    for (let plek = 0; plek < delen.length; plek += 2)
      geschreven += vul(delen[plek] ?? '', aanleiding, sinds, zone) + (delen[plek + 1] ?? '');
    return begin === '' ? hoofdletter(geschreven) : geschreven;
  };
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
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
  return NAMEN[tekst] ?? (tekst.includes('_') ? tekst.replaceAll('_', ' ') : tekst);
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

const LABELS: ReadonlyMap<string, string> = new Map(FEITTYPEN.map(({ soort, label }) => [soort, label]));

function naamVanFeit(soort: string): string {
  const label = LABELS.get(soort) ?? leesbaar(soort);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
