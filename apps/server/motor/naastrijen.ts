import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import type { Stand } from './afgeleid.ts';
import type { Casus } from './beoordeel.ts';

/** Rows that follow from a case beside its tasks and signals: what they hold, and the call that writes them. */
export interface Naastrij {
  /** The same text: the same rows. */
  readonly tekst: string;
  /** Calls a function of the database that skips what stands under this digest already. */
  readonly schrijf: (kenmerk: string) => RawBuilder<unknown>;
}

export type Naastrijen = (casus: Casus, feiten: readonly Feit[], stand: Stand, nu: Moment) => Naastrij;

const ONTHOUDEN = 5000;

/**
 * Writes such rows of a case, in this order and in one question, where they differ from what this process wrote last. The
 * commit is not waited for: the case stays due until its evaluation is written, which cannot outlive this in a crash.
 */
export function schrijfNaastrijen(
  pool: pg.Pool,
  soorten: readonly Naastrijen[],
): (...wat: Parameters<Naastrijen>) => Promise<void> {
  const db = kyselyOn(pool);
  const geschreven = new Map<string, readonly string[]>();
  return async (casus, ...wat) => {
    const rijen = soorten.map((van) => van(casus, ...wat));
    const kenmerken = rijen.map(({ tekst }) => hash('sha256', tekst, 'base64url'));
    const staand = geschreven.get(casus.id);
    const anders = rijen.flatMap(({ schrijf }, plek) => {
      const kenmerk = kenmerken[plek];
      return kenmerk === undefined || kenmerk === staand?.[plek] ? [] : [schrijf(kenmerk)];
    });
    if (anders.length === 0) return;
    await sql`select set_config('synchronous_commit', 'off', true), ${sql.join(anders)}`.execute(db);
    geschreven.delete(casus.id);
    geschreven.set(casus.id, kenmerken);
    for (const oudste of geschreven.keys()) if (geschreven.size > ONTHOUDEN) geschreven.delete(oudste);
  };
}
