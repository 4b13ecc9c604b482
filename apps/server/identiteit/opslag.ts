import { sql } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';

const DAG_S = 86_400;

/** Keeps what the embedded provider remembers in the database, each kind under its own name. */
export function maakAanbiederopslag(app: pg.Pool): (soort: string) => Adapter {
  const db = kyselyOn(app);
  return (soort) => {
    const lees = async (id: string | null, uid: string | null): Promise<AdapterPayload | undefined> => {
      const { rows } = await sql<{ inhoud: AdapterPayload; verbruikt: number | null }>`
        select inhoud, verbruikt from oidc_lezen(${soort}, ${id}, ${uid})`.execute(db);
      const rij = rows[0];
      return rij && { ...rij.inhoud, ...(rij.verbruikt !== null && { consumed: Math.floor(rij.verbruikt) }) };
    };
    const vergeet = async (id: string | null, toekenning: string | null): Promise<undefined> => {
      await sql`select oidc_vergeten(${soort}, ${id}, ${toekenning})`.execute(db);
    };
    return {
      upsert: async (id, inhoud, seconden) => {
        await sql`select oidc_bewaren(${soort}, ${id}, ${JSON.stringify(inhoud)}::jsonb, ${inhoud.uid ?? null},
          ${inhoud.grantId ?? null}, ${seconden || DAG_S})`.execute(db);
        return undefined;
      },
      find: (id) => lees(id, null),
      findByUid: (uid) => lees(null, uid),
      // Only for devices without a browser, which cannot sign in here.
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => {
        const { rows } = await sql<{ eerste: boolean }>`select oidc_verbruiken(${soort}, ${id}) as eerste`.execute(db);
        if (rows[0]?.eerste !== true) throw new errors.InvalidGrant('used before');
        return undefined;
      },
      destroy: (id) => vergeet(id, null),
      revokeByGrantId: (toekenning) => vergeet(null, toekenning),
    };
  };
}
