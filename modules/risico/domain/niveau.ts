export type VastNiveau = 'laag' | 'midden' | 'hoog';
/** "Onbekend" is no level below "laag": it is the absence of an assessment and is signalled as such. */
export type Niveau = 'onbekend' | VastNiveau;

const ORDE: Record<Niveau, number> = { onbekend: 0, laag: 1, midden: 2, hoog: 3 };

export function hoger(a: Niveau, b: Niveau): boolean {
  return ORDE[a] > ORDE[b];
}
