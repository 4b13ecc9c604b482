import type { Casusregel } from '../api/types.ts';

/** The case with the most alarms first; apart from that the order of the server stays. */
export function alarmenEerst(regels: readonly Casusregel[]): Casusregel[] {
  return [...regels].sort((a, b) => b.alarmen - a.alarmen);
}
