import { ConfigFout } from '@waakvlam/kernel/config';
import { DatabaseError } from '@waakvlam/kernel/db';

const REDENEN: Readonly<Record<string, string>> = {
  EACCES: 'u hebt er geen recht toe',
  EPERM: 'u hebt er geen recht toe',
  EEXIST: 'er staat al iets anders',
  ENOTDIR: 'een deel van het pad is geen map',
  ENOENT: 'een deel van het pad bestaat niet',
  ENOSPC: 'de schijf is vol',
  EROFS: 'op deze schijf kan niet geschreven worden',
};

/** Why the server cannot start: in Dutch when whoever set it up can mend it, else as the program saw it. */
export function beschrijfStartfout(fout: unknown): string {
  if (fout instanceof ConfigFout || fout instanceof DatabaseError) return fout.message;
  if (!(fout instanceof Error)) return String(fout);
  const { code = '', path } = fout as NodeJS.ErrnoException;
  const reden = REDENEN[code];
  if (reden === undefined || path === undefined) return String(fout.stack);
  return `${path} is niet te gebruiken: ${reden}. Kies met WAAKVLAM_DATA een map waarin u mag schrijven.`;
}
