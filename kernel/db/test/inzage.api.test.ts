import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../actor.ts';
import { addActor } from '../../testkit/actors.ts';
import { startTestDatabase } from '../../testkit/database.ts';
import type { TestDatabase } from '../../testkit/database.ts';
import { withActor } from '../with-actor.ts';
import { addFeit, grant, openCasus } from './casus.ts';

let database: TestDatabase;
let wijkagent: Actor;
let casemanager: Actor;
let casus: string;

beforeAll(async () => {
  database = await startTestDatabase();
  wijkagent = await addActor(database, 'politie', 'wijkagent');
  casemanager = await addActor(database, 'shn', 'casemanager');
  casus = await openCasus(database, wijkagent);
  await addFeit(database, wijkagent, casus, 'f1', 'veiligheid');
  await grant(database, wijkagent, casemanager, casus, ['zorg']);
});
afterAll(() => database.close());

function logAs(actor: Actor, claimed: Actor): Promise<unknown> {
  return withActor(database.pool('app'), actor, (trx) =>
    trx
      .insertInto('inzagelog')
      .values({
        medewerker_id: claimed.medewerker,
        organisatie_id: claimed.organisatie,
        casus_id: casus,
        handeling: 'lezen',
        categorie: 'veiligheid',
        uitgang: 'proef',
      })
      .execute(),
  );
}

describe('access log', () => {
  test('an actor logs what she did herself, and nothing in the name of another', async () => {
    await logAs(wijkagent, wijkagent);
    await expect(logAs(wijkagent, casemanager)).rejects.toMatchObject({ code: '42501' });
    const { rows } = await database.pool('motor').query('select medewerker_id from inzagelog');
    expect(rows).toEqual([{ medewerker_id: wijkagent.medewerker }]);
  });

  test('app neither reads, changes nor removes a row', async () => {
    for (const statement of [
      'select * from inzagelog',
      'delete from inzagelog',
      `update inzagelog set handeling = ''`,
    ]) {
      await expect(
        withActor(database.pool('app'), wijkagent, (trx) => sql.raw(statement).execute(trx)),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  test.each(['delete from', 'truncate'])('an administrator cannot %s it by accident either', async (verb) => {
    const admin = await database.connectAsAdmin();
    await expect(admin.query(`${verb} waakvlam.inzagelog`)).rejects.toMatchObject({ code: '42501' });
    await admin.end();
  });
});

describe('attachments', () => {
  test('follow the fact that they belong to', async () => {
    const id = await withActor(database.pool('app'), wijkagent, async (trx) => {
      const row = await trx
        .insertInto('bijlage')
        .values({
          casus_id: casus,
          feit_id: 'f1',
          medewerker_id: wijkagent.medewerker,
          sha256: randomBytes(32),
          bytes: 10,
          mediatype: 'image/png',
          sleutel: randomBytes(40),
          naam: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    });
    const seen = (actor: Actor): Promise<unknown[]> =>
      withActor(database.pool('app'), actor, (trx) =>
        trx.selectFrom('bijlage').select('id').where('id', '=', id).execute(),
      );
    expect(await seen(wijkagent)).toHaveLength(1);
    expect(await seen(casemanager)).toHaveLength(0);
  });
});

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

async function actorOf(token: string): Promise<unknown> {
  return (await database.pool('app').query(`select * from sessie_actor($1, interval '30 minutes')`, [digestOf(token)]))
    .rows[0];
}

describe('sessions', () => {
  test('give the actor until they expire or end', async () => {
    const make = (token: string, until: string): Promise<unknown> =>
      database
        .pool('app')
        .query(`select sessie_beginnen($1, $2, $3::interval)`, [digestOf(token), wijkagent.medewerker, until]);
    await make('goed', '1 hour');
    await make('oud', '-1 second');
    expect(await actorOf('goed')).toEqual({
      medewerker: wijkagent.medewerker,
      organisatie: wijkagent.organisatie,
      organisatie_code: 'politie',
      rol: 'wijkagent',
      orgrol: 'medewerker',
      regio: 'zeeland-west-brabant',
    });
    expect(await actorOf('oud')).toBeUndefined();
    expect(await actorOf('onbekend')).toBeUndefined();
    await database.pool('app').query('select sessie_beeindigen($1)', [digestOf('goed')]);
    expect(await actorOf('goed')).toBeUndefined();
  });
});
