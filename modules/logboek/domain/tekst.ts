/** Whether a value can be stored and read back as it is: text without NUL characters and half surrogate pairs. */
export function isBewaarbaar(waarde: unknown): boolean {
  return typeof waarde !== 'string' || (!waarde.includes('\0') && waarde.isWellFormed());
}

/** As `isBewaarbaar`, for every value inside lists and objects. */
export function isGeheelBewaarbaar(waarde: unknown): boolean {
  if (typeof waarde !== 'object' || waarde === null) return isBewaarbaar(waarde);
  return Object.values(waarde).every(isGeheelBewaarbaar);
}

/** Below these, every text is written in one way only. */
const HEEFT_VORMEN = /[\u0300-\u{10ffff}]/u;

/**
 * The text in the composed form (NFC): an accent that is written apart from its letter looks the same and would be
 * another name. Most texts have none.
 */
export function normaliseer(tekst: string): string {
  return HEEFT_VORMEN.test(tekst) ? tekst.normalize('NFC') : tekst;
}

/** As `normaliseer`, for every text inside lists and objects. */
export function normaliseerGeheel(waarde: unknown): unknown {
  if (typeof waarde === 'string') return normaliseer(waarde);
  if (Array.isArray(waarde)) return waarde.map(normaliseerGeheel);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([sleutel, deel]) => [sleutel, normaliseerGeheel(deel)]));
}
