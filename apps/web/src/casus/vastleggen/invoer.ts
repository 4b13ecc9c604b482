import { type Conceptplek, conceptplek } from '../../api/conceptplek.ts';
import { onverstuurdIn } from '../../api/conceptQuery.ts';

/** Which window of a case: its title, and what tells two of that title apart: the fact or the role it is about. */
export type Venster = { titel: string; onderdeel: string };

/** The name of a part of a window among everything that is unsent in a case. */
export function deelnaam({ titel, onderdeel }: Venster, deel: string): string {
  return JSON.stringify([titel, onderdeel, deel]);
}

/** Whether this is the name of a part of that window, and of no other. */
export function hoortBij({ titel, onderdeel }: Venster, naam: string): boolean {
  return naam.startsWith(`${JSON.stringify([titel, onderdeel]).slice(0, -1)},`);
}

/** Where what stands in a window is kept, among all that is unsent in a case; the other forms there have its title for a name. */
export function vensterplek(casusId: string, titel: string, onderdeel = ''): Conceptplek {
  return conceptplek(onverstuurdIn(casusId), (naam) => naam === titel || hoortBij({ titel, onderdeel }, naam));
}

/** What the windows of one title are about, by the names of parts that are there. */
export function onderdelenVan(namen: readonly string[], titel: string): string[] {
  const begin = `${JSON.stringify([titel]).slice(0, -1)},`;
  const gevonden = namen.flatMap((naam) => (naam.startsWith(begin) ? [onderdeelVan(naam)] : []));
  return [...new Set(gevonden)];
}

function onderdeelVan(naam: string): string {
  const delen: unknown = JSON.parse(naam);
  return Array.isArray(delen) ? String(delen[1]) : '';
}

/**
 * What was kept of a form, when it has the shape of what stands in an untouched one; else undefined, such as when an earlier
 * release kept it. Where `begin` says null anything fits.
 */
export function zoals<T>(begin: T, bewaard: unknown): T | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its shape was just held against that of a T
  return heeftVorm(begin, bewaard) ? (bewaard as T) : undefined;
}

function heeftVorm(voorbeeld: unknown, waarde: unknown): boolean {
  if (voorbeeld === null || voorbeeld === undefined) return waarde !== undefined;
  if (Array.isArray(voorbeeld)) return Array.isArray(waarde) && waarde.every((een) => typeof een === 'string');
  if (typeof voorbeeld !== 'object') return typeof waarde === typeof voorbeeld;
  if (typeof waarde !== 'object' || waarde === null) return false;
  const velden = new Map(Object.entries(waarde));
  return Object.entries(voorbeeld).every(([naam, deel]) => heeftVorm(deel, velden.get(naam)));
}
