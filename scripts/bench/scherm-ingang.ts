import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes (gzip) of JavaScript that index.html asks for before anything else: the entry and what it imports. */
export async function ingangKilobytes(dist: string): Promise<number> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const bestanden = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, naam]) => naam ?? '');
  const groottes = await Promise.all(
    bestanden.map(async (naam) => gzipSync(await readFile(join(dist, naam))).byteLength),
  );
  return groottes.reduce((som, grootte) => som + grootte, 0) / 1000;
}
