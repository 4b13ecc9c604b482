const BITS = 10;
/** 2³² divided by the golden ratio, made odd: spreads numbers that lie a fixed distance apart (Knuth, TAOCP 3, 6.4). */
const VERSPREID = 0x9e3779b1;

/**
 * Remembers what was made last for numbers that share a slot, so that a function asked for the same few days and moments
 * over and over makes each once. Takes a bounded room; a number that comes in the place of another is made again.
 */
export function onthoudPerGetal<T>(maak: (getal: number) => T): (getal: number) => T {
  const getallen = new Float64Array(2 ** BITS).fill(Number.NaN);
  const gemaakt: T[] = [];
  return (getal) => {
    // Multiplied, so that beginnings and ends of days, which share their last bits, do not share a few slots.
    const sleuf = Math.imul(getal, VERSPREID) >>> (32 - BITS);
    const eerder = gemaakt[sleuf];
    if (eerder !== undefined && getallen[sleuf] === getal) return eerder;
    const nieuw = maak(getal);
    getallen[sleuf] = getal;
    gemaakt[sleuf] = nieuw;
    return nieuw;
  };
}
