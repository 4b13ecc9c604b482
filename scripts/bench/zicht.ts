import { sql } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { type Database, inTransaction, withActor } from '@waakvlam/kernel/db';
import { laadConvenanten } from '@waakvlam/delen';
import { zetConvenanten } from '../../apps/server/toegang/convenant.ts';
import { mediaan, type Meting, meting } from './tabel.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';
import { vindActor } from './vulling.ts';

const CASUSSEN = Number(process.env['WAAKVLAM_BENCH_CASUSSEN'] ?? 100_000);
const FEITEN_PER_CASUS = 50;
/** One in so many cases is one of the organisation that asks. */
const EEN_OP = 50;
const KEREN = 40;
const GRENS = 1.5;

/** What row-level security costs: the same questions with it and without, in turns, on 100,000 cases and 5 million facts. */
export async function meetZicht(): Promise<Meting[]> {
  const tijdelijk = await openTijdelijk();
  try {
    await zetConvenanten(tijdelijk.database.pool('motor'), laadConvenanten().alle);
    const actor = await vindActor(tijdelijk);
    await vul(tijdelijk, actor);
    const metingen: Meting[] = [];
    for (const vraag of await vragen(tijdelijk.database, actor))
      metingen.push(await meet(tijdelijk.database, actor, vraag));
    return metingen;
  } finally {
    await tijdelijk.sluit();
  }
}

interface Vraag {
  readonly wat: string;
  readonly casus?: string;
  /** What the server asks, and what it would ask if everyone might see everything of these cases. */
  readonly met: string;
  readonly zonder: string;
}

async function meet(database: Database, actor: Actor, { wat, casus, met, zonder }: Vraag): Promise<Meting> {
  const tijden = { met: [] as number[], zonder: [] as number[] };
  let [rijenMet, rijenZonder] = [0, 0];
  const meetEen = async (): Promise<void> => {
    await withActor(
      database.pool('app'),
      actor,
      async (trx) => {
        const begin = performance.now();
        rijenMet = (await sql.raw(met).execute(trx)).rows.length;
        tijden.met.push(performance.now() - begin);
      },
      casus === undefined ? {} : { casus },
    );
    await inTransaction(database.pool('motor'), async (trx) => {
      const begin = performance.now();
      rijenZonder = (await sql.raw(zonder).execute(trx)).rows.length;
      tijden.zonder.push(performance.now() - begin);
    });
  };
  for (let keer = 0; keer < KEREN; keer += 1) await meetEen();
  if (rijenMet === 0 || rijenMet > rijenZonder) throw new Error(`${wat}: ${rijenMet} rows of ${rijenZonder}`);
  const [een, ander] = [mediaan(tijden.met.slice(5)), mediaan(tijden.zonder.slice(5))];
  await toonPlan(database, actor, { wat, met, zonder, ...(casus !== undefined && { casus }) });
  return {
    ...meting(`${wat}, with row-level security against without`, een, ander * GRENS, 'ms'),
    gemeten: `${een.toFixed(2)} / ${ander.toFixed(2)} ms`,
  };
}

