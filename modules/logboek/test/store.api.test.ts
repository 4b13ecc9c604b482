import { randomUUID } from 'node:crypto';
import type { Actor } from '@waakvlam/kernel/actor';
import { inTransaction, withActor } from '@waakvlam/kernel/db';
import { addActor, startTestDatabase, type TestDatabase } from '@waakvlam/kernel/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  BEGIN,
  casusbeeld,
  createLogboek,
  destroyCasus,
  eersteBreuk,
  type Feit,
  leesDossier,
  readFeiten,
  readKeten,
  type Schakel,
} from '../index.ts';

let database: TestDatabase;
let wijkagent: Actor;
let casemanager: Actor;
let casus: string;
const logboek = createLogboek();

beforeAll(async () => {
  database = await startTestDatabase();
  wijkagent = await addActor(database, 'politie', 'wijkagent');
  casemanager = await addActor(database, 'shn', 'casemanager');
});
afterAll(() => database.close());

beforeEach(async () => {
  casus = await openCasus();
});

async function openCasus(): Promise<string> {
  const id = randomUUID();
  await withActor(database.pool('app'), wijkagent, (trx) =>
    sql`select casus_openen(${id}, 'Proefcasus', null, 'proef')`.execute(trx),
  );
  return id;
}

function feitenVan(...regels: string[]): readonly Feit[] {
  return leesDossier(`casus: x\nt0: 2018-01-01\nfeiten:\n${regels.map((regel) => `  - ${regel}\n`).join('')}`, 'x')
    .feiten;
}

const notitie = (id: string, tekst = 'ongewoon verhaal') =>
  `{id: ${id}, soort: notitie, wie: politie, na: P1D, inhoud: {tekst: ${tekst}}}`;

function leg(feiten: readonly Feit[], actor = wijkagent, in_ = casus): Promise<unknown> {
  return withActor(database.pool('app'), actor, (trx) => logboek.appendFeiten(trx, in_, feiten, actor));
}

function legInBeide(id: string, volgorde: string[]): Promise<unknown> {
  const perCasus = new Map(volgorde.map((een) => [een, feitenVan(notitie(id))]));
  return withActor(database.pool('app'), wijkagent, (trx) => logboek.appendInCasussen(trx, perCasus, wijkagent));
}

function lees(actor = wijkagent): Promise<readonly Feit[]> {
  return withActor(database.pool('app'), actor, (trx) => readFeiten(trx, casus));
}

async function keten(in_ = casus): Promise<{ schakels: Schakel[]; kop: string }> {
  return inTransaction(database.pool('motor'), async (trx) => {
    const schakels: Schakel[] = [];
    for await (const een of readKeten(trx, in_)) schakels.push(een);
    const rij = await trx.selectFrom('casus_kop').select('kop').where('casus_id', '=', in_).executeTakeFirst();
    return { schakels, kop: rij?.kop.toString('hex') ?? BEGIN };
  });
}

describe('appending', () => {
  test('keeps facts as they were, in a sound chain, recorded one after the other', async () => {
    const feiten = feitenVan(
      '{id: f1, soort: incident, wie: politie, van: 2018-01, tot: 2018-02, bekend: P3M, geschat: true, inhoud: {aard: [volgen]}, wat: "é \\u0001 \\ud83d\\ude00"}',
      notitie('f2'),
    );
    await leg(feiten);
    await leg(feitenVan(notitie('f3')));
    const terug = (await lees()).map(({ categorie: _c, ...feit }) => feit);
    expect(terug).toEqual(expect.arrayContaining([...feiten]));
    const { schakels, kop } = await keten();
    expect(schakels.map(({ volgnr }) => volgnr)).toEqual([1, 2, 3]);
    expect(eersteBreuk(schakels, kop)).toBeUndefined();
    const tijden = schakels.map(({ velden }) => JSON.stringify(velden['geregistreerd']).replace(/.*"waarde":"/, ''));
    expect(tijden).toEqual([...new Set(tijden)].sort());
  });

  test('six hundred facts at once stay in order', async () => {
    await leg(feitenVan(...Array.from({ length: 600 }, (_, i) => notitie(`f${i}`))));
    const { schakels, kop } = await keten();
    expect(schakels).toHaveLength(600);
    expect(eersteBreuk(schakels, kop)).toBeUndefined();
  });

  test('from many sides at once waits in line and loses nothing', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => leg(feitenVan(notitie(`f${i}`)))));
    const { schakels, kop } = await keten();
    expect(schakels).toHaveLength(20);
    expect(eersteBreuk(schakels, kop)).toBeUndefined();
  });

  test('to the same two cases from both ends does not deadlock', async () => {
    const ander = await openCasus();
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => legInBeide(`f${i}`, i % 2 === 0 ? [casus, ander] : [ander, casus])),
    );
    for (const een of [casus, ander]) {
      const { schakels, kop } = await keten(een);
      expect(schakels).toHaveLength(10);
      expect(eersteBreuk(schakels, kop)).toBeUndefined();
    }
  });

  test('tells subscribers in the same transaction; what one throws undoes it', async () => {
    const gehoord: string[] = [];
    const met = createLogboek([
      (_trx, casusId, feiten) => {
        gehoord.push(...feiten.map(({ id }) => `${casusId === casus} ${id}`));
        if (gehoord.length > 1) throw new Error('no');
      },
    ]);
    const vast = (id: string) =>
      withActor(database.pool('app'), wijkagent, (trx) =>
        met.appendFeiten(trx, casus, feitenVan(notitie(id)), wijkagent),
      );
    await vast('f1');
    await expect(vast('f2')).rejects.toThrow('no');
    expect(gehoord).toEqual(['true f1', 'true f2']);
    expect((await lees()).map(({ id }) => id)).toEqual(['f1']);
  });

  test('an organisation without a grant records nothing, and an id is used once', async () => {
    await expect(leg(feitenVan(notitie('f1')), casemanager)).rejects.toMatchObject({ code: '42501' });
    await leg(feitenVan(notitie('f1')));
    await expect(leg(feitenVan(notitie('f1')))).rejects.toMatchObject({ code: '23505' });
    expect((await keten()).schakels).toHaveLength(1);
  });
});

