import { createHash, type KeyObject } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { canoniek } from '../domain/keten/canoniek.ts';
import { BEGIN, type Schakel } from '../domain/keten/keten.ts';
import { BIJLAGEN, FEITEN, MANIFEST, schrijfManifest } from './manifest.ts';
import { publiekePem } from './sleutel.ts';

/** Where an archive gets its content from; a database, or anything else that holds a chain. */
export interface ArchiefBron {
  readonly casus: { readonly id: string; readonly naam: string; readonly regio: string | null };
  /** The whole chain, in order. */
  readonly feiten: AsyncIterable<Schakel>;
  /** Plain content of every attachment that still exists. */
  readonly bijlagen: AsyncIterable<AsyncIterable<Uint8Array>>;
  /** Versions of the rules in force when the archive is made. */
  readonly regels: readonly string[];
  readonly door: string;
  /** ISO moment. */
  readonly op: string;
}

export class ArchiefFout extends Error {}

/**
 * Writes an archive to a folder that does not exist yet or is empty, with the public key (`sleutel.pem`) in it. Appears
 * whole or not at all. Gives the head of the chain. Throws an `ArchiefFout` for a folder that is in use.
 */
export async function schrijfArchief(bron: ArchiefBron, map: string, geheim: KeyObject): Promise<string> {
  const inhoud = await readdir(map).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === 'ENOENT') return [];
    throw new ArchiefFout(
      fout.code === 'ENOTDIR' ? `${map} is een bestand, geen map` : `${map} kan niet gelezen worden`,
    );
  });
  if (inhoud.length > 0) throw new ArchiefFout(`${map} is niet leeg; kies een nieuwe map`);
  await mkdir(dirname(map), { recursive: true });
  const half = join(dirname(map), `.${basename(map)}.half-${process.pid}`);
  try {
    await mkdir(join(half, BIJLAGEN), { recursive: true, mode: 0o700 });
    const { digests, ...feiten } = await schrijfFeiten(bron.feiten, join(half, FEITEN));
    const bijlagen = await schrijfBijlagen(bron.bijlagen, join(half, BIJLAGEN));
    const kop = digests.at(-1) ?? BEGIN;
    const manifest = schrijfManifest(
      {
        formaat: 'waakvlam-archief',
        versie: 1,
        casus: { ...bron.casus },
        bereik: { van: Math.min(1, digests.length), tot: digests.length },
        kop,
        feiten: { bestand: FEITEN, ...feiten },
        digests,
        bijlagen,
        regels: [...bron.regels],
        gemaakt: { op: bron.op, door: bron.door },
      },
      geheim,
    );
    await writeFile(join(half, MANIFEST), manifest, { mode: 0o600, flush: true });
    await writeFile(join(half, 'sleutel.pem'), publiekePem(geheim), { flush: true });
    await rename(half, map);
    return kop;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** One line of the archive. */
function regelVan({ volgnr, vorige, digest, velden }: Schakel): string {
  return `${canoniek({ volgnr, vorige, digest, velden })}\n`;
}

async function schrijfFeiten(keten: AsyncIterable<Schakel>, pad: string) {
  const bestand = await open(pad, 'wx', 0o600);
  const som = createHash('sha256');
  const digests: string[] = [];
  let bytes = 0;
  try {
    for await (const schakel of keten) {
      const regel = Buffer.from(regelVan(schakel));
      som.update(regel);
      bytes += regel.length;
      digests.push(schakel.digest);
      await bestand.writeFile(regel);
    }
    await bestand.sync();
  } finally {
    await bestand.close();
  }
  return { bytes, sha256: som.digest('hex'), digests };
}

async function schrijfBijlagen(bijlagen: ArchiefBron['bijlagen'], map: string) {
  const geschreven = new Map<string, number>();
  for await (const inhoud of bijlagen) {
    const half = join(map, 'half');
    const bestand = await open(half, 'w', 0o600);
    const som = createHash('sha256');
    let bytes = 0;
    try {
      for await (const deel of inhoud) {
        som.update(deel);
        bytes += deel.length;
        await bestand.writeFile(deel);
      }
      await bestand.sync();
    } finally {
      await bestand.close();
    }
    const sha256 = som.digest('hex');
    await rename(half, join(map, sha256));
    geschreven.set(sha256, bytes);
  }
  return [...geschreven].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sha256, bytes]) => ({ sha256, bytes }));
}
