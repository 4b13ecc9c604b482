import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { type Feit, TREDEN, VERWIJZINGEN } from '@waakvlam/logboek';
import type { Stand } from '@waakvlam/routekaart';
import type { Opschaling } from './schema.ts';
import { termijnVan } from './termijn.ts';

const LADDER: ReadonlySet<string> = new Set(TREDEN);
const ELDERS: ReadonlySet<string> = new Set(VERWIJZINGEN);

/** What was laid higher up or referred, with by when an answer is due and what it was; the unanswered first. */
export function schrijfOpschalingen({ taken }: Pick<Stand, 'taken'>, feiten: readonly Feit[]): Opschaling[] {
  const antwoorden = new Map<string, Opschaling['antwoord']>();
  for (const feit of feiten)
    if (feit.soort === 'antwoord')
      antwoorden.set(feit.inhoud.op, {
        op: formatMoment(feit.bekend, AMSTERDAM),
        uitkomst: feit.inhoud.uitkomst,
        reden: feit.inhoud.reden || null,
        wie: feit.wie,
      });
  const rijen = feiten.flatMap((feit): Opschaling[] => {
    if (feit.soort !== 'opschaling') return [];
    const { naar, reden } = feit.inhoud;
    const taak = termijnVan(taken, feit.id, 'escalatie-', 'verwijzing-', 'antwoord-op-afgesproken-dag');
    return [
      {
        feit: feit.id,
        naar,
        groep: LADDER.has(naar) ? 'trede' : ELDERS.has(naar) ? 'verwijzing' : 'overleg',
        op: formatMoment(feit.gebeurd.tot, AMSTERDAM),
        wie: feit.wie,
        reden: reden || null,
        uiterlijk: taak?.uiterlijk ?? null,
        teLaat: taak?.status === 'te_laat',
        antwoord: antwoorden.get(feit.id) ?? null,
      },
    ];
  });
  return rijen.toReversed().toSorted((a, b) => Number(a.uiterlijk === null) - Number(b.uiterlijk === null));
}
