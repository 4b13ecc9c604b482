import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { type Convenant, rijenVan } from '@waakvlam/delen';
import { kyselyOn } from '@waakvlam/kernel/db';

const BLAD = 500;

/**
 * Puts covenants in the database, where visibility is weighed, each version once; gives whether anything was new. Then
 * what participants of standing cases see is worked out again, a page of cases at a time.
 */
export async function zetConvenanten(motor: pg.Pool, convenanten: readonly Convenant[]): Promise<boolean> {
  const db = kyselyOn(motor);
  let nieuw = false;
  for (const convenant of convenanten) {
    const regels = JSON.stringify(rijenVan(convenant));
    const kop = {
      naam: convenant.naam,
      regio: convenant.regio,
      geldigVan: convenant.geldigVan,
      geldigTot: convenant.geldigTot,
      plegerzijde: convenant.plegerzijde.organisaties,
      wgsDeelnemers: convenant.wgsDeelnemers,
    };
    const merk = createHash('sha256').update(JSON.stringify(kop)).update(regels).digest('hex').slice(0, 16);
    const { rows } = await sql<{ nieuw: boolean }>`
      select convenant_laden(${JSON.stringify({ ...kop, id: `${convenant.naam}@${convenant.versie}#${merk}` })}::jsonb,
                             ${regels}::jsonb) as nieuw`.execute(db);
    nieuw ||= rows[0]?.nieuw === true;
  }
  if (nieuw)
    for (let na: string | null = null; ;) {
      const { rows }: { rows: { laatste: string | null }[] } = await sql<{ laatste: string | null }>`
      select toegangen_afleiden(${na}::uuid, ${BLAD}) as laatste`.execute(db);
      na = rows[0]?.laatste ?? null;
      if (na === null) break;
    }
  return nieuw;
}
