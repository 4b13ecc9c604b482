import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { DossierFout, type Pad } from './fout.ts';
import { isBewaarbaar, normaliseer } from '../tekst.ts';
import { leesJson } from './json.ts';

const MAX_DIEPTE = 64;
const MAX_KNOPEN = 4_000_000;

export interface Gelezen {
  readonly waarde: unknown;
  /** Line (from 1) of the value at a path, or of the nearest enclosing value that exists. */
  regel(pad: Pad): number;
}

/**
 * Reads YAML 1.2 (core schema: no timestamps, no yes/no) or JSON. Refuses tags, duplicate keys, nesting deeper than 64,
 * and documents that aliases blow up.
 */
export function leesTekst(tekst: string, bron: string): Gelezen {
  const json = leesJson(tekst, MAX_DIEPTE);
  if (!json) return leesYaml(tekst, bron);
  let yaml: Gelezen | undefined;
  return { waarde: json.waarde, regel: (pad) => (yaml ??= leesYaml(tekst, bron)).regel(pad) };
}

function leesYaml(tekst: string, bron: string): Gelezen {
  const regels = new LineCounter();
  const weiger = (plek: number, melding: string): never => {
    const regel = Math.max(1, regels.linePos(plek).line);
    throw new DossierFout([{ bestand: bron, regel, veld: '', melding }]);
  };
  const document = ontleed(tekst, regels, bron);
  const fout = document.errors[0] ?? document.warnings[0];
  if (fout) weiger(fout.pos[0], isJsonRegels(tekst) ? JSON_REGELS : meldingVan(fout));
  const waarde = new Omzetter(weiger).zetOm(document.contents, 0);
  return { waarde, regel: (pad) => regels.linePos(plekVan(document.contents, pad)).line || 1 };
}

function ontleed(tekst: string, regels: LineCounter, bron: string): Document {
  const teDiep = new DossierFout([{ bestand: bron, regel: 1, veld: '', melding: 'is te diep genest' }]);
  if (diepsteHaak(tekst) > 1000) throw teDiep;
  try {
    return parseDocument(tekst, {
      schema: 'core',
      version: '1.2',
      lineCounter: regels,
      uniqueKeys: false,
      prettyErrors: false,
    });
  } catch (fout) {
    if (fout instanceof RangeError) throw teDiep;
    throw fout;
  }
}

/** Depth of brackets, counted without regard to quotes: only a guard for the parser, which recurses. */
function diepsteHaak(tekst: string): number {
  let diepte = 0;
  let diepste = 0;
  for (let i = 0; i < tekst.length; i += 1) {
    const teken = tekst.charCodeAt(i);
    if (teken === 0x5b || teken === 0x7b) diepste = Math.max(diepste, (diepte += 1));
    else if ((teken === 0x5d || teken === 0x7d) && diepte > 0) diepte -= 1;
  }
  return diepste;
}

const JSON_REGELS = 'bevat JSON-regels (JSONL); een dossier is één object met casus en feiten, per casus een bestand';

/** Whether each of the first two lines is an object by itself. */
function isJsonRegels(tekst: string): boolean {
  const regels = tekst.slice(0, 1_000_000).split('\n', 2);
  return regels.length === 2 && regels.every((regel) => leesJson(regel, MAX_DIEPTE) !== undefined);
}

/** The parser calls an unclosed bracket bad indentation too. */
function meldingVan({ code, message }: YAMLError): string {
  if (code === 'BAD_INDENT' && message.includes('Flow')) return FOUTEN['MISSING_CHAR'] ?? '';
  return FOUTEN[code] ?? 'is geen geldige YAML of JSON';
}

const FOUTEN: Partial<Record<string, string>> = {
  BAD_INDENT: 'het inspringen klopt niet; lijn deze regel uit met de regels erboven',
  MULTIPLE_DOCS: 'bevat meer dan één document; zet elke casus in een eigen bestand',
  TAG_RESOLVE_FAILED: 'gebruikt een YAML-tag (!); haal die weg',
  BAD_ALIAS: 'verwijst met * naar een anker dat er niet is',
  TAB_AS_INDENT: 'springt in met een tab; gebruik spaties',
  MISSING_CHAR: 'er ontbreekt een teken (haakje, aanhalingsteken, komma of dubbele punt)',
  BLOCK_AS_IMPLICIT_KEY: 'bevat een dubbele punt binnen een tekst; zet die tekst tussen aanhalingstekens',
  BAD_SCALAR_START: 'begint een tekst met een teken dat dat niet mag; zet die tekst tussen aanhalingstekens',
  BAD_DQ_ESCAPE: 'onbekende escape in een tekst tussen dubbele aanhalingstekens',
};

