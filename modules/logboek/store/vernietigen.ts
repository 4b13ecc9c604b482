import type { Actor } from '@waakvlam/kernel/actor';
import type { Tables } from '@waakvlam/kernel/db';
import { sql, type Transaction } from 'kysely';
import { vergeetCasus } from './geheugen.ts';

/** What remains of a destroyed case. */
export interface Certificaat {
  readonly casus: string;
  /** What was destroyed, in words. */
  readonly wat: string;
  /** Legal ground or decision that it rests on. */
  readonly waarom: string;
  readonly door: { readonly organisatie: string; readonly medewerker: string };
  /** ISO moment in UTC. */
  readonly vernietigdOp: string;
  readonly aantalFeiten: number;
  /** Head of the chain at that moment: an archive made before can still be checked against it. */
  readonly kop: string;
  /** Days after which the last backup that holds the case has gone. */
  readonly backupsLevenDagen: number;
}

/**
 * Destroys all facts, attachments' keys and derived rows of a case and keeps a certificate. For an actor who may record
 * in the case and sees all of it; otherwise PostgreSQL's 42501 and nothing changes.
 */
export async function destroyCasus(
  trx: Transaction<Tables>,
  casusId: string,
  reden: { readonly waarom: string; readonly backupsLevenDagen: number },
  { organisatie, medewerker }: Actor,
): Promise<Certificaat> {
  const certificaat = {
    casus: casusId,
    wat: 'alle feiten, bijlagen, taken en signalen van de casus',
    door: { organisatie, medewerker },
    ...reden,
  };
  const { rows } = await sql<{ certificaat: Certificaat }>`
    select waakvlam.casus_vernietigen(${casusId}, ${JSON.stringify(certificaat)}::jsonb) as certificaat
  `.execute(trx);
  const [rij] = rows;
  vergeetCasus(casusId);
  if (!rij) throw new Error('casus_vernietigen gave no certificate');
  return rij.certificaat;
}
