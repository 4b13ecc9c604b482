/** Input that cannot be used at all; the message names file, line and field. */
export class Invoerfout extends Error {}

/** Why a file cannot be opened, in Dutch. */
export function beschrijfBestandfout(bestand: string, fout: unknown, wat = 'lezen'): Invoerfout {
  const code = fout instanceof Error ? (fout as NodeJS.ErrnoException).code : undefined;
  const redenen: Record<string, string> = {
    ENOENT: 'het bestaat niet',
    EACCES: 'u hebt er geen recht toe',
    EISDIR: 'het is een map',
    ENOSPC: 'de schijf is vol',
  };
  return new Invoerfout(`${bestand} is niet te ${wat}: ${redenen[code ?? ''] ?? String(code ?? fout)}.`);
}
