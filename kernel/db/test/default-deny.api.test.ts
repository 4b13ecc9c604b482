import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addActor } from '../../testkit/actors.ts';
import { startTestDatabase } from '../../testkit/database.ts';
import type { TestDatabase } from '../../testkit/database.ts';
import { hasCode } from '../errors.ts';
import type { Login } from '../logins.ts';
import { addFeit, openCasus } from './casus.ts';

let database: TestDatabase;
let tables: string[];

beforeAll(async () => {
  database = await startTestDatabase();
  const { rows } = await database
    .pool('migratie')
    .query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'waakvlam'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
    );
  tables = rows.map(({ relname }) => relname);
  const wijkagent = await addActor(database, 'politie', 'wijkagent');
  await addFeit(database, wijkagent, await openCasus(database, wijkagent), 'f1');
});
afterAll(() => database.close());

/** Rows that a login without an actor gets from a table; 'refused' when it may not even ask. */
async function rowsWithoutActor(login: Login, table: string): Promise<number | 'refused'> {
  try {
    const { rowCount } = await database.pool(login).query(`select 1 from waakvlam.${table}`);
    return rowCount ?? 0;
  } catch (error) {
    if (hasCode(error, '42501')) return 'refused';
    throw error;
  }
}

describe('default deny', () => {
  test('every table has row-level security, forced for its owner too', async () => {
    const { rows } = await database.pool('migratie').query(
      `select relname, relrowsecurity, relforcerowsecurity from pg_class
        where relnamespace = 'waakvlam'::regnamespace and relkind in ('r', 'p')`,
    );
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !row.relrowsecurity || !row.relforcerowsecurity)).toEqual([]);
  });

  test.each(['app', 'portaal'] as const)('without an actor %s gets no row from any table', async (login) => {
    const seen = await Promise.all(tables.map(async (table) => [table, await rowsWithoutActor(login, table)]));
    expect(seen.filter(([, rows]) => rows !== 0 && rows !== 'refused')).toEqual([]);
  });

  test('the rows are there: the motor sees them', async () => {
    expect(await rowsWithoutActor('motor', 'feit')).toBe(1);
    expect(await rowsWithoutActor('motor', 'casus')).toBe(1);
    expect(await rowsWithoutActor('motor', 'wekker')).toBe(1);
  });

  test('app may ask for cases and facts, so that its zero rows come from the policies', async () => {
    expect(await rowsWithoutActor('app', 'casus')).toBe(0);
    expect(await rowsWithoutActor('app', 'taak_zicht')).toBe(0);
    expect(await rowsWithoutActor('app', 'feit_zicht')).toBe(0);
  });

  test('app, motor and portaal own nothing and are no superuser', async () => {
    const { rows } = await database.pool('migratie').query(
      `select r.rolname, r.rolsuper, r.rolbypassrls, count(c.oid)::int as owned
         from pg_roles r left join pg_class c on c.relowner = r.oid
        where r.rolname in ('app', 'motor', 'portaal') group by 1, 2, 3 order by 1`,
    );
    const harmless = { rolsuper: false, rolbypassrls: false, owned: 0 };
    expect(rows).toEqual(['app', 'motor', 'portaal'].map((rolname) => ({ rolname, ...harmless })));
  });

  test('no function of the schema is for everyone', async () => {
    const { rows } = await database.pool('migratie').query(
      `select p.proname from pg_proc p
        where p.pronamespace = 'waakvlam'::regnamespace
          and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`,
    );
    expect(rows).toEqual([]);
  });

  test('every function that runs as its owner fixes its search path', async () => {
    const { rows } = await database.pool('migratie').query(
      `select proname from pg_proc
        where pronamespace = 'waakvlam'::regnamespace and prosecdef
          and not coalesce(array_to_string(proconfig, ','), '') like '%search_path=pg_catalog%'`,
    );
    expect(rows).toEqual([]);
  });

  test('backup reads everything and writes nothing', async () => {
    expect(await rowsWithoutActor('backup', 'feit')).toBe(1);
    for (const table of tables.filter((name) => !name.endsWith('_zicht'))) {
      await expect(database.pool('backup').query(`delete from waakvlam.${table}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(
      database.pool('backup').query(`insert into waakvlam.organisatie (code, naam, regio) values ('om', 'x', 'x')`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
