import type { Gebruiker } from '../api/types.ts';

/**
 * The session of this tab. It lives in sessionStorage, so it ends with the tab. A demo session has a token; any other has
 * its own in a cookie that scripts cannot read.
 */
export type Sessie = { token?: string; gebruiker: Gebruiker };

const SLEUTEL = 'waakvlam.sessie';
const luisteraars = new Set<() => void>();
let huidig: Sessie | null | undefined;
let verlopen = false;

export function leesSessie(): Sessie | null {
  if (huidig === undefined) huidig = uitOpslag();
  return huidig;
}

export function bewaarSessie(sessie: Sessie): void {
  sessionStorage.setItem(SLEUTEL, JSON.stringify(sessie));
  huidig = sessie;
  verlopen = false;
  meld();
}

/** `verlopen`: the server no longer knew it, so that the user did not choose to leave. */
export function vergeetSessie({ verlopen: vanzelf = false } = {}): void {
  verlopen = vanzelf && leesSessie() !== null;
  sessionStorage.removeItem(SLEUTEL);
  huidig = null;
  meld();
}

/** Whether the last session of this tab ended by itself. */
export function isVerlopen(): boolean {
  return verlopen;
}

/** Whether this is a session as one of the invented people. */
export function isDemo(sessie: Sessie | null): boolean {
  return sessie?.token !== undefined;
}

/** Calls back at every change; gives the function that stops it. */
export function volgSessie(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
}

function uitOpslag(): Sessie | null {
  const tekst = sessionStorage.getItem(SLEUTEL);
  if (tekst === null) return null;
  try {
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- only bewaarSessie writes this key
    return JSON.parse(tekst) as Sessie;
  } catch {
    return null;
  }
}

function meld(): void {
  for (const luisteraar of luisteraars) luisteraar();
}
