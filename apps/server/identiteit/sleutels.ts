import { createCipheriv, createDecipheriv, generateKeyPair, hkdfSync, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sleutelUitBestand } from '@waakvlam/kernel/config/sleutelbestand';

/** The keys of signing in; they stay in the folder of the server. */
export interface Aanmeldsleutels {
  /** Seals what a browser keeps while someone signs in. */
  readonly staat: Buffer;
  /** Encrypts the secrets of the code apps. */
  readonly totp: Buffer;
  /** Signs the cookies of the embedded provider. */
  readonly koekjes: string;
  /** Secret between the server and its own provider. */
  readonly client: string;
  /** Private key, PEM, that signs what the embedded provider states. */
  readonly handtekening: string;
}

/** Reads the keys of signing in from the folder of the server, or makes them. */
export async function leesAanmeldsleutels(dataMap: string): Promise<Aanmeldsleutels> {
  const map = join(dataMap, 'sleutels');
  const hoofd = await sleutelUitBestand(join(map, 'aanmelden'));
  const deel = (naam: string): Buffer => Buffer.from(hkdfSync('sha256', hoofd, '', `waakvlam ${naam}`, 32));
  return {
    staat: deel('staat'),
    totp: deel('totp'),
    koekjes: deel('koekjes').toString('base64url'),
    client: deel('client').toString('base64url'),
    handtekening: await leesHandtekening(join(map, 'aanmelden.pem')),
  };
}

async function leesHandtekening(pad: string): Promise<string> {
  try {
    return await readFile(pad, 'utf8');
  } catch (fout) {
    if (!(fout instanceof Error && 'code' in fout && fout.code === 'ENOENT')) throw fout;
  }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  try {
    await writeFile(pad, pem, { mode: 0o600, flag: 'wx' });
    return pem;
  } catch {
    // Another server on this folder was first.
    return readFile(pad, 'utf8');
  }
}

/** Encrypts and seals bytes (AES-256-GCM); `waarvoor` has to be the same when they are opened. */
export function verzegel(sleutel: Buffer, waarvoor: string, bytes: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sleutel, iv).setAAD(Buffer.from(waarvoor));
  const inhoud = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), inhoud]);
}

/** What was sealed; undefined when anyone changed it. */
export function ontzegel(sleutel: Buffer, waarvoor: string, verzegeld: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', sleutel, verzegeld.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(waarvoor))
      .setAuthTag(verzegeld.subarray(12, 28));
    return Buffer.concat([decipher.update(verzegeld.subarray(28)), decipher.final()]);
  } catch {
    return undefined;
  }
}
