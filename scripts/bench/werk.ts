import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { type Database, inTransaction, withActor } from '@waakvlam/kernel/db';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { leesAlarmen, leesTaken, leesTellingen } from '../../apps/server/werkvoorraad/lezen.ts';
import { werkitems } from '../../apps/server/werkvoorraad/regels.ts';
import { zoek } from '../../apps/server/zoeken/zoek.ts';
import { mediaan, type Meting, meting } from './tabel.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';
import { vindActor } from './vulling.ts';

const CASUSSEN = Number(process.env['WAAKVLAM_BENCH_CASUSSEN'] ?? 100_000);
/** One in so many cases is one of the police; Veilig Thuis takes part in all. */
const EEN_OP = 50;
const KEREN = 15;
const GRENS_MS = 100;

/** Search and the work list on 100,000 cases, for an organisation with few of them and for one that has all. */
export async function meetWerk(): Promise<Meting[]> {
  const tijdelijk = await openTijdelijk();
  try {
    const politie = await vindActor(tijdelijk);
    const veiligThuis = await vindTriagist(tijdelijk);
    await vul(tijdelijk, politie, veiligThuis);
    const { naam, anders, gewoon } = await woorden(tijdelijk.database);
    const metingen: Meting[] = [];
    for (const [wie, actor] of [
      [`of ${CASUSSEN / EEN_OP} cases`, politie],
      ['of all cases', veiligThuis],
    ] as const) {
      const meet = async (wat: string, vraag: (uitvoering: Uitvoering) => Promise<unknown>): Promise<void> => {
        metingen.push(
          meting(`${wat}, organisation ${wie}`, await duur(tijdelijk.database, actor, vraag), GRENS_MS, 'ms'),
        );
      };
      await meet('search: a name', (uitvoering) => zoek(uitvoering, naam, 20));
      await meet('search: a mistyped name', (uitvoering) => zoek(uitvoering, anders, 20));
      await meet('search: a name and a common word', (uitvoering) => zoek(uitvoering, `${naam} ${gewoon}`, 20));
      await meet('search: a telephone number', (uitvoering) => zoek(uitvoering, '06-10000050', 20));
      await meet('work list: alarms', (uitvoering) => leesAlarmen(uitvoering, BLAD));
      await meet('work list: tasks', (uitvoering) =>
        leesTaken(uitvoering, BLAD, { deel: 'alles', items: werkitems() }),
      );
      await meet('work list: counts', (uitvoering) => leesTellingen(uitvoering, 'organisatie'));
    }
    return metingen;
  } finally {
    await tijdelijk.sluit();
  }
}

const BLAD = { van: 'organisatie', na: undefined, limiet: 31 } as const;

async function duur(
  database: Database,
  actor: Actor,
  vraag: (uitvoering: Uitvoering) => Promise<unknown>,
): Promise<number> {
  const tijden: number[] = [];
  for (let keer = 0; keer < KEREN; keer += 1) {
    await withActor(database.pool('app'), actor, async (trx) => {
      await sql`select 1`.execute(trx);
      const begin = performance.now();
      await vraag({ actor, trx, nu: Date.now() });
      tijden.push(performance.now() - begin);
    });
  }
  return mediaan(tijden.slice(3));
}

async function vindTriagist({ database }: Tijdelijk): Promise<Actor> {
  return inTransaction(database.pool('migratie'), async (trx) => {
    const { rows } = await sql<{ medewerker: string; organisatie: string; regio: string }>`
      select m.id as medewerker, o.id as organisatie, m.regio from medewerker m
        join organisatie o on o.id = m.organisatie_id where m.rol = 'triagist'`.execute(trx);
    const [rij] = rows;
    if (rij === undefined) throw new Error('the demo region has no triagist');
    return { ...rij, organisatieCode: 'veilig_thuis', orgrol: 'medewerker', rol: 'triagist' };
  });
}

/** A surname that stands in a case of the police, the same with two letters changed about, and a common word of that case. */
async function woorden(database: Database): Promise<{ naam: string; anders: string; gewoon: string }> {
  const { rows } = await database.pool('migratie').query<{ woord: string; gewoon: string }>(
    `select p.woord, (select g.woord from waakvlam.zoekplek g where g.casus_id = p.casus_id and g.vrij
                       order by (select count(*) from waakvlam.zoekplek a where a.woord = g.woord) desc limit 1) as gewoon
       from waakvlam.zoekplek p join waakvlam.toegang t on t.casus_id = p.casus_id
       join waakvlam.organisatie o on o.id = t.organisatie_id and o.code = 'politie'
      where p.feit_id = 'f1' and p.woord ~ '^[a-z]{7,}$' limit 1`,
  );
  const naam = rows[0]?.woord ?? '';
  return {
    naam,
    gewoon: rows[0]?.gewoon ?? '',
    anders: naam.slice(0, 3) + (naam[4] ?? '') + (naam[3] ?? '') + naam.slice(5),
  };
}

