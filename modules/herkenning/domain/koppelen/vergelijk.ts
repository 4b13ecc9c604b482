import { isEenTikfout, jaroWinkler } from './afstand.ts';
import { klank } from './klank.ts';
import { isRoepnaam } from './roepnaam.ts';

/**
 * Comparison of two values that are both known and not equal. Gives a level of the kind's list: 2 and up, the last is
 * "anders" (0 is not known, 1 equal). All are symmetric.
 */
export type Vergelijking = (a: string, b: string) => number;

export const vergelijkNaam: Vergelijking = (a, b) => {
  const gelijkenis = jaroWinkler(a, b);
  // Names that share hardly a letter do not sound alike either; working that out is what takes long.
  if (gelijkenis > 0.65 && klank(a) === klank(b)) return 2;
  if (Math.max(a.length, b.length) >= 4 && (isEenTikfout(a, b) || isVerlezen(a, b))) return 3;
  if (a.length > 1 && b.length > 1 && (gelijkenis >= 0.88 || isKorteVerschrijving(a, b))) return 4;
  if (heeftGelijkDeel(a, b) || isRoepnaam(a, b)) return 5;
  if (isVoorletter(a, b) || isVoorletter(b, a)) return 6;
  return 7;
};

/** What is taken for one another when a form is read by eye or by machine. */
const VERLEZEN = /rn|nn|vv|cl|[0158q]/g;
const GELEZEN: Readonly<Record<string, string>> = {
  rn: 'm',
  nn: 'm',
  vv: 'w',
  cl: 'd',
  '0': 'o',
  '1': 'l',
  '5': 's',
  '8': 'b',
  q: 'g',
};
const gelezen = (naam: string): string => naam.replace(VERLEZEN, (tekens) => GELEZEN[tekens] ?? tekens);

/** Whether two names look the same. A slip besides would make Clara Sara, and Danny Davy. */
const isVerlezen = (a: string, b: string): boolean => gelezen(a) === gelezen(b);

/** One slip in a name of three letters; the first letter stands, or Tom would be Jim. */
const isKorteVerschrijving = (a: string, b: string): boolean =>
  Math.max(a.length, b.length) === 3 && a.charCodeAt(0) === b.charCodeAt(0) && isEenTikfout(a, b);

function heeftGelijkDeel(a: string, b: string): boolean {
  const [kort, lang] = a.length <= b.length ? [a, b] : [b, a];
  if (kort.length >= 3 && lang.startsWith(kort)) return true;
  if (!a.includes(' ') && !b.includes(' ')) return false;
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return true;
  const delen = new Set(a.split(' '));
  return b.split(' ').some((deel) => deel.length >= 3 && delen.has(deel));
}

/** "j" or "j p" beside "jan pieter". */
function isVoorletter(letters: string, naam: string): boolean {
  if (letters.length > 1 && !/^[a-z]( [a-z])*$/.test(letters)) return false;
  return letters.charCodeAt(0) === naam.charCodeAt(0);
}

export const vergelijkDatum: Vergelijking = (a, b) => {
  let gelijk = 0;
  for (let i = 0; i < 8; i += 1) if (a.charCodeAt(i) === b.charCodeAt(i)) gelijk |= 1 << i;
  const [jaar, maand, dag] = [(gelijk & 0b1111) === 0b1111, (gelijk & 0b110000) === 0b110000, gelijk >>> 6 === 0b11];
  if (a.endsWith('00') || b.endsWith('00')) return jaar ? 6 : 7;
  if (jaar && isGewisseld(a, b)) return 2;
  if (isEenTikfout(a, b)) return 3;
  if (maand && dag) return 4;
  if (bits(gelijk) >= 6 || (jaar && (maand || dag))) return 5;
  return jaar ? 6 : 7;
};

const isGewisseld = (a: string, b: string): boolean =>
  a.charCodeAt(4) === b.charCodeAt(6) &&
  a.charCodeAt(5) === b.charCodeAt(7) &&
  a.charCodeAt(6) === b.charCodeAt(4) &&
  a.charCodeAt(7) === b.charCodeAt(5);

/** Number of ones. */
export function bits(getal: number): number {
  let rest = getal - ((getal >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const vergelijkTekst: Vergelijking = (a, b) => {
  if (Math.min(a.length, b.length) >= 4 && isEenTikfout(a, b)) return 2;
  const gelijkenis = jaroWinkler(a, b);
  if (gelijkenis >= 0.92) return 2;
  if (gelijkenis >= 0.84 || (Math.min(a.length, b.length) >= 5 && (a.includes(b) || b.includes(a)))) return 3;
  return 4;
};

export const vergelijkHuisnummer: Vergelijking = (a, b) => {
  const [deelA, deelB] = [a.indexOf(' '), b.indexOf(' ')];
  const [getalA, getalB] = [deelA < 0 ? a : a.slice(0, deelA), deelB < 0 ? b : b.slice(0, deelB)];
  if (getalA === getalB) return 2;
  return isEenTikfout(a, b) && Math.max(a.length, b.length) >= 2 ? 3 : 4;
};

export const vergelijkPostcode: Vergelijking = (a, b) => {
  if (isEenTikfout(a, b)) return 2;
  if (a.length > 4 && b.length > 4 && a.slice(0, 4) === b.slice(0, 4)) return 3;
  return 4;
};

export const vergelijkTelefoon: Vergelijking = (a, b) => (isEenTikfout(a, b) ? 2 : 3);

const LIJKT_OP: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
const zoalsGezien = (kenteken: string): string => kenteken.replace(/[OQDILZSGB]/g, (teken) => LIJKT_OP[teken] ?? teken);

/** Witnesses and typists mix up O and 0, 8 and B. */
export const vergelijkKenteken: Vergelijking = (a, b) =>
  zoalsGezien(a) === zoalsGezien(b) || isEenTikfout(a, b) ? 2 : 3;

/** What stands before the @ has to look alike too: half the world has its mail with the same firm. */
export const vergelijkEmail: Vergelijking = (a, b) => {
  if (isEenTikfout(a, b)) return 2;
  const [voor, na] = [a.split('@')[0] ?? '', b.split('@')[0] ?? ''];
  if (voor.length >= 5 && voor === na) return 2;
  return jaroWinkler(a, b) >= 0.88 && jaroWinkler(voor, na) >= 0.84 ? 3 : 4;
};

export const vergelijkExact: Vergelijking = () => 2;
