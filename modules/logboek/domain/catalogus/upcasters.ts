import type { FeitSoort } from './index.ts';

type Inhoud = Readonly<Record<string, unknown>>;

/** Turns content as written in version n into content of version n + 1. Pure; never fails on content that was valid. */
export type Upcaster = (inhoud: Inhoud) => Inhoud;

/**
 * Per kind the steps from version 1 upwards: the first turns 1 into 2. A kind that is not here has only version 1.
 * Stored bytes are never rewritten: a step runs each time that an old fact is read.
 */
const UPCASTERS: Readonly<Partial<Record<FeitSoort, readonly Upcaster[]>>> = {};

type Stappen = Readonly<Partial<Record<string, readonly Upcaster[]>>>;

export function huidigeVersie(soort: string, stappen: Stappen = UPCASTERS): number {
  return 1 + (stappen[soort]?.length ?? 0);
}

/** Content of the current version. Throws a RangeError for a version that this program does not know. */
export function upcast(soort: string, versie: number, inhoud: Inhoud, stappen: Stappen = UPCASTERS): Inhoud {
  const huidig = huidigeVersie(soort, stappen);
  if (!Number.isInteger(versie) || versie < 1 || versie > huidig) {
    throw new RangeError(`fact type ${soort} has versions 1 to ${huidig}, not ${versie}`);
  }
  return (stappen[soort] ?? []).slice(versie - 1).reduce((oud, stap) => stap(oud), inhoud);
}
