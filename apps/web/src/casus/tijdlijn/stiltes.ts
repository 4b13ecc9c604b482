import type { Feit } from '../../api/types.ts';
import { DAG, leesMoment } from '../../tijd/amsterdam.ts';

export type Stilte = { van: number; tot: number; dagen: number; totHeden: boolean };

const GRENS_IN_DAGEN = 30;

/** Facts that only keep the books and tell nothing about what went on. */
const ADMINISTRATIE = new Set(['betrokkene_toegevoegd', 'correctie', 'redactie', 'casus_verbonden']);

/**
 * Stretches of more than 30 days in which nothing happened that the case knows of, with the stretch up to `nu` last.
 * A period counts as filled from its start to its end.
 */
export function vindStiltes(feiten: readonly Feit[], nu: string): Stilte[] {
  const stukken = feiten
    .filter((feit) => !ADMINISTRATIE.has(feit.soort) && !feit.vervallen)
    .map((feit) => ({ van: leesMoment(feit.gebeurd.van).getTime(), tot: leesMoment(feit.gebeurd.tot).getTime() }))
    .sort((a, b) => a.van - b.van);
  const heden = leesMoment(nu).getTime();
  const stiltes: Stilte[] = [];
  let gevuldTot = stukken[0]?.tot;
  if (gevuldTot === undefined) return [];
  for (const stuk of [...stukken.slice(1), { van: heden, tot: heden }]) {
    const dagen = Math.floor((stuk.van - gevuldTot) / DAG);
    if (dagen > GRENS_IN_DAGEN) stiltes.push({ van: gevuldTot, tot: stuk.van, dagen, totHeden: stuk.van === heden });
    gevuldTot = Math.max(gevuldTot, stuk.tot);
  }
  return stiltes;
}
