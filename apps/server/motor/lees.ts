import { type Kysely, sql } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Aangevuld, BEGIN, type Feit, leesVelden, opMoment, type OpgeslagenVelden } from '@waakvlam/logboek';
import type { Casus } from './beoordeel.ts';
import type { Dossier, Keteneinde } from './dossier.ts';

/** A case that is due, with all its facts. */
export interface AanDeBeurt {
  readonly casus: Casus;
  /** What is written under another turn than this has been overtaken. */
  readonly beurt: string;
  readonly einde: Keteneinde;
  readonly feiten: readonly Feit[];
  /** Transaction that last wrote what follows from the case. */
  readonly uitgave: string | null;
}

type Rij = Casus &
  Keteneinde &
  Pick<AanDeBeurt, 'beurt' | 'uitgave'> & {
    readonly vervolg: boolean;
    readonly erbij: readonly OpgeslagenVelden[] | null;
  };

const LEEG: Keteneinde = { volgnr: 0, kop: Buffer.from(BEGIN, 'hex'), redacties: -1 };

/**
 * Reads a case that is due, in one question: what was read before, and the facts since. Undefined when it is not due, as
 * when another server was first.
 */
export async function leesAanDeBeurt(
  db: Kysely<Tables>,
  casusId: string,
  nu: Moment,
  eerder: Dossier | undefined,
): Promise<AanDeBeurt | undefined> {
  const { volgnr, kop, redacties } = eerder?.einde ?? LEEG;
  const { rows } = await sql<Rij>`
    select id, naam, regio, beurt, uitgave, volgnr, kop, redacties, vervolg, erbij
      from motor_lezen(${casusId}, ${new Date(nu)}, ${volgnr}, ${kop}, ${redacties})`.execute(db);
  const [rij] = rows;
  if (rij === undefined) return undefined;
  // A redaction, or another log than was read: anew.
  if (!rij.vervolg && eerder !== undefined) return leesAanDeBeurt(db, casusId, nu, undefined);
  const { id, naam, regio, beurt, uitgave } = rij;
  return {
    casus: { id, naam, regio },
    beurt,
    uitgave,
    einde: { volgnr: rij.volgnr, kop: rij.kop, redacties: rij.redacties },
    feiten: metErbij(eerder?.feiten ?? [], (rij.erbij ?? []).map(leesVelden)),
  };
}

/**
 * The case after facts that this server recorded itself, without asking the database; undefined when they do not follow on
 * what is remembered. Whether nothing else came in between shows when the evaluation is written: the turn says so.
 */
export function vulAan(dossier: Dossier | undefined, aanvullingen: readonly Aangevuld[]): AanDeBeurt | undefined {
  if (dossier?.afgeleid === undefined || aanvullingen.length === 0) return undefined;
  const { redacties } = dossier.einde;
  let { volgnr, kop } = dossier.einde;
  let beurt: string | undefined;
  const erbij: Feit[] = [];
  for (const stuk of aanvullingen.toSorted((a, b) => a.volgnr - b.volgnr)) {
    if (stuk.volgnr !== volgnr + 1 || stuk.vorige !== kop.toString('hex') || stuk.redacties !== redacties)
      return undefined;
    erbij.push(...stuk.feiten);
    volgnr += stuk.geregistreerd.length;
    kop = Buffer.from(stuk.kop, 'hex');
    beurt = stuk.beurt;
  }
  if (beurt === undefined) return undefined;
  const { casus, feiten, afgeleid } = dossier;
  return {
    casus,
    beurt,
    uitgave: afgeleid.uitgave,
    einde: { volgnr, kop, redacties },
    feiten: metErbij(feiten, erbij),
  };
}

function metErbij(feiten: readonly Feit[], erbij: readonly Feit[]): readonly Feit[] {
  return erbij.length === 0 ? feiten : [...feiten, ...erbij].sort(opMoment);
}
