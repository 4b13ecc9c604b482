import { t } from '../taal/taal.ts';

import { kalenderdagen, leesMoment } from '../tijd/amsterdam.ts';
import type { Alarm, Deel, Werktaak } from './types.ts';

export type Groep = { deel: Exclude<Deel, 'alarmen' | 'alles'>; titel: string; taken: Werktaak[] };

const DELEN: readonly Omit<Groep, 'taken'>[] = [
  { deel: 'te_laat', titel: t('Te laat') },
  { deel: 'vandaag', titel: t('Vandaag') },
  { deel: 'week', titel: t('Komende week') },
  { deel: 'later', titel: t('Later') },
];

/** Tasks in the parts of the list, in the order in which they came; empty parts are left out. */
export function indeling(taken: readonly Werktaak[], nu: string): Groep[] {
  const perDeel = Map.groupBy(taken, (taak) => deelVan(taak, nu));
  return DELEN.map((groep) => ({ ...groep, taken: perDeel.get(groep.deel) ?? [] })).filter(
    (groep) => groep.taken.length > 0,
  );
}

function deelVan({ status, uiterlijk }: Werktaak, nu: string): Groep['deel'] {
  if (status === 'te_laat') return 'te_laat';
  if (uiterlijk === null) return 'later';
  const dagen = kalenderdagen(leesMoment(nu), leesMoment(uiterlijk));
  if (dagen <= 0) return 'vandaag';
  return dagen <= 7 ? 'week' : 'later';
}

/** Alarms of one case together, where the newest of them stood. */
export function perCasus(alarmen: readonly Alarm[]): [Alarm, ...Alarm[]][] {
  const groepen = new Map<string, [Alarm, ...Alarm[]]>();
  for (const alarm of alarmen) {
    const groep = groepen.get(alarm.casus.id);
    if (groep === undefined) groepen.set(alarm.casus.id, [alarm]);
    else groep.push(alarm);
  }
  return [...groepen.values()];
}

/** `Goedemorgen` until noon, and so on, by the clock on a Dutch wall. */
export function groet(uur: number): string {
  if (uur < 6) return t('Goedenacht');
  if (uur < 12) return t('Goedemorgen');
  return uur < 18 ? t('Goedemiddag') : t('Goedenavond');
}
