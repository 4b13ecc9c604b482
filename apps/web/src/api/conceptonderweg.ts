import type { Bewaard } from './concept.ts';

/** What the server knew of a draft when a page sent it while closing: another version of it means that it has arrived. */
type Onderweg = { id: string; soort: string; versie?: number; op: number };

const SLEUTEL = 'waakvlam-onderweg';
/** A draft that was not there by then did not arrive. */
const HOOGSTENS_MS = 10_000;

/**
 * Remembers for the next page of this tab that a draft is on its way, so that a reload does not show the form as it was before.
 * Nothing of what stands in it.
 */
export function noteerOnderweg({ id, soort, versie }: Omit<Onderweg, 'op'>): void {
  const anderen = lees().filter((een) => een.id !== id);
  schrijf([...anderen, { id, soort, op: Date.now(), ...(versie !== undefined && { versie }) }]);
}

/** Whether the server has all drafts of this form that the page before this one sent at its end; `gevonden`: what it has. */
export function isAangekomen(soort: string, gevonden: readonly Bewaard[]): boolean {
  const wachtend = lees();
  const over = wachtend.filter((een) => {
    if (een.soort !== soort) return true;
    const rij = gevonden.find(({ id }) => id === een.id);
    return rij === undefined || rij.versie === een.versie;
  });
  if (over.length < wachtend.length) schrijf(over);
  return over.every((een) => een.soort !== soort);
}

function lees(): Onderweg[] {
  const gelezen: unknown = JSON.parse(sessionStorage.getItem(SLEUTEL) ?? '[]');
  return Array.isArray(gelezen) ? gelezen.filter(isVers) : [];
}

function isVers(een: unknown): een is Onderweg {
  return typeof een === 'object' && een !== null && 'op' in een && Number(een.op) > Date.now() - HOOGSTENS_MS;
}

function schrijf(onderweg: readonly Onderweg[]): void {
  if (onderweg.length === 0) sessionStorage.removeItem(SLEUTEL);
  else sessionStorage.setItem(SLEUTEL, JSON.stringify(onderweg));
}
