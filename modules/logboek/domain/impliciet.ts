import type { Feit } from './feit.ts';

/** Measures that a suspended detention brings by its conditions, unless they are facts of their own. */
export function impliciteMaatregelen(feiten: readonly Feit[]): { id: string; maatregel: string; feit: string }[] {
  const eigen = new Set<string>();
  for (const feit of feiten) {
    if (feit.soort === 'maatregel_gestart') eigen.add(`${feit.inhoud.onderdeel_van}.${feit.inhoud.maatregel}`);
  }
  return feiten.flatMap((feit) =>
    feit.soort !== 'schorsing_voorlopige_hechtenis'
      ? []
      : [...new Set(feit.inhoud.voorwaarden)]
          .map((maatregel) => ({ id: `${feit.id}.${maatregel}`, maatregel, feit: feit.id }))
          .filter(({ id }) => !eigen.has(id)),
  );
}
