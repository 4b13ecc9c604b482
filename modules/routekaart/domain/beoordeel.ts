import type { Feit } from '@waakvlam/logboek';
import type { Moment } from '@waakvlam/kernel/tijd';
import { Beoordeling } from './beoordeling.ts';
import type { Routekaart } from './kaart.ts';
import { type Gegeven, sleutelVan } from './geval.ts';
import { knipSegmenten } from './segmenten.ts';
import { schrijfStand, type Stand } from './stand.ts';

export interface Dossierfeiten {
  readonly casus: string;
  readonly feiten: readonly Feit[];
}

/**
 * The stand of a case at `nu`: pure, the same input gives the same output. Signals of the whole history are in it, also
 * those that a later correction took the ground from; tasks and level are those of the facts in force at `nu`.
 */
export function beoordeel(kaart: Routekaart, dossier: Dossierfeiten, nu: Moment): Stand {
  const { beoordeling, signalen } = loop(kaart, dossier.feiten, nu);
  return schrijfStand(dossier.casus, kaart, beoordeling, signalen, nu);
}

/** Every moment up to `nu` at which the level, a standing signal or the set of overdue items changed, with its stand. */
export function beoordeelVerloop(
  kaart: Routekaart,
  dossier: Dossierfeiten,
  nu: Moment,
): { moment: Moment; stand: Stand }[] {
  const verloop: { moment: Moment; stand: Stand }[] = [];
  loop(kaart, dossier.feiten, nu, (moment, beoordeling, signalen) => {
    const stand = schrijfStand(dossier.casus, kaart, beoordeling, signalen, moment);
    if (verloop.at(-1)?.moment === moment) verloop.pop();
    verloop.push({ moment, stand });
  });
  return verloop;
}

type Kijk = (moment: Moment, beoordeling: Beoordeling, signalen: readonly Gegeven[]) => void;

/** Runs segment after segment; a segment takes over the signals that earlier ones raised and it does not raise itself. */
function loop(
  kaart: Routekaart,
  feiten: readonly Feit[],
  nu: Moment,
  kijk?: Kijk,
): { beoordeling: Beoordeling; signalen: readonly Gegeven[] } {
  const segmenten = knipSegmenten(feiten, nu);
  let geschiedenis: readonly Gegeven[] = [];
  let beoordeling = new Beoordeling(kaart, []);
  let signalen: readonly Gegeven[] = [];
  for (const [plek, segment] of segmenten.entries()) {
    beoordeling = new Beoordeling(kaart, segment.feiten);
    signalen = beoordeling.gevallen.signalen;
    let eerste = plek > 0;
    for (let moment = beoordeling.stap(segment.tot); moment !== undefined; moment = beoordeling.stap(segment.tot)) {
      if (moment < segment.van) continue;
      signalen =
        geschiedenis.length === 0
          ? beoordeling.gevallen.signalen
          : voegSamen(geschiedenis, beoordeling.gevallen.signalen, segment.van);
      if (beoordeling.gewijzigd || eerste) kijk?.(moment, beoordeling, signalen);
      eerste = false;
    }
    signalen = voegSamen(geschiedenis, beoordeling.gevallen.signalen, segment.van);
    geschiedenis = signalen;
  }
  return { beoordeling, signalen };
}

/**
 * What was raised before a correction stays raised: still standing when the new run raises it too, else ended by the
 * correction. What only the new run raises stood from the moment that the correction was known: nobody knew it before.
 */
function voegSamen(eerder: readonly Gegeven[], nieuw: readonly Gegeven[], van: Moment): readonly Gegeven[] {
  if (van === Number.NEGATIVE_INFINITY || (eerder.length === 0 && nieuw.every(({ sinds }) => sinds >= van))) return nieuw;
  const inNieuw = new Set(nieuw.map(sleutelVan));
  const gegeven = new Map(eerder.map((signaal) => [sleutelVan(signaal), signaal.sinds]));
  const oud = eerder
    .filter((signaal) => !inNieuw.has(sleutelVan(signaal)))
    .map((signaal) => (signaal.tot === undefined ? { ...zonderBeeld(signaal), tot: van } : signaal));
  const nu = nieuw.flatMap((signaal) => {
    const sleutel = sleutelVan(signaal);
    const sinds = gegeven.get(sleutel) ?? signaal.sinds;
    if (sinds !== signaal.sinds) return [{ ...zonderBeeld(signaal), sinds }];
    if (sinds >= van || gegeven.has(sleutel)) return [signaal];
    return signaal.tot === undefined || signaal.tot >= van ? [{ ...zonderBeeld(signaal), sinds: van }] : [];
  });
  return [...oud, ...nu];
}

function zonderBeeld(signaal: Gegeven): Gegeven {
  return { ...signaal, beeld: undefined };
}
