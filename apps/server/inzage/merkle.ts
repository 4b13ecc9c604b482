import { createHash } from 'node:crypto';

/** Merkle root of leaves in order; leaves and nodes hash with their own prefix, so that neither passes for the other. */
export function merkleWortel(bladen: readonly string[]): Buffer {
  let laag = bladen.map((blad) => hash(0, Buffer.from(blad)));
  while (laag.length > 1) {
    const hoger: Buffer[] = [];
    for (let i = 0; i < laag.length; i += 2) {
      const [links, rechts] = [laag[i], laag[i + 1]];
      if (links) hoger.push(rechts ? hash(1, links, rechts) : links);
    }
    laag = hoger;
  }
  return laag[0] ?? hash(0);
}

/** Seal of one minute: it covers the rows of that minute and the seal before it. */
export function zegelVan(minuut: Date, wortel: Buffer, vorige: Buffer): Buffer {
  return hash(2, Buffer.from(minuut.toISOString()), wortel, vorige);
}

function hash(soort: number, ...delen: readonly Buffer[]): Buffer {
  const som = createHash('sha256').update(Buffer.from([soort]));
  for (const deel of delen) som.update(deel);
  return som.digest();
}
