import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '@waakvlam/kernel/actor';
import { type Database, inTransaction, withActor } from '@waakvlam/kernel/db';
import { createLogboek } from '@waakvlam/logboek';
import { DEMOREGIO } from '../../apps/server/demo/regio.ts';
import { DAG } from '@waakvlam/kernel/tijd';
import type { Tijdelijk } from './tijdelijk.ts';
import { maakCasus } from './maak-casus.ts';

/** The person of the police who works in all cases of a measurement. */
export async function vindActor({ database }: Tijdelijk): Promise<Actor> {
  return inTransaction(database.pool('migratie'), async (trx) => {
    const { rows } = await sql<{ medewerker: string; organisatie: string; regio: string }>`
      select m.id as medewerker, o.id as organisatie, m.regio from medewerker m join organisatie o
          on o.id = m.organisatie_id where o.code = 'politie' and m.rol = 'wijkagent'`.execute(trx);
    const [rij] = rows;
    if (rij === undefined) throw new Error('the demo region has no wijkagent');
    return { ...rij, organisatieCode: 'politie', orgrol: 'medewerker', rol: 'wijkagent' };
  });
}

/** Opens cases of `aantal` facts through the log itself; gives their ids. */
export async function maakSjablonen(
  database: Database,
  actor: Actor,
  { casussen, feiten }: { readonly casussen: number; readonly feiten: number },
): Promise<string[]> {
  const logboek = createLogboek();
  const ids: string[] = [];
  for (let nummer = 1; nummer <= casussen; nummer += 1) {
    const id = randomUUID();
    await withActor(database.pool('app'), actor, async (trx) => {
      const naam = `Meting ${nummer}`;
      await sql`select casus_openen(${id}, ${naam}, ${DEMOREGIO}, ${'Meting'})`.execute(trx);
      await logboek.appendFeiten(trx, id, maakCasus(feiten, nummer, Date.now() - 901 * DAG).feiten, actor);
    });
    ids.push(id);
  }
  return ids;
}

/**
 * Copies cases with all their rows until `aantal` copies stand. A chain of facts holds no id of its case, so that a copy
 * is as valid as what was copied. Tasks, signals and what else follows are copied when asked. Wake-ups lie in the coming month, and the first `vervallen` are due.
 */
export async function kopieer(
  tijdelijk: Tijdelijk,
  sjablonen: readonly string[],
  { aantal, vervallen, taken }: { readonly aantal: number; readonly vervallen: number; readonly taken: boolean },
): Promise<void> {
  await tijdelijk.vul(async (admin) => {
    await admin.query(
      `create temporary table kopie as
       select gen_random_uuid() as id, ($1::uuid[])[1 + n % cardinality($1::uuid[])] as sjabloon, n
         from generate_series(0, $2 - 1) as n`,
      [sjablonen, aantal],
    );
    await admin.query('analyze kopie');
    await admin.query(
      `insert into casus (id, naam, regio, aangemaakt_door)
       select k.id, 'Kopie ' || k.n, c.regio, c.aangemaakt_door from kopie k join casus c on c.id = k.sjabloon`,
    );
    for (const [tabel, kolommen] of taken ? [...KERN, ...AFGELEID] : KERN) {
      await admin.query(
        `insert into ${tabel} (casus_id, ${kolommen})
         select k.nieuw, ${kolommen} from (select id as nieuw, sjabloon from kopie) k join ${tabel} t on t.casus_id = k.sjabloon`,
      );
    }
    await admin.query(
      `insert into wekker (casus_id, op)
       select id, case when n < $1 then now() else now() + (n % 43000 + 60) * interval '1 minute' end from kopie`,
      [vervallen],
    );
    await admin.query('drop table kopie');
    await admin.query('set session_replication_role = origin');
    await admin.query('analyze');
  });
}

const KERN = [
  ['casus_kop', 'volgnr, kop, geregistreerd_op'],
  ['casus_context', 'niveau, fase, toestemming, kenmerk, werkkenmerk, elderskenmerk'],
  [
    'toegang',
    'organisatie_id, medewerker_id, soort, settings, categorieen, geredigeerd, bestaan, na_besluit, mag_vastleggen, grond, verleend_door',
  ],
  [
    'zicht',
    `organisatie_id, medewerker_id, behalve, van, tot, code, plegerzijde, zien, geredigeerd, bestaan, gesloten, verstrekt,
     vrijgegeven, masker, mag_vastleggen, delen_tot`,
  ],
  [
    'feit',
    `volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id, gebeurd_van, gebeurd_tot, bekend_op,
     geregistreerd_op, velden, digest, vorige, tekstvelden`,
  ],
  ['stand', 'op, regels, niveau, volgende_verandering, stand, geevalueerd_op'],
] as const;
const AFGELEID = [
  [
    'taak',
    'id, item, wie, stap, status, te_laat, sinds, uiterlijk, bron, voldaan_door, premissen, categorieen, masker',
  ],
  ['signaal', 'id, code, ernst, sinds, actief, reden, feiten, bron, categorieen, masker'],
  ['werkpunt', 'id, soort, op, wie, inhoud, feiten, vereist, categorieen'],
  ['persoonsleutel', 'sleutel, betrokkene, rol'],
  ['straatstand', 'kenmerk'],
  [
    'straatmaatregel',
    'maatregel, soort, functies, kader, geldt_van, geldt_tot, uitgereikt, opgelegd, betwist, zone, betreft',
  ],
  ['straatsleutel', 'sleutel, maatregel'],
] as const;
