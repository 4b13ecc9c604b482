/** A run of whole lines as bytes, with where it lies in the input. */
export interface Stapel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Number of its first line in the input, from 1. */
  readonly eersteRegel: number;
  readonly regels: number;
  /** Where the input goes on after this batch, in bytes. */
  readonly totByte: number;
}

const REGELEINDE = 10;

/**
 * Cuts a stream in batches of whole lines: whatever is whole of each piece that arrives, so that a live stream is answered
 * at once. A line longer than a piece waits for its end.
 */
export async function* maakStapels(
  bron: AsyncIterable<Buffer>,
  vanafByte: number,
  vanafRegel: number,
): AsyncGenerator<Stapel> {
  let wachtend: Buffer[] = [];
  let byte = vanafByte;
  let regel = vanafRegel;
  const maak = (regels: number): Stapel => {
    const bytes = new Uint8Array(Buffer.concat(wachtend));
    byte += bytes.length;
    regel += regels;
    return { bytes, eersteRegel: regel - regels, regels, totByte: byte };
  };
  for await (const brok of bron) {
    const einde = brok.lastIndexOf(REGELEINDE) + 1;
    if (einde === 0) {
      wachtend.push(brok);
      continue;
    }
    wachtend.push(brok.subarray(0, einde));
    yield maak(telRegels(brok));
    wachtend = einde < brok.length ? [brok.subarray(einde)] : [];
  }
  if (wachtend.length > 0) yield maak(1);
}

function telRegels(brok: Buffer): number {
  let aantal = 0;
  for (let plek = brok.indexOf(REGELEINDE); plek !== -1; plek = brok.indexOf(REGELEINDE, plek + 1)) aantal += 1;
  return aantal;
}
