import type { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { kyselyOn } from '../db/index.ts';
import type { AuditCategorie } from '../uitgang/index.ts';
import type { Methode } from './contract.ts';
import type { Spoor } from './trace.ts';

const HANDELING: Readonly<Record<Methode, string>> = {
  GET: 'lezen',
  POST: 'vastleggen',
  PUT: 'wijzigen',
  PATCH: 'wijzigen',
  DELETE: 'beeindigen',
};

/** The row of the access log: who did what through which way out. It closes the transaction of the act itself. */
export function inzageRegel(
  pool: pg.Pool,
  actor: Actor,
  inzage: {
    readonly route: { readonly method: Methode; readonly pad: string; readonly audit: AuditCategorie };
    readonly casus: string | undefined;
    readonly spoor: Spoor;
    /** Activity in the register of processing activities. */
    readonly verwerking: string | null;
    /** Ids only. */
    readonly details: Readonly<Record<string, string>>;
  },
): CompiledQuery {
  const { method, pad, audit } = inzage.route;
  return kyselyOn(pool)
    .insertInto('inzagelog')
    .values({
      medewerker_id: actor.medewerker,
      organisatie_id: actor.organisatie,
      casus_id: inzage.casus ?? null,
      handeling: HANDELING[method],
      categorie: audit,
      uitgang: `${method} ${pad}`,
      details: JSON.stringify(inzage.details),
      verwerking: inzage.verwerking,
      ...inzage.spoor,
    })
    .compile();
}
