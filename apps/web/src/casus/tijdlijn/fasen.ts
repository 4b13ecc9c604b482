import { inhoudstekst } from '../../api/feit.ts';
import type { Feit, Stand } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

/** A phase of the case from one moment to another, in milliseconds; `tot` null: it lasts. */
export type Fasestuk = { fase: string; van: number; tot: number | null };

/** A case begins here, until its partners say otherwise. */
const EERSTE = 'directe_veiligheid';

/**
 * The phases of a case, the first one from its first fact on. None when the facts that this reader sees do not lead to the
 * phase that stands: then it is not for her to see since when.
 */
export function fasenVan(feiten: readonly Feit[], { fase: nu }: Pick<Stand, 'fase'>): Fasestuk[] {
  const geldig = feiten.filter((feit) => feit.vervallen !== true);
  if (geldig.length === 0) return [];
  const begin = Math.min(...geldig.map((feit) => leesMoment(feit.gebeurd.van).getTime()));
  const stappen = geldig
    .filter((feit) => feit.soort === 'fase_gewijzigd')
    .map((feit) => ({ fase: inhoudstekst(feit, 'fase'), van: leesMoment(feit.gebeurd.van).getTime() }))
    .sort((a, b) => a.van - b.van);
  const stukken: Fasestuk[] = [];
  for (const { fase, van } of [{ fase: EERSTE, van: begin }, ...stappen]) {
    const laatste = stukken.at(-1);
    if (laatste?.fase === fase) continue;
    if (laatste) laatste.tot = van;
    stukken.push({ fase, van, tot: null });
  }
  return stukken.at(-1)?.fase === nu ? stukken : [];
}
