import type { Stap, Taak } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';
import { ORGANISATIES } from '../../taal/labels.ts';

export const STAPVOLGORDE: readonly Stap[] = ['0', '1', '2', '3', 'actieoverleg', 'doorlopend'];

/** How an item stands, as a cell counts it. The order is the order of urgency. */
export const STATEN = ['te_laat', 'open', 'verboden', 'afgeweken', 'gedaan', 'nvt'] as const;
export type Staat = (typeof STATEN)[number];

export type Cel = { taken: Taak[]; telling: Record<Staat, number> };
export type Rij = { wie: string; cellen: Record<Stap, Cel> };

/** A forbidding item that stands is "verboden", never "open": there is nothing to do, but something to leave. */
export function staatVan(taak: Taak): Staat {
  const staat = taak.status;
  return taak.soort === 'verbieden' && (staat === 'open' || staat === 'te_laat') ? 'verboden' : staat;
}

/** The route card as a matrix: a row for each organisation that has items, a cell for each step. */
export function routekaartRijen(taken: readonly Taak[]): Rij[] {
  const perOrganisatie = Map.groupBy(taken, (taak) => taak.wie);
  return [...perOrganisatie]
    .sort(([a], [b]) => rang(a) - rang(b) || a.localeCompare(b, 'nl'))
    .map(([wie, eigen]) => ({ wie, cellen: cellenVan(eigen) }));
}

function cellenVan(taken: readonly Taak[]): Record<Stap, Cel> {
  const cel = (stap: Stap) => maakCel(taken.filter((taak) => taak.stap === stap));
  return {
    '0': cel('0'),
    '1': cel('1'),
    '2': cel('2'),
    '3': cel('3'),
    actieoverleg: cel('actieoverleg'),
    doorlopend: cel('doorlopend'),
  };
}

function maakCel(taken: Taak[]): Cel {
  const telling: Record<Staat, number> = { te_laat: 0, open: 0, verboden: 0, afgeweken: 0, gedaan: 0, nvt: 0 };
  for (const taak of taken) telling[staatVan(taak)] += 1;
  return { taken, telling };
}

/** What a cell holds, the most urgent first: only for a cell that is opened, since reading all moments of a case takes long. */
export function opUrgentie(taken: readonly Taak[]): Taak[] {
  return taken.toSorted((a, b) => urgentie(a) - urgentie(b) || termijn(a) - termijn(b));
}

function urgentie(taak: Taak): number {
  return STATEN.indexOf(staatVan(taak));
}

function termijn(taak: Taak): number {
  return taak.uiterlijk === null ? Number.POSITIVE_INFINITY : leesMoment(taak.uiterlijk).getTime();
}

function rang(wie: string): number {
  const plek = Object.keys(ORGANISATIES).indexOf(wie);
  // Object.keys puts "3ro" in writing order too: it is no integer key
  return plek === -1 ? Number.MAX_SAFE_INTEGER : plek;
}
