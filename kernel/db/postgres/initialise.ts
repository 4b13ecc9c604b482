import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseError, hasCode } from '../errors.ts';
import type { Binaries } from './binaries.ts';
import { makePrivateFolder } from './os-user.ts';
import type { OsUser } from './os-user.ts';
import type { Place } from './place.ts';

/** Name of the administrator in clusters that we make ourselves. */
export const ADMIN = 'beheer';

// For a small machine; an administrator may change them in postgresql.conf. Statements and row contents stay out of
// the log: they hold personal data.
const settings = `
shared_buffers = 128MB
effective_cache_size = 512MB
max_connections = 60
max_wal_size = 512MB
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
`;

/** Makes the cluster when its folder does not exist yet: whole, or not at all. Throws DatabaseError. */
export async function initialiseCluster(place: Place, binaries: Binaries, secret: string): Promise<void> {
  if (fs.existsSync(place.pgdata)) return;
  const fresh = `${place.pgdata}.nieuw-${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  makePrivateFolder(fresh, place.user);
  try {
    await initdb(fresh, place, binaries, secret);
    fs.appendFileSync(path.join(fresh, 'postgresql.conf'), settings);
    fs.renameSync(fresh, place.pgdata);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    // Another process was first; its cluster is as good as ours.
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

async function initdb(folder: string, place: Place, binaries: Binaries, secret: string): Promise<void> {
  const passwordFile = `${folder}.wachtwoord`;
  fs.writeFileSync(passwordFile, secret, { mode: 0o600 });
  if (place.user !== undefined) fs.chownSync(passwordFile, place.user.uid, place.user.gid);
  try {
    await run(
      path.join(binaries.folder, 'initdb'),
      [
        `--pgdata=${folder}`,
        `--username=${ADMIN}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--data-checksums',
      ],
      place.user,
      path.dirname(folder),
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

async function run(program: string, args: string[], user: OsUser | undefined, cwd: string): Promise<void> {
  const child = spawn(program, args, {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd,
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new DatabaseError(`De database kon niet worden aangemaakt:\n${complaint.trim()}`);
}

/** Environment for PostgreSQL's programs: nothing of ours, which may hold secrets. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}