/** Names of 30,000 surnames and 2,000 first names, text of 20,000 words of which few are common, a number per case. */
async function vul({ vul: metBeheer }: Tijdelijk, politie: Actor, veiligThuis: Actor): Promise<void> {
  await metBeheer(async (admin) => {
    const doe = (vraag: string, waarden: unknown[] = []) => admin.query(vraag, waarden);
    await doe(
      `create function pg_temp.lettergrepen(n bigint) returns text language sql immutable as $$
         select string_agg((array['ba','ben','bol','dam','der','dijk','don','es','ger','haas','hoek','in','ka','kel','koop',
           'laar','len','lo','man','meer','mol','na','nel','oos','per','pol','ran','ro','schot','sen','ta','ten','tol','ver',
           'voor','wal','wer','zand','ze','zijl'])[1 + ((n / (40 ^ i)::bigint) % 40)], '') from generate_series(0, 3) i $$`,
    );
    await doe(`create temporary table casusnummer as select gen_random_uuid() as id, n from generate_series(1, $1) n`, [
      CASUSSEN,
    ]);
    await doe(`insert into casus (id, naam, regio) select id, 'Casus ' || n, 'zeeland-west-brabant' from casusnummer`);
    const labels = '{incident,risico,maatregel,regie,persoonsgegevens,adres}';
    for (const [{ organisatie, organisatieCode }, deel] of [
      [politie, EEN_OP],
      [veiligThuis, 1],
    ] as const) {
      await doe(
        `insert into toegang (casus_id, organisatie_id, soort, settings, categorieen, mag_vastleggen, grond)
         select id, $1, 'deelname', '{bilateraal}', $3, true, 'meting' from casusnummer where n % $2 = 0`,
        [organisatie, deel, labels],
      );
      await doe(
        `insert into zicht (casus_id, organisatie_id, behalve, van, tot, code, plegerzijde, zien, geredigeerd, bestaan,
                            gesloten, verstrekt, vrijgegeven, masker, mag_vastleggen)
         select id, $1, '{}', '-infinity', 'infinity', $3, false, $4, '{}', '{}', '{}', '{}', '{}', labelmasker($4), true
           from casusnummer where n % $2 = 0`,
        [organisatie, deel, organisatieCode, labels],
      );
    }
    await doe(
      `insert into feit (casus_id, volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id, gebeurd_van,
                         gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige, tekstvelden)
       select c.id, f, 'f' || f, case when f <= 3 then 'betrokkene_toegevoegd' else 'notitie' end, 1,
              case when f <= 3 then 'persoonsgegevens' else 'incident' end, $1, $2, now(), now(), now(), now(),
              '{"wat": {"waarde": "Een melding zoals er veel zijn", "zout": "z"}}', sha256('x'), sha256('x'), '{wat}'
         from casusnummer c, generate_series(1, 6) f`,
      [veiligThuis.organisatie, veiligThuis.medewerker],
    );
    await doe(`drop index zoekplek_woord`);
    await doe(
      `insert into zoekplek (casus_id, feit_id, woord, vrij)
       select id, 'f' || f, pg_temp.lettergrepen(abs(hashint8(n * 7 + f)) % 30000 * 97), false
         from casusnummer, generate_series(1, 3) f
       union select id, 'f' || f, pg_temp.lettergrepen(abs(hashint8(n * 13 + f)) % 2000 * 331), false
         from casusnummer, generate_series(1, 3) f
       union select id, 'f1', '#6' || (10000000 + n), false from casusnummer
       union select id, 'f' || f, pg_temp.lettergrepen(17 + 61 * floor(20000 ^ ((abs(hashint8(n * 31 + f * 8 + w)) % 100000)
                                                                / 100000.0))::bigint), true
         from casusnummer, generate_series(4, 6) f, generate_series(1, 8) w`,
    );
    await doe(`create index zoekplek_woord on zoekplek (woord, casus_id)`);
    await doe(
      `insert into zoekwoord select distinct woord, cardinality(zoek_trigrammen(woord)) from zoekplek where woord !~ '^#'`,
    );
    await doe(
      `insert into zoektrigram select g, woord from zoekwoord cross join lateral unnest(zoek_trigrammen(woord)) g`,
    );
    await doe(
      `insert into signaal (casus_id, id, code, ernst, sinds, actief, reden, feiten, categorieen, masker)
       select id, 's' || s, 'stilte', 'alarm', now() - n * interval '1 minute', true, 'stil', '{f4}', '{incident}',
              labelmasker('{incident}') from casusnummer, generate_series(1, 2) s`,
    );
    await doe(
      `insert into taak (casus_id, id, item, wie, stap, status, uiterlijk, premissen, categorieen, masker)
       select id, o || t, 'triage-veilig-thuis', o, '1', case when t = 1 then 'te_laat' else 'open' end,
              now() + (n % 60 + t * 3 - 10) * interval '1 day', '{f4}', '{incident}', labelmasker('{incident}')
         from casusnummer, generate_series(1, 3) t, unnest(array['politie', 'veilig_thuis']) o`,
    );
    await doe('vacuum analyze');
  });
}
