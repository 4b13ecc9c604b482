import { categorieVanFeit } from './casusbeeld.ts';
import { veldenVan } from './catalogus/veldsoorten.ts';
import type { Feit } from './feit.ts';
import { impliciteMaatregelen } from './impliciet.ts';

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

/**
 * The facts without references to what is not among them: the id of a fact that a reader does not see tells that it is there
 * and, since ids grow with time, when it was recorded. A reference that is left out reads as empty.
 */
export function zonderVreemdeVerwijzingen(feiten: readonly Feit[]): readonly Feit[] {
  const namen = new Set<string>();
  for (const feit of feiten) {
    namen.add(feit.id);
    if (feit.soort === 'maatregel_gestart' || feit.soort === 'afspraak') namen.add(feit.inhoud.id);
  }
  for (const { id } of impliciteMaatregelen(feiten)) namen.add(id);
  return feiten.map((feit) => zonderVreemde(feit, namen));
}

function zonderVreemde(feit: Feit, namen: ReadonlySet<string>): Feit {
  const inhoud = new Map<string, unknown>(Object.entries(feit.inhoud));
  const vreemd = (waarde: unknown): boolean => typeof waarde === 'string' && waarde !== '' && !namen.has(waarde);
  let weg = false;
  for (const { naam, soort, verplicht } of veldenVan(feit.soort)) {
    const waarde = inhoud.get(naam);
    if (soort !== 'ref' || !(Array.isArray(waarde) ? waarde.some(vreemd) : vreemd(waarde))) continue;
    weg = true;
    if (Array.isArray(waarde))
      inhoud.set(
        naam,
        waarde.filter((een) => !vreemd(een)),
      );
    else if (verplicht) inhoud.set(naam, '');
    else inhoud.delete(naam);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `Feit.afgeschermd` documents
  return weg ? ({ ...feit, inhoud: Object.fromEntries(inhoud), afgeschermd: true } as unknown as Feit) : feit;
}
