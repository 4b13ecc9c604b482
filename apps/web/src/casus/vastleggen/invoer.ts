/** Which window: whose, of which case, its title, and what tells two of that title apart: the fact or the role it is about. */
export type Venster = { wie: string; casusId: string; titel: string; onderdeel: string };

/** What stands in windows that were not sent, by window and by part of it. In memory only, as in `useConcept`. */
const ingevuld = new Map<string, { venster: Venster; delen: Map<string, unknown> }>();
const luisteraars = new Set<() => void>();

/** What stands in a part of a window, or undefined when nobody filled it in. */
export function leesInvoer(venster: Venster, deel: string): unknown {
  return ingevuld.get(plekVan(venster))?.delen.get(deel);
}

/** What the windows of one title that somebody filled in are about. */
export function leesOnderdelen({ wie, casusId, titel }: Omit<Venster, 'onderdeel'>): string[] {
  return [...ingevuld.values()].flatMap(({ venster }) =>
    venster.wie === wie && venster.casusId === casusId && venster.titel === titel ? [venster.onderdeel] : [],
  );
}

export function onthoudInvoer(venster: Venster, deel: string, waarde: unknown): void {
  const plek = plekVan(venster);
  const { delen } = ingevuld.get(plek) ?? { delen: new Map<string, unknown>() };
  ingevuld.set(plek, { venster, delen: delen.set(deel, waarde) });
  meld();
}

/** Forgets all parts of this window, and of no other. */
export function vergeetInvoer(venster: Venster): void {
  ingevuld.delete(plekVan(venster));
  meld();
}

/** Calls back at every change; gives the function that stops it. */
export function volgInvoer(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
}

function plekVan({ wie, casusId, titel, onderdeel }: Venster): string {
  return JSON.stringify([wie, casusId, titel, onderdeel]);
}

function meld(): void {
  for (const luisteraar of luisteraars) luisteraar();
}
