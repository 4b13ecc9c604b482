export interface Toeval {
  /** From 0 up to 1. */
  readonly deel: () => number;
  readonly kans: (p: number) => boolean;
  readonly kies: <T>(uit: readonly T[]) => T;
  /** The first much more often than the last, as names are. */
  readonly zipf: (uit: readonly string[]) => string;
}

/** Chance that repeats: the same seed, the same course (mulberry32). */
export function toeval(zaad: number): Toeval {
  let staat = Math.imul(zaad, 2654435761) | 0;
  const deel = (): number => {
    staat = (staat + 0x6d2b79f5) | 0;
    let x = Math.imul(staat ^ (staat >>> 15), 1 | staat);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  const kies = <T>(uit: readonly T[]): T => {
    const gekozen = uit[Math.floor(deel() * uit.length)];
    if (gekozen === undefined) throw new RangeError('niets om uit te kiezen');
    return gekozen;
  };
  const zipf = (uit: readonly string[]): string =>
    uit[Math.floor(9 * ((uit.length + 9) / 9) ** deel()) - 9] ?? kies(uit);
  return { deel, kans: (p) => deel() < p, kies, zipf };
}
