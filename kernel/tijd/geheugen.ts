const BITS = 10;
/** 2³² divided by the golden ratio, made odd: spreads numbers that lie a fixed distance apart (Knuth, TAOCP 3, 6.4). */
const VERSPREID = 0x9e3779b1;
/** More than eleven years of days. */
const DAGEN = 4096;

/**
 * Remembers what was made last for numbers that share a slot, so that a function asked for the same few moments over and
 * over makes each once. Takes a bounded room; a number that comes in the place of another is made again.
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

/** The same for day numbers: days that follow each other never share a slot. */
export function onthoudPerDag<T>(maak: (dag: number) => T): (dag: number) => T {
  const dagen = new Float64Array(DAGEN).fill(Number.NaN);
  const gemaakt: T[] = [];
  return (dag) => {
    const sleuf = dag & (DAGEN - 1);
    const eerder = gemaakt[sleuf];
    if (eerder !== undefined && dagen[sleuf] === dag) return eerder;
    const nieuw = maak(dag);
    dagen[sleuf] = dag;
    gemaakt[sleuf] = nieuw;
    return nieuw;
  };
}
