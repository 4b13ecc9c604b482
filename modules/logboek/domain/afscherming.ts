import { categorieVanFeit } from './casusbeeld.ts';
import { veldenVan } from './catalogus/veldsoorten.ts';
import type { Feit } from './feit.ts';

/** Mark in a label of what was recorded in a casusoverleg, and stays among its participants (Wgs 1.7). */
const WGS = '@wgs';

/** Label that grants speak of: the category of a fact, marked when it stays within the circle of a casusoverleg. */
export function labelVan(feit: Feit): string {
  const categorie = categorieVanFeit(feit);
  return feit.kring === 'wgs' ? categorie + WGS : categorie;
}

/**
 * The fact within its circle: what a casusoverleg yields (the meeting itself, and the decisions and agreements that refer
 * to it among `feiten`) stays among its participants.
 */
export function kringVan(feit: Feit, feiten: readonly Feit[]): Feit {
  if (feit.kring !== undefined) return feit;
  const overleg = 'overleg' in feit.inhoud ? feit.inhoud.overleg : undefined;
  const inCasusoverleg =
    overleg === 'casusoverleg' || feiten.some(({ id, kring }) => kring === 'wgs' && id === overleg);
  return inCasusoverleg ? { ...feit, kring: 'wgs' } : feit;
}

/**
 * Names of the stored fields of a fact that hold free text or names of staff. Readers on the side of the perpetrator do
 * not get these unless a person released the text: no category can shield prose.
 */
export function afgeschermdeVelden(feit: Feit): string[] {
  const tekst = veldenVan(feit.soort)
    .filter(({ naam, vrij }) => vrij && naam in feit.inhoud)
    .map(({ naam }) => `inhoud.${naam}`);
  return [...tekst, 'door', 'wat', 'voorwaarden'];
}
