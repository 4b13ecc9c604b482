import type { Feit } from '@waakvlam/logboek';
import type { Moment } from '@waakvlam/kernel/tijd';
import { Beoordeling } from './beoordeling.ts';
import { type Gegeven, opSinds, sleutelVan } from './geval.ts';
import type { Routekaart } from './kaart.ts';
import { knipSegmenten } from './segmenten.ts';

/** Where a run over the facts of a case ended. */
export interface Loop {
  /** Of the last segment. */
  readonly beoordeling: Beoordeling;
  /** When that segment began, and the signals that earlier ones had raised by then. */
  readonly van: Moment;
  readonly geschiedenis: readonly Gegeven[];
}

export type Kijk = (moment: Moment, beoordeling: Beoordeling, signalen: readonly Gegeven[]) => void;

/** Runs segment after segment; a segment takes over the signals that earlier ones raised and it does not raise itself. */
export function doorloop(kaart: Routekaart, feiten: readonly Feit[], nu: Moment, kijk?: Kijk): Loop {
  let loop: Loop | undefined;
  for (const segment of knipSegmenten(feiten, nu)) {
    const beoordeling = new Beoordeling(kaart, segment.feiten);
    const geschiedenis = loop ? zonderGeredigeerd(signalenVan(loop), segment.feiten) : [];
    let eerste = loop !== undefined;
    loop = { beoordeling, geschiedenis, van: segment.van };
    for (let moment = beoordeling.stap(segment.tot); moment !== undefined; moment = beoordeling.stap(segment.tot)) {
      if (moment < segment.van) continue;
      if (kijk && (beoordeling.gewijzigd || eerste)) kijk(moment, beoordeling, signalenVan(loop));
      eerste = false;
    }
  }
  return loop ?? { beoordeling: new Beoordeling(kaart, []), geschiedenis: [], van: Number.NEGATIVE_INFINITY };
}

/**
 * All signals of a run, in order. What was raised before a correction stays raised: still standing when the new run raises it too,
 * else ended by the correction. What only the new run raises stood from the moment that the correction was known: nobody
 * knew it before.
 */
export function signalenVan({ beoordeling, geschiedenis: eerder, van }: Loop): readonly Gegeven[] {
  const nieuw = beoordeling.gevallen.signalen;
  if (eerder.length === 0 && (van === Number.NEGATIVE_INFINITY || nieuw.every(({ sinds }) => sinds >= van)))
    return nieuw;
  const inNieuw = new Set(nieuw.map(sleutelVan));
  const gegeven = new Map(eerder.map((signaal) => [sleutelVan(signaal), signaal.sinds]));
  const over = eerder.filter((signaal) => !inNieuw.has(sleutelVan(signaal)));
  const voortgezet = new Set<Gegeven>();
  for (const signaal of nieuw) {
    if (gegeven.has(sleutelVan(signaal)) || !stond(signaal, van)) continue;
    const zelfde = over.find((ander) => ander.tot === undefined && isZelfdeToestand(ander, signaal));
    if (!zelfde) continue;
    voortgezet.add(zelfde);
    gegeven.set(sleutelVan(signaal), zelfde.sinds);
  }
  const oud = over
    .filter((signaal) => !voortgezet.has(signaal))
    .map((signaal) => (signaal.tot === undefined ? { ...zonderBeeld(signaal), tot: van } : signaal));
  const nu = nieuw.flatMap((signaal) => {
    const sleutel = sleutelVan(signaal);
    const sinds = gegeven.get(sleutel) ?? signaal.sinds;
    if (sinds !== signaal.sinds) return [{ ...zonderBeeld(signaal), sinds }];
    if (sinds >= van || gegeven.has(sleutel)) return [signaal];
    return stond(signaal, van) ? [{ ...zonderBeeld(signaal), sinds: van }] : [];
  });
  return [...oud, ...nu].sort(opSinds);
}

/** Whether it was raised before this moment and still stood at it. */
function stond({ sinds, tot }: Gegeven, moment: Moment): boolean {
  return sinds < moment && (tot === undefined || tot > moment);
}

/** Of a state one item is open at a time: the correction moved its beginning, and it stood on both sides. */
function isZelfdeToestand(a: Gegeven, b: Gegeven): boolean {
  return a.welk === b.welk && a.geval.regel === b.geval.regel && !a.geval.aanleiding && !b.geval.aanleiding;
}

function zonderBeeld(signaal: Gegeven): Gegeven {
  return { ...signaal, beeld: undefined };
}

/** What was raised on a fact that has been redacted since stays raised, without quoting what it said. */
function zonderGeredigeerd(signalen: readonly Gegeven[], feiten: readonly Feit[]): readonly Gegeven[] {
  const leeg = new Set(feiten.flatMap(({ id, geredigeerd }) => (geredigeerd ? [id] : [])));
  if (leeg.size === 0) return signalen;
  return signalen.map((signaal) => {
    const { geval } = signaal;
    const { aanleiding } = geval;
    if (!aanleiding || !(aanleiding.feiten ?? [aanleiding.id]).some((id) => leeg.has(id))) return signaal;
    return { ...zonderBeeld(signaal), geval: { ...geval, aanleiding: { ...aanleiding, inhoud: {} } } };
  });
}
