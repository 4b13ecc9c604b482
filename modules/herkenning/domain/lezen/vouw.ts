import { CODES, D, DUBBEL_TELT_EENS, GAT, isCijfer, isLetter, NIETS, APOSTROF, T } from './tekens.ts';

/**
 * A word or phrase of the lexicon as the reader will meet it: without case and accents, doubled consonants once, a d at
 * the end of a word as t, one gap between words. Must stay the same as what `doorloop.ts` does to a text.
 */
export function vouw(tekst: string): number[] {
  const uit: number[] = [];
  for (let plek = 0; plek < tekst.length; plek += 1) {
    const code = CODES[tekst.charCodeAt(plek)] ?? GAT;
    if (code === NIETS || code === APOSTROF) continue;
    if (!isLetter(code) && !isCijfer(code)) {
      if (uit.at(-1) !== GAT && uit.length > 0) uit.push(GAT);
      continue;
    }
    const gelezen = code === D && dAanHetEind(tekst, plek) ? T : code;
    if (gelezen === uit.at(-1) && DUBBEL_TELT_EENS[gelezen] === 1) continue;
    uit.push(gelezen);
  }
  while (uit.at(-1) === GAT) uit.pop();
  return uit;
}

/** Whether the d here ends its word, or stands before a t that does (wordt, geantwoord, belt and beld). */
export function dAanHetEind(tekst: string, plek: number): boolean {
  const volgend = CODES[tekst.charCodeAt(plek + 1)] ?? GAT;
  if (!isLetter(volgend)) return plek + 1 >= tekst.length || !(volgend === NIETS || volgend === APOSTROF);
  if (volgend !== T) return false;
  return plek + 2 >= tekst.length || !isLetter(CODES[tekst.charCodeAt(plek + 2)] ?? GAT);
}
