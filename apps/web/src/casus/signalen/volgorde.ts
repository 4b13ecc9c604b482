import type { Ernst, Signaal } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

const RANG: Record<Ernst, number> = { alarm: 0, waarschuwing: 1, aandacht: 2 };

/** The gravest first, and among equals the newest. */
export function opErnst(signalen: readonly Signaal[]): Signaal[] {
  return [...signalen].sort(
    (a, b) => RANG[a.ernst] - RANG[b.ernst] || leesMoment(b.sinds).getTime() - leesMoment(a.sinds).getTime(),
  );
}

/** Signals that say the same of different moments, the newest first. */
export type Signaalsoort = readonly [Signaal, ...Signaal[]];

/** Puts signals of one kind and weight together, in the order of the first of each. */
export function perSoort(opVolgorde: readonly Signaal[]): Signaalsoort[] {
  const soorten = new Map<string, [Signaal, ...Signaal[]]>();
  for (const signaal of opVolgorde) {
    const sleutel = [signaal.ernst, signaal.code, signaal.tekst].join('|');
    const soort = soorten.get(sleutel);
    if (soort) soort.push(signaal);
    else soorten.set(sleutel, [signaal]);
  }
  return [...soorten.values()];
}

const MINSTENS = 12;

/** How many kinds of signal, in order, stand on the page unasked: every alarm, and twelve at least. */
export function aantalEerst(soorten: readonly Signaalsoort[]): number {
  const alarmen = soorten.filter(([signaal]) => signaal.ernst === 'alarm').length;
  return Math.min(Math.max(alarmen, MINSTENS), soorten.length);
}
