import { sql, type Transaction } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import { metVasteId, type Signaal, type Stand, type Taak } from './afgeleid.ts';

/** Makes the rows of a case equal to a stand; rows that are right already stay untouched. */
export async function werkBij(trx: Transaction<Tables>, casus: string, stand: Stand): Promise<void> {
  const signalen = metVasteId(stand.signalen, ({ code, sinds, feiten }) => [code, sinds, feiten[0] ?? '']);
  const taken = metVasteId(stand.taken, ({ item, wie, sinds }) => [item, wie, sinds ?? '']);
  const nieuweSignalen = await werkSignalenBij(trx, casus, signalen);
  const nieuweTaken = await werkTakenBij(trx, casus, taken);
  await bewaarStand(trx, casus, stand);
  const alarmen = nieuweSignalen.filter((id) => isStaandAlarm(signalen.get(id)));
  const open = nieuweTaken.filter((id) => isOpen(taken.get(id)));
  await schrijfOutbox(trx, casus, 'signaal', alarmen);
  await schrijfOutbox(trx, casus, 'taak', open);
}

async function werkSignalenBij(
  trx: Transaction<Tables>,
  casus: string,
  signalen: ReadonlyMap<string, Signaal>,
): Promise<string[]> {
  await trx.deleteFrom('signaal').where('casus_id', '=', casus).where('id', 'not in', metEen(signalen)).execute();
  const rijen = [...signalen].map(([id, { code, ernst, sinds, actief, reden, feiten, bron }]) => {
    return { id, code, ernst, sinds, actief, reden, feiten, bron };
  });
  const { rows } = await sql<{ id: string; nieuw: boolean }>`
    insert into signaal as s (casus_id, id, code, ernst, sinds, actief, reden, feiten, bron)
    select ${casus}, r.* from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb)
      as r(id text, code text, ernst text, sinds timestamptz, actief boolean, reden text, feiten text[], bron text[])
    on conflict (casus_id, id) do update
       set ernst = excluded.ernst, actief = excluded.actief, reden = excluded.reden, feiten = excluded.feiten,
           bron = excluded.bron
     where (s.ernst, s.actief, s.reden, s.feiten, s.bron)
           is distinct from (excluded.ernst, excluded.actief, excluded.reden, excluded.feiten, excluded.bron)
    returning id, xmax = 0 as nieuw`.execute(trx);
  return rows.filter((rij) => rij.nieuw).map((rij) => rij.id);
}

async function werkTakenBij(
  trx: Transaction<Tables>,
  casus: string,
  taken: ReadonlyMap<string, Taak>,
): Promise<string[]> {
  await trx.deleteFrom('taak').where('casus_id', '=', casus).where('id', 'not in', metEen(taken)).execute();
  const rijen = [...taken].map(([id, taak]) => ({
    id,
    item: taak.item,
    wie: taak.wie,
    stap: taak.stap,
    status: taak.status,
    te_laat: taak.teLaat,
    sinds: taak.sinds,
    uiterlijk: taak.uiterlijk,
    bron: taak.bron,
    voldaan_door: taak.voldaanDoor,
    premissen: taak.feiten,
  }));
  const { rows } = await sql<{ id: string; nieuw: boolean }>`
    insert into taak as t (casus_id, id, item, wie, stap, status, te_laat, sinds, uiterlijk, bron, voldaan_door, premissen)
    select ${casus}, r.* from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb)
      as r(id text, item text, wie text, stap text, status text, te_laat boolean, sinds timestamptz,
           uiterlijk timestamptz, bron text[], voldaan_door text[], premissen text[])
    on conflict (casus_id, id) do update
       set stap = excluded.stap, status = excluded.status, te_laat = excluded.te_laat, uiterlijk = excluded.uiterlijk,
           bron = excluded.bron, voldaan_door = excluded.voldaan_door, premissen = excluded.premissen
     where (t.stap, t.status, t.te_laat, t.uiterlijk, t.bron, t.voldaan_door, t.premissen)
           is distinct from (excluded.stap, excluded.status, excluded.te_laat, excluded.uiterlijk, excluded.bron,
                             excluded.voldaan_door, excluded.premissen)
    returning id, xmax = 0 as nieuw`.execute(trx);
  return rows.filter((rij) => rij.nieuw).map((rij) => rij.id);
}

async function bewaarStand(trx: Transaction<Tables>, casus: string, stand: Stand): Promise<void> {
  const rij = {
    op: stand.op,
    regels: stand.regels,
    niveau: stand.risico.niveau,
    volgende_verandering: stand.volgendeVerandering,
    stand: JSON.stringify(stand),
    geevalueerd_op: new Date(),
  };
  await trx
    .insertInto('stand')
    .values({ casus_id: casus, ...rij })
    .onConflict((conflict) => conflict.column('casus_id').doUpdateSet(rij))
    .execute();
}

async function schrijfOutbox(
  trx: Transaction<Tables>,
  casus: string,
  soort: 'signaal' | 'taak',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .insertInto('outbox')
    .values(ids.map((id) => ({ soort, casus_id: casus, inhoud: JSON.stringify({ [soort]: id }) })))
    .execute();
}

/** SQL refuses an empty list; the empty text is no id. */
function metEen(elementen: ReadonlyMap<string, unknown>): string[] {
  return ['', ...elementen.keys()];
}

function isStaandAlarm(signaal: Signaal | undefined): boolean {
  return signaal?.ernst === 'alarm' && signaal.actief;
}

function isOpen(taak: Taak | undefined): boolean {
  return taak?.status === 'open' || taak?.status === 'te_laat';
}
