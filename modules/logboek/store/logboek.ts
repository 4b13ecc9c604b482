import { randomBytes } from 'node:crypto';
import type { Actor } from '@waakvlam/kernel/actor';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { sql, type Transaction } from 'kysely';
import { afgeschermdeVelden, labelVan } from '../domain/afscherming.ts';
import { huidigeVersie } from '../domain/catalogus/upcasters.ts';
import type { Feit } from '../domain/feit.ts';
import { BEGIN, type OpgeslagenVelden, schakel, type Schakel, verzout } from '../domain/keten/keten.ts';
import { naarWaarden, vanVelden } from '../domain/keten/vastleggen.ts';
import { redactFeit } from './redigeren.ts';

type Trx = Transaction<Tables>;

/** Hears in the same transaction which facts were appended to which case. What it throws undoes the appending. */
export type Abonnee = (trx: Trx, casusId: string, feiten: readonly Feit[]) => Promise<void> | void;

/** What the next fact of a chain has to build on, as `kop_zien` and `kop_nemen` give it. */
export interface Keteneinde {
  readonly volgnr: number;
  readonly vorige: Buffer;
  readonly geregistreerd_op: Date;
}

/** What was appended to a case: a piece of its chain, to go on from for whoever knows what came before. */
export interface Aangevuld {
  /** When each fact was recorded. */
  readonly geregistreerd: readonly Moment[];
  /** The facts as they are read back. */
  readonly feiten: readonly Feit[];
  /** Place of the first one and digest of what came before it. */
  readonly volgnr: number;
  readonly vorige: string;
  /** Digest of the last one. */
  readonly kop: string;
  /** Turn that the case got by them, unless something else comes after; undefined when nothing was appended. */
  readonly beurt: string | undefined;
  /** How often the case was redacted when they were appended. */
  readonly redacties: number;
}

export interface Logboek {
  /**
   * Appends facts to a case as the actor, in the caller's transaction (`withActor`), in the order given. Locks the head
   * of the chain until the transaction ends. A `redactie` among them also destroys the content that it names.
   * Gives when each was recorded and what the log now holds. Throws PostgreSQL's 42501 when the actor may not record here, 23505 when an id is taken.
   */
  appendFeiten(
    trx: Trx,
    casusId: string,
    feiten: readonly Feit[],
    actor: Actor,
    /** What the chain ended with when the caller looked (`kop_zien`); saves asking when it still does. */
    gezien?: Keteneinde,
  ): Promise<Aangevuld>;
  /** As `appendFeiten` for several cases; heads are locked in order of case id, so that two callers never deadlock. */
  appendInCasussen(trx: Trx, perCasus: ReadonlyMap<string, readonly Feit[]>, actor: Actor): Promise<void>;
}

/** Makes the log of an application. Subscribers are given here, so that no module has to know who listens. */
export function createLogboek(abonnees: readonly Abonnee[] = []): Logboek {
  async function append(
    trx: Trx,
    casusId: string,
    kop: Kop,
    feiten: readonly Feit[],
    actor: Actor,
  ): Promise<Aangevuld> {
    const rijen: Rij[] = [];
    let stand: Toegevoegd | undefined;
    for (let begin = 0; begin < feiten.length; begin += BLAD) {
      const blad = await voegBladToe(trx, casusId, kop, feiten.slice(begin, begin + BLAD), actor);
      rijen.push(...blad.rijen);
      stand = blad.stand;
    }
    for (const feit of feiten) if (feit.soort === 'redactie') await redactFeit(trx, casusId, feit.inhoud.van);
    for (const abonnee of abonnees) await abonnee(trx, casusId, feiten);
    return aangevuld(rijen, kop, stand);
  }
  return {
    async appendFeiten(trx, casusId, feiten, actor, gezien) {
      const leeg = { volgnr: 0, vorige: BEGIN, geregistreerd: 0 };
      if (feiten.length === 0) return aangevuld([], leeg, undefined);
      const kop = gezien === undefined ? await neemKop(trx, casusId) : kopVan(gezien);
      return append(trx, casusId, kop, feiten, actor);
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

/** Head of a chain; moves along with what is appended. */
interface Kop {
  volgnr: number;
  vorige: string;
  /** Earliest moment at which the next fact can have been recorded. */
  geregistreerd: number;
}

async function neemKop(trx: Trx, casusId: string): Promise<Kop> {
  const { rows } = await sql<Keteneinde>`
    select volgnr, vorige, geregistreerd_op from waakvlam.kop_nemen(${casusId})`.execute(trx);
  const [rij] = rows;
  if (!rij) throw new RangeError('this case has no chain (destroyed, or never opened)');
  return kopVan(rij);
}

function kopVan({ volgnr, vorige, geregistreerd_op: geregistreerd }: Keteneinde): Kop {
  return { volgnr, vorige: vorige.toString('hex'), geregistreerd: geregistreerd.getTime() };
}

function aangevuld(rijen: readonly Rij[], { volgnr, vorige }: Kop, stand: Toegevoegd | undefined): Aangevuld {
  return {
    geregistreerd: rijen.map(({ geregistreerd }) => geregistreerd),
    get feiten() {
      return rijen.map(({ velden }) => vanVelden(alsOpgeslagen(velden)));
    },
    volgnr: rijen[0]?.volgnr ?? volgnr,
    vorige: rijen[0]?.vorige ?? vorige,
    kop: rijen.at(-1)?.digest ?? vorige,
    beurt: stand?.beurt,
    redacties: stand?.redacties ?? 0,
  };
}

/** Fields as the database gives them back. */
function alsOpgeslagen(velden: OpgeslagenVelden): OpgeslagenVelden {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- text that was made of the same type
  return JSON.parse(JSON.stringify(velden)) as OpgeslagenVelden;
}

interface Toegevoegd {
  readonly beurt: string;
  readonly redacties: number;
}

/** Appends after the head, once more when that turns out to have moved; then it is locked. Moves the head along. */
async function voegBladToe(
  trx: Trx,
  casusId: string,
  kop: Kop,
  feiten: readonly Feit[],
  actor: Actor,
): Promise<{ rijen: Rij[]; stand: Toegevoegd }> {
  const rijen = rijenVan(kop, feiten, actor);
  const uitkomst = await voegToe(trx, casusId, rijen);
  if (uitkomst.gelukt) return { rijen, stand: uitkomst };
  if (uitkomst.volgnr === rijen[0]?.volgnr) throw new Error('the head of the chain is not what it was at this place');
  Object.assign(kop, kopVan(uitkomst));
  return voegBladToe(trx, casusId, kop, feiten, actor);
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

type Uitkomst = ({ readonly gelukt: true } & Toegevoegd) | ({ readonly gelukt: false } & Keteneinde);

/** Appends rows; gives what they have to build on instead, and nothing was done, when that is not what they build on. */
async function voegToe(trx: Trx, casusId: string, rijen: readonly Rij[]): Promise<Uitkomst> {
  const json = rijen.map(({ feit, volgnr, vorige, digest, velden, geregistreerd }) => ({
    volgnr,
    vorige: `\\x${vorige}`,
    digest: `\\x${digest}`,
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
  const { rows } = await sql<Uitkomst>`
    select gelukt, volgnr, vorige, geregistreerd_op, beurt, redacties
      from waakvlam.feiten_toevoegen(${casusId}, ${JSON.stringify(json)})`.execute(trx);
  const [uitkomst] = rows;
  if (uitkomst === undefined) throw new Error('feiten_toevoegen gave no outcome');
  return uitkomst;
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
