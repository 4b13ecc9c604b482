import type { Stand, Taak } from './types.ts';

/** Everything that the route card says, with standing prohibitions as items of each organisation that they bind. */
export function takenVan(stand: Stand): Taak[] {
  const verboden = (stand.verboden ?? []).flatMap(({ wie, ...verbod }) =>
    wie.map((organisatie) => ({
      ...verbod,
      wie: organisatie,
      soort: 'verbieden' as const,
      status: 'open' as const,
      teLaat: false,
      sinds: null,
      uiterlijk: null,
      voldaanDoor: [],
    })),
  );
  const bekend = new Set(stand.taken.map((taak) => `${taak.item} ${taak.wie}`));
  return [...stand.taken, ...verboden.filter((verbod) => !bekend.has(`${verbod.item} ${verbod.wie}`))];
}

/** The level over time; without its history, the level that stands now. */
export function verloopVan(stand: Stand): { sinds: string; niveau: Stand['risico']['niveau'] }[] {
  if (stand.verloop) return stand.verloop;
  return stand.risico.sinds === null ? [] : [{ sinds: stand.risico.sinds, niveau: stand.risico.niveau }];
}
