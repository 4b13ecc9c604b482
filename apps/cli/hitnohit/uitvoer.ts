import { open, rm } from 'node:fs/promises';
import { beschrijfBestandfout, Invoerfout } from '../link/invoerfout.ts';

/**
 * Writes a new file with what `maak` gives. The file is opened first: what `maak` writes down does not stand there for a file
 * that could never be made. It is gone again when `maak` or the writing fails. Throws an Invoerfout that names the file.
 */
export async function schrijfNieuw(bestand: string, maak: () => Promise<string>): Promise<void> {
  const uitvoer = await open(bestand, 'wx', 0o600).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === 'EEXIST') throw new Invoerfout(`${bestand} bestaat al; kies een andere naam voor --uit.`);
    if (fout.code === 'ENOENT') throw new Invoerfout(`${bestand} is niet te maken: de map bestaat niet.`);
    throw beschrijfBestandfout(bestand, fout, 'maken');
  });
  try {
    const tekst = await maak();
    await uitvoer.writeFile(tekst).catch((fout: unknown) => {
      throw beschrijfBestandfout(bestand, fout, 'schrijven');
    });
  } catch (fout) {
    await rm(bestand, { force: true });
    throw fout;
  } finally {
    await uitvoer.close();
  }
}
