import type { Casusregel } from '../api/types.ts';

/** Cases with an alarm first; apart from that the order of the server stays. */
export function alarmenEerst(regels: readonly Casusregel[]): Casusregel[] {
  return [...regels].sort((a, b) => Number(b.alarmen > 0) - Number(a.alarmen > 0));
}
