import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseError } from '../errors.ts';
import { canReach } from './os-user.ts';
import type { OsUser } from './os-user.ts';

/** Folder with `initdb` and `postgres` of one PostgreSQL major. */
export interface Binaries {
  major: number;
  folder: string;
}

const systemFolder = '/usr/lib/postgresql';
const packagesFolder = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const majorsFromNpm = [18, 15];
/** Used for copies and data that must lie where the database's own user can reach them. */
export const reachableFolder = '/var/lib/waakvlam';

/**
 * Binaries of `major`, or of the newest major present when undefined: the system's, else those that npm installed.
 * Throws DatabaseError when there are none.
 */
export function findBinaries(major: number | undefined, user: OsUser | undefined): Binaries {
  const system = systemBinaries().find((found) => major === undefined || found.major === major);
  if (system !== undefined) return system;
  for (const candidate of majorsFromNpm) {
    if (major !== undefined && candidate !== major) continue;
    const packaged = path.join(packagesFolder, `postgres-${candidate}-linux-${process.arch}`);
    const folder = path.join(packaged, 'native/bin');
    if (!fs.existsSync(path.join(folder, 'postgres'))) continue;
    if (canReach(folder, user)) return { major: candidate, folder };
    return { major: candidate, folder: copyToReachableFolder(packaged, candidate) };
  }
  throw new DatabaseError(
    major === undefined
      ? 'Geen PostgreSQL gevonden: installeer het pakket postgresql, of voer npm ci opnieuw uit.'
      : `De gegevensmap is van PostgreSQL ${major}, maar PostgreSQL ${major} is hier niet te vinden.`,
  );
}

function systemBinaries(): Binaries[] {
  if (!fs.existsSync(systemFolder)) return [];
  return fs
    .readdirSync(systemFolder)
    .map((name) => ({ major: Number(name), folder: path.join(systemFolder, name, 'bin') }))
    .filter(({ major, folder }) => major >= 15 && ['initdb', 'postgres'].every((file) => isIn(folder, file)))
    .sort((a, b) => b.major - a.major);
}

function isIn(folder: string, file: string): boolean {
  return fs.existsSync(path.join(folder, file));
}

function copyToReachableFolder(packaged: string, major: number): string {
  const target = path.join(reachableFolder, `postgresql-${major}-${versionOf(packaged)}`);
  if (!fs.existsSync(target)) {
    const half = `${target}.${process.pid}`;
    fs.mkdirSync(reachableFolder, { recursive: true });
    fs.cpSync(path.join(packaged, 'native'), half, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(half, target);
  }
  return path.join(target, 'bin');
}

function versionOf(packaged: string): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new DatabaseError(`Onleesbaar pakket: ${packaged}`);
}
