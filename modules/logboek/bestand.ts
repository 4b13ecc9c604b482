import { open } from 'node:fs/promises';
import { DossierFout } from './domain/dossier/fout.ts';
import { type Dossier, leesDossier, MAX_DOSSIER } from './domain/dossier/lees.ts';

/**
 * Reads a dossier file from disk. Refuses, as a `DossierFout`, a file that is missing, larger than 20 MB or no UTF-8;
 * a large file is refused before it is read.
 */
export async function readDossier(pad: string): Promise<Dossier> {
  return leesDossier(decodeer(await leesBytes(pad), pad), pad);
}

async function leesBytes(pad: string): Promise<Buffer> {
  const bestand = await open(pad).catch((fout: NodeJS.ErrnoException) =>
    weiger(pad, LEESFOUTEN[fout.code ?? ''] ?? NIET),
  );
  try {
    const gegevens = await bestand.stat();
    if (gegevens.isDirectory()) return weiger(pad, 'is een map, geen bestand');
    if (gegevens.size > MAX_DOSSIER) return weiger(pad, TE_GROOT);
    const delen: Buffer[] = [];
    let totaal = 0;
    for (;;) {
      const { bytesRead, buffer } = await bestand.read({ buffer: Buffer.allocUnsafe(1 << 20) });
      if (bytesRead === 0) break;
      totaal += bytesRead;
      if (totaal > MAX_DOSSIER) return weiger(pad, TE_GROOT);
      delen.push(buffer.subarray(0, bytesRead));
    }
    return Buffer.concat(delen);
  } finally {
    await bestand.close();
  }
}

const NIET = 'kan niet gelezen worden';
const TE_GROOT = 'is groter dan 20 MB; een dossier bevat één casus, splits het op of haal er tekst uit';
const LEESFOUTEN: Record<string, string> = { ENOENT: 'bestaat niet', EACCES: 'mag niet gelezen worden' };

function decodeer(bytes: Buffer, pad: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return weiger(pad, 'is geen UTF-8; bewaar het bestand met die codering');
  }
}

function weiger(pad: string, melding: string): never {
  throw new DossierFout([{ bestand: pad, regel: 1, veld: '', melding }]);
}
