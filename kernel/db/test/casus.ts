import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { inTransaction, kyselyOn, withActor } from '../with-actor.ts';

interface Kop {
  volgnr: number;
  vorige: Buffer;
  geregistreerd_op: Date;
}

/** Loads a national covenant under which the named kinds of organisation see these categories, and others nothing. */
export async function setConvenant(
  database: Database,
  zien: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const kop = {
    id: 'proef',
    regio: null,
    naam: 'proef',
    geldigVan: '2020-01-01',
    plegerzijde: ['3ro'],
    wgsDeelnemers: ['politie'],
  };
  const regels = Object.entries(zien).flatMap(([organisatie, categorieen]) =>
    categorieen.flatMap((categorie) =>
      ['bilateraal', 'actieoverleg'].map((setting) => {
        return { regel: 'P1', categorie, organisatie, setting, werking: 'basis', uitkomst: 4 };
      }),
    ),
  );
  await sql`select convenant_laden(${JSON.stringify(kop)}::jsonb, ${JSON.stringify(regels)}::jsonb)`.execute(
    kyselyOn(database.pool('motor')),
  );
}

/** Opens a case as the actor; gives its id. */
export async function openCasus(database: Database, actor: Actor): Promise<string> {
  const id = randomUUID();
  await withActor(database.pool('app'), actor, (trx) =>
    sql`select casus_openen(${id}, 'Proefcasus', 'zeeland-west-brabant', 'proef')`.execute(trx),
  );
  return id;
}

/** Takes the head of the chain and locks it. */
export async function takeKop(trx: Transaction<Tables>, casus: string): Promise<Kop> {
  const { rows } = await sql<Kop>`select * from kop_nemen(${casus})`.execute(trx);
  const [kop] = rows;
  if (kop === undefined) throw new Error('no head');
  return kop;
}

/** Appends facts, each on a head that was taken; tells whether the chain still ended there. */
export async function appendOn(
  trx: Transaction<Tables>,
  kop: Kop,
  casus: string,
  feiten: readonly { readonly id: string; readonly categorie: string }[],
): Promise<boolean> {
  const { volgnr, vorige, geregistreerd_op: op } = kop;
  const rijen = feiten.map(({ id, categorie }) => ({
    volgnr,
    vorige: `\\x${vorige.toString('hex')}`,
    digest: `\\x${createHash('sha256').update(vorige).update(id).digest('hex')}`,
    velden: { aard: { waarde: ['volgen'], zout: 'zout' }, wat: { waarde: 'tekst', zout: 'zout' } },
    id,
    soort: 'incident',
    versie: 1,
    categorie,
    tekstvelden: ['wat'],
    gebeurd_van: op,
    gebeurd_tot: op,
    bekend: op,
    geregistreerd: op,
  }));
  const { rows } = await sql<{ gelukt: boolean }>`
    select gelukt from feiten_toevoegen(${casus}, ${JSON.stringify(rijen)})`.execute(trx);
  return rows[0]?.gelukt === true;
}

/** Appends a fact as the actor. */
export async function addFeit(
  database: Database,
  actor: Actor,
  casus: string,
  id: string,
  categorie = 'veiligheid',
): Promise<void> {
  await withActor(database.pool('app'), actor, async (trx) => {
    await appendOn(trx, await takeKop(trx, casus), casus, [{ id, categorie }]);
  });
}

/** Ids of the facts of a case that the actor sees. */
export async function seenFeiten(database: Database, actor: Actor, casus: string): Promise<string[]> {
  const rows = await withActor(database.pool('app'), actor, (trx) =>
    trx.selectFrom('feit_zicht').select('id').where('casus_id', '=', casus).orderBy('id').execute(),
  );
  return rows.map(({ id }) => id);
}

/** Shows categories of a case to another organisation, as a decision of the first. */
export async function grant(
  database: Database,
  from: Actor,
  to: Actor,
  casus: string,
  categorieen: string[],
): Promise<void> {
  await inTransaction(database.pool('migratie'), (trx) =>
    trx
      .insertInto('toegang')
      .values({
        casus_id: casus,
        organisatie_id: to.organisatie,
        medewerker_id: null,
        categorieen,
        grond: 'proef',
        verleend_door: from.organisatie,
      })
      .execute(),
  );
}
