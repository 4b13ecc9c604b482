import { spawn } from 'node:child_process';
import fs from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './checkout.mjs';

const WANTED_MAJOR = 24;
/** Where Node keeps what it compiled, so that the next start does not do so again. */
const COMPILED = path.join(root, 'node_modules/.cache/compile');
const runningMajor = Number(process.versions.node.split('.')[0]);

/** Path of a Node that runs TypeScript directly: the running one when new enough, else the one from npm. */
export function findNode24() {
  if (runningMajor >= WANTED_MAJOR) return process.execPath;
  const fromNpm = path.join(root, `node_modules/node-linux-${process.arch}/bin/node`);
  if (fs.existsSync(fromNpm)) return fromNpm;
  throw new Error(`Node ${WANTED_MAJOR} ontbreekt; voer eerst "npm start" of "npm test" uit in ${root}`);
}

/**
 * Runs a TypeScript file with Node 24, in this process when it is new enough. Keeps folder, arguments, input and
 * output; passes on signals and ends with the exit code of the file.
 */
export async function runTypeScript(file, args, { stopWithParent = false } = {}) {
  if (stopWithParent) await import('./watch-parent.mjs');
  if (runningMajor >= WANTED_MAJOR) return runHere(file, args);
  const watch = stopWithParent ? ['--import', pathToFileURL(path.join(root, 'scripts/lib/watch-parent.mjs')).href] : [];
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env };
  const child = spawn(findNode24(), [...watch, file, ...args], { stdio: 'inherit', env });
  passOnSignals(child);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (...ending) => resolve(ending));
  });
  process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0));
}

async function runHere(file, args) {
  module.enableCompileCache(COMPILED);
  process.argv.splice(1, process.argv.length, path.resolve(file), ...args);
  await import(pathToFileURL(path.resolve(file)).href);
}

function passOnSignals(child) {
  // At a terminal Ctrl-C reaches the child by itself; passing it on would count as pressing it twice.
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  if (process.stdin.isTTY) process.on('SIGINT', () => {});
}
