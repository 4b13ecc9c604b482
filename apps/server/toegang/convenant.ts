import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { type Convenant, geldigheid, rijenVan } from '@waakvlam/delen';
import { kyselyOn } from '@waakvlam/kernel/db';

const BLAD = 500;

/**
 * Puts covenants in the database, where visibility is weighed, each version once, and takes out what is no longer among
 * them; gives whether anything changed. Then
 * what participants of standing cases see is worked out again, a page of cases at a time.
 */
export async function zetConvenanten(motor: pg.Pool, convenanten: readonly Convenant[]): Promise<boolean> {
  const db = kyselyOn(motor);
  let nieuw = false;
  const ids: string[] = [];
  for (const convenant of convenanten) {
    const regels = JSON.stringify(rijenVan(convenant));
    const { van, tot } = geldigheid(convenant);
    const kop = {
      naam: convenant.naam,
      regio: convenant.regio,
      geldigVan: new Date(van).toISOString(),
      geldigTot: tot === null ? null : new Date(tot).toISOString(),
      plegerzijde: convenant.plegerzijde.organisaties,
      wgsDeelnemers: convenant.wgsDeelnemers,
    };
    const merk = createHash('sha256').update(JSON.stringify(kop)).update(regels).digest('hex').slice(0, 16);
    const id = `${convenant.naam}@${convenant.versie}#${merk}`;
    ids.push(id);
    const { rows } = await sql<{ nieuw: boolean }>`
      select convenant_laden(${JSON.stringify({ ...kop, id })}::jsonb, ${regels}::jsonb) as nieuw`.execute(db);
    nieuw ||= rows[0]?.nieuw === true;
  }
  const { rows: weg } = await sql<{ weg: boolean }>`select convenanten_houden(${ids}::text[]) as weg`.execute(db);
  nieuw ||= weg[0]?.weg === true;
  if (nieuw)
    for (let na: string | null = null; ;) {
      const { rows }: { rows: { laatste: string | null }[] } = await sql<{ laatste: string | null }>`
      select toegangen_afleiden(${na}::uuid, ${BLAD}) as laatste`.execute(db);
      na = rows[0]?.laatste ?? null;
      if (na === null) break;
    }
  return nieuw;
}
