import path from 'node:path';
import type { Source } from './sources.ts';

/** Layer per workspace: a workspace imports from lower layers only. */
const layers: Record<string, number> = {
  kernel: 0,
  logboek: 1,
  casus: 2,
  delen: 3,
  herkenning: 3,
  risico: 3,
  maatregelen: 3,
  plannen: 3,
  overleg: 3,
  routekaart: 4,
  portaal: 5,
  leren: 5,
  koppelingen: 5,
};
const APPS = 6;

/** What domain/ may not know: database, HTTP and the machine it runs on. */
const outsideDomain = [
  /^(pg|pg-.*|kysely|fastify|pino|@fastify\/.*)$/,
  /^node:(http|https|http2|net|fs|child_process|process|worker_threads|timers)(\/.*)?$/,
  /^@waakvlam\/kernel\/(db|http|testkit|config|log)(\/.*)?$/,
];
const clock = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bTemporal\.Now\b/;

const specifiers =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Sentences that say which imports of this file go against the arrows; empty when it keeps to them. */
export function arrowViolations({ file, text }: Source): string[] {
  const workspace = workspaceOf(file);
  if (workspace === undefined) return [];
  const imported = [...text.matchAll(specifiers)].map((match) => match[1] ?? match[2] ?? '');
  const wrong = imported.flatMap((specifier) => [
    ...packageViolation(workspace, specifier),
    ...relativeViolation(file, workspace, specifier),
    ...domainViolation(file, specifier),
  ]);
  if (isDomain(file) && clock.test(text)) wrong.push('domain/ reads a clock; take the moment as an argument');
  return wrong.map((sentence) => `${file}: ${sentence}`);
}

interface Workspace {
  name: string;
  folder: string;
  layer: number;
}

function workspaceOf(file: string): Workspace | undefined {
  const [top = '', second = ''] = file.split('/');
  if (top === 'kernel') return { name: 'kernel', folder: 'kernel', layer: 0 };
  if (top === 'modules') return { name: second, folder: `modules/${second}`, layer: layers[second] ?? Number.NaN };
  if (top === 'apps') return { name: second, folder: `apps/${second}`, layer: APPS };
  return undefined;
}

function packageViolation(from: Workspace, specifier: string): string[] {
  const match = /^@waakvlam\/([^/]+)(\/.+)?$/.exec(specifier);
  if (match === null) return [];
  const [, name = '', deeper] = match;
  if (name === from.name) return [`imports its own package ${specifier}; use a relative path`];
  const layer = layers[name];
  if (deeper !== undefined && name !== 'kernel')
    return [`reaches into ${specifier}; a module is asked through index.ts`];
  if (layer === undefined) return from.layer === APPS ? [] : [`imports ${specifier}, which has no place in the arrows`];
  return layer < from.layer ? [] : [`${from.name} imports ${specifier}, against the arrows`];
}

function relativeViolation(file: string, from: Workspace, specifier: string): string[] {
  if (!specifier.startsWith('.')) return [];
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return target.startsWith(`${from.folder}/`) ? [] : [`leaves its workspace with ${specifier}`];
}

function domainViolation(file: string, specifier: string): string[] {
  if (!isDomain(file)) return [];
  return outsideDomain.some((pattern) => pattern.test(specifier)) ? [`domain/ imports ${specifier}`] : [];
}

function isDomain(file: string): boolean {
  return /\/domain\//.test(file) && !/\.test\.tsx?$/.test(file);
}
