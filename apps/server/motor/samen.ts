import { type Kysely, sql } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import type { Moment } from '@waakvlam/kernel/tijd';
import { leesVelden, opMoment, type OpgeslagenVelden } from '@waakvlam/logboek';
import { type Rijen, type Signaal, signalenVan, type Stand, type Taak, takenVan } from './afgeleid.ts';
import type { Casus } from './beoordeel.ts';
import { kern } from './bijwerken.ts';
import type { Keteneinde } from './dossier.ts';
import type { AanDeBeurt } from './lees.ts';
import type { Kenmerken } from './naastrijen.ts';
import { staandeRijen, vanSignaal, vanTaak } from './vingerafdruk.ts';

/** Longer cases are read one by one, so that a group stays small in memory. */
const HOOGSTENS_FEITEN = 200;

/** A case that was read in a group, with digests of all that stands of it. */
export interface MetStaand extends AanDeBeurt {
  readonly staand: { readonly taken: string | null; readonly signalen: string | null; readonly kenmerken: Kenmerken };
}

/** A case in which nothing turned out otherwise: only its stand of this moment and its next wake-up are written. */
export interface Ongewijzigd {
  readonly casus: string;
  readonly beurt: string;
  readonly stand: Stand;
  readonly volgende: Moment | undefined;
}

type Rij = Casus &
  Keteneinde &
  Pick<AanDeBeurt, 'beurt' | 'uitgave'> &
  MetStaand['staand'] & { readonly erbij: readonly OpgeslagenVelden[] | null };

/**
 * Reads cases that are due in one question, by id. One that is not due, was never evaluated, has many facts or cannot be read
 * is left out: that is read by itself, and fails by itself.
 */
export async function leesSamen(
  db: Kysely<Tables>,
  casussen: readonly string[],
  nu: Moment,
): Promise<Map<string, MetStaand>> {
  if (casussen.length === 0) return new Map();
  const { rows } = await sql<Rij>`
    select * from motor_lezen_samen(${casussen}::uuid[], ${new Date(nu)}, ${HOOGSTENS_FEITEN})`.execute(db);
  return new Map(
    rows.flatMap((rij) => {
      try {
        return [[rij.id, uitRij(rij)] as const];
      } catch {
        return [];
      }
    }),
  );
}

function uitRij({ id, naam, regio, beurt, uitgave, volgnr, kop, redacties, erbij, ...staand }: Rij): MetStaand {
  return {
    casus: { id, naam, regio },
    beurt,
    uitgave,
    einde: { volgnr, kop, redacties },
    feiten: (erbij ?? []).map(leesVelden).sort(opMoment),
    staand,
  };
}

/** The rows that stand of a case, as far as its digests tell that they are those of this stand. */
export function vergelijkStaand(
  { taken, signalen }: MetStaand['staand'],
  stand: Stand,
): { readonly taken: Rijen<Taak>; readonly signalen: Rijen<Signaal>; readonly gelijk: boolean } {
  const [vanTaken, vanSignalen] = [
    staandeRijen(taken, takenVan(stand), vanTaak),
    staandeRijen(signalen, signalenVan(stand), vanSignaal),
  ];
  return { taken: vanTaken.rijen, signalen: vanSignalen.rijen, gelijk: vanTaken.gelijk && vanSignalen.gelijk };
}

/** Writes these in one statement. A case that got another turn since it was read stays due. */
export async function verzetSamen(db: Kysely<Tables>, casussen: readonly Ongewijzigd[]): Promise<void> {
  if (casussen.length === 0) return;
  const rijen = casussen.map(({ casus, beurt, stand, volgende }) => ({
    casus,
    beurt,
    stand: kern(stand),
    volgende: volgende === undefined ? null : new Date(volgende),
  }));
  await sql`select motor_verzetten(${JSON.stringify(rijen)}::jsonb)`.execute(db);
}
