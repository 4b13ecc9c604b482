import type { Medewerker } from '../api/types.ts';

/** A colleague as a row to take in: what is left out of it, the server takes as empty, but for what she is for stalking. */
export function rijVan(mens: Medewerker): Record<string, unknown> {
  const { kenmerk, naam, functie, orgrol, basisteam, plaatsvervanger, uitgever, sub } = mens;
  return zonderLeeg({ kenmerk, naam, functie, orgrol, basisteam, plaatsvervanger, uitgever, sub });
}

/** Fields that say something. */
export function zonderLeeg(velden: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(velden).filter((veld): veld is [string, string] => veld[1] !== null && veld[1].trim() !== ''),
  );
}
