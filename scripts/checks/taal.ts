import { type ESTree, parseSync, Visitor } from 'vite';
import type { Source } from './sources.ts';

/** What a source of the screens says: sentences it asks the language files for, and what stands in it untranslated. */
export type Zinnen = { sleutels: string[]; fouten: string[] };

/** Attributes and properties that people read or hear. */
const LEESBAAR =
  /^(aria-label|aria-description|title|placeholder|alt|label|titel|kop|tekst|zin|uitleg|hulp|hint|knop|bezigtekst|melding|wat|leeg)$/;
const WOORD = /\p{L}{2,}/u;
const ZIN = /^\p{Lu}[\p{Ll}’']*,? .*\p{L}{2}/u;
/** What is recorded in a case stays Dutch, whoever reads it. */
const VASTGELEGD = /^(waarde|naar)$/;
/** The same in every language. */
const NAMEN = /^(Waakvlam|Ctrl \+ K|Esc|Enter|G|P)$/;

type Knoop = ESTree.Node | null;
type Tekst = { waarde: string; start: number };

/** Reads one source. A sentence is a literal: what is put together first cannot be looked up in a language file. */
export function leesZinnen({ file, text }: Source): Zinnen {
  const sleutels: string[] = [];
  const fouten = new Map<number, string>();
  const goed = new Set<number>();
  const meld = (start: number, wat: string) => fouten.set(start, `${file}:${regelVan(text, start)}: ${wat}`);
  const kaal = (knoop: Knoop) => {
    for (const { waarde, start } of tekstenIn(knoop)) {
      if (!goed.has(start) && WOORD.test(waarde) && !NAMEN.test(waarde.trim())) {
        meld(start, `"${waarde.trim()}" is not through t()`);
      }
    }
  };
  const sleutel = (knoop: Knoop, einden: readonly string[]) => {
    if (knoop === null) return;
    goed.add(knoop.start);
    if (isTekst(knoop)) sleutels.push(...einden.map((einde) => knoop.value + einde));
    else meld(knoop.start, 'a sentence for the language files has to be a literal');
  };

  new Visitor({
    CallExpression({ callee, arguments: [eerste, een, meer] }) {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'inDossier' && eerste) goed.add(eerste.start);
      if (callee.name === 't') sleutel(eerste ?? null, ['']);
      if (callee.name === 'tn') {
        sleutel(een ?? null, []);
        sleutel(meer ?? null, ['_one', '_other']);
      }
    },
    NewExpression({ callee, arguments: argumenten }) {
      if (callee.type === 'Identifier' && callee.name === 'Error') argumenten.forEach(({ start }) => goed.add(start));
    },
    JSXOpeningElement({ name, attributes }) {
      const isZin = name.type === 'JSXIdentifier' && name.name === 'Zin';
      for (const attribuut of attributes) {
        if (attribuut.type !== 'JSXAttribute' || attribuut.name.type !== 'JSXIdentifier') continue;
        const inhoud = inhoudVan(attribuut.value);
        if (isZin && attribuut.name.name === 'tekst') sleutel(inhoud, ['']);
        else if (LEESBAAR.test(attribuut.name.name)) kaal(inhoud);
      }
    },
    JSXText: ({ value, start }) => {
      if (WOORD.test(value) && !NAMEN.test(value.trim())) meld(start, `"${value.trim()}" is not through t()`);
    },
    JSXElement: ({ children }) => children.forEach((kind) => kaal(inhoudVan(kind))),
    JSXFragment: ({ children }) => children.forEach((kind) => kaal(inhoudVan(kind))),
    Property({ key, value }) {
      if (key.type !== 'Identifier') return;
      if (LEESBAAR.test(key.name) && key.name !== 'wat') kaal(value); // often a code
      if (VASTGELEGD.test(key.name)) goed.add(value.start);
    },
    Literal({ value, start }) {
      if (typeof value === 'string' && ZIN.test(value) && !goed.has(start))
        meld(start, `"${value}" is not through t()`);
    },
  }).visit(parseSync(file, text).program);
  return { sleutels, fouten: [...fouten.values()] };
}

function isTekst(knoop: Knoop): knoop is ESTree.StringLiteral {
  return knoop?.type === 'Literal' && typeof knoop.value === 'string';
}

function inhoudVan(waarde: ESTree.JSXAttributeValue | ESTree.JSXChild | null): Knoop {
  return waarde?.type === 'JSXExpressionContainer' ? waarde.expression : waarde;
}

/** The texts that an expression can give by itself. */
function tekstenIn(knoop: Knoop): Tekst[] {
  if (isTekst(knoop)) return [{ waarde: knoop.value, start: knoop.start }];
  switch (knoop?.type) {
    case 'TemplateLiteral':
      return knoop.quasis.map(({ value, start }) => ({ waarde: value.raw, start }));
    case 'ConditionalExpression':
      return [...tekstenIn(knoop.consequent), ...tekstenIn(knoop.alternate)];
    case 'LogicalExpression':
      return [...tekstenIn(knoop.left), ...tekstenIn(knoop.right)];
    default:
      return [];
  }
}

function regelVan(text: string, start: number): number {
  return text.slice(0, start).split('\n').length;
}

const INVUL = /\{\{\w+\}\}|<\/?\w+\/?>/g;

/** Sentences that say what is wrong with the English: missing, no longer asked for, in two files, other places to fill in. */
export function taalfouten(sleutels: ReadonlySet<string>, bestanden: Readonly<Record<string, Record<string, string>>>) {
  const fouten: string[] = [];
  const waar = new Map<string, string>();
  for (const [bestand, zinnen] of Object.entries(bestanden)) {
    for (const [zin, engels] of Object.entries(zinnen)) {
      const eerder = waar.get(zin);
      if (eerder !== undefined) fouten.push(`${bestand}: "${zin}" stands in ${eerder} too`);
      else if (!sleutels.has(zin)) fouten.push(`${bestand}: "${zin}" is asked for nowhere`);
      else if (engels.trim() === '') fouten.push(`${bestand}: "${zin}" is empty`);
      else if (invulplekken(zin) !== invulplekken(engels))
        fouten.push(`${bestand}: "${zin}" has other places to fill in`);
      waar.set(zin, bestand);
    }
  }
  for (const zin of sleutels) if (!waar.has(zin)) fouten.push(`no English for "${zin}"`);
  return fouten;
}

/** The places to fill in, whatever their order; a plural may leave out the number. */
function invulplekken(zin: string): string {
  const plekken = zin.match(INVUL) ?? [];
  return plekken
    .filter((plek) => plek !== '{{aantal}}')
    .toSorted()
    .join(' ');
}
