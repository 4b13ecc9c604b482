import { type Moment, plusDuur, type Zone } from '@waakvlam/kernel/tijd';
import { type Geval, isOpen } from './geval.ts';
import type { GecompileerdeVervulling } from './kaart.ts';
import type { Aanleiding } from './wereld.ts';

/**
 * What a fact that fulfils this item must not have happened before. One that names its occasion may have followed on it
 * before either was known here; so may one that became known together with it (`samen`), as in an import.
 */
export function vroegst(via: GecompileerdeVervulling, geval: Geval, samen: boolean, zone: Zone): Moment {
  const { basis, begin, aanleiding } = geval;
  const { vanaf } = via;
  if (vanaf === undefined) return samen || (via.verwijst !== undefined && aanleiding) ? begin : basis.van;
  if (vanaf === 'altijd') return Number.NEGATIVE_INFINITY;
  return plusDuur(samen ? begin : basis.van, vanaf.duur, zone, vanaf.teken);
}

/** Whether a fact of the right kind is about this item, and of the time after `grens`. */
export function past(via: GecompileerdeVervulling, feit: Aanleiding, geval: Geval, grens: Moment): boolean {
  const { verwijst, verwijstNaarVeld, zelf } = via;
  if (feit.gebeurd.tot < grens || isAanleiding(feit, geval)) return false;
  if (zelf && !geval.plichten.some((plicht) => isOpen(plicht) && plicht.wie === feit.wie)) return false;
  if (verwijst === undefined) return true;
  const doel = verwijstNaarVeld === undefined ? geval.aanleiding?.id : geval.aanleiding?.inhoud[verwijstNaarVeld];
  const waarde = feit.inhoud[verwijst];
  return Array.isArray(waarde) ? waarde.includes(doel) : waarde === doel;
}

/** What called for an item never fulfils it, nor does a fact from which a derived occasion follows. */
function isAanleiding(feit: Aanleiding, { aanleiding }: Geval): boolean {
  return feit === aanleiding || (aanleiding?.feiten?.includes(feit.id) ?? false);
}
