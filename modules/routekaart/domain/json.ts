import type { Stand } from './stand.ts';

const geschreven = new WeakMap<object, string>();

/**
 * A stand as JSON, the same as JSON.stringify gives but for the order of keys. In the course of a case the same items
 * and signals stand in hundreds of stands; each is written once.
 */
export function standNaarJson(stand: Stand): string {
  const { signalen, taken, ...rest } = stand;
  return `${JSON.stringify(rest).slice(0, -1)},"signalen":${lijst(signalen)},"taken":${lijst(taken)}}`;
}

function lijst(delen: readonly object[]): string {
  return `[${delen.map(eenmaal).join(',')}]`;
}

function eenmaal(deel: object): string {
  const eerder = geschreven.get(deel);
  if (eerder !== undefined) return eerder;
  const tekst = JSON.stringify(deel);
  geschreven.set(deel, tekst);
  return tekst;
}
