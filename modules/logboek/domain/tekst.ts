/** Whether a value can be stored and read back as it is: text without NUL characters and half surrogate pairs. */
export function isBewaarbaar(waarde: unknown): boolean {
  return typeof waarde !== 'string' || (!waarde.includes('\0') && waarde.isWellFormed());
}
