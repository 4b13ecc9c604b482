import { type Kysely, sql } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { BEGIN, type Feit, leesVelden, opMoment, type OpgeslagenVelden } from '@waakvlam/logboek';
import type { Casus } from './beoordeel.ts';
import type { Dossier, Keteneinde } from './dossier.ts';

/** A case that is due, with all its facts. */
export interface AanDeBeurt extends Casus {
  /** What is written under another turn than this has been overtaken. */
  readonly beurt: string;
  readonly einde: Keteneinde;
  readonly feiten: readonly Feit[];
  /** Facts among these that `eerder` did not have; undefined when they do not continue it. */
  readonly erbij: readonly Feit[] | undefined;
  /** Transaction that last wrote what follows from the case. */
  readonly uitgave: string | null;
}

type Rij = Casus &
  Keteneinde &
  Pick<AanDeBeurt, 'beurt' | 'uitgave'> & {
    readonly vervolg: boolean;
    readonly erbij: readonly OpgeslagenVelden[] | null;
  };

const LEEG: Keteneinde = { volgnr: 0, kop: Buffer.from(BEGIN, 'hex'), redacties: -1 };

/**
 * Reads a case that is due, in one question: what was read before, and the facts since. Undefined when it is not due, as
 * when another server was first.
 */
export async function leesAanDeBeurt(
  db: Kysely<Tables>,
  casusId: string,
  nu: Moment,
  eerder: Dossier | undefined,
): Promise<AanDeBeurt | undefined> {
  const { volgnr, kop, redacties } = eerder?.einde ?? LEEG;
  const { rows } = await sql<Rij>`
    select id, naam, regio, beurt, uitgave, volgnr, kop, redacties, vervolg, erbij
      from motor_lezen(${casusId}, ${new Date(nu)}, ${volgnr}, ${kop}, ${redacties})`.execute(db);
  const [rij] = rows;
  if (rij === undefined) return undefined;
  // A redaction, or another log than was read: anew.
  if (!rij.vervolg && eerder !== undefined) return leesAanDeBeurt(db, casusId, nu, undefined);
  const erbij = (rij.erbij ?? []).map(leesVelden);
  const { id, naam, regio, beurt, uitgave } = rij;
  const einde = { volgnr: rij.volgnr, kop: rij.kop, redacties: rij.redacties };
  const feiten = erbij.length === 0 ? (eerder?.feiten ?? []) : [...(eerder?.feiten ?? []), ...erbij].sort(opMoment);
  return { id, naam, regio, beurt, uitgave, einde, feiten, erbij: eerder && erbij };
}
