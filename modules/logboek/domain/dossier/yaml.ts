import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { DossierFout, type Pad } from './fout.ts';
import { isBewaarbaar, normaliseer } from '../tekst.ts';
import { leesJson } from './json.ts';
import { meldingVan } from './yamlfout.ts';

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
  const weiger = (plek: number, melding: string): never => {
    throw new DossierFout([{ bestand: bron, regel: regelVan(tekst, plek), veld: '', melding }]);
  };
  const knopen = ontleed(tekst, weiger);
  const waarde = new Omzetter(tekst, knopen, weiger).document();
  return { waarde, regel: (pad) => regelVan(tekst, new Zoeker(tekst, knopen).plekVan(pad)) };
}

type Weiger = (plek: number, melding: string) => never;

function ontleed(tekst: string, weiger: Weiger): readonly Event[] {
  try {
    // Two deeper than is allowed: the reader of values says where.
    return parseEvents(tekst, { maxDepth: MAX_DIEPTE + 2 });
  } catch (fout) {
    if (!(fout instanceof YAMLException)) throw fout;
    return weiger(
      fout.mark?.position ?? 0,
      meldingVan(fout, tekst, (regel) => leesJson(regel, MAX_DIEPTE) !== undefined),
    );
  }
}

/** Goes through what was parsed, one node after the other. */
class Lezer {
  protected readonly tekst: string;
  readonly #knopen: readonly Event[];
  #volgende = 0;
  /** Where the last node that has a place begins. */
  protected plek = 0;

  constructor(tekst: string, knopen: readonly Event[]) {
    this.tekst = tekst;
    this.#knopen = knopen;
  }

  protected neem(): Event | undefined {
    const knoop = this.#knopen[this.#volgende];
    this.#volgende += 1;
    this.plek = (knoop && beginVan(knoop)) ?? this.plek;
    return knoop;
  }

  /** Whether the list or map that was begun last has more; takes its end when it has not. */
  protected heeftMeer(): boolean {
    const einde = this.#knopen[this.#volgende]?.type ?? EVENT_ID.POP;
    if (einde === EVENT_ID.POP) this.#volgende += 1;
    return einde !== EVENT_ID.POP;
  }
}

/** Turns nodes into plain values. Aliased values are shared, and counted at their full size. */
class Omzetter extends Lezer {
  readonly #weiger: Weiger;
  readonly #ankers = new Map<string, { waarde: unknown; knopen: number } | 'bezig'>();
  #knopen = 0;

  constructor(tekst: string, knopen: readonly Event[], weiger: Weiger) {
    super(tekst, knopen);
    this.#weiger = weiger;
  }

  document(): unknown {
    if (this.neem() === undefined) return null;
    const waarde = this.#zetOm(0);
    this.heeftMeer();
    if (this.neem() === undefined) return waarde;
    this.neem();
    return this.#weiger(this.plek, 'bevat meer dan één document; zet elke casus in een eigen bestand');
  }

