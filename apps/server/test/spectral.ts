import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as functies from '@stoplight/spectral-functions';
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import spectralRulesets from '@stoplight/spectral-rulesets';

const REGELS = join(import.meta.dirname, '..', '..', '..', '..', 'shared/data/nl-api-design-rules/media/linter.yaml');

/** The NL API Design Rules for Spectral, when the file is there; the product does not need it. */
export const heeftRegels = existsSync(REGELS);

interface Regel {
  readonly then: { readonly function: string } | readonly { readonly function: string }[];
}

/** What the rules say about an OpenAPI document, as `severity code place`; severity 0 is an error, 1 a warning. */
export async function lint(document: unknown): Promise<{ ernst: number; regel: string; plaats: string }[]> {
  const { Spectral } = spectralCore;
  const bestand = parse(readFileSync(REGELS, 'utf8')) as { rules: Record<string, string | Regel> };
  const rules = Object.fromEntries(Object.entries(bestand.rules).map(([naam, regel]) => [naam, metFuncties(regel)]));
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [[spectralRulesets.oas, 'off']], rules } as unknown as RulesetDefinition);
  const bevindingen = await spectral.run(JSON.stringify(document));
  return bevindingen.map(({ severity, code, path }) => ({
    ernst: severity,
    regel: String(code),
    plaats: path.join('/'),
  }));
}

/** A rule file names its functions; the engine wants them themselves. */
function metFuncties(regel: string | Regel): unknown {
  if (typeof regel === 'string') return regel;
  const een = (dan: { readonly function: string }): unknown => ({
    ...dan,
    function: Reflect.get(functies, dan.function),
  });
  return { ...regel, then: 'function' in regel.then ? een(regel.then) : regel.then.map(een) };
}
