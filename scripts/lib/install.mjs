import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './checkout.mjs';
import { hydrateSymlinks } from './hydrate.mjs';

const lockFile = path.join(root, 'package-lock.json');
const installedFile = path.join(root, 'node_modules/.package-lock.json');

/** Installs what package-lock.json asks for when it is not there yet; throws when npm fails. */
export function ensureInstalled() {
  if (!isInstalled()) {
    process.stderr.write('Waakvlam installeert wat ontbreekt (npm ci)...\n');
    runNpmCi();
  }
  hydrateSymlinks();
  linkCommand();
}

/** True when node_modules holds every package of package-lock.json in the right version. */
export function isInstalled() {
  const installed = readPackages(installedFile);
  if (installed === undefined) return false;
  if (fs.statSync(installedFile).mtimeMs >= fs.statSync(lockFile).mtimeMs) return true;
  // A checkout touches package-lock.json without changing it, so an older date alone does not count.
  const wanted = readPackages(lockFile) ?? {};
  return Object.entries(wanted).every(([place, wantedPackage]) => {
    if (!place.includes('node_modules/')) return true;
    const found = installed[place];
    if (found === undefined) return wantedPackage.optional === true || wantedPackage.devOptional === true;
    return found.version === wantedPackage.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function runNpmCi() {
  // Install scripts are not needed (see hydrate.mjs), so none of them gets to run.
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress'];
  const result = spawnSync('npm', ['ci', ...flags, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, CI: 'true', PATH: pathWithoutLocalBins() },
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`npm ci is mislukt (code ${result.status ?? result.signal})`);
}

// npm ci empties node_modules; npm itself must not run on the Node that lives there.
function pathWithoutLocalBins() {
  const parts = (process.env.PATH ?? '').split(path.delimiter);
  return parts.filter((part) => !part.includes(`node_modules${path.sep}.bin`)).join(path.delimiter);
}

// npm links a workspace's command only when its file existed during the install.
function linkCommand() {
  const link = path.join(root, 'node_modules/.bin/waakvlam');
  const target = '../../apps/cli/bin/waakvlam.mjs';
  if (fs.existsSync(link) || !fs.existsSync(path.resolve(path.dirname(link), target))) return;
  fs.rmSync(link, { force: true });
  fs.symlinkSync(target, link);
}
