import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../actor.ts';
import { addActor } from '../../testkit/actors.ts';
import { startTestDatabase } from '../../testkit/database.ts';
import type { TestDatabase } from '../../testkit/database.ts';
import type { Login } from '../logins.ts';
import { inTransaction, withActor } from '../with-actor.ts';
import { addFeit, grant, openCasus, setConvenant } from './casus.ts';

let database: TestDatabase;
let wijkagent: Actor;
let casemanager: Actor;
let casus: string;

const taak = { item: 'x', stap: '1', status: 'open', te_laat: false, sinds: null, uiterlijk: null } as const;
const signaal = { code: 'stilte', ernst: 'alarm', sinds: new Date(), actief: true, reden: 'stil', bron: [] } as const;

beforeAll(async () => {
  database = await startTestDatabase();
  await setConvenant(database, { politie: ['veiligheid', 'zorg'] });
  wijkagent = await addActor(database, 'politie', 'wijkagent');
  casemanager = await addActor(database, 'shn', 'casemanager');
  casus = await openCasus(database, wijkagent);
  await addFeit(database, wijkagent, casus, 'f1', 'veiligheid');
  await addFeit(database, wijkagent, casus, 'f2', 'zorg');
  await grant(database, wijkagent, casemanager, casus, ['zorg']);
  await inTransaction(database.pool('motor'), async (trx) => {
    const rest = { ...taak, casus_id: casus, bron: ['RK-1'], voldaan_door: [] };
    await trx
      .insertInto('taak')
      .values([
        { ...rest, id: 'eigen', wie: 'shn', premissen: ['f1'] },
        { ...rest, id: 'van-politie', wie: 'politie', premissen: ['f1'] },
        { ...rest, id: 'zorg', wie: 'politie', premissen: ['f2'] },
        { ...rest, id: 'beide', wie: 'politie', premissen: ['f2'], voldaan_door: ['f1'] },
      ])
      .execute();
    await trx
      .insertInto('signaal')
      .values([
        { ...signaal, bron: [], casus_id: casus, id: 's1', feiten: ['f1', 'f2'] },
        { ...signaal, bron: [], casus_id: casus, id: 's2', feiten: ['f2'] },
      ])
      .execute();
  });
});
afterAll(() => database.close());

async function seenSignalen(actor: Actor): Promise<string[]> {
  return withActor(database.pool('app'), actor, async (trx) => {
    const rows = await trx.selectFrom('signaal_zicht').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  });
}

describe('derived rows', () => {
  test('who sees all premises sees every task with its reason', async () => {
    const rows = await withActor(database.pool('app'), wijkagent, (trx) =>
      trx.selectFrom('taak_zicht').select(['id', 'geheel', 'premissen']).orderBy('id').execute(),
    );
    expect(rows).toEqual([
      { id: 'beide', geheel: true, premissen: ['f2'] },
      { id: 'eigen', geheel: true, premissen: ['f1'] },
      { id: 'van-politie', geheel: true, premissen: ['f1'] },
      { id: 'zorg', geheel: true, premissen: ['f2'] },
    ]);
  });

  test('who misses a premise sees her own task without the reason and another one not at all', async () => {
    const rows = await withActor(database.pool('app'), casemanager, (trx) =>
      trx.selectFrom('taak_zicht').select(['id', 'geheel', 'premissen', 'bron']).orderBy('id').execute(),
    );
    expect(rows).toEqual([
      { id: 'eigen', geheel: false, premissen: [], bron: [] },
      { id: 'zorg', geheel: true, premissen: ['f2'], bron: ['RK-1'] },
    ]);
  });

  test('the table gives app the same tasks and never what they rest on', async () => {
    const rows = await withActor(database.pool('app'), casemanager, (trx) =>
      trx.selectFrom('taak').select('id').orderBy('id').execute(),
    );
    expect(rows.map(({ id }) => id)).toEqual(['eigen', 'zorg']);
    await expect(
      withActor(database.pool('app'), casemanager, (trx) => trx.selectFrom('taak').select('premissen').execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test.each(['signaal', 'feit', 'zicht', 'lezerszicht'])('app has no way in past the views: %s', async (tabel) => {
    await expect(
      withActor(database.pool('app'), wijkagent, (trx) => sql`select 1 from ${sql.table(tabel)}`.execute(trx)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('a signal is seen only with all its facts', async () => {
    expect(await seenSignalen(wijkagent)).toEqual(['s1', 's2']);
    expect(await seenSignalen(casemanager)).toEqual(['s2']);
  });

  test('a premise that is no fact of the case is refused', async () => {
    await expect(
      inTransaction(database.pool('motor'), (trx) =>
        trx
          .insertInto('signaal')
          .values({ ...signaal, bron: [], casus_id: casus, id: 's3', feiten: ['f99'] })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test.each([
    ['app', `update taak set status = 'gedaan'`],
    ['app', 'delete from signaal'],
    ['app', 'select * from stand'],
    ['app', 'select * from wekker'],
    ['app', 'select * from outbox'],
    ['motor', `update feit set categorie = 'zorg'`],
    ['motor', `insert into casus (id, naam) values (gen_random_uuid(), 'x')`],
    ['motor', `update toegang set tot = now()`],
  ] satisfies [Login, string][])('%s may not: %s', async (login, statement) => {
    await expect(
      withActor(database.pool(login), wijkagent, (trx) => sql.raw(statement).execute(trx)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('two motors that look for due cases do not get the same one', async () => {
    const take = sql<{
      casus_id: string;
    }>`select casus_id from wekker where op <= now() for update skip locked limit 1`;
    await inTransaction(database.pool('motor'), async (first) => {
      expect((await take.execute(first)).rows).toEqual([{ casus_id: casus }]);
      await inTransaction(database.pool('motor'), async (second) => {
        expect((await take.execute(second)).rows).toEqual([]);
      });
    });
  });
});
