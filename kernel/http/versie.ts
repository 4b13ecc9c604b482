import { Probleem } from '../errors/index.ts';

/** A version as `ETag` and `If-Match` write it (RFC 9110, section 8.8.3). */
export function etag(versie: string | number): string {
  return `"${versie}"`;
}

/** Refuses a write that was made on another version than this one; `ifMatch` may be a list, or `*` for any version. */
export function eisVersie(ifMatch: string | undefined, versie: string): void {
  const genoemd = (ifMatch ?? '').split(',').map((deel) => deel.trim());
  if (!genoemd.includes('*') && !genoemd.includes(versie)) throw new Probleem('verouderd');
}
