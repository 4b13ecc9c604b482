import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseError, hasCode } from './errors.ts';

/** Reads a secret of 256 bits from a file that only we can read; makes it when the file does not exist. */
export function readOrMakeSecret(file: string): string {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Linked into place when whole, so that two processes that start at once read the same secret.
    const half = `${file}.${process.pid}`;
    if (!fs.existsSync(file)) {
      fs.writeFileSync(half, randomBytes(32).toString('base64url'), { mode: 0o600 });
      try {
        fs.linkSync(half, file);
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
      } finally {
        fs.rmSync(half);
      }
    }
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new DatabaseError(`Het wachtwoordbestand van de database is onbruikbaar: ${file}`, { cause: error });
  }
}
