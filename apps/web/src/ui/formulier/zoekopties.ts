import type { Optie } from './Keuzeveld.tsx';

/** A choice that is also found by other words than its name. */
export type Zoekoptie = Optie & { ook?: string };

/**
 * The choices that fit what is typed, best first: whose name begins so, then where a word does, then the rest. All of
 * them, in their own order, when nothing is typed.
 */
export function passend(opties: readonly Zoekoptie[], getypt: string): Zoekoptie[] {
  const gezocht = plat(getypt);
  if (gezocht === '') return [...opties];
  const delen = gezocht.split(' ');
  return opties
    .map((optie) => ({ optie, rang: rangVan(optie, gezocht, delen) }))
    .filter(({ rang }) => rang < NIET)
    .sort((a, b) => a.rang - b.rang)
    .map(({ optie }) => optie);
}

const NIET = 4;

function rangVan({ label, ook = '' }: Zoekoptie, gezocht: string, delen: readonly string[]): number {
  const naam = plat(label);
  const alles = `${naam} ${plat(ook)}`;
  if (naam.startsWith(gezocht)) return 0;
  const woorden = alles.split(' ');
  if (delen.every((deel) => woorden.some((woord) => woord.startsWith(deel)))) return 1;
  return delen.every((deel) => alles.includes(deel)) ? 2 : NIET;
}

function plat(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
