import type { Leesboek } from './compileer.ts';
import type { Doorloop } from './doorloop.ts';

const GENOEG_WOORDEN = 12;
const ANDERE_MINSTENS = 3;
const ANDERE_OVERWICHT = 1.5;
const SCHRIFTEN: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['zh', /\p{Script=Han}/u],
];

/**
 * The language of a text: `nl`, another that the rules know, one by its script, or `onbekend`. A text too short to tell
 * counts as Dutch, so that a terse report is judged rather than laid aside.
 */
export function taalVan(boek: Leesboek, gelezen: Doorloop, tekst: string): string {
  const { talen, woorden, vreemd } = gelezen;
  if (vreemd * 2 > woorden) {
    const begin = tekst.slice(0, 400);
    return SCHRIFTEN.find(([, letters]) => letters.test(begin))?.[0] ?? 'onbekend';
  }
  const nederlands = talen[boek.talen.indexOf('nl')] ?? 0;
  const [taal, aantal] = boek.talen.reduce<readonly [string, number]>(
    (beste, naam, plek) => (naam !== 'nl' && (talen[plek] ?? 0) > beste[1] ? [naam, talen[plek] ?? 0] : beste),
    ['onbekend', 0],
  );
  if (aantal >= ANDERE_MINSTENS && aantal > nederlands * ANDERE_OVERWICHT) return taal;
  return woorden >= GENOEG_WOORDEN && nederlands === 0 && gelezen.treffers < 3 ? 'onbekend' : 'nl';
}
