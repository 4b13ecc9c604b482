import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../actor.ts';
import { addActor } from '../../testkit/actors.ts';
import { startTestDatabase } from '../../testkit/database.ts';
import type { TestDatabase } from '../../testkit/database.ts';
import { kyselyOn, withActor } from '../with-actor.ts';
import { addFeit, appendOn, grant, openCasus, seenFeiten, takeKop } from './casus.ts';

let database: TestDatabase;
let wijkagent: Actor;
let casemanager: Actor;
let officier: Actor;
let casus: string;

beforeAll(async () => {
  database = await startTestDatabase();
  wijkagent = await addActor(database, 'politie', 'wijkagent');
  casemanager = await addActor(database, 'shn', 'casemanager');
  officier = await addActor(database, 'om', 'zaaksofficier');
});
afterAll(() => database.close());

beforeEach(async () => {
  casus = await openCasus(database, wijkagent);
  await addFeit(database, wijkagent, casus, 'f1', 'veiligheid');
  await addFeit(database, wijkagent, casus, 'f2', 'zorg');
});

describe('who sees which facts', () => {
  test('the organisation that opened the case sees all of it', async () => {
    expect(await seenFeiten(database, wijkagent, casus)).toEqual(['f1', 'f2']);
  });

  test('an organisation without a grant sees nothing', async () => {
    expect(await seenFeiten(database, officier, casus)).toEqual([]);
  });

  test('a grant shows its own categories only', async () => {
    await grant(database, wijkagent, casemanager, casus, ['zorg']);
    expect(await seenFeiten(database, casemanager, casus)).toEqual(['f2']);
  });

  test('a grant that has ended shows nothing', async () => {
    await grant(database, wijkagent, casemanager, casus, ['zorg']);
    await withActor(database.pool('app'), wijkagent, (trx) =>
      trx
        .updateTable('toegang')
        .set({ tot: sql`now()` })
        .where('organisatie_id', '=', casemanager.organisatie)
        .execute(),
    );
    expect(await seenFeiten(database, casemanager, casus)).toEqual([]);
  });

  test('a person who claims another organisation sees nothing', async () => {
    const impostor = { ...officier, organisatie: wijkagent.organisatie };
    expect(await seenFeiten(database, impostor, casus)).toEqual([]);
  });

  test('a person who has left sees nothing', async () => {
    const vertrokken = await addActor(database, 'politie', 'rechercheur');
    const eigen = await openCasus(database, vertrokken);
    await database
      .pool('migratie')
      .query('update medewerker set actief_tot = now() where id = $1', [vertrokken.medewerker]);
    const seen = await withActor(database.pool('app'), vertrokken, (trx) =>
      trx.selectFrom('casus').select('id').where('id', '=', eigen).execute(),
    );
    expect(seen).toEqual([]);
  });

  test('the actor of one transaction is gone in the next on the same connection', async () => {
    await seenFeiten(database, wijkagent, casus);
    const rows = await kyselyOn(database.pool('app')).selectFrom('feit_zicht').select('id').execute();
    expect(rows).toEqual([]);
  });

  test.each([
    ['a decision of her own', { soort: 'besluit' as const, settings: [] as const }],
    ['a part that shows more than the covenant', { soort: 'deelname' as const, settings: ['bilateraal'] as const }],
  ])('nobody writes by herself what another sees: %s', async (_naam, { soort, settings }) => {
    const toegang = {
      casus_id: casus,
      organisatie_id: casemanager.organisatie,
      soort,
      settings: [...settings],
      categorieen: ['zorg'],
      grond: 'proef',
      tot: null,
      verleend_door: wijkagent.organisatie,
    };
    await expect(
      withActor(database.pool('app'), wijkagent, (trx) => trx.insertInto('toegang').values(toegang).execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('mijn_casussen pages through the cases of the actor, newest id first', async () => {
    const vrouwenopvang = await addActor(database, 'vrouwenopvang', 'hulpverlener');
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(await openCasus(database, vrouwenopvang));
    ids.sort().reverse();
    const page = async (after: string | null): Promise<string[]> =>
      withActor(database.pool('app'), vrouwenopvang, async (trx) => {
        const { rows } = await sql<{ id: string }>`select mijn_casussen(${after}, 2) as id`.execute(trx);
        return rows.map(({ id }) => id);
      });
    expect(await page(null)).toEqual(ids.slice(0, 2));
    expect(await page(ids[1] ?? null)).toEqual(ids.slice(2));
  });
});

describe('the log of facts', () => {
  test('app neither changes nor removes a fact, nor adds one past the chain', async () => {
    for (const statement of [
      `update feit set categorie = 'zorg'`,
      'delete from feit',
      'truncate feit',
      `insert into feit (casus_id, id) values ('${casus}', 'f3')`,
      `update casus_kop set volgnr = 0`,
    ]) {
      await expect(
        withActor(database.pool('app'), wijkagent, (trx) => sql.raw(statement).execute(trx)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('app sees no sequence numbers and no head', async () => {
    for (const statement of ['select volgnr from feit', 'select digest from feit', 'select * from casus_kop']) {
      await expect(
        withActor(database.pool('app'), wijkagent, (trx) => sql.raw(statement).execute(trx)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('even an administrator cannot remove a fact by accident', async () => {
    const admin = await database.connectAsAdmin();
    await expect(admin.query('delete from waakvlam.feit')).rejects.toMatchObject({ code: '42501' });
    await admin.end();
  });

  test('a fact builds on the one before it, and its moment lies later', async () => {
    const { rows } = await database
      .pool('motor')
      .query('select volgnr, digest, vorige, geregistreerd_op from feit where casus_id = $1 order by volgnr', [casus]);
    expect(rows.map(({ volgnr }) => volgnr)).toEqual([1, 2]);
    expect(rows[1].vorige).toEqual(rows[0].digest);
    expect(rows[1].geregistreerd_op.getTime()).toBeGreaterThan(rows[0].geregistreerd_op.getTime());
  });

  test('a head that moved on in the meantime is given back, and nothing is appended', async () => {
    const gelukt = await withActor(database.pool('app'), wijkagent, async (trx) => {
      const stale = await takeKop(trx, casus);
      const f3 = await appendOn(trx, stale, casus, [{ id: 'f3', categorie: 'zorg' }]);
      return [f3, await appendOn(trx, stale, casus, [{ id: 'f4', categorie: 'zorg' }])];
    });
    expect(gelukt).toEqual([true, false]);
    expect(await seenFeiten(database, wijkagent, casus)).toEqual(['f1', 'f2', 'f3']);
  });

  test.each([
    ['one that does not build on the one before it', 'zorg', '40001'],
    ['one of a kind that stays shut for her', 'adres', '42501'],
  ])('facts are appended all or none: %s', async (_naam, categorie, code) => {
    await expect(
      withActor(database.pool('app'), wijkagent, async (trx) =>
        appendOn(trx, await takeKop(trx, casus), casus, [
          { id: 'f3', categorie: 'zorg' },
          { id: 'f4', categorie },
        ]),
      ),
    ).rejects.toMatchObject({ code });
    expect(await seenFeiten(database, wijkagent, casus)).toEqual(['f1', 'f2']);
  });

  test('thirty facts recorded at once form one chain', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `g${index}`);
    await Promise.all(ids.map((id) => addFeit(database, wijkagent, casus, id)));
    const { rows } = await database
      .pool('motor')
      .query('select volgnr from feit where casus_id = $1 order by volgnr', [casus]);
    expect(rows.map(({ volgnr }) => volgnr)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  test('who may only read records nothing', async () => {
    await grant(database, wijkagent, casemanager, casus, ['zorg']);
    await expect(addFeit(database, casemanager, casus, 'f3', 'zorg')).rejects.toMatchObject({ code: '42501' });
  });

  test('without a covenant that says who works with the perpetrator, nobody records where the victim is', async () => {
    await expect(addFeit(database, wijkagent, casus, 'f3', 'adres')).rejects.toMatchObject({ code: '42501' });
  });

  test('recording a fact makes the case due', async () => {
    await database.pool('motor').query(`update wekker set op = 'infinity' where casus_id = $1`, [casus]);
    await addFeit(database, wijkagent, casus, 'f3');
    const { rows } = await database.pool('motor').query('select op from wekker where casus_id = $1', [casus]);
    expect(rows[0].op.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test('redaction puts digests in the place of fields and keeps the other fields', async () => {
    await withActor(database.pool('app'), wijkagent, (trx) =>
      sql`select feit_redigeren(${casus}, 'f1', ${JSON.stringify({ wat: 'abcd' })})`.execute(trx),
    );
    const { rows } = await database
      .pool('motor')
      .query(`select velden from feit where casus_id = $1 and id = 'f1'`, [casus]);
    expect(rows[0].velden).toEqual({ aard: { waarde: ['volgen'], zout: 'zout' }, wat: { digest: 'abcd' } });
  });

  test('the mark of a fact changes when it is redacted, and that of another does not', async () => {
    const merken = async () =>
      withActor(database.pool('app'), wijkagent, async (trx) => {
        const { rows } = await sql<{ merk: string }>`
          select merk::text from feit_zicht where casus_id = ${casus} order by id`.execute(trx);
        return rows.map(({ merk }) => merk);
      });
    const [f1, f2] = await merken();
    await withActor(database.pool('app'), wijkagent, (trx) =>
      sql`select feit_redigeren(${casus}, 'f1', ${JSON.stringify({ wat: 'abcd' })})`.execute(trx),
    );
    const [geredigeerd, ander] = await merken();
    expect(geredigeerd).not.toBe(f1);
    expect(ander).toBe(f2);
  });

  test('an organisation without the right to record redacts nothing', async () => {
    await grant(database, wijkagent, casemanager, casus, ['zorg']);
    await expect(
      withActor(database.pool('app'), casemanager, (trx) =>
        sql`select feit_redigeren(${casus}, 'f2', ${JSON.stringify({ wat: 'abcd' })})`.execute(trx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('the same id twice in a case is refused, in another case it is fine', async () => {
    await expect(addFeit(database, wijkagent, casus, 'f1')).rejects.toMatchObject({ code: '23505' });
    await addFeit(database, wijkagent, await openCasus(database, wijkagent), 'f1');
  });

  test('an unknown case cannot be told from a hidden one', async () => {
    for (const id of [randomUUID(), casus]) {
      await expect(addFeit(database, officier, id, 'f9')).rejects.toMatchObject({ code: '42501' });
    }
  });
});
