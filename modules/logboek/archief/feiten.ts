import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canoniek } from '../domain/keten/canoniek.ts';
import { BEGIN, digestVanFeit, type Schakel } from '../domain/keten/keten.ts';
import { type Bevinding, type BevindingSoort } from './bevinding.ts';
import { FEITEN, type Manifest } from './manifest.ts';
import { leesRegels, type Regel } from './regels.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const schakelVorm = z.strictObject({
  volgnr: z.int().min(1),
  vorige: hex,
  digest: hex,
  velden: z.record(
    z.string(),
    z.union([z.strictObject({ waarde: z.unknown(), zout: z.string() }), z.strictObject({ digest: hex })]),
  ),
});

export interface FeitenUitslag {
  readonly bevindingen: readonly Bevinding[];
  /** Digest of the last fact in the file. */
  readonly kop: string;
}

/** A line that is not one of the facts of the manifest. */
interface Vreemd {
  /** Line number, from 1. */
  readonly plek: number;
  /** Place that it claims, when it could be read. */
  readonly volgnr: number | undefined;
  /** Place of the known fact before it in the file. */
  readonly na: number;
  /** It ends the file without a newline. */
  readonly afgebroken: boolean;
}

/** Compares the facts in a file, line by line, with the digests of a manifest. Keeps places, not facts, in memory. */
export async function vergelijkFeiten(pad: string, manifest: Manifest): Promise<FeitenUitslag> {
  const { digests, feiten: verwacht } = manifest;
  const plaats = new Map(digests.map((digest, i) => [digest, i + 1]));
  const meld = new Melder();
  const gezien = new Set<number>();
  const volgorde: number[] = [];
  const vreemd: Vreemd[] = [];
  const som = createHash('sha256');
  let [bytes, plek, kop] = [0, 0, BEGIN];
  let open = 0;
  const neem = (deel: Buffer): void => {
    som.update(deel);
    bytes += deel.length;
  };
  for await (const regel of leesRegels(pad, neem)) {
    plek += 1;
    const { schakel, digest, zuiver } = weeg(regel);
    const volgnr = digest === undefined ? undefined : plaats.get(digest);
    if (digest !== undefined) kop = digest;
    if (volgnr === undefined) {
      vreemd.push({ plek, volgnr: schakel?.volgnr, na: volgorde.at(-1) ?? 0, afgebroken: !regel.af });
    } else if (gezien.has(volgnr)) {
      meld.op('ingevoegd', volgnr);
    } else {
      if (!zuiver || schakel?.volgnr !== volgnr || schakel.vorige !== (digests[volgnr - 2] ?? BEGIN))
        meld.op('gewijzigd', volgnr);
      gezien.add(volgnr);
      volgorde.push(volgnr);
      if (!regel.af) open = volgnr;
    }
  }
  if (open > 0) meld.op(bytes < verwacht.bytes ? 'afgekapt' : 'gewijzigd', open);
  const gesorteerd = volgorde.toSorted((a, b) => a - b);
  for (const [i, volgnr] of volgorde.entries()) if (gesorteerd[i] !== volgnr) meld.op('verwisseld', volgnr);
  duidVreemd(vreemd, gezien, digests.length, bytes < verwacht.bytes, meld);
  duidOntbrekend(gezien, digests.length, bytes === verwacht.bytes, vreemd, meld);
  if (meld.bevindingen.length === 0 && som.digest('hex') !== verwacht.sha256) {
    if (bytes < verwacht.bytes) meld.op('afgekapt', digests.length);
    else meld.op('gewijzigd', null);
  }
  return { bevindingen: meld.bevindingen, kop };
}

/** Checks a chain on its own, when there is no manifest to compare it with. */
export async function controleerKeten(pad: string): Promise<FeitenUitslag> {
  const meld = new Melder();
  let [plek, vorige] = [0, BEGIN];
  for await (const regel of leesRegels(pad, () => undefined)) {
    plek += 1;
    const { schakel, digest, zuiver } = weeg(regel);
    if (!zuiver || schakel?.volgnr !== plek || schakel.vorige !== vorige) meld.op('gewijzigd', plek);
    vorige = digest ?? vorige;
  }
  return { bevindingen: meld.bevindingen, kop: vorige };
}

interface Gewogen {
  readonly schakel: Schakel | undefined;
  /** Digest that follows from what the line says. */
  readonly digest: string | undefined;
  /** The line is to the byte how a fact is written, its own digest included. */
  readonly zuiver: boolean;
}

function weeg({ tekst }: Regel): Gewogen {
  const vreemd = { schakel: undefined, digest: undefined, zuiver: false };
  if (tekst === undefined) return vreemd;
  try {
    const schakel = schakelVorm.safeParse(JSON.parse(tekst)).data;
    if (!schakel) return vreemd;
    const opnieuw = canoniek(schakel);
    const digest = digestVanFeit(schakel.vorige, schakel.volgnr, schakel.velden);
    return { schakel, digest, zuiver: schakel.digest === digest && opnieuw === tekst };
  } catch (fout) {
    // No JSON, or something that has no canonical form, such as half a surrogate pair.
    if (fout instanceof SyntaxError || fout instanceof TypeError) return vreemd;
    throw fout;
  }
}

/** A strange line stands for the fact that is missing where it claims to be or where it stands; else it was inserted. */
function duidVreemd(
  vreemd: readonly Vreemd[],
  gezien: Set<number>,
  aantal: number,
  korter: boolean,
  meld: Melder,
): void {
  let vorige: { plek: number; volgnr: number } | undefined;
  for (const { plek, volgnr, na, afgebroken } of vreemd) {
    if (afgebroken && korter) continue;
    const volgend = Math.max(na, vorige?.volgnr ?? 0) + 1;
    const doel = [volgnr, volgend].find((een) => een !== undefined && een <= aantal && !gezien.has(een));
    if (doel !== undefined) {
      gezien.add(doel);
      meld.op('gewijzigd', doel);
      vorige = { plek, volgnr: doel };
    } else if (volgnr !== undefined || vorige?.plek !== plek - 1) {
      meld.op('ingevoegd', volgnr ?? plek);
    }
  }
}

function duidOntbrekend(
  gezien: ReadonlySet<number>,
  aantal: number,
  evenLang: boolean,
  vreemd: readonly Vreemd[],
  meld: Melder,
): void {
  let laatste = aantal;
  while (laatste > 0 && !gezien.has(laatste)) laatste -= 1;
  // In a file of the same length nothing was taken out: a newline was overwritten and two lines ran into one.
  const samengevoegd = evenLang && vreemd.length > 0;
  for (let volgnr = 1; volgnr <= laatste; volgnr += 1) {
    if (!gezien.has(volgnr)) meld.op(samengevoegd ? 'gewijzigd' : 'ontbreekt', volgnr);
  }
  if (laatste < aantal) meld.op(samengevoegd ? 'gewijzigd' : 'afgekapt', laatste + 1);
}

class Melder {
  readonly bevindingen: Bevinding[] = [];

  op(soort: BevindingSoort, volgnr: number | null): void {
    this.bevindingen.push({ soort, volgnr, bestand: FEITEN });
  }
}
