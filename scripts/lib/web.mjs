import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './checkout.mjs';
import { findNode24 } from './node24.mjs';

const webFolder = path.join(root, 'apps/web');

/** Builds the web app when it exists and its build is missing or older than a source; throws when that fails. */
export function ensureWebBuilt() {
  if (!fs.existsSync(path.join(webFolder, 'index.html'))) return;
  const built = modified(path.join(webFolder, 'dist/index.html'));
  const sources = [webFolder, ...moduleWebFolders()].map(newestSource);
  if (built > Math.max(...sources)) return;
  process.stderr.write('Waakvlam bouwt de schermen...\n');
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const result = spawnSync(findNode24(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: webFolder,
    stdio: ['ignore', 2, 2],
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`het bouwen van de schermen is mislukt (code ${result.status})`);
}

function moduleWebFolders() {
  const modules = path.join(root, 'modules');
  return fs
    .readdirSync(modules)
    .map((name) => path.join(modules, name, 'web'))
    .filter((folder) => fs.existsSync(folder));
}

function newestSource(folder) {
  let newest = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const full = path.join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestSource(full) : modified(full));
  }
  return newest;
}

function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
