/** A list of so many times the same, to be filled in later. */
export function herhaal<T>(waarde: T, aantal: number): T[] {
  const lijst: T[] = [];
  for (let i = 0; i < aantal; i += 1) lijst.push(waarde);
  return lijst;
}
