import type { Taak } from '../../api/types.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

/** Tasks that still ask for something: open or late, forbidden things apart; by deadline, those without one last. */
export function openTaken(taken: readonly Taak[]): Taak[] {
  return taken.filter((taak) => staatOpen(taak) && taak.soort !== 'verbieden').sort((a, b) => termijn(a) - termijn(b));
}

/** What must not be done now. */
export function verboden(taken: readonly Taak[]): Taak[] {
  return taken.filter((taak) => staatOpen(taak) && taak.soort === 'verbieden');
}

/** Whether it still has to be done, in time or late. */
export function staatOpen(taak: { readonly status: string }): boolean {
  return taak.status === 'open' || taak.status === 'te_laat';
}

function termijn(taak: Taak): number {
  return taak.uiterlijk === null ? Number.POSITIVE_INFINITY : leesMoment(taak.uiterlijk).getTime();
}
