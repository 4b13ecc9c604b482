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

/** How large the box of one person is; half of it lies on either side of where she is put. */
export const VAK = { breedte: 152, smal: 124, hoogte: 48 } as const;

export type Indeling = { knopen: Knoop[]; hoogte: number; vak: number };

const RIJ = 76;
const BREED_GENOEG = 480;
const ELLIPS_PER_MENS = 80;

/**
 * Where everybody of a case is drawn within `breedte` pixels, victims first: on an ellipse, and one under the other, left and
 * right in turn, where that has no room for their boxes and for what is written between them.
 */
export function deelIn(mensen: readonly Betrokkene[], breedte: number): Indeling {
  const volgorde = [...mensen].sort((a, b) => ORDE.indexOf(a.rol) - ORDE.indexOf(b.rol));
  return breedte < BREED_GENOEG || volgorde.length * ELLIPS_PER_MENS > breedte
    ? omEnOm(volgorde, breedte)
    : opEllips(volgorde, breedte);
}

function omEnOm(volgorde: readonly Betrokkene[], breedte: number): Indeling {
  const vak = breedte < BREED_GENOEG ? VAK.smal : VAK.breedte;
  const rand = vak / 2 + 1;
  const knopen = volgorde.map((mens, i) => {
    return { mens, x: i % 2 === 0 ? rand : breedte - rand, y: VAK.hoogte / 2 + 1 + i * RIJ };
  });
  return { knopen, hoogte: (volgorde.length - 1) * RIJ + VAK.hoogte + 2, vak };
}

function opEllips(volgorde: readonly Betrokkene[], breedte: number): Indeling {
  // two people stand beside each other
  const hoogte = volgorde.length > 2 ? 300 : 64;
  const knopen = volgorde.map((mens, i) => {
    const hoek = Math.PI + (2 * Math.PI * i) / volgorde.length;
    return {
      mens,
      x: breedte / 2 + (breedte / 2 - 80) * Math.cos(hoek),
      y: hoogte / 2 + (hoogte / 2 - 32) * Math.sin(hoek),
    };
  });
  return { knopen, hoogte, vak: VAK.breedte };
}
