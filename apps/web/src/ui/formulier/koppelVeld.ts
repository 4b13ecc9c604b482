/** Ties fields of a form to its values: under which name a value is kept, what it is now, and how it changes. */
export function koppelVeld<T extends object>(waarden: T, wijzig: (deel: Partial<T>) => void) {
  return <K extends keyof T & string>(naam: K) => ({
    naam,
    waarde: waarden[naam],
    zet: (waarde: T[K]) => {
      const deel: Partial<T> = {};
      deel[naam] = waarde;
      wijzig(deel);
    },
  });
}
