import { plusDuur, type Zone } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { eindeNa } from './einde.ts';
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

type Verlengd = Extract<Feit, { soort: 'maatregel_verlengd' }>;

/**
 * Why this extension cannot be right, apart from how long it lasts: the measure was over by then, also by the earliest
 * reading, the law asks for a prosecution that was not instituted, or bounds how long it lasts and no last day was given.
 */
export function zoekBezwaar(maatregel: Maatregel, { gebeurd, inhoud }: Verlengd, grenzen: Grenzen): string | undefined {
  const { einde, eindigt, soort } = maatregel;
  const voorbij = Math.min(einde?.op ?? Infinity, eindigt ? eindeNa(eindigt) : Infinity);
  if (voorbij <= gebeurd.van) return 'de maatregel was al afgelopen en kan dan niet meer worden verlengd';
  const grens = grenzen.perSoort.get(soort);
  if (grens?.eistVervolging && inhoud.vervolging_ingesteld === 'nee')
    return 'deze maatregel kan niet worden verlengd zolang er geen vervolging is ingesteld';
  if (inhoud.tot === undefined && (grens?.termijn ?? grens?.totaal) !== undefined)
    return 'bij de verlenging staat geen laatste dag, terwijl de wet haar begrenst';
  return undefined;
}
