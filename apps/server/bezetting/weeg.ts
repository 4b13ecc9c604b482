import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import type { Bezettingsregels, Norm } from './normen.ts';

/** A colleague as far as staffing goes. */
export interface Collega {
  readonly naam: string;
  readonly basisteam: string | null;
  readonly specialismen: readonly string[];
  /** Days since her organisation last said what she is; null: it never did. */
  readonly nagegaanDagen: number | null;
  readonly plaatsvervanger: string | null;
}

/** A norm that is not met in one place; `basisteam` null: at the organisation as a whole. */
export interface Tekort {
  readonly norm: string;
  readonly tekst: string;
  readonly bron: readonly string[];
  readonly basisteam: string | null;
  readonly minstens: number;
  readonly aanwezig: readonly string[];
  /** There are enough, and nobody stands in for this one. */
  readonly zonderVervanging: boolean;
}

export interface Weging {
  /** Teams that staff name, in order of the alphabet. */
  readonly teams: readonly string[];
  readonly tekorten: readonly Tekort[];
  /** Names of specialists of whom it has to be asked again whether it still holds. */
  readonly natevragen: readonly string[];
}

/** Holds the staff of an organisation against the norms (IN-124, IN-222, IN-258, IN-259, SC-162). */
export function weegBezetting(
  collegas: readonly Collega[],
  organisatie: OrganisatieCode,
  { normen, nagaan }: Bezettingsregels,
): Weging {
  const teams = [...new Set(collegas.flatMap(({ basisteam }) => basisteam ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  const tekorten = normen
    .filter(({ bij }) => bij.includes(organisatie))
    .flatMap((norm) => (norm.per === 'basisteam' ? teams : [null]).flatMap((team) => weegPlek(collegas, norm, team)));
  const natevragen = collegas
    .filter(({ specialismen, nagegaanDagen }) => {
      return specialismen.some(isGezegd) && (nagegaanDagen === null || nagegaanDagen > nagaan.dagen);
    })
    .map(({ naam }) => naam);
  return { teams, tekorten, natevragen };
}

/** Follows from what somebody may do, so that nobody has to say it. */
const VANZELF = ['taakaccenthouder', 'leeslijst'];
const isGezegd = (specialisme: string): boolean => !VANZELF.includes(specialisme);

function weegPlek(collegas: readonly Collega[], norm: Norm, basisteam: string | null): Tekort[] {
  const aanwezig = collegas.filter(
    (collega) =>
      (basisteam === null || collega.basisteam === basisteam) &&
      norm.wie.some((specialisme) => collega.specialismen.includes(specialisme)),
  );
  const genoeg = aanwezig.length >= norm.minstens;
  const vervangen = !norm.vervanging || aanwezig.length > 1 || aanwezig.some((een) => een.plaatsvervanger !== null);
  if (genoeg && vervangen) return [];
  const { id, tekst, bron, minstens } = norm;
  const namen = aanwezig.map(({ naam }) => naam);
  return [{ norm: id, tekst, bron, basisteam, minstens, aanwezig: namen, zonderVervanging: genoeg }];
}
