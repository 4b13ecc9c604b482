/**
 * One text for one JSON value (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers and text as
 * ECMAScript writes them. Throws a TypeError for what JSON cannot hold: undefined, NaN, infinities, half surrogates.
 */
export function canoniek(waarde: unknown): string {
  if (waarde === null || typeof waarde === 'boolean') return String(waarde);
  if (typeof waarde === 'number' && Number.isFinite(waarde)) return JSON.stringify(waarde);
  if (typeof waarde === 'string' && waarde.isWellFormed()) return JSON.stringify(waarde);
  if (Array.isArray(waarde)) return `[${waarde.map((deel) => canoniek(deel)).join(',')}]`;
  if (typeof waarde === 'object') {
    const paren = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${paren.map(([sleutel, deel]) => `${canoniek(sleutel)}:${canoniek(deel)}`).join(',')}}`;
  }
  throw new TypeError(`a ${typeof waarde} has no canonical JSON`);
}
