import type { Feit, Maatregel } from '../../api/types.ts';
import type { Namen } from '../tijdlijn/inhoud.ts';
import { kalenderdagen, leesMoment } from '../../tijd/amsterdam.ts';

/** The measures that hold at `nu`: begun, not ended, and more than a request; the one that ends first on top. */
export function geldendeMaatregelen(maatregelen: readonly Maatregel[], nu: string): Maatregel[] {
  const moment = leesMoment(nu);
  return maatregelen
    .filter((m) => m.status !== 'aangevraagd' && !isVoorbij(m, moment) && leesMoment(m.van) <= moment)
    .sort((a, b) => einde(a) - einde(b));
}

/** Whom a measure protects, when another of the same kind holds as well; empty when that is not known or not needed. */
export function voorWie(
  maatregel: Maatregel,
  geldend: readonly Maatregel[],
  feiten: readonly Feit[],
  namen: Namen,
): string {
  const gelijk = geldend.filter((ander) => ander.maatregel === maatregel.maatregel);
  if (gelijk.length < 2) return '';
  const voor: unknown = feiten.find((feit) => feit.id === maatregel.feit)?.inhoud?.voor;
  const ids: unknown[] = Array.isArray(voor) ? voor : [voor];
  return ids.flatMap((id) => (typeof id === 'string' ? (namen.get(id) ?? []) : [])).join(', ');
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
