import path from 'node:path';
import { root } from './lib/checkout.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTypeScript } from './lib/node24.mjs';

process.chdir(root);
try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
await runTypeScript(path.join(root, 'scripts/test/run.ts'), process.argv.slice(2));
