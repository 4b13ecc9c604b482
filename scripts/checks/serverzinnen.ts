import { type ESTree, parseSync, Visitor } from 'vite';
import type { Source } from './sources.ts';

/** Where the server says what is wrong: fields of a refusal, and calls that take the sentence. */
const VELDEN = /^(melding|message)$/;
const AANROEPEN = /^(nietNu|meld|min|max|regex|refine)$/;
/** In these files every sentence is one; in these every title. */
const GEHEEL =
  /^kernel\/(errors\/|http\/(?!openapi))|^modules\/plannen\/domain\/plan\.ts$|^apps\/server\/taal\/zonderreden\.ts$/;
const TITELS = /^apps\/server\/taal\/(signaalcodes|notificatietitel)\.ts$/;
const TITEL = /^\p{Lu}.*\p{Ll}{4}/u;
const ZIN = /^\p{Lu}.*\p{L} \p{L}.*\.$/u;
/** What a person reads who records through the API or by a form; the other half of a line that names a place. */
const VERVOLG = /^modules\/logboek\/domain\/(maak-feit|dossier\/eisen|invoer)\.ts$|^apps\/server\/feiten\//;

/** What the server says by itself, as far as screens show it: refusals and titles; what it fills in stands as `{{0}}`. */
export function leesServerzinnen({ file, text }: Source): string[] {
  const zinnen: string[] = [];
  const vorm = TITELS.test(file) ? TITEL : VERVOLG.test(file) ? / / : ZIN;
  const overal = GEHEEL.test(file) || TITELS.test(file);
  const neem = (knoop: ESTree.Node | null) => {
    if (knoop?.type === 'ConditionalExpression') [knoop.consequent, knoop.alternate].forEach(neem);
    const zin = tekstVan(knoop);
    if (zin !== undefined && vorm.test(zin)) zinnen.push(zin);
  };
  new Visitor({
    Property({ key, value }) {
      if (key.type === 'Identifier' && VELDEN.test(key.name)) neem(value);
    },
    CallExpression({ callee, arguments: argumenten }) {
      const naam = callee.type === 'MemberExpression' ? callee.property : callee;
      if (naam.type === 'Identifier' && AANROEPEN.test(naam.name)) argumenten.forEach(neem);
    },
    Literal: (knoop) => overal && neem(knoop),
    TemplateLiteral: (knoop) => overal && neem(knoop),
  }).visit(parseSync(file, text).program);
  return zinnen;
}

function tekstVan(knoop: ESTree.Node | null): string | undefined {
  if (knoop?.type === 'TemplateLiteral') return nummer(knoop.quasis.map(({ value }) => value.cooked ?? ''));
  if (knoop?.type !== 'Literal' || typeof knoop.value !== 'string') return undefined;
  return nummer(knoop.value.split(/\{\w+\}/));
}

function nummer(delen: readonly string[]): string {
  return delen.reduce((zin, deel, plek) => `${zin}{{${plek - 1}}}${deel}`);
}