  #zetOm(diepte: number): unknown {
    const knoop = this.neem();
    const { plek } = this;
    if (knoop === undefined || knoop.type === EVENT_ID.DOCUMENT || knoop.type === EVENT_ID.POP) return null;
    if (diepte > MAX_DIEPTE) this.#weiger(plek, 'is te diep genest');
    const anker = knoop.anchorStart < 0 ? undefined : this.tekst.slice(knoop.anchorStart, knoop.anchorEnd);
    if (knoop.type === EVENT_ID.ALIAS) return this.#volg(anker, plek);
    if (knoop.tagStart >= 0) this.#weiger(knoop.tagStart, 'gebruikt een YAML-tag (!); haal die weg');
    const vooraf = this.#knopen;
    if (anker !== undefined) this.#ankers.set(anker, 'bezig');
    this.#tel(1, plek);
    const waarde =
      knoop.type === EVENT_ID.SCALAR
        ? this.#inhoud(knoop, plek)
        : knoop.type === EVENT_ID.SEQUENCE
          ? this.#lijst(diepte)
          : this.#blok(diepte);
    if (anker !== undefined) this.#ankers.set(anker, { waarde, knopen: this.#knopen - vooraf });
    return waarde;
  }

  #inhoud(knoop: ScalarEvent, plek: number): unknown {
    const tekst = getScalarValue(this.tekst, knoop);
    if (!isBewaarbaar(tekst)) this.#weiger(plek, 'bevat een teken dat niet bewaard kan worden (NUL of half teken)');
    return knoop.style === SCALAR_STYLE.PLAIN ? zonderAanhaling(tekst) : normaliseer(tekst);
  }

  #lijst(diepte: number): unknown[] {
    const delen: unknown[] = [];
    while (this.heeftMeer()) delen.push(this.#zetOm(diepte + 1));
    return delen;
  }

  #blok(diepte: number): unknown {
    const paren = new Map<string, unknown>();
    while (this.heeftMeer()) {
      const sleutel = this.#sleutel();
      if (paren.has(sleutel)) this.#weiger(this.plek, `sleutel '${sleutel.slice(0, 40)}' staat er dubbel`);
      paren.set(sleutel, this.#zetOm(diepte + 1));
    }
    return Object.fromEntries(paren);
  }

  #sleutel(): string {
    const knoop = this.neem();
    if (knoop?.type !== EVENT_ID.SCALAR) return this.#weiger(this.plek, 'een sleutel moet gewone tekst zijn');
    return getScalarValue(this.tekst, knoop);
  }

  #volg(anker: string | undefined, plek: number): unknown {
    const doel = this.#ankers.get(anker ?? '');
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

/** Finds where the value at a path begins, or its key when it has one. */
class Zoeker extends Lezer {
  plekVan(pad: Pad): number {
    this.neem();
    let knoop = this.neem();
    let gevonden = this.plek;
    for (const stap of pad) {
      if (knoop?.type === EVENT_ID.SEQUENCE && typeof stap === 'number') {
        for (let over = stap; over > 0 && this.heeftMeer(); over -= 1) this.#slaOver();
      } else if (knoop?.type !== EVENT_ID.MAPPING || !this.#zoekSleutel(String(stap))) return gevonden;
      else gevonden = this.plek;
      if (!this.heeftMeer()) return gevonden;
      knoop = this.neem();
      if (typeof stap === 'number') gevonden = this.plek;
    }
    return gevonden;
  }

  /** Up to the value of this key; false when the map has no such key. */
  #zoekSleutel(sleutel: string): boolean {
    while (this.heeftMeer()) {
      const knoop = this.neem();
      if (knoop?.type === EVENT_ID.SCALAR && getScalarValue(this.tekst, knoop) === sleutel) return true;
      this.#slaOver();
    }
    return false;
  }

  #slaOver(): void {
    const knoop = this.neem();
    if (knoop?.type !== EVENT_ID.SEQUENCE && knoop?.type !== EVENT_ID.MAPPING) return;
    while (this.heeftMeer()) this.#slaOver();
  }
}

const GEWONE_TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
/** With what a value that is no text can begin. */
const GEEN_TEKST = /^(?:[~\d+.-]|[nN](?:ull|ULL)|[tT](?:rue|RUE)|[fF](?:alse|ALSE)|$)/;

/** What a text without quotes means: a number, true, false, nothing, or itself. */
function zonderAanhaling(tekst: string): unknown {
  if (GEEN_TEKST.test(tekst))
    for (const tag of GEWONE_TAGS) {
      const waarde = tag.resolve(tekst, false, tag.tagName);
      if (waarde !== NOT_RESOLVED) return waarde;
    }
  return normaliseer(tekst);
}

/** Where a node begins in the text; the end of one has no place, nor has a value that is not there. */
function beginVan(knoop: Event): number | undefined {
  if (knoop.type === EVENT_ID.SCALAR) return knoop.valueStart < 0 ? undefined : knoop.valueStart;
  if (knoop.type === EVENT_ID.ALIAS) return knoop.anchorStart - 1;
  return knoop.type === EVENT_ID.SEQUENCE || knoop.type === EVENT_ID.MAPPING ? knoop.start : undefined;
}

/** Line, from 1, on which a place stands. */
function regelVan(tekst: string, plek: number): number {
  let regel = 1;
  for (let einde = tekst.indexOf('\n'); einde >= 0 && einde < plek; einde = tekst.indexOf('\n', einde + 1)) regel += 1;
  return regel;
}
