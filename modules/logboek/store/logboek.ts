import { randomBytes } from 'node:crypto';
import type { Actor } from '@waakvlam/kernel/actor';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { sql, type Transaction } from 'kysely';
import { afgeschermdeVelden, labelVan } from '../domain/afscherming.ts';
import { huidigeVersie } from '../domain/catalogus/upcasters.ts';
import type { Feit } from '../domain/feit.ts';
import { schakel, type Schakel, verzout } from '../domain/keten/keten.ts';
import { naarWaarden } from '../domain/keten/vastleggen.ts';
import { redactFeit } from './redigeren.ts';

type Trx = Transaction<Tables>;

/** Hears in the same transaction which facts were appended to which case. What it throws undoes the appending. */
export type Abonnee = (trx: Trx, casusId: string, feiten: readonly Feit[]) => Promise<void> | void;

export interface Logboek {
  /**
   * Appends facts to a case as the actor, in the caller's transaction (`withActor`), in the order given. Locks the head
   * of the chain until the transaction ends. A `redactie` among them also destroys the content that it names.
   * Gives when each was recorded. Throws PostgreSQL's 42501 when the actor may not record here, 23505 when an id is taken.
   */
  appendFeiten(trx: Trx, casusId: string, feiten: readonly Feit[], actor: Actor): Promise<readonly Moment[]>;
  /** As `appendFeiten` for several cases; heads are locked in order of case id, so that two callers never deadlock. */
  appendInCasussen(trx: Trx, perCasus: ReadonlyMap<string, readonly Feit[]>, actor: Actor): Promise<void>;
}

/** Makes the log of an application. Subscribers are given here, so that no module has to know who listens. */
export function createLogboek(abonnees: readonly Abonnee[] = []): Logboek {
  async function append(trx: Trx, casusId: string, kop: Kop, feiten: readonly Feit[], actor: Actor): Promise<Moment[]> {
    const momenten: Moment[] = [];
    for (let begin = 0; begin < feiten.length; begin += BLAD) {
      const rijen = rijenVan(kop, feiten.slice(begin, begin + BLAD), actor);
      await voegToe(trx, casusId, rijen);
      momenten.push(...rijen.map(({ geregistreerd }) => geregistreerd));
    }
    for (const feit of feiten) if (feit.soort === 'redactie') await redactFeit(trx, casusId, feit.inhoud.van);
    for (const abonnee of abonnees) await abonnee(trx, casusId, feiten);
    return momenten;
  }
  return {
    async appendFeiten(trx, casusId, feiten, actor) {
      return feiten.length > 0 ? append(trx, casusId, await neemKop(trx, casusId), feiten, actor) : [];
    },
    async appendInCasussen(trx, perCasus, actor) {
      const casussen = [...perCasus].filter(([, feiten]) => feiten.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
      const koppen: Kop[] = [];
      for (const [casusId] of casussen) koppen.push(await neemKop(trx, casusId));
      for (const [i, [casusId, feiten]] of casussen.entries()) {
        const kop = koppen[i];
        if (kop) await append(trx, casusId, kop, feiten, actor);
      }
    },
  };
}

const BLAD = 200;
const ZOUT = 16;

/** Head of a chain while it is locked; moves along with what is appended. */
interface Kop {
  volgnr: number;
  vorige: string;
  /** Earliest moment at which the next fact can have been recorded. */
  geregistreerd: number;
}

async function neemKop(trx: Trx, casusId: string): Promise<Kop> {
  const { rows } = await sql<{ volgnr: string; vorige: string; geregistreerd_op: Date }>`
    select volgnr::text, encode(vorige, 'hex') as vorige, geregistreerd_op from waakvlam.kop_nemen(${casusId})
  `.execute(trx);
  const [rij] = rows;
  if (!rij) throw new RangeError('this case has no chain (destroyed, or never opened)');
  return { volgnr: Number(rij.volgnr), vorige: rij.vorige, geregistreerd: rij.geregistreerd_op.getTime() };
}

interface Rij extends Schakel {
  readonly feit: Feit;
  readonly geregistreerd: number;
}

function rijenVan(kop: Kop, feiten: readonly Feit[], { organisatie, medewerker }: Actor): Rij[] {
  const zout = zoutvat();
  return feiten.map((feit) => {
    const { geregistreerd } = kop;
    const velden = verzout(naarWaarden(feit, { organisatie, medewerker, geregistreerd }), zout);
    const nieuw = schakel(kop.vorige, kop.volgnr, velden);
    kop.vorige = nieuw.digest;
    kop.volgnr += 1;
    kop.geregistreerd += 1;
    return { ...nieuw, feit, geregistreerd };
  });
}

/** Gives 16 fresh random bytes as text at each call; asks the system for many at once. */
function zoutvat(): () => string {
  let voorraad = Buffer.alloc(0);
  return () => {
    if (voorraad.length === 0) voorraad = randomBytes(32 * ZOUT);
    const zout = voorraad.toString('base64url', 0, ZOUT);
    voorraad = voorraad.subarray(ZOUT);
    return zout;
  };
}

async function voegToe(trx: Trx, casusId: string, rijen: readonly Rij[]): Promise<void> {
  const json = rijen.map(({ feit, volgnr, vorige, digest, velden, geregistreerd }) => ({
    volgnr,
    vorige,
    digest,
    velden,
    id: feit.id,
    soort: feit.soort,
    versie: huidigeVersie(feit.soort),
    categorie: labelVan(feit),
    tekstvelden: afgeschermdeVelden(feit),
    gebeurd_van: iso(feit.gebeurd.van),
    gebeurd_tot: iso(feit.gebeurd.tot),
    bekend: iso(feit.bekend),
    geregistreerd: iso(geregistreerd),
  }));
  // A list is read in its own order; feit_toevoegen refuses a fact that does not follow the head.
  await sql`
    select waakvlam.feit_toevoegen(${casusId}, (r->>'volgnr')::bigint, r->>'id', r->>'soort', (r->>'versie')::integer,
             r->>'categorie', (r->>'gebeurd_van')::timestamptz, (r->>'gebeurd_tot')::timestamptz,
             (r->>'bekend')::timestamptz, (r->>'geregistreerd')::timestamptz, r->'velden',
             decode(r->>'digest', 'hex'), decode(r->>'vorige', 'hex'),
             array(select jsonb_array_elements_text(r->'tekstvelden')))
      from jsonb_array_elements(${JSON.stringify(json)}::jsonb) as r
  `.execute(trx);
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
