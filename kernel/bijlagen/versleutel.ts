import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * A file is cut into blocks of 64 KiB, each sealed with AES-256-GCM under one random file key. The nonce holds a random
 * prefix, the number of the block and whether it is the last, so that no block can be swapped, dropped or cut off, and
 * nothing is released before its own seal was checked.
 */
const BLOK = 64 * 1024;
const PREFIX = 7;
const TAG = 16;

/** 32 random bytes. */
export function nieuweSleutel(): Buffer {
  return randomBytes(32);
}

/** Ciphertext of a stream of bytes: prefix, then the sealed blocks. */
export async function* versleutel(bron: AsyncIterable<Buffer>, sleutel: Buffer): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX);
  yield prefix;
  let nummer = 0;
  for await (const { blok, laatste } of blokken(bron, BLOK)) {
    const cipher = createCipheriv('aes-256-gcm', sleutel, nonce(prefix, nummer, laatste));
    yield Buffer.concat([cipher.update(blok), cipher.final(), cipher.getAuthTag()]);
    nummer += 1;
  }
}

/** Plain bytes of a ciphertext; throws as soon as a block does not fit its seal. */
export async function* ontsleutel(bron: AsyncIterable<Buffer>, sleutel: Buffer): AsyncGenerator<Buffer> {
  let prefix: Buffer | undefined;
  let nummer = 0;
  for await (const { blok, laatste } of blokken(bron, BLOK + TAG, PREFIX)) {
    if (prefix === undefined) {
      prefix = blok;
      continue;
    }
    const decipher = createDecipheriv('aes-256-gcm', sleutel, nonce(prefix, nummer, laatste));
    decipher.setAuthTag(blok.subarray(blok.length - TAG));
    yield Buffer.concat([decipher.update(blok.subarray(0, blok.length - TAG)), decipher.final()]);
    nummer += 1;
  }
  if (prefix === undefined || nummer === 0) throw new Error('The encrypted file is cut off');
}

/** Wraps one key with another: nonce, ciphertext, tag. */
export function verpak(sleutel: Buffer, met: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', met, iv);
  return Buffer.concat([iv, cipher.update(sleutel), cipher.final(), cipher.getAuthTag()]);
}

/** Unwraps a key; throws when it was wrapped with another one. */
export function pakUit(verpakt: Buffer, met: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', met, verpakt.subarray(0, 12));
  decipher.setAuthTag(verpakt.subarray(verpakt.length - TAG));
  return Buffer.concat([decipher.update(verpakt.subarray(12, verpakt.length - TAG)), decipher.final()]);
}

function nonce(prefix: Buffer, nummer: number, laatste: boolean): Buffer {
  const staart = Buffer.alloc(5);
  staart.writeUInt32BE(nummer, 0);
  staart.writeUInt8(laatste ? 1 : 0, 4);
  return Buffer.concat([prefix, staart]);
}

/** Cuts a stream into blocks of one size, the first one of its own size when asked; tells which is the last. */
async function* blokken(
  bron: AsyncIterable<Buffer>,
  maat: number,
  eerste = 0,
): AsyncGenerator<{ blok: Buffer; laatste: boolean }> {
  let over: Buffer = Buffer.alloc(0);
  let nodig = eerste > 0 ? eerste : maat;
  for await (const deel of bron) {
    over = over.length === 0 ? deel : Buffer.concat([over, deel]);
    // One byte more than a block proves that the block is not the last.
    while (over.length > nodig) {
      yield { blok: over.subarray(0, nodig), laatste: false };
      over = over.subarray(nodig);
      nodig = maat;
    }
  }
  yield { blok: over, laatste: true };
}
