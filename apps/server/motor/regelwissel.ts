import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { getroffenDoor, type Regelmerken, regelmerken } from '@waakvlam/routekaart';

/**
 * Makes due what a change of rules since the last start can touch, region by region; the motor evaluates these in its
 * rounds. Gives how many cases. A server that starts for the first time on a database with cases takes all.
 */
export async function wisselRegels(
  pool: pg.Pool,
  log: Log,
  regios: readonly string[],
  merkenVan: (regio: string | undefined) => Regelmerken = regelmerken,
): Promise<number> {
  const db = kyselyOn(pool);
  const { rows } = await sql<{ regio: string; merken: Regelmerken }>`select regio, merken from regelstand`.execute(db);
  const bekend = new Map(rows.map(({ regio, merken }) => [regio, merken]));
  let totaal = 0;
  for (const regio of ['', ...regios]) {
    const nieuw = merkenVan(regio === '' ? undefined : regio);
    const oud = bekend.get(regio);
    const getroffen = oud ? getroffenDoor(oud, nieuw) : 'alle';
    if (oud && getroffen !== 'alle' && getroffen.feiten.length === 0) continue;
    const feiten = getroffen === 'alle' ? null : [...getroffen.feiten];
    const { rows: uitkomst } = await sql<{ aantal: number }>`
      select regels_wisselen(${regio}, ${JSON.stringify(nieuw)}::jsonb, ${feiten}) as aantal`.execute(db);
    totaal += uitkomst[0]?.aantal ?? 0;
  }
  if (totaal > 0) log.info('regels gewijzigd', { aantal: totaal });
  return totaal;
}
