import type { Leesboek } from './compileer.ts';
import type { Doorloop } from './doorloop.ts';

const TIJD = ['datum_getal', 'tijd_getal', 'jaartal', 'tussenwoord'];
const IS_GETAL = 1;
const IS_TIJD = 2;

/** Per number of a concept whether it is a number, or says when; 0 for every other. */
export function tijdtekensVan(begrippen: ReadonlyMap<string, number>): Uint8Array {
  const tijdtekens = new Uint8Array(begrippen.size);
  for (const naam of TIJD) tijdtekens[begrippen.get(naam) ?? -1] = IS_TIJD;
  tijdtekens[begrippen.get('getal') ?? -1] = IS_GETAL;
  return tijdtekens;
}

/**
 * Per word how many words before it count as distance. When something happened does not: a charge or a report puts date
 * and hour between who acts and what is done ("hij heeft op 3 mei 2024 omstreeks 23:10 uur bij haar aangebeld").
 */
export function telTussenwoorden(
  { tijdtekens }: Leesboek,
  { woorden, treffers, begrip, eerste, laatste }: Doorloop,
): readonly number[] {
  const soort: number[] = [];
  for (let woord = 0; woord <= woorden; woord += 1) soort.push(0);
  for (let plek = 0; plek < treffers; plek += 1) {
    const teken = tijdtekens[begrip[plek] ?? 0] ?? 0;
    if (teken === 0) continue;
    const tot = teken === IS_TIJD ? (laatste[plek] ?? 0) : (eerste[plek] ?? 0);
    for (let woord = eerste[plek] ?? 0; woord <= tot; woord += 1) soort[woord] = Math.max(soort[woord] ?? 0, teken);
  }
  const ervoor = [0];
  for (let woord = 0; woord < woorden; woord += 1) {
    // A bare number belongs to the time that follows it: "3 mei".
    const telt = soort[woord] === 0 || (soort[woord] === IS_GETAL && soort[woord + 1] !== IS_TIJD);
    ervoor.push((ervoor[woord] ?? 0) + (telt ? 1 : 0));
  }
  return ervoor;
}
