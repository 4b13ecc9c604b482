import type { Medewerker } from '../api/types.ts';

/** A colleague as a row to take in: what is left out of it, the server takes as empty. */
export function rijVan(mens: Medewerker): Record<string, string> {
  const { kenmerk, naam, functie, orgrol, basisteam, plaatsvervanger, uitgever, sub } = mens;
  const velden = { kenmerk, naam, functie, orgrol, basisteam, plaatsvervanger, uitgever, sub };
  return Object.fromEntries(
    Object.entries(velden).filter((veld): veld is [string, string] => veld[1] !== null && veld[1].trim() !== ''),
  );
}
