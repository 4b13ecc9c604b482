import type { Leesboek } from './compileer.ts';
import type { Doorloop } from './doorloop.ts';

const TIJD = ['datum_getal', 'tijd_getal', 'jaartal', 'tussenwoord'] as const;

/**
 * Per word how many words before it count as distance. When something happened does not: a charge or a report puts date
 * and hour between who acts and what is done ("hij heeft op 3 mei 2024 omstreeks 23:10 uur bij haar aangebeld").
 */
export function telTussenwoorden(boek: Leesboek, { woorden, treffers, begrip, eerste, laatste }: Doorloop): Int32Array {
  const tijd = new Set(TIJD.map((naam) => boek.begrippen.get(naam)));
  const getal = boek.begrippen.get('getal');
  const soort = new Uint8Array(woorden + 1);
  for (let plek = 0; plek < treffers; plek += 1) {
    if (begrip[plek] === getal) soort[eerste[plek] ?? 0] ||= 1;
    else if (tijd.has(begrip[plek])) soort.fill(2, eerste[plek] ?? 0, (laatste[plek] ?? 0) + 1);
  }
  const ervoor = new Int32Array(woorden + 1);
  for (let woord = 0; woord < woorden; woord += 1) {
    // A bare number belongs to the time that follows it: "3 mei".
    const telt = soort[woord] === 0 || (soort[woord] === 1 && soort[woord + 1] !== 2);
    ervoor[woord + 1] = (ervoor[woord] ?? 0) + (telt ? 1 : 0);
  }
  return ervoor;
}
