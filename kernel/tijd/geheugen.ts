/**
 * Remembers what was made last for numbers that share a slot, so that a function asked for the same few days and moments
 * over and over makes each once. Takes a bounded room; a number that comes in the place of another is made again.
 */
export function onthoudPerGetal<T>(maak: (getal: number) => T, sleuven = 1024): (getal: number) => T {
  const getallen = new Float64Array(sleuven).fill(Number.NaN);
  const gemaakt: T[] = [];
  return (getal) => {
    const sleuf = Math.abs(getal) % sleuven;
    const eerder = gemaakt[sleuf];
    if (eerder !== undefined && getallen[sleuf] === getal) return eerder;
    const nieuw = maak(getal);
    getallen[sleuf] = getal;
    gemaakt[sleuf] = nieuw;
    return nieuw;
  };
}
