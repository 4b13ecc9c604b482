import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';

/** Where lines go: standard output, or a file that can be cut back to what was finished. */
export interface Uitvoer {
  readonly schrijf: (bytes: Uint8Array) => Promise<void>;
  /** On disk, so that progress may say so. */
  readonly bewaar: () => Promise<void>;
  readonly sluit: () => Promise<void>;
  /** Whether a later run can go on where this one stopped: not on a screen, a pipe or a device. */
  readonly hervatbaar: boolean;
}

export const naarScherm: Uitvoer = {
  schrijf: async (bytes) => {
    // Waits for a slow reader instead of filling memory.
    if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
  },
  bewaar: async () => undefined,
  sluit: async () => undefined,
  hervatbaar: false,
};

/** Opens a file for output. What lies beyond `vanaf` came from a run that was cut off, and is written anew. */
export async function naarBestand(bestand: string, vanaf: number): Promise<Uitvoer> {
  const greep = await open(bestand, vanaf === 0 ? 'w' : 'r+');
  const hervatbaar = (await greep.stat()).isFile();
  if (hervatbaar) await greep.truncate(vanaf);
  let plek = vanaf;
  return {
    schrijf: async (bytes) => {
      await schrijfAlles(greep, bytes, plek);
      plek += bytes.length;
    },
    bewaar: async () => {
      if (hervatbaar) await greep.datasync();
    },
    sluit: () => greep.close(),
    hervatbaar,
  };
}

async function schrijfAlles(greep: FileHandle, bytes: Uint8Array, vanaf: number): Promise<void> {
  for (let gedaan = 0; gedaan < bytes.length;) {
    const { bytesWritten } = await greep.write(bytes, gedaan, bytes.length - gedaan, vanaf + gedaan);
    gedaan += bytesWritten;
  }
}
