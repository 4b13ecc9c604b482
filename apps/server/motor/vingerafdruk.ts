import { hash } from 'node:crypto';
import type { Rij, Rijen, Signaal, Taak } from './afgeleid.ts';

const [VELD, ELEMENT, LENGTE] = ['\u001f', '\u001e', 24];

/** Digest of a task as its row holds it; what identifies the task is in its id. The database makes the same (0580). */
export function vanTaak(taak: Taak): string {
  const { stap, status, teLaat, uiterlijk, bron, voldaanDoor, feiten } = taak;
  const moment = uiterlijk === null ? '' : String(Date.parse(uiterlijk));
  return van([stap, status, teLaat ? '1' : '0', moment, lijst(bron), lijst(voldaanDoor), lijst(feiten)]);
}

/** Digest of a signal as its row holds it. */
export function vanSignaal({ ernst, actief, bron, feiten, reden }: Signaal): string {
  return van([ernst, actief ? '1' : '0', lijst(bron), lijst(feiten), reden]);
}

/**
 * The rows that stand, told by their digests: one that equals what should stand is given with that, so that it counts as
 * equal; of any other only the id is known.
 */
export function staandeRijen<T>(
  afdrukken: string | null,
  nieuw: Rijen<T>,
  afdruk: (element: T) => string,
): { readonly rijen: Rijen<T>; readonly gelijk: boolean } {
  const staand = new Map<string, string>();
  for (const rij of afdrukken?.split(' ') ?? []) {
    const [id = '', digest = ''] = rij.split('=');
    staand.set(id, digest);
  }
  const rijen: Rij<T>[] = [];
  for (const rij of nieuw) {
    const digest = staand.get(rij.id);
    if (digest === undefined) continue;
    staand.delete(rij.id);
    const zelfde = rij.element !== undefined && afdruk(rij.element) === digest;
    rijen.push(zelfde ? rij : { id: rij.id, sleutel: rij.sleutel, element: undefined });
  }
  const gelijk =
    staand.size === 0 && rijen.length === nieuw.length && rijen.every(({ element }) => element !== undefined);
  for (const id of staand.keys()) rijen.push({ id, sleutel: id, element: undefined });
  return { rijen, gelijk };
}

function lijst(waarden: readonly string[]): string {
  return waarden.join(ELEMENT);
}

function van(velden: readonly string[]): string {
  return hash('sha256', velden.join(VELD), 'hex').slice(0, LENGTE);
}
