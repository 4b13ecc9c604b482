import type { Moment } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit, opMoment } from '@waakvlam/logboek';

/** A stretch of time in which the same corrections hold: what stood, evaluated with the facts then in force. */
export interface Segment {
  /** First and last moment of the stretch; the first one starts before all facts. */
  readonly van: Moment;
  readonly tot: Moment;
  readonly feiten: readonly Feit[];
}

/**
 * Cuts the history at every correction and redaction known by `nu`. A corrected fact counts until the correction became
 * known and is gone after it; its replacement counts from then. Signals raised before a correction stay in history.
 */
export function knipSegmenten(feiten: readonly Feit[], nu: Moment): Segment[] {
  const ingrepen = feiten.filter((feit) => feit.bekend <= nu && isIngreep(feit));
  if (ingrepen.length === 0) return [{ van: Number.NEGATIVE_INFINITY, tot: nu, feiten: geordend(feiten, nu) }];
  const opPlek = zetVervangers(feiten, ingrepen);
  const grenzen = [...new Set([Number.NEGATIVE_INFINITY, ...ingrepen.map((ingreep) => ingreep.bekend)])].toSorted(
    (a, b) => a - b,
  );
  return grenzen.map((van, plek) => {
    const tot = Math.min(nu, (grenzen[plek + 1] ?? Number.POSITIVE_INFINITY) - 1);
    return { van, tot, feiten: casusbeeld(opPlek, { op: tot }) };
  });
}

/** Whether a fact changes what counts of earlier ones. */
export function isIngreep({ soort }: Feit): boolean {
  return soort === 'correctie' || soort === 'redactie';
}

function geordend(feiten: readonly Feit[], nu: Moment): readonly Feit[] {
  let vorige: Feit | undefined;
  let inOrde = true;
  let alles = true;
  for (const feit of feiten) {
    if (feit.bekend > nu) alles = false;
    if (vorige && opMoment(vorige, feit) > 0) inOrde = false;
    vorige = feit;
  }
  const bekend = alles ? feiten : feiten.filter((feit) => feit.bekend <= nu);
  return inOrde ? bekend : bekend.toSorted(opMoment);
}

/** A replacing fact takes its place when the correction is known, not before. */
function zetVervangers(feiten: readonly Feit[], ingrepen: readonly Feit[]): readonly Feit[] {
  const vanaf = new Map<string, Moment>();
  for (const ingreep of ingrepen)
    if (ingreep.soort === 'correctie' && ingreep.inhoud.vervangen_door !== undefined)
      vanaf.set(ingreep.inhoud.vervangen_door, ingreep.bekend);
  return feiten.map((feit) => {
    const moment = vanaf.get(feit.id);
    return moment === undefined || moment <= feit.bekend ? feit : { ...feit, bekend: moment };
  });
}
