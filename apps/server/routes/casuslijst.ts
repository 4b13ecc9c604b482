import { sql } from 'kysely';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import {
  cursor,
  GROOTSTE_TELLING,
  leesCursor,
  lijstVan,
  pagina,
  route,
  type Route,
  type Uitvoering,
} from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { standSchema } from '../stand/schema.ts';
import { risicoVoor, zonderNaam } from '../stand/zicht.ts';

const houder = standSchema.shape.regie.shape.casusregisseur;

const casusregel = z.object({
  id: z.string(),
  naam: z.string(),
  regio: z.string().nullable(),
  niveau: standSchema.shape.risico.shape.niveau,
  sinds: z.string().nullable(),
  /** There is a level, and it is not the reader's to know: `niveau` says "onbekend" then. */
  niveauAfgeschermd: z.boolean(),
  casusstatus: standSchema.shape.casusstatus,
  alarmen: z.number(),
  waarschuwingen: z.number(),
  takenTeLaat: z.number(),
  takenOpen: z.number(),
  procesregisseur: houder,
  casusregisseur: houder,
  laatsteFeit: z.string().nullable(),
});

interface Rij {
  readonly id: string;
  readonly naam: string;
  readonly regio: string | null;
  readonly plegerzijde: boolean;
  readonly alarmen: number;
  readonly waarschuwingen: number;
  readonly te_laat: number;
  readonly open: number;
  readonly laatste: Date | null;
}

const kort = standSchema.pick({ risico: true, casusstatus: true, regie: true });
const telling = z.int().min(0).max(GROOTSTE_TELLING);
const plaats = z.tuple([telling, telling, z.string(), z.uuid()]);

/** The cases of the caller, those with alarms first; every count is of what she may see. */
export function casuslijstRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen',
      naam: 'lijstCasussen',
      samenvatting: 'Noemt uw casussen, met alarmen en wat te laat is voorop.',
      onderwerp: 'Casussen',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      query: z.strictObject({ ...pagina, zoek: z.string().max(100).optional() }),
      antwoord: { 200: lijstVan(casusregel) },
    },
    async ({ query }, uitvoering) => {
      const na = query.na === undefined ? undefined : leesCursor(query.na, plaats);
      const rijen = await zoekCasussen(uitvoering, query.zoek, na, query.limiet + 1);
      const deel = rijen.slice(0, query.limiet);
      const laatste = rijen.length > query.limiet ? deel.at(-1) : undefined;
      return {
        status: 200,
        body: {
          resultaten: await metStand(diensten, uitvoering, deel),
          volgende: laatste ? cursor([laatste.alarmen, laatste.te_laat, laatste.naam, laatste.id]) : null,
        },
      };
    },
  );
}

async function zoekCasussen(
  { trx }: Uitvoering,
  zoek: string | undefined,
  na: z.output<typeof plaats> | undefined,
  aantal: number,
): Promise<Rij[]> {
  const deel = zoek === undefined || zoek === '' ? null : `%${zoek.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const [alarmen, teLaat, naam, id] = na ?? [null, null, null, null];
  const { rows } = await sql<Rij>`
    with mijn as materialized (
      select id, naam, regio, plegerzijde from casus_zicht where ${deel}::text is null or naam ilike ${deel}),
    geteld as (
      select mijn.*, coalesce(s.alarmen, 0) as alarmen, coalesce(s.waarschuwingen, 0) as waarschuwingen,
             coalesce(t.te_laat, 0) as te_laat, coalesce(t.open, 0) as open
        from mijn
        left join lateral (
          select count(*) filter (where ernst = 'alarm') as alarmen,
                 count(*) filter (where ernst = 'waarschuwing') as waarschuwingen
            from signaal_zicht where actief and casus_id = mijn.id) s on true
        left join lateral (
          select count(*) filter (where status = 'te_laat') as te_laat, count(*) filter (where status = 'open') as open
            from taak_zicht where status in ('open', 'te_laat') and casus_id = mijn.id) t on true)
    select g.*, (select max(f.bekend_op) from feit_zicht f where f.casus_id = g.id and f.bekend_op <= now()) as laatste
      from geteld g
     where ${alarmen}::int is null
        or (-alarmen, -te_laat, naam, id) > (-(${alarmen}::int), -(${teLaat}::int), ${naam}::text, ${id}::uuid)
     order by -alarmen, -te_laat, naam, id limit ${aantal}`.execute(trx);
  return rows;
}

/** Adds level and direction, which follow from facts: the level only for who may see something that carries it. */
async function metStand(
  { motorPool }: Diensten,
  uitvoering: Uitvoering,
  rijen: readonly Rij[],
): Promise<z.input<typeof casusregel>[]> {
  if (rijen.length === 0) return [];
  const standen = await kyselyOn(motorPool)
    .selectFrom('stand')
    .select(['casus_id', 'stand'])
    .where(
      'casus_id',
      'in',
      rijen.map((rij) => rij.id),
    )
    .execute();
  const perCasus = new Map(standen.map((rij) => [rij.casus_id, kort.parse(rij.stand)]));
  const zichtbaar = await zichtbareFeiten(uitvoering, perCasus);
  return rijen.map((rij) => {
    const stand = perCasus.get(rij.id);
    const risico = stand && risicoVoor({ ...stand, bellen: [] }, (feit) => zichtbaar.has(`${rij.id} ${feit}`));
    return {
      id: rij.id,
      naam: rij.naam,
      regio: rij.regio,
      niveau: risico?.niveau ?? 'onbekend',
      sinds: risico?.sinds ?? null,
      niveauAfgeschermd: risico?.afgeschermd === true,
      casusstatus: stand?.casusstatus ?? 'open',
      alarmen: rij.alarmen,
      waarschuwingen: rij.waarschuwingen,
      takenTeLaat: rij.te_laat,
      takenOpen: rij.open,
      procesregisseur: regisseur(rij, stand?.regie.procesregisseur),
      casusregisseur: regisseur(rij, stand?.regie.casusregisseur),
      laatsteFeit: rij.laatste === null ? null : formatMoment(rij.laatste.getTime(), AMSTERDAM),
    };
  });
}

/** Names of staff do not reach who works with the perpetrator. */
function regisseur({ plegerzijde }: Rij, wie: z.output<typeof houder> | undefined): z.input<typeof houder> {
  if (!wie) return null;
  return plegerzijde ? zonderNaam(wie) : wie;
}

/** Which of the facts that levels rest on the caller may see, as `casus feit`. */
async function zichtbareFeiten(
  { trx }: Uitvoering,
  standen: ReadonlyMap<string, z.output<typeof kort>>,
): Promise<ReadonlySet<string>> {
  const gevraagd = [...standen].flatMap(([casus, stand]) => stand.risico.herkomst.map((feit) => ({ casus, feit })));
  if (gevraagd.length === 0) return new Set();
  const { rows } = await sql<{ casus_id: string; id: string }>`
    select f.casus_id, f.id from feit_zicht f
      join jsonb_to_recordset(${JSON.stringify(gevraagd)}::jsonb) as v(casus uuid, feit text)
        on v.casus = f.casus_id and v.feit = f.id
     where f.zicht >= 2`.execute(trx);
  return new Set(rows.map((rij) => `${rij.casus_id} ${rij.id}`));
}
