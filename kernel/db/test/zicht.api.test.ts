import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../actor.ts';
import { addActor } from '../../testkit/actors.ts';
import { startTestDatabase } from '../../testkit/database.ts';
import type { TestDatabase } from '../../testkit/database.ts';
import { inTransaction, kyselyOn } from '../with-actor.ts';
import { addFeit, openCasus, seenFeiten } from './casus.ts';

const DAG = 86_400_000;
const morgen = new Date(Math.ceil(Date.now() / DAG) * DAG + DAG);
const overmorgen = new Date(morgen.getTime() + DAG);

let database: TestDatabase;
let wijkagent: Actor;
let gast: Actor;

beforeAll(async () => {
  database = await startTestDatabase();
  wijkagent = await addActor(database, 'politie', 'wijkagent');
  gast = await addActor(database, 'school', 'mentor');
  await laadConvenant('nu', ['veiligheid'], '2020-01-01', morgen);
  await laadConvenant('straks', ['zorg'], morgen.toISOString(), null);
});
afterAll(() => database.close());

async function laadConvenant(id: string, zien: string[], geldigVan: string, geldigTot: Date | null): Promise<void> {
  const kop = { id, regio: null, naam: id, geldigVan, geldigTot, plegerzijde: ['3ro'], wgsDeelnemers: ['politie'] };
  const regels = ['politie', 'school'].flatMap((organisatie) =>
    zien.flatMap((categorie) =>
      ['bilateraal', 'actieoverleg'].map((setting) => {
        return { regel: id, categorie, organisatie, setting, werking: 'basis', uitkomst: 4 };
      }),
    ),
  );
  await sql`select convenant_laden(${JSON.stringify(kop)}::jsonb, ${JSON.stringify(regels)}::jsonb)`.execute(
    kyselyOn(database.pool('motor')),
  );
}

async function laatMeedoen(casus: string, van: Date | undefined, tot: Date | null): Promise<void> {
  await inTransaction(database.pool('migratie'), (trx) =>
    trx
      .insertInto('toegang')
      .values({
        casus_id: casus,
        organisatie_id: gast.organisatie,
        soort: 'deelname',
        settings: ['bilateraal'],
        categorieen: [],
        grond: 'proef',
        tot,
        ...(van && { van }),
      })
      .execute(),
  );
}

/** What someone's organisation will see, stretch by stretch. */
async function verloop(casus: string, { organisatie }: Actor): Promise<unknown[]> {
  const { rows } = await database.pool('migratie').query(
    `select nullif(van, '-infinity') as van, nullif(tot, 'infinity') as tot, zien from zicht
             where casus_id = $1 and organisatie_id = $2 order by zicht.van`,
    [casus, organisatie],
  );
  return rows;
}

describe('what changes by date', () => {
  test('does so at its moment: a covenant that ends, and the one after it', async () => {
    const casus = await openCasus(database, wijkagent);
    expect(await verloop(casus, wijkagent)).toEqual([
      { van: null, tot: morgen, zien: ['veiligheid'] },
      { van: morgen, tot: null, zien: ['zorg'] },
    ]);
  });

  test('does so at its moment: a guest who comes later and leaves', async () => {
    const casus = await openCasus(database, wijkagent);
    await addFeit(database, wijkagent, casus, 'f1', 'veiligheid');
    await laatMeedoen(casus, morgen, overmorgen);
    expect(await seenFeiten(database, gast, casus)).toEqual([]);
    expect(await verloop(casus, gast)).toEqual([{ van: morgen, tot: overmorgen, zien: ['zorg'] }]);
    await laatMeedoen(casus, undefined, null);
    expect(await seenFeiten(database, gast, casus)).toEqual(['f1']);
  });

  test('stretches of one reader never overlap, so that nobody gets a row twice', async () => {
    const casus = await openCasus(database, wijkagent);
    await addFeit(database, wijkagent, casus, 'f1', 'veiligheid');
    for (const tot of [morgen, overmorgen, null]) await laatMeedoen(casus, undefined, tot);
    await database
      .pool('migratie')
      .query(
        `insert into wering (casus_id, medewerker_id, van, tot, reden, ingesteld_door) values ($1, $2, $3, $4, 'x', $5)`,
        [casus, gast.medewerker, morgen, overmorgen, wijkagent.medewerker],
      );
    expect(await seenFeiten(database, gast, casus)).toEqual(['f1']);
    const { rows } = await database.pool('migratie').query(
      `select 1 from zicht a join zicht b on a.casus_id = b.casus_id and a.organisatie_id = b.organisatie_id
          and a.medewerker_id is not distinct from b.medewerker_id and a.ctid < b.ctid
          and a.van < b.tot and b.van < a.tot`,
    );
    expect(rows).toEqual([]);
    // While she is barred, her organisation's row names her and she has none.
    const { rows: geweerd } = await database
      .pool('migratie')
      .query(`select medewerker_id, behalve from zicht where casus_id = $1 and organisatie_id = $2 and van = $3`, [
        casus,
        gast.organisatie,
        morgen,
      ]);
    expect(geweerd).toEqual([{ medewerker_id: null, behalve: [gast.medewerker] }]);
  });
});

describe('a derived row', () => {
  test('whose labels were not filled in shows to nobody', async () => {
    const { rows } = await database.pool('migratie').query(`select column_default from information_schema.columns
               where column_name = 'masker' and table_name in ('taak', 'signaal')`);
    expect(rows.map((rij: { column_default: string }) => rij.column_default.replaceAll("'", ''))).toEqual([
      expect.stringMatching(/^\(?-1/),
      expect.stringMatching(/^\(?-1/),
    ]);
  });
});
