/**
 * How alike two strings are, 0 to 1 (Jaro, 1989, with Winkler's bonus for a common beginning of at most four characters).
 * Symmetric; strings longer than 64 are compared on their first 64 characters.
 */
export function jaroWinkler(links: string, rechts: string): number {
  const [a, b] = links.length <= rechts.length ? [links, rechts] : [rechts, links];
  const [n, m] = [Math.min(a.length, MAX), Math.min(b.length, MAX)];
  if (n === 0) return 0;
  const bereik = Math.max(0, (m >> 1) - 1);
  gebruiktA.fill(0, 0, n);
  gebruiktB.fill(0, 0, m);
  const gelijk = koppelTekens(a, b, n, m, bereik);
  if (gelijk === 0) return 0;
  const jaro = (gelijk / n + gelijk / m + (gelijk - omwisselingen(a, b, n) / 2) / gelijk) / 3;
  let begin = 0;
  while (begin < 4 && begin < n && a.charCodeAt(begin) === b.charCodeAt(begin)) begin += 1;
  return jaro + begin * 0.1 * (1 - jaro);
}

const MAX = 64;
// Scratch space: this runs tens of millions of times.
const gebruiktA = new Uint8Array(MAX);
const gebruiktB = new Uint8Array(MAX);

function koppelTekens(a: string, b: string, n: number, m: number, bereik: number): number {
  let gelijk = 0;
  for (let i = 0; i < n; i += 1) {
    const teken = a.charCodeAt(i);
    const tot = Math.min(m, i + bereik + 1);
    for (let j = Math.max(0, i - bereik); j < tot; j += 1) {
      if (gebruiktB[j] === 1 || b.charCodeAt(j) !== teken) continue;
      gebruiktA[i] = 1;
      gebruiktB[j] = 1;
      gelijk += 1;
      break;
    }
  }
  return gelijk;
}

function omwisselingen(a: string, b: string, n: number): number {
  let anders = 0;
  let j = 0;
  for (let i = 0; i < n; i += 1) {
    if (gebruiktA[i] === 0) continue;
    while (gebruiktB[j] === 0) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) anders += 1;
    j += 1;
  }
  return anders;
}

/** Whether one slip of the keyboard turns one string into the other: a character put in, left out, replaced, or two neighbours exchanged. */
export function isEenTikfout(links: string, rechts: string): boolean {
  const [a, b] = links.length <= rechts.length ? [links, rechts] : [rechts, links];
  if (b.length - a.length > 1) return false;
  let voor = 0;
  while (voor < a.length && a.charCodeAt(voor) === b.charCodeAt(voor)) voor += 1;
  let na = 0;
  while (na < a.length - voor && a.charCodeAt(a.length - 1 - na) === b.charCodeAt(b.length - 1 - na)) na += 1;
  const rest = a.length - voor - na;
  if (b.length > a.length) return rest === 0;
  if (rest <= 1) return true;
  return rest === 2 && a.charCodeAt(voor) === b.charCodeAt(voor + 1) && a.charCodeAt(voor + 1) === b.charCodeAt(voor);
}
