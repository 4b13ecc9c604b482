import { inhoudstekst } from '../../../api/feit.ts';
import type { Betrokkene, Feit } from '../../../api/types.ts';

/** The addresses in a case that the reader sees: of the perpetrators, or of everybody else. */
export function adressenVan(feiten: readonly Feit[], betrokkenen: readonly Betrokkene[], vanPleger: boolean): string[] {
  const plegers = new Set(betrokkenen.filter(({ rol }) => rol === 'pleger').map(({ id }) => id));
  const adressen = feiten
    .filter(({ soort, vervallen }) => soort === 'verblijf_vastgesteld' && !vervallen)
    .filter((feit) => plegers.has(inhoudstekst(feit, 'betrokkene')) === vanPleger)
    .map((feit) => inhoudstekst(feit, 'adres'));
  return [...new Set(adressen.filter((adres) => adres !== ''))];
}
