#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { runTypeScript } from '../../../scripts/lib/node24.mjs';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
try {
  await runTypeScript(main, process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