type Weiger = (plek: number, melding: string) => never;

/** Turns the syntax tree into plain values. Aliased values are shared, and counted at their full size. */
class Omzetter {
  readonly #weiger: Weiger;
  readonly #ankers = new Map<string, { waarde: unknown; knopen: number } | 'bezig'>();
  #knopen = 0;

  constructor(weiger: Weiger) {
    this.#weiger = weiger;
  }

  zetOm(knoop: unknown, diepte: number): unknown {
    if (knoop === null || knoop === undefined) return null;
    const plek = beginVan(knoop) ?? 0;
    if (diepte > MAX_DIEPTE) this.#weiger(plek, 'is te diep genest');
    if (isAlias(knoop)) return this.#volg(knoop.source, plek);
    const anker = isMap(knoop) || isSeq(knoop) || isScalar(knoop) ? knoop.anchor : undefined;
    const vooraf = this.#knopen;
    if (anker !== undefined) this.#ankers.set(anker, 'bezig');
    this.#tel(1, plek);
    const waarde = this.#inhoud(knoop, diepte, plek);
    if (anker !== undefined) this.#ankers.set(anker, { waarde, knopen: this.#knopen - vooraf });
    return waarde;
  }

  #inhoud(knoop: unknown, diepte: number, plek: number): unknown {
    if (isScalar(knoop)) {
      if (!isBewaarbaar(knoop.value))
        this.#weiger(plek, 'bevat een teken dat niet bewaard kan worden (NUL of half teken)');
      return typeof knoop.value === 'string' ? normaliseer(knoop.value) : knoop.value;
    }
    if (isSeq(knoop)) return knoop.items.map((deel) => this.zetOm(deel, diepte + 1));
    if (!isMap(knoop)) return this.#weiger(plek, 'is geen geldige YAML of JSON');
    const paren = new Map<string, unknown>();
    for (const { key, value } of knoop.items) {
      const sleutel = isScalar(key) ? String(key.value) : this.#weiger(plek, 'een sleutel moet gewone tekst zijn');
      const hier = beginVan(key) ?? plek;
      if (paren.has(sleutel)) this.#weiger(hier, `sleutel '${sleutel.slice(0, 40)}' staat er dubbel`);
      paren.set(sleutel, this.zetOm(value, diepte + 1));
    }
    return Object.fromEntries(paren);
  }

  #volg(anker: string, plek: number): unknown {
    const doel = this.#ankers.get(anker);
    if (doel === undefined) return this.#weiger(plek, 'verwijst met * naar een anker dat er niet is');
    if (doel === 'bezig') return this.#weiger(plek, 'verwijst met * naar zichzelf');
    this.#tel(doel.knopen, plek);
    return doel.waarde;
  }

  #tel(aantal: number, plek: number): void {
    this.#knopen += aantal;
    if (this.#knopen > MAX_KNOPEN) this.#weiger(plek, 'is te groot om te lezen; verwijzingen met * tellen voluit mee');
  }
}

function plekVan(wortel: unknown, pad: Pad): number {
  let knoop: unknown = wortel;
  let plek = beginVan(wortel) ?? 0;
  for (const stap of pad) {
    if (isSeq(knoop) && typeof stap === 'number') {
      knoop = knoop.items[stap];
      plek = beginVan(knoop) ?? plek;
    } else if (isMap(knoop)) {
      const paar = knoop.items.find(({ key }) => isScalar(key) && String(key.value) === stap);
      if (!paar) return plek;
      plek = beginVan(paar.key) ?? plek;
      knoop = paar.value;
    } else return plek;
  }
  return plek;
}

function beginVan(knoop: unknown): number | undefined {
  return isNode(knoop) ? knoop.range?.[0] : undefined;
}
