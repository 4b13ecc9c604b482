import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A secret of 32 bytes from a file that only its owner can read; made when it does not exist yet. */
export async function sleutelUitBestand(pad: string): Promise<Buffer> {
  await mkdir(dirname(pad), { recursive: true, mode: 0o700 });
  try {
    const bestand = await open(pad, 'wx', 0o600);
    try {
      await bestand.writeFile(randomBytes(32));
      await bestand.sync();
    } finally {
      await bestand.close();
    }
  } catch (fout) {
    if (!(fout instanceof Error && 'code' in fout && fout.code === 'EEXIST')) throw fout;
  }
  if (((await stat(pad)).mode & 0o077) !== 0) await chmod(pad, 0o600);
  const sleutel = await readFile(pad);
  if (sleutel.length !== 32) throw new Error('The key file does not hold 32 bytes');
  return sleutel;
}
