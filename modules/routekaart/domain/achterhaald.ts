import { geldt } from '@waakvlam/maatregelen';
import { lijstVan } from './patroon.ts';
import type { Aanleiding, Wereld } from './wereld.ts';

/**
 * Whether the picture has moved past a derived event, so that what it called for is done (its cause was mended) or no
 * longer applies. Facts of the log are never overtaken.
 */
export function achterhaald(aanleiding: Aanleiding, wereld: Wereld): 'gedaan' | 'nvt' | undefined {
  const { inhoud } = aanleiding;
  switch (aanleiding.soort) {
    case 'vrijlating_nadert':
      return wereld.casus.vrijlating?.feit === inhoud['feit'] ? undefined : 'nvt';
    case 'maatregel_loopt_af': {
      const maatregel = wereld.maatregelen.maatregelen.get(String(inhoud['maatregel']));
      if (!maatregel || !geldt(maatregel)) return 'nvt';
      return maatregel.eindigt?.tot === inhoud['tot'] ? undefined : 'gedaan';
    }
    case 'maatregel_afgelopen': {
      const functies = wereld.maatregelen.functies();
      return lijstVan(inhoud['open']).every((functie) => functies.has(String(functie))) ? 'gedaan' : undefined;
    }
    case 'maatregel_betwist': {
      const maatregel = wereld.maatregelen.maatregelen.get(String(inhoud['maatregel']));
      return maatregel && geldt(maatregel) ? undefined : 'nvt';
    }
    default:
      return undefined;
  }
}
