import fs from 'node:fs';
import path from 'node:path';
import { DatabaseError } from '../errors.ts';

/** Operating system user that PostgreSQL runs as. */
export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

const preferred = ['postgres', 'nobody', 'daemon'];

/** PostgreSQL refuses to run as root: gives the user to run it as, or undefined when we are not root. */
export function findUnprivilegedUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n').map(parsePasswdLine);
  for (const name of preferred) {
    const user = users.find((candidate) => candidate?.name === name);
    if (user !== undefined && user.uid !== 0) return user;
  }
  throw new DatabaseError(
    'PostgreSQL mag niet als root draaien en er is geen gebruiker postgres of nobody. Start Waakvlam als gewone gebruiker.',
  );
}

function parsePasswdLine(line: string): OsUser | undefined {
  const [name, , uid, gid] = line.split(':');
  if (name === undefined || uid === undefined || gid === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** True when `user` (undefined: ourselves) can enter the folder and all folders above it. */
export function canReach(folder: string, user: OsUser | undefined): boolean {
  if (user === undefined) return true;
  const parent = path.dirname(folder);
  if (parent !== folder && !canReach(parent, user)) return false;
  const { mode, uid, gid } = fs.statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Makes a folder that only `user` (undefined: ourselves) may enter. */
export function makePrivateFolder(folder: string, user: OsUser | undefined): void {
  fs.mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid);
}
