import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Scanopdracht, Scanstand } from './scan-bestand.ts';
import { scanBestand } from './scan-bestand.ts';
import { voortgangsbestand } from './voortgang.ts';

const KIJK_IEDERE_MS = 2000;

export interface Mapopdracht extends Omit<Scanopdracht, 'invoer' | 'uit'> {
  readonly map: string;
  readonly uitmap: string;
  /** Stop when all that lies there has been read, instead of waiting for more. */
  readonly eenmaal: boolean;
  readonly klaar: (bestand: string, stand: Scanstand) => void;
}

/**
 * Reads each `.jsonl` file in a folder once its size has stopped changing, into a file of the same name in another folder.
 * A file whose output is there, and finished, is not read again.
 */
export async function scanMap({ map, uitmap, eenmaal, klaar, ...opdracht }: Mapopdracht): Promise<void> {
  await mkdir(uitmap, { recursive: true });
  const groottes = new Map<string, number>();
  for (;;) {
    const namen = (await readdir(map)).filter((naam) => naam.endsWith('.jsonl')).sort();
    for (const naam of namen) {
      const uit = join(uitmap, naam);
      if ((await bestaat(uit)) && !(await bestaat(voortgangsbestand(uit)))) continue;
      const { size } = await stat(join(map, naam));
      const rustig = groottes.get(naam) === size;
      groottes.set(naam, size);
      if (!rustig && !eenmaal) continue;
      klaar(naam, await scanBestand({ ...opdracht, invoer: join(map, naam), uit }));
    }
    if (eenmaal) return;
    await setTimeout(KIJK_IEDERE_MS);
  }
}

async function bestaat(pad: string): Promise<boolean> {
  return stat(pad).then(
    () => true,
    () => false,
  );
}
