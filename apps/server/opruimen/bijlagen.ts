import { sql } from 'kysely';
import type pg from 'pg';
import type { Opslag } from '@waakvlam/kernel/bijlagen';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Log } from '@waakvlam/kernel/log';
import { DAG, type Moment } from '@waakvlam/kernel/tijd';
import { type Opruimtaak, PER_KEER } from './taken.ts';

/** A file lies in the store before its row is written; one that is this old will not get a row any more. */
const RESPIJT = 7 * DAG;
/** Folders of the store per round: after eight rounds all of it has been seen. */
const MAPPEN = 32;

interface Delen {
  readonly motor: pg.Pool;
  readonly opslag: Opslag;
  readonly log: Log;
  readonly nu: () => Moment;
}

/**
 * Clears files that nobody can read any more: their row was destroyed, or they never got one. When there are more files
 * without a row than with one, it is more likely that this is not the database of this store: then nothing goes.
 */
export function bijlagentaak({ motor, opslag, log, nu }: Delen): Opruimtaak {
  let volgende = 0;
  return {
    naam: 'bijlagen',
    ruim: async () => {
      const gevonden: Buffer[] = [];
      for (let i = 0; i < MAPPEN; i += 1) {
        const bestanden = await opslag.noem(volgende);
        volgende = (volgende + 1) % 256;
        gevonden.push(...bestanden.filter(({ sinds }) => sinds < nu() - RESPIJT).map(({ sha256 }) => sha256));
      }
      const { vernietigd, wees } = await deelIn(motor, gevonden);
      const inGebruik = gevonden.length - vernietigd.length - wees.length;
      const teVeel = wees.length > 1 && wees.length > inGebruik;
      if (teVeel) log.error('veel bijlagen horen niet bij deze database; ze blijven staan', { aantal: wees.length });
      const weg = [...vernietigd, ...(teVeel ? [] : wees)].slice(0, PER_KEER);
      for (const sha256 of weg) await opslag.verwijder(sha256);
      return weg.length;
    },
  };
}

/** Which of these files belong to a destroyed row, and which to none. */
async function deelIn(
  motor: pg.Pool,
  bestanden: readonly Buffer[],
): Promise<{ vernietigd: readonly Buffer[]; wees: readonly Buffer[] }> {
  const bekend = new Map<string, boolean>();
  for (let van = 0; van < bestanden.length; van += PER_KEER) {
    const { rows } = await sql<{ sha256: Buffer; leeft: boolean }>`
      select sha256, bool_or(vernietigd_op is null) as leeft from bijlage
       where sha256 = any(${bestanden.slice(van, van + PER_KEER)}::bytea[]) group by sha256`.execute(kyselyOn(motor));
    for (const { sha256, leeft } of rows) bekend.set(sha256.toString('hex'), leeft);
  }
  const leeft = (sha256: Buffer): boolean | undefined => bekend.get(sha256.toString('hex'));
  return {
    vernietigd: bestanden.filter((sha256) => leeft(sha256) === false),
    wees: bestanden.filter((sha256) => leeft(sha256) === undefined),
  };
}
