import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BEGIN } from '../domain/keten/keten.ts';
import { type Bevinding, MAX_BEVINDINGEN } from './bevinding.ts';
import { controleerKeten, vergelijkFeiten } from './feiten.ts';
import { BIJLAGEN, FEITEN, leesManifest, lijktOpManifest, type Manifest, MANIFEST } from './manifest.ts';
import { ArchiefFout } from './schrijf.ts';

export interface Controle {
  readonly intact: boolean;
  /** Head of the chain: as the manifest says, or of what could be read. */
  readonly kop: string;
  readonly bevindingen: readonly Bevinding[];
}

/**
 * Checks an archive against a public key, and against a head (hex) that was kept elsewhere when given. Needs nothing but
 * the folder. Throws an `ArchiefFout` for a folder that holds no archive.
 */
export async function controleerArchief(map: string, sleutel: KeyObject, kop?: string): Promise<Controle> {
  const tekst = await readFile(join(map, MANIFEST), 'utf8').catch(() => undefined);
  if (tekst === undefined) throw new ArchiefFout(`${map} is geen archief: ${MANIFEST} ontbreekt of is niet te lezen`);
  if (!lijktOpManifest(tekst))
    throw new ArchiefFout(`${map} is geen archief: ${MANIFEST} is geen manifest van Waakvlam`);
  const { manifest, echt } = leesManifest(tekst, sleutel);
  const bevindingen: Bevinding[] = echt ? [] : [{ soort: 'handtekening', volgnr: null, bestand: MANIFEST }];
  const feiten = await controleerFeiten(join(map, FEITEN), manifest);
  bevindingen.push(...feiten.bevindingen);
  if (manifest) {
    bevindingen.push(...(await controleerBijlagen(join(map, BIJLAGEN), manifest)));
    if (!isSamenhangend(manifest)) bevindingen.push({ soort: 'gewijzigd', volgnr: null, bestand: MANIFEST });
  }
  const eigenKop = manifest?.kop ?? feiten.kop;
  if (kop !== undefined && kop.toLowerCase() !== eigenKop) bevindingen.push(andereKop(kop.toLowerCase(), manifest));
  return { intact: bevindingen.length === 0, kop: eigenKop, bevindingen: bevindingen.slice(0, MAX_BEVINDINGEN) };
}

async function controleerFeiten(pad: string, manifest: Manifest | undefined) {
  const aanwezig = await stat(pad).then(
    (gegevens) => gegevens.isFile(),
    () => false,
  );
  if (!aanwezig) {
    const weg: Bevinding = { soort: 'ontbreekt', volgnr: null, bestand: FEITEN };
    return { bevindingen: [weg], kop: BEGIN };
  }
  return manifest ? vergelijkFeiten(pad, manifest) : controleerKeten(pad);
}

async function controleerBijlagen(map: string, { bijlagen }: Manifest): Promise<Bevinding[]> {
  const bevindingen: Bevinding[] = [];
  const meld = (naam: string) => bevindingen.push({ soort: 'bijlage', volgnr: null, bestand: `${BIJLAGEN}/${naam}` });
  const aanwezig = new Set(await readdir(map).catch(() => []));
  for (const { sha256 } of bijlagen) {
    if (!aanwezig.delete(sha256) || (await sha256Van(join(map, sha256))) !== sha256) meld(sha256);
  }
  for (const naam of aanwezig) meld(naam);
  return bevindingen;
}

async function sha256Van(pad: string): Promise<string | undefined> {
  const som = createHash('sha256');
  try {
    await pipeline(createReadStream(pad), som);
    return som.digest('hex');
  } catch {
    return undefined;
  }
}

function isSamenhangend({ bereik, kop, digests }: Manifest): boolean {
  return (
    bereik.tot === digests.length && bereik.van === Math.min(1, digests.length) && kop === (digests.at(-1) ?? BEGIN)
  );
}

/** The head that was kept is not the head here: facts came after it, or it is of a chain that went on or elsewhere. */
function andereKop(kop: string, manifest: Manifest | undefined): Bevinding {
  const plaats = manifest?.digests.indexOf(kop) ?? -1;
  return plaats >= 0
    ? { soort: 'ingevoegd', volgnr: plaats + 2, bestand: FEITEN }
    : { soort: 'afgekapt', volgnr: (manifest?.digests.length ?? 0) + 1, bestand: FEITEN };
}