const plan = (rijen: readonly { 'QUERY PLAN': string }[]): string => rijen.map((rij) => rij['QUERY PLAN']).join('\n');
const uitleg = (vraag: string) => sql.raw<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${vraag}`);

async function toonPlan(database: Database, actor: Actor, { wat, casus, met, zonder }: Vraag): Promise<void> {
  if (process.env['WAAKVLAM_BENCH_PLANNEN'] === undefined) return;
  const eerst = await withActor(
    database.pool('app'),
    actor,
    async (trx) => plan((await uitleg(met).execute(trx)).rows),
    casus === undefined ? {} : { casus },
  );
  const dan = await inTransaction(database.pool('motor'), async (trx) =>
    plan((await uitleg(zonder).execute(trx)).rows),
  );
  process.stderr.write(`\n== ${wat}, with\n${eerst}\n== ${wat}, without\n${dan}\n`);
}

const lijst = (mijn: string, taak: string): string => `
    with mijn as materialized (select c.id, c.naam from casus c where c.id in (${mijn}))
    select m.id, m.naam, s.alarmen, t.open, (select max(f.bekend_op) from feit f where f.casus_id = m.id) as laatste
      from mijn m
      left join lateral (select count(*) as alarmen from signaal where actief and casus_id = m.id) s on true
      left join lateral (select count(*) as open from ${taak} where status = 'open' and casus_id = m.id) t on true
     order by s.alarmen desc, m.id limit 50`;

const zoek = (mijn: string): string =>
  `select c.id, c.naam from casus c where c.id in (${mijn}) and c.naam ilike '%nummer 12%' order by c.naam limit 50`;

async function vragen(database: Database, actor: Actor): Promise<Vraag[]> {
  const eigen = `select casus_id from toegang where organisatie_id = '${actor.organisatie}'`;
  const { rows } = await database
    .pool('motor')
    .query<{ casus_id: string }>(`${eigen} order by casus_id limit 1 offset 10`);
  const casus = rows[0]?.casus_id ?? '';
  return [
    {
      wat: 'list of cases',
      met: lijst('select mijn_casussen()', 'taak_zicht'),
      zonder: lijst(eigen, 'taak'),
    },
    { wat: 'search by name', met: zoek('select mijn_casussen()'), zonder: zoek(eigen) },
    {
      wat: 'case page',
      casus,
      met: `select id, soort, velden from feit_zicht where casus_id = '${casus}'`,
      zonder: `select id, soort, velden from feit where casus_id = '${casus}'`,
    },
  ];
}

async function vul({ vul: metBeheer, database }: Tijdelijk, actor: Actor): Promise<void> {
  await metBeheer(async (admin) => {
    await admin.query(
      `insert into casus (id, naam, regio) select gen_random_uuid(), 'Casus nummer ' || n, 'zeeland-west-brabant'
         from generate_series(1, $1) as n`,
      [CASUSSEN],
    );
    await admin.query(`insert into casus_context (casus_id) select id from casus`);
    await admin.query(
      `create temporary table ander as select o.id as organisatie, m.id as medewerker
         from organisatie o join medewerker m on m.organisatie_id = o.id where o.code = 'veilig_thuis' limit 1`,
    );
    await admin.query(
      `insert into toegang (casus_id, organisatie_id, soort, settings, categorieen, mag_vastleggen, grond)
       select c.id, case when row_number() over (order by c.id) % $2 = 0 then $1::uuid else a.organisatie end, 'deelname',
              '{bilateraal,actieoverleg}', '{}', true, 'meting' from casus c, ander a`,
      [actor.organisatie, EEN_OP],
    );
    await admin.query(
      `insert into feit (casus_id, volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id, gebeurd_van,
                         gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige, tekstvelden)
       select c.id, n, 'f' || n, 'notitie', 1,
              (array['incident','risico','maatregel','regie','overleg','strafrecht','contact_slachtoffer'])[1 + n % 7],
              a.organisatie, a.medewerker, now(), now(), now(), now(),
              jsonb_build_object('wat', jsonb_build_object('waarde', 'Een melding zoals er veel zijn', 'zout', n)),
              sha256(int4send(n)), sha256(int4send(n)), '{wat}'
         from casus c, ander a, generate_series(1, $1) as n`,
      [FEITEN_PER_CASUS],
    );
    await admin.query(
      `insert into signaal (casus_id, id, code, ernst, sinds, actief, reden, feiten, categorieen)
       select c.id, 's' || n, 'stilte', 'alarm', now(), true, 'stil', array['f' || n], array['incident', 'risico']
         from casus c, generate_series(1, 4) as n`,
    );
    await admin.query(
      `insert into taak (casus_id, id, item, wie, stap, status, premissen, categorieen)
       select c.id, 't' || n, 'item', 'politie', '1', 'open', array['f' || n], array['maatregel', 'regie']
         from casus c, generate_series(1, 4) as n`,
    );
    await admin.query('analyze');
  });
  for (let na: string | null = null; ;) {
    const { rows }: { rows: { na: string | null }[] } = await database
      .pool('motor')
      .query('select toegangen_afleiden($1, 2000) as na', [na]);
    na = rows[0]?.na ?? null;
    if (na === null) return;
  }
}
