import path from 'node:path';
import { root } from './lib/checkout.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTypeScript } from './lib/node24.mjs';
import { ensureWebBuilt } from './lib/web.mjs';

try {
  ensureInstalled();
  ensureWebBuilt();
} catch (error) {
  process.stderr.write(`Waakvlam kan niet starten: ${error.message}\n`);
  process.exit(2);
}
await runTypeScript(path.join(root, 'apps/server/main.ts'), process.argv.slice(2), { stopWithParent: true });
