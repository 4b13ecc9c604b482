import type { Maatregel } from '../../api/types.ts';
import { kalenderdagen, leesMoment } from '../../tijd/amsterdam.ts';

/** The measures that hold at `nu`: begun, not ended, and more than a request; the one that ends first on top. */
export function geldendeMaatregelen(maatregelen: readonly Maatregel[], nu: string): Maatregel[] {
  const moment = leesMoment(nu);
  return maatregelen
    .filter((m) => m.status !== 'aangevraagd' && !isVoorbij(m, moment) && leesMoment(m.van) <= moment)
    .sort((a, b) => einde(a) - einde(b));
}

/** Calendar days until the end; null when the end is open. */
export function dagenOver(maatregel: Maatregel, nu: string): number | null {
  return maatregel.tot === null ? null : kalenderdagen(leesMoment(nu), leesMoment(maatregel.tot));
}

function isVoorbij(maatregel: Maatregel, moment: Date): boolean {
  if (maatregel.einde && leesMoment(maatregel.einde.op) <= moment) return true;
  return maatregel.tot !== null && leesMoment(maatregel.tot) < moment;
}

function einde(maatregel: Maatregel): number {
  return maatregel.tot === null ? Number.POSITIVE_INFINITY : leesMoment(maatregel.tot).getTime();
}
