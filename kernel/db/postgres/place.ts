import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseError, hasCode } from '../errors.ts';
import { reachableFolder } from './binaries.ts';
import { canReach, makePrivateFolder } from './os-user.ts';
import type { OsUser } from './os-user.ts';

/** Where one cluster keeps its things. */
export interface Place {
  /** Folder that PostgreSQL owns, made by initdb. */
  pgdata: string;
  logFile: string;
  /** Password of the administrator, readable by us alone. */
  secretFile: string;
  user: OsUser | undefined;
}

// A Unix socket path holds 107 bytes; the name of the socket itself takes 14.
const LONGEST_SOCKET_FOLDER = 88;

/**
 * Decides where the cluster of a data folder lives and makes the folders above it. When the database's own user
 * cannot reach the data folder, the cluster lies elsewhere and a file `plaats` in the data folder says where.
 */
export function preparePlace(dataFolder: string, user: OsUser | undefined): Place & { moved: boolean } {
  const folder = path.join(path.resolve(dataFolder), 'postgres');
  fs.mkdirSync(folder, { recursive: true });
  const reachable = canReach(folder, user);
  const home = reachable ? folder : placeElsewhere(folder);
  return {
    pgdata: path.join(home, 'pgdata'),
    logFile: path.join(home, 'postgres.log'),
    secretFile: path.join(folder, 'geheim'),
    user,
    moved: !reachable,
  };
}

function placeElsewhere(folder: string): string {
  const pointer = path.join(folder, 'plaats');
  if (!fs.existsSync(pointer)) {
    fs.writeFileSync(pointer, path.join(reachableFolder, randomBytes(8).toString('hex')), { flag: 'wx' });
  }
  const elsewhere = fs.readFileSync(pointer, 'utf8').trim();
  fs.mkdirSync(elsewhere, { recursive: true });
  return elsewhere;
}

/** Makes the folder for the Unix socket, in the system's temporary folder when the data folder's path is too long. */
export function prepareSocketFolder(place: Place): string {
  const beside = path.join(path.dirname(place.pgdata), 'socket');
  const id = createHash('sha256').update(place.pgdata).digest('hex').slice(0, 16);
  const folder = beside.length <= LONGEST_SOCKET_FOLDER ? beside : path.join(os.tmpdir(), `waakvlam-${id}`);
  try {
    makePrivateFolder(folder, place.user);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const { uid, mode } = fs.lstatSync(folder);
  const owner = place.user?.uid ?? process.getuid?.();
  if (uid !== owner || (mode & 0o077) !== 0 || !fs.lstatSync(folder).isDirectory()) {
    throw new DatabaseError(`De map voor de databaseverbinding is niet van ons alleen: ${folder}`);
  }
  return folder;
}
