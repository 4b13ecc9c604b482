import { CompiledQuery, sql, type Transaction } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { type Database, inTransaction, type Tables, withActor } from '@waakvlam/kernel/db';
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
  /** What the server asks, and what it would ask if everyone might see everything of these cases. */
  readonly met: CompiledQuery;
  readonly zonder: CompiledQuery;
}

async function meet(database: Database, actor: Actor, { wat, met, zonder }: Vraag): Promise<Meting> {
  const tijden = { met: [] as number[], zonder: [] as number[] };
  let [rijenMet, rijenZonder] = [0, 0];
  const meetEen = async (): Promise<void> => {
    await withActor(database.pool('app'), actor, async (trx) => {
      // The beginning of the transaction travels with its first statement.
      await sql`select 1`.execute(trx);
      const begin = performance.now();
      rijenMet = (await trx.executeQuery(met)).rows.length;
      tijden.met.push(performance.now() - begin);
    });
    await inTransaction(database.pool('motor'), async (trx) => {
      await sql`select 1`.execute(trx);
      const begin = performance.now();
      rijenZonder = (await trx.executeQuery(zonder)).rows.length;
      tijden.zonder.push(performance.now() - begin);
    });
  };
  for (let keer = 0; keer < KEREN; keer += 1) await meetEen();
  if (rijenMet === 0 || rijenMet > rijenZonder) throw new Error(`${wat}: ${rijenMet} rows of ${rijenZonder}`);
  const [een, ander] = [mediaan(tijden.met.slice(5)), mediaan(tijden.zonder.slice(5))];
  await toonPlan(database, actor, { wat, met, zonder });
  return {
    ...meting(`${wat}, with row-level security against without`, een, ander * GRENS, 'ms'),
    gemeten: `${een.toFixed(2)} / ${ander.toFixed(2)} ms`,
  };
}

async function plan(trx: Transaction<Tables>, vraag: CompiledQuery): Promise<string> {
  const uitleg = CompiledQuery.raw(`explain (analyze, costs off) ${vraag.sql}`, [...vraag.parameters]);
  const { rows } = await trx.executeQuery<{ 'QUERY PLAN': string }>(uitleg);
  return rows.map((rij) => rij['QUERY PLAN']).join('\n');
}

async function toonPlan(database: Database, actor: Actor, { wat, met, zonder }: Vraag): Promise<void> {
  if (process.env['WAAKVLAM_BENCH_PLANNEN'] === undefined) return;
  const eerst = await withActor(database.pool('app'), actor, (trx) => plan(trx, met));
  const dan = await inTransaction(database.pool('motor'), (trx) => plan(trx, zonder));
  process.stderr.write(`\n== ${wat}, with\n${eerst}\n== ${wat}, without\n${dan}\n`);
}

const ZICHT = { casus: 'casus_zicht', signaal: 'signaal_zicht', taak: 'taak_zicht', feit: 'feit_zicht' };
const alles = (organisatie: string): typeof ZICHT => ({
  casus: `(select c.id, c.naam from casus c
            where c.id in (select casus_id from toegang where organisatie_id = '${organisatie}'))`,
  signaal: 'signaal',
  taak: 'taak',
  feit: 'feit',
});

const lijst = ({ casus, signaal, taak, feit }: typeof ZICHT): CompiledQuery =>
  CompiledQuery.raw(
    `with mijn as materialized (select c.id, c.naam from ${casus} c where $1::text is null)
    select m.id, m.naam, s.alarmen, t.open, (select max(f.bekend_op) from ${feit} f where f.casus_id = m.id) as laatste
      from mijn m
      left join lateral (select count(*) as alarmen from ${signaal} where actief and casus_id = m.id) s on true
      left join lateral (select count(*) as open from ${taak} where status = 'open' and casus_id = m.id) t on true
     order by s.alarmen desc, m.id limit 50`,
    [null],
  );

const zoek = ({ casus }: typeof ZICHT): CompiledQuery =>
  CompiledQuery.raw(`select c.id, c.naam from ${casus} c where c.naam ilike $1 order by c.naam limit 50`, [
    '%nummer 12%',
  ]);

async function vragen(database: Database, { organisatie }: Actor): Promise<Vraag[]> {
  const zonder = alles(organisatie);
  const { rows } = await database
    .pool('motor')
    .query<{ casus_id: string }>('select casus_id from toegang where organisatie_id = $1 order by casus_id limit 1', [
      organisatie,
    ]);
  const pagina = (feit: string) =>
    CompiledQuery.raw(`select id, soort, velden from ${feit} where casus_id = $1`, [rows[0]?.casus_id ?? '']);
  return [
    { wat: 'list of cases', met: lijst(ZICHT), zonder: lijst(zonder) },
    { wat: 'search by name', met: zoek(ZICHT), zonder: zoek(zonder) },
    { wat: 'case page', met: pagina('feit_zicht'), zonder: pagina('feit') },
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
      `create temporary table overige as select id, row_number() over () - 1 as n from organisatie where id <> $1`,
      [actor.organisatie],
    );
    await admin.query(
      `insert into toegang (casus_id, organisatie_id, soort, settings, categorieen, mag_vastleggen, grond)
       select c.id, case when c.n % $2 = 0 then $1::uuid else o.id end, 'deelname', '{bilateraal,actieoverleg}', '{}', true,
              'meting'
         from (select id, row_number() over (order by id) as n from casus) c
         join overige o on o.n = c.n % (select count(*) from overige)`,
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
      `insert into signaal (casus_id, id, code, ernst, sinds, actief, reden, feiten, categorieen, masker)
       select c.id, 's' || n, 'stilte', 'alarm', now(), true, 'stil', array['f' || n], array['incident', 'risico'],
              labelmasker(array['incident', 'risico'])
         from casus c, generate_series(1, 4) as n`,
    );
    await admin.query(
      `insert into taak (casus_id, id, item, wie, stap, status, premissen, categorieen, masker)
       select c.id, 't' || n, 'item', 'politie', '1', 'open', array['f' || n], array['maatregel', 'regie'],
              labelmasker(array['maatregel', 'regie'])
         from casus c, generate_series(1, 4) as n`,
    );
    await admin.query('analyze');
  });
  for (let na: string | null = null; ;) {
    const { rows }: { rows: { na: string | null }[] } = await database
      .pool('motor')
      .query('select toegangen_afleiden($1, 2000) as na', [na]);
    na = rows[0]?.na ?? null;
    if (na === null) break;
  }
  await metBeheer((admin) => admin.query('vacuum analyze').then(() => undefined));
}
