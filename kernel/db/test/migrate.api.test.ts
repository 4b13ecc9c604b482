import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestDatabase } from '../../testkit/database.ts';
import type { TestDatabase } from '../../testkit/database.ts';
import { migrate, readMigrations } from '../migrate.ts';
import type { Migration } from '../migrate.ts';

let database: TestDatabase;
let present: Migration[];

beforeEach(async () => {
  database = await startTestDatabase();
  present = await readMigrations();
});
afterEach(() => database.close());

const extra = (sql: string): Migration => ({ nummer: 9000, naam: '9000_proef.sql', sha256: 'x', eerder: [], sql });
const run = (migrations: Migration[]): Promise<string[]> => migrate(database.pool('migratie'), migrations);

describe('migrations', () => {
  test('are applied once', async () => {
    expect(await run(present)).toEqual([]);
    const more = [...present, extra('create table waakvlam.proef (id int)')];
    expect(await run(more)).toEqual(['9000_proef.sql']);
    expect(await run(more)).toEqual([]);
  });

  test('two processes that migrate at once apply each migration once', async () => {
    const more = [...present, extra('create table waakvlam.proef (id int)')];
    const outcomes = await Promise.all([run(more), run(more)]);
    expect(outcomes.flat()).toEqual(['9000_proef.sql']);
  });

  test('one that fails leaves nothing behind and is named', async () => {
    const failing = extra('create table waakvlam.proef (id int); select 1 / 0');
    await expect(run([...present, failing])).rejects.toThrow('9000_proef.sql');
    const { rows } = await database.pool('migratie').query(`select to_regclass('waakvlam.proef') as there`);
    expect(rows).toEqual([{ there: null }]);
  });

  test('one that changed after it was applied is refused', async () => {
    const changed = present.map((migration, index) => (index === 0 ? { ...migration, sha256: 'anders' } : migration));
    await expect(run(changed)).rejects.toThrow('veranderd');
  });

  test('one whose text was another is taken when that text is known, and a later one makes it good', async () => {
    const bekend = present.filter(({ eerder }) => eerder.length > 0);
    expect(bekend.map(({ nummer }) => nummer)).toEqual([462, 472]);
    for (const { nummer, eerder } of bekend)
      await database
        .pool('migratie')
        .query('update waakvlam.migratie set sha256 = $1 where nummer = $2', [eerder[0], nummer]);
    expect(await run(present)).toEqual([]);
  });

  test('an older release refuses the database of a newer one', async () => {
    await expect(run(present.slice(0, -1))).rejects.toThrow('nieuwer');
  });
});
