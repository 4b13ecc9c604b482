import type { Feit } from '@waakvlam/logboek';
import type { Moment } from '@waakvlam/kernel/tijd';
import type { Routekaart } from './kaart.ts';
import { doorloop, signalenVan } from './loop.ts';
import { schrijfStand } from './schrijf-stand.ts';
import type { Stand } from './stand.ts';
import { Voortgang } from './voortgang.ts';

export interface Dossierfeiten {
  readonly casus: string;
  readonly feiten: readonly Feit[];
}

/**
 * The stand of a case at `nu`: pure, the same input gives the same output. Signals of the whole history are in it, also
 * those that a later correction took the ground from; tasks and level are those of the facts in force at `nu`.
 */
export function beoordeel(kaart: Routekaart, dossier: Dossierfeiten, nu: Moment): Stand {
  return beoordeelVerder(kaart, dossier, nu).stand;
}

/**
 * As `beoordeel`, going on from an earlier evaluation of the case where that is possible. Gives the same stand in either
 * case, and from where the next one can go on.
 */
export function beoordeelVerder(
  kaart: Routekaart,
  { casus, feiten }: Dossierfeiten,
  nu: Moment,
  eerder?: Voortgang,
): { stand: Stand; voortgang: Voortgang } {
  const voortgang = eerder?.verder(kaart, feiten, nu) ?? Voortgang.begin(kaart, feiten, nu);
  const { loop } = voortgang;
  return { stand: schrijfStand(casus, kaart, loop.beoordeling, signalenVan(loop), nu), voortgang };
}

/** Every moment up to `nu` at which the level, a standing signal or the set of overdue items changed, with its stand. */
export function beoordeelVerloop(
  kaart: Routekaart,
  dossier: Dossierfeiten,
  nu: Moment,
): { moment: Moment; stand: Stand }[] {
  const verloop: { moment: Moment; stand: Stand }[] = [];
  doorloop(kaart, dossier.feiten, nu, (moment, beoordeling, signalen) => {
    const stand = schrijfStand(dossier.casus, kaart, beoordeling, signalen, moment);
    if (verloop.at(-1)?.moment === moment) verloop.pop();
    verloop.push({ moment, stand });
  });
  return verloop;
}
