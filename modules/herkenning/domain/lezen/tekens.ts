/**
 * How characters are read: letters lose case and accents, everything else is a gap, a digit, or nothing at all.
 * The codes are the alphabet of the automaton (`automaat.ts`).
 */
export const GAT = 0;
export const CIJFER_0 = 27;
/** A letter of another script: part of a word, but of none that we know. */
export const VREEMD = 37;
export const ALFABET = 38;
/** Invisible: soft hyphens, joiners, combining accents, control characters. */
export const NIETS = 38;
/** Ends a sentence when a gap follows. */
export const ZINSEINDE = 39;
/** Keeps two letters in one word (z'n, foto's). */
export const APOSTROF = 40;
/** Keeps two digits in one number (12-03-2024, 21:30, 1.200). */
export const CIJFERTEKEN = 41;
export const REGELEINDE = 42;

const LETTER_A = 1;
const bijzonder: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  œ: 'o',
  þ: 't',
};

function codeVan(teken: string): number {
  // By far the most are letters of scripts of which none stands for one of ours.
  if (teken >= '\u0600' && /\p{Lo}/u.test(teken)) return VREEMD;
  if (teken === '\n') return REGELEINDE;
  if (/[.!?…]/u.test(teken)) return ZINSEINDE;
  if (/['’‘`´]/u.test(teken)) return APOSTROF;
  if (/[-/:]/u.test(teken)) return CIJFERTEKEN;
  if (/[\p{Mn}\p{Cf}]/u.test(teken)) return NIETS;
  if (/\p{Cc}/u.test(teken)) return /[\t\r\v\f]/u.test(teken) ? GAT : NIETS;
  const kaal = teken.normalize('NFKD').toLowerCase();
  const letter = bijzonder[kaal] ?? kaal.charAt(0);
  if (letter >= 'a' && letter <= 'z') return LETTER_A + letter.charCodeAt(0) - 97;
  if (letter >= '0' && letter <= '9') return CIJFER_0 + letter.charCodeAt(0) - 48;
  return /\p{L}/u.test(teken) ? VREEMD : GAT;
}

/** Code per UTF-16 unit. Halves of surrogate pairs are gaps. */
export const CODES: Uint8Array = (() => {
  const codes = new Uint8Array(65_536);
  for (let eenheid = 0; eenheid < 65_536; eenheid += 1) {
    const surrogaat = eenheid >= 0xd8_00 && eenheid <= 0xdf_ff;
    codes[eenheid] = surrogaat ? GAT : codeVan(String.fromCharCode(eenheid));
  }
  return codes;
})();

export function isLetter(code: number): boolean {
  return (code >= LETTER_A && code <= 26) || code === VREEMD;
}

export function isCijfer(code: number): boolean {
  return code >= CIJFER_0 && code < VREEMD;
}

export const D = LETTER_A + 3;
export const T = LETTER_A + 19;
const klinkers = new Set('aeiou'.split('').map((letter) => LETTER_A + letter.charCodeAt(0) - 97));

/** Whether a doubled letter counts once: "lasstig" is read as "lastig", but "beeld" stays apart from "belt". */
export const DUBBEL_TELT_EENS: Uint8Array = Uint8Array.from({ length: ALFABET }, (_, code) =>
  code >= LETTER_A && code <= 26 && !klinkers.has(code) ? 1 : 0,
);
