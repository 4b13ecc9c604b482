import { blijvenden, genoemd } from './betreft.ts';
import type { Geval } from './geval.ts';
import type { GecompileerdeRegel } from './kaart.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

/**
 * Whether a rule has nothing to ask on this occasion because who it asks about died: whom the occasion names, or where it
 * names nobody with that role, all who have it. What is asked about a measure that protects only somebody who died rests too.
 */
export function rust({ inLeven }: GecompileerdeRegel, aanleiding: Aanleiding | undefined, wereld: Wereld): boolean {
  const { betrokkenen } = wereld.casus;
  if (!betrokkenen.iemandOverleden) return false;
  const maatregel = wereld.maatregelen.maatregelen.get(String(aanleiding?.inhoud['maatregel']));
  if (aanleiding?.feiten && maatregel?.voor !== undefined && betrokkenen.isOverleden(maatregel.voor)) return true;
  if (inLeven.includes('betrokkene')) return betrokkenen.isOverleden(String(aanleiding?.inhoud['betrokkene']));
  return inLeven.some((rol) => betrokkenen.zijnOverleden(rol, eersten(aanleiding, rol, wereld)));
}

/** Of an open item: it rests, is still for these victims only, or (undefined) stays as it is. */
export function naOverlijden(geval: Geval, wereld: Wereld): 'rust' | readonly string[] | undefined {
  const { regel, aanleiding, feiten, betreft } = geval;
  const enig = feiten.length < 2 || betreft !== undefined || aanleiding?.feiten !== undefined;
  if (rust(regel, enig ? aanleiding : undefined, wereld)) return 'rust';
  return regel.inLeven.includes('slachtoffer') ? blijvenden(geval, wereld) : undefined;
}

/** Those with this role whom an occasion names first; who did it only where no field names another. */
function eersten(aanleiding: Aanleiding | undefined, rol: string, wereld: Wereld): readonly string[] {
  if (aanleiding === undefined) return [];
  const maatregel = wereld.maatregelen.maatregelen.get(String(aanleiding.inhoud['maatregel']));
  const daarna = [maatregel?.over ?? [], [String(aanleiding.inhoud['door'])]];
  for (const ids of [...genoemd(aanleiding, wereld), ...daarna]) {
    const metRol = ids.filter((id) => wereld.casus.betrokkenen.rolVan(id) === rol);
    if (metRol.length > 0) return metRol;
  }
  return [];
}