describe('redaction', () => {
  test('destroys what was said in the database itself and leaves the chain whole', async () => {
    await leg(feitenVan(notitie('f1', 'heelgeheim'), notitie('f2')));
    await leg(
      feitenVan(
        '{id: r1, soort: redactie, wie: politie, na: P2D, inhoud: {van: f9, reden: verkeerde persoon}}'.replace(
          'f9',
          'r0',
        ),
        notitie('r0', 'x'),
      ),
    );
    // Read before as well: what this process remembers goes with it.
    expect(JSON.stringify(await lees())).toContain('heelgeheim');
    await leg([redactieVan('f1')]);
    expect(JSON.stringify(await lees())).not.toContain('heelgeheim');
    const { schakels, kop } = await keten();
    expect(eersteBreuk(schakels, kop)).toBeUndefined();
    expect(JSON.stringify(schakels)).not.toContain('heelgeheim');
    const beeld = casusbeeld(await lees(), { op: Infinity });
    expect(beeld.find(({ id }) => id === 'f1')).toMatchObject({
      soort: 'notitie',
      geredigeerd: true,
      inhoud: { tekst: '' },
    });
    expect(beeld.find(({ id }) => id === 'f2')).toMatchObject({ inhoud: { tekst: 'ongewoon verhaal' } });
  });

  test('of a fact that is not there is refused, and nothing is recorded', async () => {
    await expect(leg([redactieVan('f1')])).rejects.toMatchObject({ code: '42501' });
    expect((await keten()).schakels).toEqual([]);
  });
});

function redactieVan(van: string): Feit {
  const [, feit] = feitenVan(
    notitie(van),
    `{id: r-${van}, soort: redactie, wie: politie, na: P2D, inhoud: {van: ${van}, reden: x}}`,
  );
  if (!feit) throw new Error('unreachable');
  return feit;
}

/** What stays: that a case was, who read it or asked after people, and what organisations answered or kept of their own. */
const BLIJFT = [
  'bekendheidscheck',
  'incident_casus',
  'inzagelog',
  'toezichtsignaal',
  'vernietiging',
  'verzoekplaats',
  'verzoekregel',
];

