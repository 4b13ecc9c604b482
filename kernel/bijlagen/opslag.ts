import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Probleem } from '../errors/index.ts';
import type { Moment } from '../tijd/index.ts';
import { KOP_BYTES, mediatypeVan, TOEGESTAAN } from './soort.ts';
import { nieuweSleutel, ontsleutel, versleutel } from './versleutel.ts';

export const MAX_BIJLAGE = 100 * 1024 * 1024;

/** A file as it lies in the store. */
export interface Bewaard {
  readonly sha256: Buffer;
  readonly inhoudSha256: Buffer;
  readonly bytes: number;
  readonly mediatype: string;
  readonly sleutel: Buffer;
}

/** Encrypted files in a folder, each under the digest of its stored bytes. */
export interface Opslag {
  /** Encrypts and stores a stream; refuses what is too large (413) or of a kind that is not allowed (415). */
  readonly bewaar: (inhoud: AsyncIterable<Buffer>) => Promise<Bewaard>;
  /** The plain bytes of a stored file. */
  readonly lees: (sha256: Buffer, sleutel: Buffer) => AsyncGenerator<Buffer>;
  readonly verwijder: (sha256: Buffer) => Promise<void>;
  /** The files whose digest starts with this byte, and since when they lie there. */
  readonly noem: (eersteByte: number) => Promise<readonly { readonly sha256: Buffer; readonly sinds: Moment }[]>;
}

/** Opens the store in `map` and clears what an interrupted upload left. */
export async function openOpslag(map: string): Promise<Opslag> {
  const half = join(map, 'half');
  await mkdir(half, { recursive: true, mode: 0o700 });
  for (const naam of await readdir(half)) await rm(join(half, naam), { force: true });
  return {
    bewaar: async (inhoud) => {
      const tijdelijk = join(half, randomUUID());
      try {
        const bewaard = await schrijf(inhoud, tijdelijk);
        await mkdir(join(map, bewaard.sha256.toString('hex').slice(0, 2)), { recursive: true, mode: 0o700 });
        await rename(tijdelijk, padVan(map, bewaard.sha256));
        return bewaard;
      } finally {
        await rm(tijdelijk, { force: true });
      }
    },
    lees: (sha256, sleutel) => leesOpgeslagen(map, sha256, sleutel),
    verwijder: (sha256) => rm(padVan(map, sha256), { force: true }),
    noem: async (eersteByte) => {
      const deel = join(map, Buffer.of(eersteByte).toString('hex'));
      const namen = await readdir(deel).catch(geenMap);
      const gevonden = namen
        .filter((naam) => /^[0-9a-f]{64}$/.test(naam))
        .map(async (naam) => {
          const gegevens = await stat(join(deel, naam)).catch(() => undefined);
          return gegevens === undefined ? [] : [{ sha256: Buffer.from(naam, 'hex'), sinds: gegevens.mtimeMs }];
        });
      return (await Promise.all(gevonden)).flat();
    },
  };
}

function geenMap(fout: unknown): string[] {
  if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return [];
  throw fout;
}

/** The plain bytes of a file in the store at `map`, for who only reads there; throws when it is gone or was changed. */
export function leesOpgeslagen(map: string, sha256: Buffer, sleutel: Buffer): AsyncGenerator<Buffer> {
  return ontsleutel(createReadStream(padVan(map, sha256)), sleutel);
}

function padVan(map: string, sha256: Buffer): string {
  const naam = sha256.toString('hex');
  return join(map, naam.slice(0, 2), naam);
}

async function schrijf(inhoud: AsyncIterable<Buffer>, pad: string): Promise<Bewaard> {
  const { kop, alles } = await metKop(inhoud);
  const mediatype = await mediatypeVan(kop);
  if (mediatype === undefined) {
    throw new Probleem('mediatype', { waarden: { toegestaan: [...TOEGESTAAN].join(', ') } });
  }
  const sleutel = nieuweSleutel();
  const [open_, dicht] = [createHash('sha256'), createHash('sha256')];
  let bytes = 0;
  const bestand = await open(pad, 'wx', 0o600);
  try {
    for await (const blok of versleutel(geteld(alles, open_), sleutel)) {
      dicht.update(blok);
      bytes += blok.length;
      await bestand.writeFile(blok);
    }
    await bestand.sync();
  } finally {
    await bestand.close();
  }
  return { sha256: dicht.digest(), inhoudSha256: open_.digest(), bytes, mediatype, sleutel };
}

async function* geteld(inhoud: AsyncIterable<Buffer>, som: Hash): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const deel of inhoud) {
    bytes += deel.length;
    if (bytes > MAX_BIJLAGE) throw new Probleem('te_groot', { waarden: { limiet: '100 MB' } });
    som.update(deel);
    yield deel;
  }
}

/** The first bytes of a stream, and the whole stream again. */
async function metKop(inhoud: AsyncIterable<Buffer>): Promise<{ kop: Buffer; alles: AsyncGenerator<Buffer> }> {
  const bron = inhoud[Symbol.asyncIterator]();
  const delen: Buffer[] = [];
  let gelezen = 0;
  while (gelezen < KOP_BYTES) {
    const volgende = await bron.next();
    if (volgende.done === true) break;
    delen.push(volgende.value);
    gelezen += volgende.value.length;
  }
  const kop = Buffer.concat(delen);
  async function* alles(): AsyncGenerator<Buffer> {
    yield kop;
    for (let deel = await bron.next(); deel.done !== true; deel = await bron.next()) yield deel.value;
  }
  return { kop: kop.subarray(0, KOP_BYTES), alles: alles() };
}
