import { type Dossierfeiten, laadRoutekaart, toetsHandeling } from '@waakvlam/routekaart';
import { Probleem } from '@waakvlam/kernel/errors';
import type { Feit } from '@waakvlam/logboek';
import { werkregels } from '../werkvoorraad/regels.ts';

/** A prohibition that an act would break, as it is told to whoever wants to act. */
export interface Beletsel {
  readonly item: string;
  readonly tekst: string;
  readonly waarom: string;
}

export interface Casus {
  readonly naam: string;
  readonly regio: string | null;
}

/**
 * What the route card forbids of this act, weighed over all facts of the case, also those that the reader does not see. So
 * it is told in the words of the rule, without what a fact would fill in: no day, no name, no id.
 */
export function beletselsVan({ naam, regio }: Casus, feiten: Dossierfeiten['feiten'], feit: Feit): Beletsel[] {
  const beletsels = toetsHandeling(laadRoutekaart(regio ?? undefined), { casus: naam, feiten }, feit);
  const regels = werkregels(regio);
  return beletsels.map(({ item }) => {
    const { tekst = item, waarom = '' } = regels.get(item) ?? {};
    return { item, tekst, waarom };
  });
}

/** 409 that says why. */
export function verboden(beletsels: readonly Beletsel[]): Probleem {
  return new Probleem('handeling_verboden', {
    redenen: beletsels.map(({ item, tekst, waarom }) => ({ code: item, reden: `${tekst} ${waarom}`.trim() })),
  });
}
