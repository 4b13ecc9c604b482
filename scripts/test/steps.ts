import fs from 'node:fs';
import { runNode } from './command.ts';
import { check } from './outcome.ts';
import type { Step } from './outcome.ts';
import { runVitest } from './vitest.ts';

const tsc = 'node_modules/typescript/bin/tsc';
const webTsconfig = 'apps/web/tsconfig.json';

function program(title: string, ...args: string[]): Step {
  return { title, run: async () => check(await runNode(args)) };
}

function apiOnPostgres(major: '15' | '18'): Step {
  return { title: `API on PostgreSQL ${major}`, run: () => runVitest('api', { WAAKVLAM_TEST_PG: major }) };
}

/** Everything `npm test` runs, in order. */
export function steps(): Step[] {
  return [
    program('Types', tsc, '--noEmit', '-p', 'tsconfig.json'),
    ...(fs.existsSync(webTsconfig) ? [program('Types of the web app', tsc, '--noEmit', '-p', webTsconfig)] : []),
    program('Lint', 'node_modules/oxlint/bin/oxlint', '--type-aware'),
    program('Format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    program('Import arrows', 'scripts/check-arrows.ts'),
    program('Glossary', 'scripts/check-glossary.ts'),
    program('Languages of the screens', 'scripts/check-taal.ts'),
    program('Coverage of the registers (dekking)', 'scripts/dekking.ts'),
    program('Build of the web app', 'scripts/build-web.mjs'),
    { title: 'Unit tests', run: () => runVitest('unit') },
    apiOnPostgres('15'),
    apiOnPostgres('18'),
    program('Proof of sharing', 'scripts/bewijs/delen.ts'),
    { title: 'Browser journeys', run: () => runVitest('browser') },
  ];
}
