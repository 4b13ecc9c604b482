import { sql } from 'kysely';
import { inTransaction } from '@waakvlam/kernel/db';
import type { Uitvoering } from '@waakvlam/kernel/http';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type FeitSoort, readAlleFeiten } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { beoordeelFeiten } from '../motor/beoordeel.ts';
import { type Gezienestand, voorKijker } from './zicht.ts';

interface Casus {
  readonly id: string;
  readonly naam: string;
  readonly regio: string | null;
}

/** Kinds of fact that can set the level: what is said of them says what the level was. */
const NIVEAUFEITEN: ReadonlySet<FeitSoort> = new Set<FeitSoort>([
  'risicotaxatie',
  'triagebesluit',
  'risicotoets',
  'risico_bijgesteld',
  'alarmbel',
  'angst_slachtoffer',
  'incident',
]);

/** The stand of a case at a moment over all its facts, cut to what the caller may see of it today. */
export async function standVoor(
  { motorPool }: Diensten,
  { actor, trx }: Uitvoering,
  casus: Casus,
  op: Moment,
): Promise<Gezienestand> {
  const [feiten, { rows }] = await Promise.all([
    inTransaction(motorPool, (motor) => readAlleFeiten(motor, casus.id)),
    sql<{ ids: string[]; plegerzijde: boolean }>`
      select coalesce(array_agg(id) filter (where zicht >= 2), '{}') as ids, is_plegerzijde(${casus.id}) as plegerzijde
        from feit_zicht where casus_id = ${casus.id}`.execute(trx),
  ]);
  const [{ ids, plegerzijde } = { ids: [], plegerzijde: true }] = rows;
  const ziet = new Set(ids);
  const { stand } = beoordeelFeiten(casus, feiten, op);
  const alles = feiten.every((feit) => ziet.has(feit.id));
  const niveaufeiten = feiten.every((feit) => ziet.has(feit.id) || !NIVEAUFEITEN.has(feit.soort));
  const { organisatieCode: organisatie } = actor;
  return voorKijker(stand, { organisatie, regio: casus.regio, ziet, alles, niveaufeiten, plegerzijde });
}
