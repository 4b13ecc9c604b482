import { ensureWebBuilt } from './lib/web.mjs';

try {
  ensureWebBuilt();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
