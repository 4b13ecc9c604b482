import { plusDuur, type Zone } from '@waakvlam/kernel/tijd';
import type { Grenzen } from './grenzen.ts';
import type { Maatregel } from './maatregel.ts';

/**
 * Why an order cannot be right, in Dutch; undefined when nothing speaks against it. An order is only disputed when even
 * the shortest reading of vague dates exceeds the bound. It is kept and shown all the same.
 */
export function zoekBetwisting(maatregel: Maatregel, grenzen: Grenzen, zone: Zone): string | undefined {
  const grens = grenzen.perSoort.get(maatregel.soort);
  if (!grens) return undefined;
  const { eindigt, termijnVan, vanaf, verlengingen } = maatregel;
  if (grens.verlengingen !== undefined && verlengingen > grens.verlengingen) return grens.regel;
  if (!eindigt) return undefined;
  if (grens.eerste && verlengingen === 0 && eindigt.van > plusDuur(vanaf.tot, grens.eerste, zone)) return grens.regel;
  if (grens.termijn && eindigt.van > plusDuur(termijnVan.tot, grens.termijn, zone)) return grens.regel;
  if (grens.totaal && eindigt.van > plusDuur(vanaf.tot, grens.totaal, zone)) return grens.regel;
  return undefined;
}
