import { sql, type Transaction } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Rijen, signalenRijen, type Stand, takenRijen, verschil } from './afgeleid.ts';

/** The derived rows of a case as one transaction left them. */
export interface Afgeleid {
  /** Names that transaction; as long as the stand carries it, the rows are these. */
  readonly uitgave: string;
  readonly taken: Rijen;
  readonly signalen: Rijen;
}

/**
 * Makes the rows of a case equal to a stand and sets its next wake-up; rows that are right already stay untouched, and
 * those in `staand` are not even sent. Gives what now stands.
 */
export async function werkBij(
  trx: Transaction<Tables>,
  casus: string,
  stand: Stand,
  { volgende, staand }: { readonly volgende: Moment | undefined; readonly staand: Afgeleid | undefined },
): Promise<Afgeleid> {
  const nieuw = { taken: takenRijen(stand), signalen: signalenRijen(stand) };
  const oud = staand ?? (await leesIds(trx, casus));
  const taken = verschil(oud.taken, nieuw.taken);
  const signalen = verschil(oud.signalen, nieuw.signalen);
  const { taken: _taken, signalen: _signalen, ...kern } = stand;
  const { rows } = await sql<{ uitgave: string }>`
    select motor_bijwerken(${casus}, ${stand.op}, ${stand.regels}, ${stand.risico.niveau}, ${stand.volgendeVerandering},
                           ${JSON.stringify(kern)}, ${taken.anders}, ${taken.weg}, ${signalen.anders}, ${signalen.weg},
                           ${volgende === undefined ? null : new Date(volgende)}) as uitgave`.execute(trx);
  return { uitgave: rows[0]?.uitgave ?? '', ...nieuw };
}

/** Which rows there are, when nothing is known of what they hold. */
async function leesIds(trx: Transaction<Tables>, casus: string): Promise<Omit<Afgeleid, 'uitgave'>> {
  const { rows } = await sql<{ id: string; taak: boolean }>`
    select id, true as taak from taak where casus_id = ${casus}
    union all select id, false from signaal where casus_id = ${casus}`.execute(trx);
  const van = (taak: boolean): Rijen => new Map(rows.filter((rij) => rij.taak === taak).map(({ id }) => [id, '']));
  return { taken: van(true), signalen: van(false) };
}
