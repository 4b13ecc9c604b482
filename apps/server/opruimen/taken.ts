import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';

/** What is cleared away at most at once by one job, so that no round holds up other work. */
export const PER_KEER = 1000;
/** A delivered message says nothing that the task or signal itself does not say. */
const BERICHT_DAGEN = 30;
/** A form that nobody went on with. */
const CONCEPT_DAGEN = 14;

/** A clean-up job: takes away at most `PER_KEER` of what is no longer needed and gives how many. */
export interface Opruimtaak {
  /** What is cleared, as it is logged. */
  readonly naam: string;
  readonly ruim: () => Promise<number>;
}

/** The jobs that clear rows of the database, as the login `motor`. */
export function databasetaken(motor: pg.Pool, sleutelUren: number): readonly Opruimtaak[] {
  const db = kyselyOn(motor);
  return [
    {
      naam: 'idempotentie',
      ruim: async () => {
        const { numAffectedRows } = await sql`
          delete from idempotentie where (actor, sleutel) in (
            select actor, sleutel from idempotentie
             where aangemaakt_op < now() - ${sleutelUren} * interval '1 hour'
             order by aangemaakt_op limit ${PER_KEER})`.execute(db);
        return Number(numAffectedRows ?? 0);
      },
    },
    {
      naam: 'sessies',
      ruim: async () => {
        const { rows } = await sql<{ aantal: number }>`select sessies_opruimen(${PER_KEER}) as aantal`.execute(db);
        return rows[0]?.aantal ?? 0;
      },
    },
    {
      naam: 'concepten',
      ruim: async () => {
        const { rows } = await sql<{
          aantal: number;
        }>`select concepten_opruimen(${PER_KEER}, ${CONCEPT_DAGEN}) as aantal`.execute(db);
        return rows[0]?.aantal ?? 0;
      },
    },
    {
      naam: 'aanmeldingen',
      ruim: async () => {
        const { rows } = await sql<{ aantal: number }>`select oidc_opruimen(${PER_KEER}) as aantal`.execute(db);
        return rows[0]?.aantal ?? 0;
      },
    },
    {
      naam: 'berichten',
      ruim: async () => {
        const { numAffectedRows } = await sql`
          delete from outbox where id in (
            select id from outbox where bezorgd_op < now() - ${BERICHT_DAGEN} * interval '1 day'
             order by bezorgd_op limit ${PER_KEER})`.execute(db);
        return Number(numAffectedRows ?? 0);
      },
    },
  ];
}
