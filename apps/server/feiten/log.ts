import type { Transaction } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit, readFeiten, zonderVreemdeVerwijzingen } from '@waakvlam/logboek';

/** A fact of the log with when it was recorded, and whether a correction took it out of the stand. */
export interface Logregel {
  readonly feit: Feit;
  readonly geregistreerd: Moment;
  readonly vervallen: boolean;
}

/** The log of a case as far as the transaction may see it, known by `op`, in the order in which it became known. */
export async function leesLog(trx: Transaction<Tables>, casusId: string, op: Moment = Infinity): Promise<Logregel[]> {
  const feiten = zonderVreemdeVerwijzingen(await readFeiten(trx, casusId));
  const momenten = await trx
    .selectFrom('feit_zicht')
    .select(['id', 'geregistreerd_op'])
    .where('casus_id', '=', casusId)
    .execute();
  const geregistreerd = new Map(momenten.map((rij) => [rij.id, rij.geregistreerd_op.getTime()]));
  const beeld = new Map(casusbeeld(feiten, { op }).map((feit) => [feit.id, feit]));
  return feiten
    .filter((feit) => feit.bekend <= op)
    .map((feit) => ({
      feit: beeld.get(feit.id) ?? feit,
      geregistreerd: geregistreerd.get(feit.id) ?? feit.bekend,
      vervallen: !beeld.has(feit.id),
    }));
}
