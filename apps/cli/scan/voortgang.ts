import { createHash } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const KENMERK = 4096;

/** How far a scan is: what lies before these places was read and written, and neither is done again. */
const voortgang = z.strictObject({
  invoer: z.number().int().nonnegative(),
  uitvoer: z.number().int().nonnegative(),
  regels: z.number().int().nonnegative(),
  fouten: z.number().int().nonnegative(),
  aantallen: z.record(z.string(), z.number()),
  /** Digest of the input just before `invoer`, so that another file is not taken for this one. */
  kenmerk: z.string(),
  regelversie: z.number(),
});
export type Voortgang = z.infer<typeof voortgang>;

export const BEGIN = { invoer: 0, uitvoer: 0, regels: 0, fouten: 0, aantallen: {} } as const;

export function voortgangsbestand(uit: string): string {
  return `${uit}.voortgang`;
}

/** What was recorded beside an output file, when it is of this input and these rules. */
export async function leesVoortgang(
  uit: string,
  invoer: string | undefined,
  regelversie: number,
): Promise<Voortgang | undefined> {
  const tekst = await readFile(voortgangsbestand(uit), 'utf8').catch(() => undefined);
  if (tekst === undefined) return undefined;
  let ruw: unknown;
  try {
    ruw = JSON.parse(tekst);
  } catch {
    return undefined;
  }
  const { success, data } = voortgang.safeParse(ruw);
  if (!success || data.regelversie !== regelversie) return undefined;
  if (invoer === undefined) return data;
  return (await kenmerkVan(invoer, data.invoer)) === data.kenmerk ? data : undefined;
}

/** Records progress so that a kill at any moment leaves either the old or the new one. */
export async function schrijfVoortgang(uit: string, stand: Voortgang): Promise<void> {
  const bestand = voortgangsbestand(uit);
  await writeFile(`${bestand}.nieuw`, JSON.stringify(stand));
  await rename(`${bestand}.nieuw`, bestand);
}

export async function wisVoortgang(uit: string): Promise<void> {
  await rm(voortgangsbestand(uit), { force: true });
}

/** Digest of the last few thousand bytes before a place in a file; empty when the file is shorter than that. */
export async function kenmerkVan(bestand: string, tot: number): Promise<string> {
  const greep = await open(bestand, 'r');
  try {
    const { size } = await greep.stat();
    if (size < tot) return '';
    const lengte = Math.min(KENMERK, tot);
    const { buffer } = await greep.read(Buffer.alloc(lengte), 0, lengte, tot - lengte);
    return createHash('sha256').update(buffer).digest('hex');
  } finally {
    await greep.close();
  }
}
