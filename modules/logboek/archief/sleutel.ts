import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The private key that signs archives, from a PEM file of mode 0600 that is made on first use. */
export async function ondertekensleutel(pad: string): Promise<KeyObject> {
  const bestaand = await readFile(pad, 'utf8').catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === 'ENOENT') return undefined;
    throw fout;
  });
  if (bestaand !== undefined) return createPrivateKey(bestaand);
  await mkdir(dirname(pad), { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const half = `${pad}.${randomUUID()}`;
  try {
    await writeFile(half, pem, { flag: 'wx', mode: 0o600, flush: true });
    // A link refuses to replace a key that another process made in the meantime.
    await link(half, pad).catch((fout: NodeJS.ErrnoException) => {
      if (fout.code !== 'EEXIST') throw fout;
    });
  } finally {
    await rm(half, { force: true });
  }
  return createPrivateKey(await readFile(pad, 'utf8'));
}

/** PEM text of the public key that belongs to a private one. */
export function publiekePem(geheim: KeyObject): string {
  return createPublicKey(geheim).export({ type: 'spki', format: 'pem' }).toString();
}

/** An Ed25519 public key from PEM text; undefined when it is something else. A private key is not taken for one. */
export function leesPubliekeSleutel(pem: string): KeyObject | undefined {
  if (pem.includes('PRIVATE KEY')) return undefined;
  try {
    const sleutel = createPublicKey(pem);
    return sleutel.asymmetricKeyType === 'ed25519' ? sleutel : undefined;
  } catch {
    return undefined;
  }
}
