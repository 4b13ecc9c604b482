import type { Ernst, Signaal } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

const RANG: Record<Ernst, number> = { alarm: 0, waarschuwing: 1, aandacht: 2 };

/** The gravest first, and among equals the newest. */
export function opErnst(signalen: readonly Signaal[]): Signaal[] {
  return [...signalen].sort(
    (a, b) => RANG[a.ernst] - RANG[b.ernst] || leesMoment(b.sinds).getTime() - leesMoment(a.sinds).getTime(),
  );
}

const MINSTENS = 12;

/** How many of the signals in order stand on the page unasked: every alarm, and twelve at least. */
export function aantalEerst(opVolgorde: readonly Signaal[]): number {
  const alarmen = opVolgorde.filter((signaal) => signaal.ernst === 'alarm').length;
  return Math.min(Math.max(alarmen, MINSTENS), opVolgorde.length);
}
