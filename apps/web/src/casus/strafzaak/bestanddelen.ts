import type { Feit, Maatregel } from '../../api/types.ts';
import { BESTANDDELEN, type Bestanddeel, type Bestanddeelcode, steunt } from '../../taal/belaging.ts';

/** An element of the offence, with the facts of the case that support it, in the order in which they happened. */
export type Gesteund = Bestanddeel & { feiten: readonly Feit[] };

/** Who the case is about, and the measures in it. */
type Zaak = { betrokkenen: readonly { id: string; rol: string }[]; maatregelen: readonly Maatregel[] };

/** What an order does that tells him to stay away from her. */
const AFSTAND: ReadonlySet<string> = new Set(['contactverbod', 'locatieverbod']);

/**
 * What each element of belaging rests on in this case, from the facts that the reader sees (RK-005, IN-038, SC-042). Whether
 * that proves it is for the prosecutor and the judge. What a child or the victim did is no act of his.
 */
export function bestanddelenVan(feiten: readonly Feit[], { betrokkenen, maatregelen }: Zaak): Gesteund[] {
  const plegers = new Set(betrokkenen.filter(({ rol }) => rol === 'pleger').map(({ id }) => id));
  const verboden = new Set(
    maatregelen
      .filter(({ functies = [], uitgereikt, status }) => {
        return status !== 'aangevraagd' && uitgereikt !== 'nee' && functies.some((een) => AFSTAND.has(een));
      })
      .map(({ feit }) => feit),
  );
  const geldend = feiten
    .filter(({ vervallen, geredigeerd }) => vervallen !== true && geredigeerd !== true)
    .toSorted((a, b) => Date.parse(a.gebeurd.van) - Date.parse(b.gebeurd.van));
  const daden = geldend.filter((feit) => isDaad(feit, plegers));
  const grenzen = geldend.filter((feit) => verboden.has(feit.id) || isGrens(feit));
  // a day that nobody remembers sets no boundary in time
  const sinds = grenzen.find(({ geschat, gebeurd }) => geschat !== true || gebeurd.van !== gebeurd.tot)?.gebeurd.tot;
  const erna = daden.filter(
    ({ soort, gebeurd }) =>
      soort === 'overtreding' || (sinds !== undefined && Date.parse(gebeurd.van) > Date.parse(sinds)),
  );
  const van = (code: 'inbreuk' | 'dwang') => daden.filter((feit) => steunt(code, lijst(feit.inhoud?.['aard'])));
  const steun: Record<Bestanddeelcode, readonly Feit[]> = {
    wederrechtelijk: grenzen,
    stelselmatig: daden.length > 1 || daden.some(isVaak) ? daden : [],
    opzettelijk: erna,
    inbreuk: van('inbreuk'),
    dwang: [...van('dwang'), ...geldend.filter(isVrees)],
  };
  return BESTANDDELEN.map((deel) => ({ ...deel, feiten: steun[deel.code] }));
}

/** Whether she asked for prosecution, without which belaging is not prosecuted (art. 285b, second paragraph, Sr): the newest word of it. */
export function klachtVan(feiten: readonly Feit[]): Feit | undefined {
  return feiten.findLast(
    ({ soort, inhoud, vervallen }) =>
      vervallen !== true &&
      (soort === 'klacht' ||
        // his own report against her asks nothing for her
        (soort === 'aangifte' && inhoud?.['met_klacht'] === 'ja' && inhoud['door'] !== 'pleger')),
  );
}

function isDaad({ soort, inhoud }: Feit, plegers: ReadonlySet<string>): boolean {
  if (soort === 'overtreding') return true;
  const door = inhoud?.['door'];
  return (
    soort === 'incident' && (typeof door !== 'string' || plegers.has(door)) && inhoud?.['verandering'] !== 'gestopt'
  );
}

/** What told him that he may not. */
function isGrens({ soort, inhoud }: Feit): boolean {
  switch (soort) {
    case 'grens_gesteld':
      return inhoud?.['gezegd'] === 'ja';
    case 'stopgesprek':
      return inhoud?.['gepland'] !== 'ja';
    case 'aanzegging_wederrechtelijkheid':
      return inhoud?.['uitgereikt'] === 'ja';
    default:
      return false;
  }
}

function isVrees({ soort, inhoud }: Feit): boolean {
  return (
    (soort === 'angst_slachtoffer' && inhoud?.['niveau'] !== 'geen') ||
    (soort === 'alarmbel' && inhoud?.['welke'] === 'doodsangst')
  );
}

/** One report of many times is not one act. */
function isVaak({ inhoud }: Feit): boolean {
  return Number(inhoud?.['aantal'] ?? 1) > 1;
}

function lijst(waarde: unknown): string[] {
  return Array.isArray(waarde) ? waarde.map(String) : [];
}
