import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canoniek } from '../domain/keten/canoniek.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const aantal = z.int().min(0);

/** What an archive says of itself; signed as a whole. */
const inhoudVorm = z.strictObject({
  formaat: z.literal('waakvlam-archief'),
  versie: z.literal(1),
  casus: z.strictObject({ id: z.string(), naam: z.string(), regio: z.string().nullable() }),
  /** Places in the chain that the archive holds; both 0 for a case without facts. */
  bereik: z.strictObject({ van: aantal, tot: aantal }),
  kop: hex,
  feiten: z.strictObject({ bestand: z.literal('feiten.jsonl'), bytes: aantal, sha256: hex }),
  /** Digest of every fact, in order of the chain. */
  digests: z.array(hex),
  bijlagen: z.array(z.strictObject({ sha256: hex, bytes: aantal })),
  regels: z.array(z.string()),
  gemaakt: z.strictObject({ op: z.string(), door: z.string() }),
});
const manifestVorm = inhoudVorm.extend({ handtekening: z.string() });

export type ManifestInhoud = z.infer<typeof inhoudVorm>;
export type Manifest = z.infer<typeof manifestVorm>;

export const MANIFEST = 'manifest.json';
export const FEITEN = 'feiten.jsonl';
export const BIJLAGEN = 'bijlagen';

/** The signed manifest as it stands in the archive. */
export function schrijfManifest(inhoud: ManifestInhoud, geheim: KeyObject): string {
  const handtekening = sign(null, Buffer.from(canoniek(inhoud)), geheim).toString('base64');
  return vorm({ ...inhoud, handtekening });
}

/** What stands in every manifest: one that was damaged in a few places still has some of it. */
const KENMERKEN = ['waakvlam-archief', '"feiten.jsonl"', '"handtekening"', '"digests"'];

/** Whether a text is a manifest, be it a damaged one, and not something else altogether. */
export function lijktOpManifest(tekst: string): boolean {
  return KENMERKEN.some((kenmerk) => tekst.includes(kenmerk));
}

export interface GelezenManifest {
  /** Undefined when the text is no manifest at all. */
  readonly manifest: Manifest | undefined;
  /** The signature fits, and the text is to the byte what was signed. */
  readonly echt: boolean;
}

/** Reads a manifest and checks its signature with a public key. */
export function leesManifest(tekst: string, sleutel: KeyObject): GelezenManifest {
  const gelezen = manifestVorm.safeParse(alsJson(tekst));
  if (!gelezen.success) return { manifest: undefined, echt: false };
  const { handtekening, ...inhoud } = gelezen.data;
  const klopt = verify(null, Buffer.from(canoniek(inhoud)), sleutel, Buffer.from(handtekening, 'base64'));
  return { manifest: gelezen.data, echt: klopt && vorm(gelezen.data) === tekst };
}

function vorm(manifest: Manifest): string {
  const { formaat, versie, casus, bereik, kop, feiten, digests, bijlagen, regels, gemaakt, handtekening } = manifest;
  const geordend = { formaat, versie, casus, bereik, kop, feiten, regels, gemaakt, bijlagen, digests, handtekening };
  return `${JSON.stringify(geordend, null, 1)}\n`;
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
