/** A list of so many times the same, to be filled in later. Made at its full length at once: growing it copies. */
export function herhaal<T>(waarde: T, aantal: number): T[] {
  // oxlint-disable-next-line unicorn/no-new-array -- the length is what is meant, and Array.from is ten times as slow
  return new Array<T>(aantal).fill(waarde);
}
