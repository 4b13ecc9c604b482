import { createReadStream } from 'node:fs';

export interface Regel {
  /** The line without its newline; undefined when it is no UTF-8 or longer than a fact can be. */
  readonly tekst: string | undefined;
  /** Whether a newline ended it. */
  readonly af: boolean;
}

/** Longest line that is read as a fact; a longer one is damage. */
const MAX_REGEL = 64 * 1024 * 1024;

/** The lines of a file, one at a time, however large the file; `neem` sees every byte. */
export async function* leesRegels(pad: string, neem: (deel: Buffer) => void): AsyncGenerator<Regel> {
  let delen: Buffer[] = [];
  let lengte = 0;
  const voeg = (deel: Buffer): void => {
    lengte += deel.length;
    if (lengte <= MAX_REGEL) delen.push(deel);
    else delen = [];
  };
  const maak = (af: boolean): Regel => {
    const tekst = lengte <= MAX_REGEL ? alsTekst(Buffer.concat(delen)) : undefined;
    delen = [];
    lengte = 0;
    return { tekst, af };
  };
  for await (const stuk of createReadStream(pad, { highWaterMark: 1 << 18 })) {
    const deel = Buffer.isBuffer(stuk) ? stuk : Buffer.from(String(stuk));
    neem(deel);
    let begin = 0;
    for (let eind = deel.indexOf(10); eind >= 0; eind = deel.indexOf(10, begin)) {
      voeg(deel.subarray(begin, eind));
      begin = eind + 1;
      yield maak(true);
    }
    if (begin < deel.length) voeg(deel.subarray(begin));
  }
  if (lengte > 0) yield maak(false);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function alsTekst(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
