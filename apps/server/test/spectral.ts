/* oxlint-disable unicorn/no-thenable -- the rule format has a field of that name */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import * as functies from '@stoplight/spectral-functions';
import spectralRulesets from '@stoplight/spectral-rulesets';
import { load } from 'js-yaml';
import { z } from 'zod';

const REGELS = join(
  import.meta.dirname,
  ...Array.from({ length: 4 }, () => '..'),
  'shared',
  'data',
  'nl-api-design-rules',
  'media',
  'linter.yaml',
);

/** Whether the NL API Design Rules for Spectral lie beside the checkout; the product does not need them. */
export const heeftRegels = existsSync(REGELS);

const stap = z.looseObject({ function: z.string() });
const regelbestand = z.object({
  rules: z.record(z.string(), z.union([z.string(), z.looseObject({ then: z.union([stap, z.array(stap)]) })])),
});

/** What the rules say about an OpenAPI document; `ernst` 0 is an error, 1 a warning. */
export async function lint(document: unknown): Promise<{ ernst: number; regel: string; plaats: string }[]> {
  const { rules } = regelbestand.parse(load(readFileSync(REGELS, 'utf8')));
  const metFuncties = Object.fromEntries(
    Object.entries(rules).map(([naam, regel]) => [
      naam,
      typeof regel === 'string' ? regel : Object.assign(regel, { then: [regel.then].flat().map(metFunctie) }),
    ]),
  );
  const spectral = new spectralCore.Spectral();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine checks the rules when it takes them
  spectral.setRuleset({ extends: [[spectralRulesets.oas, 'off']], rules: metFuncties } as unknown as RulesetDefinition);
  const bevindingen = await spectral.run(JSON.stringify(document));
  return bevindingen.map(({ severity, code, path }) => ({
    ernst: severity,
    regel: String(code),
    plaats: path.join('/'),
  }));
}

/** A rule file names its functions; the engine wants the functions themselves. */
function metFunctie(dan: z.output<typeof stap>): unknown {
  return { ...dan, function: Reflect.get(functies, dan.function) };
}