describe('destruction', () => {
  const reden = { waarom: 'bewaartermijn verstreken', backupsLevenDagen: 35 };
  const vernietig = (actor: Actor) =>
    withActor(database.pool('app'), actor, (trx) => destroyCasus(trx, casus, reden, actor));

  test('leaves a certificate with the head of the chain, and nothing of what was said', async () => {
    await leg(feitenVan(notitie('f1'), notitie('f2')));
    const { kop } = await keten();
    const certificaat = await vernietig(wijkagent);
    expect(certificaat).toMatchObject({ casus, kop, aantalFeiten: 2, ...reden });
    expect(certificaat.door.medewerker).toBe(wijkagent.medewerker);
    expect(await keten()).toEqual({ schakels: [], kop: BEGIN });
    expect(await lees()).toEqual([]);
    await expect(leg(feitenVan(notitie('f3')))).rejects.toMatchObject({ code: '42501' });
    const bewaard = await withActor(database.pool('app'), wijkagent, (trx) =>
      sql<{ certificaat: unknown }>`select certificaat from waakvlam.vernietiging where casus_id = ${casus}`.execute(
        trx,
      ),
    );
    expect(bewaard.rows).toEqual([{ certificaat }]);
  });

  test('takes tasks, signals, keys and attachments along', async () => {
    await leg(feitenVan(notitie('f1')));
    const admin = await database.connectAsAdmin();
    try {
      await admin.query(
        "insert into waakvlam.taak (casus_id, id, item, wie, stap, status) values ($1, 't', 'i', 'om', '1', 'open')",
        [casus],
      );
      await admin.query(
        `insert into waakvlam.signaal (casus_id, id, code, ernst, sinds, actief, reden, feiten)
         values ($1, 's', 'c', 'alarm', now(), true, 'reden', '{f1}')`,
        [casus],
      );
      await admin.query(
        "insert into waakvlam.stand (casus_id, op, regels, niveau, stand) values ($1, now(), 'r', 'hoog', '{}')",
        [casus],
      );
      await admin.query("insert into waakvlam.casussleutel (casus_id, sleutel) values ($1, 'x')", [casus]);
      await admin.query(
        `insert into waakvlam.bijlage (casus_id, feit_id, medewerker_id, sha256, bytes, mediatype, sleutel, naam)
         values ($1, 'f1', $2, sha256('x'), 1, 'text/plain', 'x', 'x')`,
        [casus, wijkagent.medewerker],
      );
      // News goes also when the case is destroyed that it is about.
      const ander = await openCasus();
      await admin.query(
        `insert into waakvlam.eldersbericht (casus_id, bron_id, dag, organisatie_id, regio, bij, soort, dicht)
         select casus, bron, current_date, $3, 'zeeland-west-brabant', 'politie', 'nieuws', false
           from (values ($1::uuid, $2::uuid), ($2, $1)) v(casus, bron)`,
        [casus, ander, wijkagent.organisatie],
      );
      await vernietig(wijkagent);
      expect((await admin.query('select from waakvlam.eldersbericht')).rowCount).toBe(0);
      for (const tabel of ['feit', 'taak', 'signaal', 'stand', 'wekker', 'casussleutel', 'casus_kop', 'toegang']) {
        const { rowCount } = await admin.query(`select from waakvlam.${tabel} where casus_id = $1`, [casus]);
        expect([tabel, rowCount]).toEqual([tabel, 0]);
      }
      const bijlagen = await admin.query('select sleutel, naam, feit_id from waakvlam.bijlage where casus_id = $1', [
        casus,
      ]);
      expect(bijlagen.rows).toEqual([{ sleutel: null, naam: null, feit_id: null }]);
    } finally {
      await admin.end();
    }
  });

  test('forgets no table that is about a case', async () => {
    const admin = await database.connectAsAdmin();
    try {
      const { rows } = await admin.query<{ tabel: string }>(`
        select t.relname as tabel
          from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'casus_id' and not a.attisdropped
         where t.relnamespace = 'waakvlam'::regnamespace and t.relkind = 'r'
           and not exists (select 1 from pg_proc p where p.pronamespace = t.relnamespace
                              and p.prosrc ~* ('(delete from|update) waakvlam\\.' || t.relname || '\\M[^;]*(casus_id = (new\\.|old\\.|p_)casus|new\\.casus_id in \\(casus_id)')
                              and p.proname ~ 'vernietig|zicht_afleiden|zoek_vergeten|feit_zoekbaar')
           and not exists (select 1 from pg_constraint c join pg_attribute b on b.attrelid = c.confrelid and b.attname = 'casus_id'
                            where c.conrelid = t.oid and c.contype = 'f' and c.confdeltype = 'c')
         order by 1`);
      expect(rows.map(({ tabel }) => tabel)).toEqual(BLIJFT);
    } finally {
      await admin.end();
    }
  });

  test('is not for who sees only a part, or nothing', async () => {
    await leg(feitenVan(notitie('f1')));
    await expect(vernietig(casemanager)).rejects.toMatchObject({ code: '42501' });
    expect((await keten()).schakels).toHaveLength(1);
  });

  test('is the only way: a fact cannot be deleted, also by an administrator', async () => {
    await leg(feitenVan(notitie('f1')));
    const admin = await database.connectAsAdmin();
    try {
      await expect(admin.query('delete from waakvlam.feit where casus_id = $1', [casus])).rejects.toMatchObject({
        code: '42501',
      });
      await expect(admin.query('truncate waakvlam.feit cascade')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await admin.end();
    }
  });
});
