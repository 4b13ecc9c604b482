import { inhoudstekst } from '../../api/feit.ts';
import type { Betrokkene, Feit } from '../../api/types.ts';

export type Relatie = { van: string; tot: string; wat: string; feit: string };
export type Knoop = { mens: Betrokkene; x: number; y: number };

/** How the people of a case stand to each other; the newest fact about a pair counts. */
export function relatiesVan(feiten: readonly Feit[]): Relatie[] {
  const perPaar = new Map<string, Relatie>();
  for (const feit of feiten) {
    if (feit.soort !== 'relatie_vastgesteld' || feit.vervallen) continue;
    const [van, tot] = [inhoudstekst(feit, 'van'), inhoudstekst(feit, 'tot')];
    if (van === '' || tot === '') continue;
    perPaar.set([van, tot].sort().join(' '), { van, tot, wat: inhoudstekst(feit, 'relatie'), feit: feit.id });
  }
  return [...perPaar.values()];
}

const ORDE = ['slachtoffer', 'pleger', 'kind', 'nieuwe_partner', 'netwerk', 'getuige', 'bedreigde_professional'];

/** Puts people on an ellipse, victims first on the left; within `breedte` by `hoogte`. */
export function plaats(mensen: readonly Betrokkene[], breedte: number, hoogte: number): Knoop[] {
  const volgorde = [...mensen].sort((a, b) => ORDE.indexOf(a.rol) - ORDE.indexOf(b.rol));
  return volgorde.map((mens, i) => {
    const hoek = Math.PI + (2 * Math.PI * i) / Math.max(volgorde.length, 1);
    return {
      mens,
      x: breedte / 2 + (breedte / 2 - 80) * Math.cos(hoek),
      y: hoogte / 2 + (hoogte / 2 - 32) * Math.sin(hoek),
    };
  });
}
