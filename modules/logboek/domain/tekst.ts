/** Whether a value can be stored and read back as it is: text without NUL characters and half surrogate pairs. */
export function isBewaarbaar(waarde: unknown): boolean {
  return typeof waarde !== 'string' || (!waarde.includes('\0') && waarde.isWellFormed());
}

/** As `isBewaarbaar`, for every value inside lists and objects. */
export function isGeheelBewaarbaar(waarde: unknown): boolean {
  if (typeof waarde !== 'object' || waarde === null) return isBewaarbaar(waarde);
  return Object.values(waarde).every(isGeheelBewaarbaar);
}
