import { ORGANISATIENAAM, type Feit } from '@waakvlam/logboek';
import { formatMoment, AMSTERDAM } from '@waakvlam/kernel/tijd';
import { isTeDoen, type Stand } from '@waakvlam/routekaart';

/** Who got a breach or an unsafe signal, by when each must act, and whether anyone did. */
export interface Ontvangst {
  readonly feit: string;
  readonly gemeldOp: string;
  readonly opgevolgd: { readonly op: string; readonly besluit: string; readonly door: string } | null;
  /** First moment at which someone is too late; null when nobody has a term. */
  readonly uiterlijk: string | null;
  readonly ontvangers: readonly {
    readonly wie: string;
    readonly naam: string;
    readonly taak: string;
    readonly uiterlijk: string | null;
    readonly status: string;
  }[];
  readonly noodoproep: string;
}

const NOODOPROEP = 'Dit is geen noodoproep. Is er nu gevaar, bel dan 112.';
const NAMEN: Readonly<Record<string, string>> = ORGANISATIENAAM;

/** What became of a report, from the tasks that it made and the facts that answer it; both as the reader sees them. */
export function schrijfOntvangst(feit: Feit, { taken }: Pick<Stand, 'taken'>, feiten: readonly Feit[]): Ontvangst {
  const eigen = taken.filter(({ feiten: premissen }) => premissen.includes(feit.id));
  const termijnen = eigen.flatMap(({ status, uiterlijk }) =>
    isTeDoen(status) && uiterlijk !== null ? [uiterlijk] : [],
  );
  return {
    feit: feit.id,
    gemeldOp: formatMoment(feit.bekend, AMSTERDAM),
    opgevolgd: zoekOpvolging(feit, feiten),
    uiterlijk: termijnen.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null,
    ontvangers: eigen.map(({ wie, tekst, uiterlijk, status }) => ({
      wie,
      naam: NAMEN[wie] ?? wie,
      taak: tekst,
      uiterlijk,
      status,
    })),
    noodoproep: NOODOPROEP,
  };
}

function zoekOpvolging({ id }: Feit, feiten: readonly Feit[]): Ontvangst['opgevolgd'] {
  for (const feit of feiten) {
    const op = formatMoment(feit.bekend, AMSTERDAM);
    if (feit.soort === 'overtreding_opgevolgd' && feit.inhoud.overtreding === id)
      return { op, besluit: feit.inhoud.besluit, door: feit.wie };
    if (feit.soort === 'aanhouding' && feit.inhoud.om === id) return { op, besluit: 'aanhouding', door: feit.wie };
    if (feit.soort === 'antwoord' && feit.inhoud.op === id)
      return { op, besluit: feit.inhoud.uitkomst, door: feit.wie };
  }
  return null;
}
