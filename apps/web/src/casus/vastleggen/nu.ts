import { LEEG, type Veldfout } from '../../api/fout.ts';
import { wandklok } from '../../tijd/amsterdam.ts';

/** This moment, as a fact carries it. */
export function nu(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A day as a fact carries it. Today means now, so that terms in hours run from this minute. */
export function opDag(dag: string): string {
  return dag === vandaag() ? nu() : dag;
}

/** The day that it is, on the Dutch clock. */
export function vandaag(): string {
  return wandklok(new Date()).datum;
}

/** Fields that are empty though they have to be filled in. */
export function legeVelden(velden: Readonly<Record<string, string>>): Veldfout[] {
  return Object.entries(velden).flatMap(([veld, waarde]) => (waarde.trim() === '' ? [{ veld, melding: LEEG }] : []));
}

/** Only what was filled in. */
export function gevuld<T extends Readonly<Record<string, string | readonly string[]>>>(velden: T): Partial<T> {
  const uit: Partial<T> = { ...velden };
  for (const naam in uit) if (velden[naam]?.length === 0) delete uit[naam];
  return uit;
}
