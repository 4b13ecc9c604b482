import type { Inzage } from '../api/toezicht.ts';
import { wandklok } from '../tijd/amsterdam.ts';

/** Rows of one person in one case on one day and on one ground, which came one after the other: one visit to read. */
export type Bezoek = { laatste: Inzage; rijen: readonly Inzage[] };

/** Puts rows, newest first, together to visits: opening one page asks many things. */
export function bezoekenVan(inzagen: readonly Inzage[]): Bezoek[] {
  const bezoeken: { laatste: Inzage; rijen: Inzage[] }[] = [];
  for (const inzage of inzagen) {
    const open = bezoeken.at(-1);
    if (open !== undefined && merk(open.laatste) === merk(inzage)) open.rijen.push(inzage);
    else bezoeken.push({ laatste: inzage, rijen: [inzage] });
  }
  return bezoeken;
}

function merk({ medewerker, kenmerk, organisatie, casus, geweigerd, grond, moment }: Inzage): string {
  return JSON.stringify([medewerker, kenmerk, organisatie, casus, geweigerd, grond, wandklok(new Date(moment)).datum]);
}
