import { type Conceptplek, conceptplek } from '../../../api/conceptplek.ts';
import type { Plan } from '../../../api/plannen.ts';

/** Where what is being written is kept: of each plan apart. */
export function planplek(casusId: string, plan: Plan | undefined): Conceptplek {
  return conceptplek(`plan_${casusId}_${plan?.id ?? 'nieuw'}`);
}
