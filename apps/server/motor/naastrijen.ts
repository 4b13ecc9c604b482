import { hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import type { Stand } from './afgeleid.ts';
import type { Casus } from './beoordeel.ts';

/** Kinds of rows that follow from a case beside its tasks and signals. */
export type Naastsoort = 'zicht' | 'werkpunten' | 'straat' | 'elders';

/** Digests under which such rows stand in the database. */
export type Kenmerken = { readonly [soort in Naastsoort]?: string | null };

/** Rows that follow from a case beside its tasks and signals: what they hold, and the call that writes them. */
export interface Naastrij {
  readonly soort: Naastsoort;
  /** The same text: the same rows. */
  readonly tekst: string;
  /** Calls a function of the database that skips what stands under this digest already. */
  readonly schrijf: (kenmerk: string) => RawBuilder<unknown>;
}

export type Naastrijen = (casus: Casus, feiten: readonly Feit[], stand: Stand, nu: Moment) => Naastrij;

const ONTHOUDEN = 5000;

/**
 * Writes such rows of a case, in this order and in one question, where they differ from what this process wrote last, or from
 * the digests that were read with the case. What a fact that came in since has overtaken is not written.
 * The commit is not waited for: the case stays due until its evaluation is written, which cannot outlive this in a crash.
 */
export function schrijfNaastrijen(
  pool: pg.Pool,
  soorten: readonly Naastrijen[],
): (wat: Readonly<Parameters<Naastrijen>>, beurt: string, gelezen?: Kenmerken) => Promise<void> {
  const db = kyselyOn(pool);
  const geschreven = new Map<string, Kenmerken>();
  return async ([casus, ...wat], beurt, gelezen) => {
    const staand = gelezen ?? geschreven.get(casus.id);
    const kenmerken: { [soort in Naastsoort]?: string } = {};
    const anders = soorten.flatMap((van) => {
      const { soort, tekst, schrijf } = van(casus, ...wat);
      const kenmerk = (kenmerken[soort] = hash('sha256', tekst, 'base64url'));
      return kenmerk === staand?.[soort] ? [] : [schrijf(kenmerk)];
    });
    if (anders.length === 0) return;
    const { rows } = await sql`
      select set_config('synchronous_commit', 'off', true), ${sql.join(anders)}
        from wekker where casus_id = ${casus.id} and beurt = ${beurt}`.execute(db);
    if (rows.length === 0) return;
    geschreven.delete(casus.id);
    geschreven.set(casus.id, kenmerken);
    for (const oudste of geschreven.keys()) if (geschreven.size > ONTHOUDEN) geschreven.delete(oudste);
  };
}
