import { geldt, type Maatregel } from '@waakvlam/maatregelen';
import { lijstVan } from './patroon.ts';
import type { Geval } from './geval.ts';
import type { Wereld } from './wereld.ts';

export interface Achterhaald {
  readonly status: 'gedaan' | 'nvt';
  /** Facts that mended it. */
  readonly door: readonly string[];
}

const NVT: Achterhaald = { status: 'nvt', door: [] };

/**
 * Whether the picture has moved past a derived event, so that what it called for is done (its cause was mended) or no
 * longer applies. Facts of the log are never overtaken.
 */
export function achterhaald(geval: Geval, wereld: Wereld): Achterhaald | undefined {
  const { aanleiding, regel } = geval;
  if (!aanleiding) return undefined;
  const { inhoud } = aanleiding;
  switch (aanleiding.soort) {
    case 'vrijlating_nadert':
    case 'vrijlating_voorbij':
      return wereld.casus.vrijlatingen.van(String(inhoud['feit'])) ? undefined : NVT;
    case 'alarmbel_geluid':
      return wereld.risico.bellen.some(({ feit }) => feit === aanleiding.feiten?.[0])
        ? undefined
        : { status: 'gedaan', door: wereld.risico.herkomst };
    case 'maatregel_loopt_af':
    case 'maatregel_nadert_einde': {
      const maatregel = wereld.maatregelen.maatregelen.get(String(inhoud['maatregel']));
      if (!maatregel || !geldt(maatregel)) return NVT;
      if (maatregel.eindigt?.tot !== inhoud['tot']) return { status: 'gedaan', door: [] };
      const vervangers = wereld.maatregelen.vervangers(maatregel, maatregel.functies);
      if (vervangers) return { status: 'gedaan', door: vervangers };
      return isScherperGezegd(maatregel, Number(inhoud['dagen']), wereld) ? NVT : undefined;
    }
    case 'maatregel_afgelopen': {
      const maatregel = wereld.maatregelen.maatregelen.get(String(inhoud['maatregel']));
      if (!maatregel || !regel.overOnbedektEinde) return undefined;
      // An extension that was decided in time and learned later: it never ended.
      if (geldt(maatregel) && maatregel.betwist === undefined) return { status: 'gedaan', door: [] };
      const vervangers = wereld.maatregelen.vervangers(maatregel, lijstVan(inhoud['open']).map(String));
      return vervangers && { status: 'gedaan', door: vervangers };
    }
    case 'maatregel_betwist': {
      const maatregel = wereld.maatregelen.maatregelen.get(String(inhoud['maatregel']));
      return maatregel && geldt(maatregel) ? undefined : NVT;
    }
    default:
      return undefined;
  }
}

/** A reminder gives way to the next one: the same end is not announced twice. The first announcement has no days. */
function isScherperGezegd(maatregel: Maatregel, dagen: number, { maatregelen, nu }: Wereld): boolean {
  return maatregelen.herinneringen(maatregel).some((later) => later.dagen < dagen && later.moment <= nu);
}
