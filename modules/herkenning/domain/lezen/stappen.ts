import type { Verband } from './patroon.ts';

/** One step from the anchor outward: one of these concepts, at most so many words away, on this side of what is found. */
export interface Stap {
  readonly begrippen: Uint8Array;
  readonly nummers: readonly number[];
  readonly tussen: number;
  readonly kant: 'voor' | 'na' | 'beide';
}

/** A part of a pattern: its concepts, and how it stands to the part before it. */
export interface Gezocht {
  readonly nummers: readonly number[];
  readonly verband: Verband;
}

/**
 * The order in which parts are looked for: fixed neighbours first, so that a loose part does not take their place. `aantal` is
 * how many concepts there are.
 */
export function stappenVan(delen: readonly Gezocht[], anker: number, aantal: number): Stap[] {
  const stappen: Stap[] = [];
  let links = anker;
  let rechts = anker;
  const naar = (deel: Gezocht | undefined, verband: Verband | undefined, kant: 'voor' | 'na'): void => {
    if (!deel || !verband) return;
    const { nummers } = deel;
    stappen.push({
      nummers,
      begrippen: verzameling(nummers, aantal),
      tussen: verband.tussen,
      kant: verband.volgorde ? kant : 'beide',
    });
  };
  while (links > 0 || rechts < delen.length - 1) {
    const naRechts = delen[rechts + 1]?.verband;
    const naLinks = links > 0 ? delen[links]?.verband : undefined;
    if (naRechts && (naRechts.volgorde || !naLinks || !naLinks.volgorde)) {
      rechts += 1;
      naar(delen[rechts], naRechts, 'na');
    } else {
      links -= 1;
      naar(delen[links], naLinks, 'voor');
    }
  }
  return stappen;
}

function verzameling(nummers: readonly number[], aantal: number): Uint8Array {
  const leden = new Uint8Array(aantal);
  for (const nummer of nummers) leden[nummer] = 1;
  return leden;
}
