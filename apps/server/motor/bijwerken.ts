import { type Kysely, sql } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import {
  type Groei,
  type Rij,
  type Rijen,
  type Signaal,
  signalenVan,
  type Stand,
  type Taak,
  takenVan,
  vergelijkSignaal,
  vergelijkTaak,
  verschil,
} from './afgeleid.ts';

/** The derived rows of a case. */
export interface Afgeleiden {
  readonly taken: Rijen<Taak>;
  readonly signalen: Rijen<Signaal>;
}

/** The derived rows of a case as one transaction left them. */
export interface Afgeleid extends Afgeleiden {
  /** Names that transaction; as long as the stand carries it, the rows are these. */
  readonly uitgave: string;
}

export interface Bijwerking {
  /** When the case has to be evaluated next. */
  readonly volgende: Moment | undefined;
  /** What this process wrote last. */
  readonly staand?: Afgeleid | undefined;
  /** What stood when the case was read under this turn. */
  readonly gelezen?: Afgeleiden | undefined;
}

/**
 * Makes the rows of a case equal to a stand and sets its next wake-up, all in one transaction; rows that are right
 * already stay untouched, and those that are known to stand are not even sent. Gives what now stands; undefined, and nothing has
 * changed, when the case got another turn since it was read.
 */
export async function werkBij(
  db: Kysely<Tables>,
  casus: string,
  beurt: string,
  stand: Stand,
  { volgende, staand, gelezen }: Bijwerking,
): Promise<Afgeleid | undefined> {
  const nieuw = { taken: takenVan(stand, staand?.taken), signalen: signalenVan(stand, staand?.signalen) };
  const oud = staand ?? gelezen ?? (await leesIds(db, casus));
  const taken = verschil(oud.taken, nieuw.taken, vergelijkTaak);
  const signalen = verschil(oud.signalen, nieuw.signalen, vergelijkSignaal);
  const { rows } = await sql<{ uitgave: string | null }>`
    select motor_schrijven(${casus}, ${beurt}, ${staand?.uitgave ?? null}, ${JSON.stringify(kern(stand))},
                           ${alsJson(taken.anders, taakRij)}, ${alsJson(taken.gegroeid, zoals)},
                           ${alsJson(taken.erbij, taakRij)}, ${taken.weg},
                           ${alsJson(signalen.anders, signaalRij)}, ${alsJson(signalen.gegroeid, zoals)},
                           ${alsJson(signalen.erbij, signaalRij)}, ${signalen.weg},
                           ${volgende === undefined ? null : new Date(volgende)}) as uitgave`.execute(db);
  const uitgave = rows[0]?.uitgave ?? undefined;
  return uitgave === undefined ? undefined : { uitgave, ...nieuw };
}

/** The stand as its row: what lists show of it. */
export function kern({ op, regels, volgendeVerandering, risico, fase, casusstatus, regie }: Stand): object {
  const stand = { risico, fase, casusstatus, regie };
  return { op, regels, niveau: risico.niveau, volgende_verandering: volgendeVerandering, stand };
}

function alsJson<R>(rijen: readonly R[], schrijf: (rij: R) => object): string | null {
  return rijen.length === 0 ? null : JSON.stringify(rijen.map(schrijf));
}

function zoals(groei: Groei): object {
  return groei;
}

function taakRij({ id, element: taak }: Rij<Taak>): object {
  return {
    id,
    item: taak?.item,
    wie: taak?.wie,
    stap: taak?.stap,
    status: taak?.status,
    te_laat: taak?.teLaat,
    sinds: taak?.sinds,
    uiterlijk: taak?.uiterlijk,
    bron: taak?.bron,
    voldaan_door: taak?.voldaanDoor,
    premissen: taak?.feiten,
  };
}

function signaalRij({ id, element: signaal }: Rij<Signaal>): object {
  return { id, ...signaal };
}

/** Which rows there are, when nothing is known of what they hold. */
async function leesIds(db: Kysely<Tables>, casus: string): Promise<Afgeleiden> {
  const { rows } = await sql<{ id: string; taak: boolean }>`
    select id, true as taak from taak where casus_id = ${casus}
    union all select id, false from signaal where casus_id = ${casus}`.execute(db);
  const van = (taak: boolean) =>
    rows.filter((rij) => rij.taak === taak).map(({ id }) => ({ id, sleutel: id, element: undefined }));
  return { taken: van(true), signalen: van(false) };
}
