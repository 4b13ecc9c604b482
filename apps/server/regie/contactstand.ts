import { AMSTERDAM, type Moment, parseDuur, plusDuur } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';

export type Afspraak = Extract<Feit, { soort: 'contactafspraak' }>;

/** Where contact with the victim stands. */
export interface Contactstand {
  /** The newest agreement. */
  readonly afspraak: Afspraak | undefined;
  /** When somebody last spoke to her: also to say that there is no news. */
  readonly laatste: Feit | undefined;
  /** Attempts since then that reached nobody. */
  readonly vergeefs: readonly Feit[];
  /** When she is to be called again: the agreed time after she was last spoken to, or after a newer agreement. */
  readonly volgende: Moment | undefined;
}

/** Folds facts that hold in the order in which they happened: a talk can be recorded after a later attempt. */
export function contactstandVan(feiten: readonly Feit[]): Contactstand {
  let afspraak: Afspraak | undefined;
  let laatste: Feit | undefined;
  let vergeefs: Feit[] = [];
  for (const feit of inVolgorde(feiten)) {
    if (feit.soort === 'contactafspraak') afspraak = feit;
    else if (isGesproken(feit)) [laatste, vergeefs] = [feit, []];
    else if (feit.soort === 'contact_slachtoffer') vergeefs.push(feit);
  }
  const om = afspraak?.inhoud.om_de === undefined ? undefined : parseDuur(afspraak.inhoud.om_de);
  const vanaf = Math.max(laatste?.gebeurd.tot ?? 0, afspraak?.gebeurd.tot ?? 0);
  return { afspraak, laatste, vergeefs, volgende: om && plusDuur(vanaf, om, AMSTERDAM) };
}

/** What happened first comes first. */
export function inVolgorde(feiten: readonly Feit[]): Feit[] {
  return feiten.toSorted((a, b) => a.gebeurd.tot - b.gebeurd.tot);
}

function isGesproken(feit: Feit): boolean {
  if (feit.soort === 'contact_slachtoffer') return feit.inhoud.gelukt === 'ja';
  return (
    feit.soort === 'slachtoffer_geinformeerd' && (feit.inhoud.hoe === 'telefoon' || feit.inhoud.hoe === 'persoonlijk')
  );
}
