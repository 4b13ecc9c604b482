import fs from 'node:fs';
import path from 'node:path';
import { root } from './checkout.mjs';

/**
 * Makes the library links of the PostgreSQL packages from npm, which their own install script would have made:
 * npm archives hold no symbolic links, and install scripts are switched off.
 */
export function hydrateSymlinks() {
  for (const major of ['15', '18']) {
    for (const arch of ['x64', 'arm64']) {
      hydrate(path.join(root, 'node_modules', `postgres-${major}-linux-${arch}`));
    }
  }
}

function hydrate(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const program = path.join(folder, 'native/bin', name);
    if ((fs.statSync(program).mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755);
  }
}
