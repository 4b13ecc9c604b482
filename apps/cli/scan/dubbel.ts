/** Remembers ids by a hash of 53 bits, some 16 bytes each, so that millions of them fit. */
export class Dubbelen {
  #plaatsen = new Float64Array(1 << 12);
  #aantal = 0;

  /** Whether this id was seen before; it is from now on. */
  gezien(id: string): boolean {
    if (this.#aantal * 2 > this.#plaatsen.length) this.#verruim();
    return !this.#zet(hash(id));
  }

  #zet(waarde: number): boolean {
    const masker = this.#plaatsen.length - 1;
    let plek = waarde % this.#plaatsen.length;
    while (this.#plaatsen[plek] !== 0) {
      if (this.#plaatsen[plek] === waarde) return false;
      plek = (plek + 1) & masker;
    }
    this.#plaatsen[plek] = waarde;
    this.#aantal += 1;
    return true;
  }

  #verruim(): void {
    const oud = this.#plaatsen;
    this.#plaatsen = new Float64Array(oud.length * 2);
    this.#aantal = 0;
    for (const waarde of oud) if (waarde !== 0) this.#zet(waarde);
  }
}

/** cyrb53, a public domain mixing of two 32-bit hashes; never 0, which stands for an empty place. */
function hash(tekst: string): number {
  let een = 0xdeadbeef;
  let twee = 0x41c6ce57;
  for (let plek = 0; plek < tekst.length; plek += 1) {
    const eenheid = tekst.charCodeAt(plek);
    een = Math.imul(een ^ eenheid, 2654435761);
    twee = Math.imul(twee ^ eenheid, 1597334677);
  }
  een = Math.imul(een ^ (een >>> 16), 2246822507) ^ Math.imul(twee ^ (twee >>> 13), 3266489909);
  twee = Math.imul(twee ^ (twee >>> 16), 2246822507) ^ Math.imul(een ^ (een >>> 13), 3266489909);
  return 4294967296 * (2097151 & twee) + (een >>> 0) || 1;
}
