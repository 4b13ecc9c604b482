import { type Feit, opMoment } from '@waakvlam/logboek';
import type { Moment } from '@waakvlam/kernel/tijd';

/** A stretch of time in which the same corrections hold: what stood, evaluated with the facts then in force. */
export interface Segment {
  /** First moment of the stretch; the first one starts before all facts. */
  readonly van: Moment;
  readonly feiten: readonly Feit[];
}

/**
 * Cuts the history at every correction and redaction known by `nu`. A corrected fact counts until the correction became
 * known and is gone after it; its replacement counts from then. Signals raised before a correction stay in history.
 */
export function knipSegmenten(feiten: readonly Feit[], nu: Moment): Segment[] {
  const bekend = feiten.filter((feit) => feit.bekend <= nu).toSorted(opMoment);
  const ingrepen = bekend.filter((feit) => feit.soort === 'correctie' || feit.soort === 'redactie');
  const vervangers = new Map<string, Moment>();
  for (const ingreep of ingrepen)
    if (ingreep.soort === 'correctie' && ingreep.inhoud.vervangen_door !== undefined)
      vervangers.set(ingreep.inhoud.vervangen_door, ingreep.bekend);
  const begin = bekend.map((feit) => verplaats(feit, vervangers.get(feit.id))).toSorted(opMoment);
  const grenzen = [...new Set([Number.NEGATIVE_INFINITY, ...ingrepen.map((ingreep) => ingreep.bekend)])];
  return grenzen.map((van) => ({ van, feiten: inWerking(begin, ingrepen, van) }));
}

/** A replacing fact takes its place when the correction is known, not before. */
function verplaats(feit: Feit, vanaf: Moment | undefined): Feit {
  return vanaf === undefined || vanaf <= feit.bekend ? feit : { ...feit, bekend: vanaf };
}

function inWerking(feiten: readonly Feit[], ingrepen: readonly Feit[], op: Moment): readonly Feit[] {
  const weg = new Set<string>();
  const leeg = new Set<string>();
  const gekend = ingrepen.filter((ingreep) => ingreep.bekend <= op);
  const verwerkt = new Set<string>();
  const verwerk = (ingreep: Feit): void => {
    if (verwerkt.has(ingreep.id)) return;
    verwerkt.add(ingreep.id);
    for (const ander of gekend) if (ander.soort === 'correctie' && ander.inhoud.van === ingreep.id) verwerk(ander);
    if (weg.has(ingreep.id)) return;
    if (ingreep.soort === 'correctie') weg.add(ingreep.inhoud.van);
    if (ingreep.soort === 'redactie') leeg.add(ingreep.inhoud.van);
  };
  for (const ingreep of gekend) verwerk(ingreep);
  if (weg.size === 0 && leeg.size === 0) return feiten;
  return feiten.filter((feit) => !weg.has(feit.id)).map((feit) => (leeg.has(feit.id) ? maakLeeg(feit) : feit));
}

/** After a redaction the kind and the moments still count; every optional field of the content is gone. */
function maakLeeg(feit: Feit): Feit {
  const { wat: _, ...rest } = feit;
  return rest;
}
