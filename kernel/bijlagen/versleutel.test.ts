import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nieuweSleutel, ontsleutel, pakUit, verpak, versleutel } from './versleutel.ts';

async function* stukken(inhoud: Buffer, maat: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < inhoud.length; i += maat) yield inhoud.subarray(i, i + maat);
}
async function geheel(bron: AsyncIterable<Buffer>): Promise<Buffer> {
  const delen: Buffer[] = [];
  for await (const deel of bron) delen.push(deel);
  return Buffer.concat(delen);
}

describe('an encrypted attachment', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('comes back identical at %i bytes', async (bytes) => {
    const inhoud = randomBytes(bytes);
    const sleutel = nieuweSleutel();
    const dicht = await geheel(versleutel(stukken(inhoud, 1000), sleutel));
    expect(dicht.includes(inhoud.subarray(0, 64)) && bytes > 16).toBe(false);
    expect(await geheel(ontsleutel(stukken(dicht, 777), sleutel))).toEqual(inhoud);
  });

  it('is refused when a byte flips, a block is cut off or two blocks are swapped', async () => {
    const sleutel = nieuweSleutel();
    const dicht = await geheel(versleutel(stukken(randomBytes(200_000), 5000), sleutel));
    const omgevallen = Buffer.from(dicht);
    omgevallen.writeUInt8(omgevallen.readUInt8(100_000) ^ 1, 100_000);
    const blok = 64 * 1024 + 16;
    const gewisseld = Buffer.concat([
      dicht.subarray(0, 7),
      dicht.subarray(7 + blok, 7 + 2 * blok),
      dicht.subarray(7, 7 + blok),
      dicht.subarray(7 + 2 * blok),
    ]);
    for (const stuk of [omgevallen, dicht.subarray(0, 7 + 2 * blok), gewisseld, dicht.subarray(0, 7)]) {
      await expect(geheel(ontsleutel(stukken(stuk, 4096), sleutel))).rejects.toThrow();
    }
  });

  it('opens with its own wrapping key only', () => {
    const [sleutel, met] = [nieuweSleutel(), nieuweSleutel()];
    expect(pakUit(verpak(sleutel, met), met)).toEqual(sleutel);
    expect(() => pakUit(verpak(sleutel, met), nieuweSleutel())).toThrow();
  });
});
