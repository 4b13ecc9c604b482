import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { planinhoud, PLANSOORTEN } from '@waakvlam/plannen';
import { leesLog } from '../feiten/log.ts';
import { KANAAL } from '../gebeurtenissen/berichten.ts';

export const planSchema = z.object({
  id: z.string(),
  soort: z.enum(PLANSOORTEN),
  versie: z.number(),
  gemaakt: z.string(),
  organisatie: z.string(),
  /** Why this version was made; null for a first one. */
  reden: z.string().nullable(),
  inhoud: planinhoud,
  /** When and in which version partners agreed on it; `feit` is what an evaluation refers to. */
  vastgesteld: z
    .object({ versie: z.number(), op: z.string(), met_slachtoffer: z.string().nullable(), feit: z.string() })
    .nullable(),
});
export type Plan = z.output<typeof planSchema>;

interface Rij {
  readonly plan_id: string;
  readonly soort: Plan['soort'];
  readonly versie: number;
  readonly gemaakt_op: Date;
  readonly code: string;
  readonly reden: string | null;
  readonly inhoud: unknown;
}

/** What a version of a plan says, apart from whether partners agreed on it. */
export type Planversie = Omit<Plan, 'vastgesteld'>;

/** The plans of a case as the caller may see them, each in its newest version. */
export async function leesPlannen({ trx }: Uitvoering, casusId: string): Promise<Plan[]> {
  const { rows } = await sql<Rij>`
    select distinct on (p.plan_id) p.plan_id, p.soort, p.versie, p.gemaakt_op, o.code, p.reden, p.inhoud
      from planversie p join organisatie o on o.id = p.organisatie_id
     where p.casus_id = ${casusId}
     order by p.plan_id, p.versie desc`.execute(trx);
  if (rows.length === 0) return [];
  const vastgesteld = await leesVaststellingen(trx, casusId);
  return rows.map((rij) => ({ ...schrijf(rij), vastgesteld: vastgesteld.get(rij.plan_id) ?? null }));
}

/** A plan of a case as the caller may see it; 404 when there is none for her, or not in that version. */
export async function eisPlan(uitvoering: Uitvoering, casusId: string, planId: string, versie?: number): Promise<Plan> {
  const plan = await eisPlanversie(uitvoering, casusId, planId, versie);
  const vastgesteld = await leesVaststellingen(uitvoering.trx, casusId);
  return { ...plan, vastgesteld: vastgesteld.get(planId) ?? null };
}

/** The same for who need not know whether it was agreed on: that takes reading the log of the case. */
export async function eisPlanversie(
  { trx }: Uitvoering,
  casusId: string,
  planId: string,
  versie?: number,
): Promise<Planversie> {
  const { rows } = await sql<Rij>`
    select p.plan_id, p.soort, p.versie, p.gemaakt_op, o.code, p.reden, p.inhoud
      from planversie p join organisatie o on o.id = p.organisatie_id
     where p.casus_id = ${casusId} and p.plan_id::text = ${planId}
       and (${versie ?? null}::int is null or p.versie = ${versie ?? null})
     order by p.versie desc limit 1`.execute(trx);
  if (rows[0] === undefined) throw new Probleem('niet_gevonden');
  return schrijf(rows[0]);
}

function schrijf({ plan_id, soort, versie, gemaakt_op, code, reden, inhoud }: Rij): Planversie {
  return {
    id: plan_id,
    soort,
    versie,
    gemaakt: formatMoment(gemaakt_op.getTime(), AMSTERDAM),
    organisatie: code,
    reden,
    inhoud: planinhoud.parse(inhoud),
  };
}

type Vaststelling = NonNullable<Plan['vastgesteld']>;

/** Per plan the newest agreement on it. */
async function leesVaststellingen(trx: Uitvoering['trx'], casusId: string): Promise<ReadonlyMap<string, Vaststelling>> {
  const gevonden = new Map<string, Vaststelling>();
  for (const { feit, vervallen } of await leesLog(trx, casusId))
    if (!vervallen && feit.soort === 'plan_vastgesteld' && feit.inhoud.document !== undefined)
      gevonden.set(feit.inhoud.document, {
        versie: feit.inhoud.versie ?? 1,
        op: formatMoment(feit.gebeurd.tot, AMSTERDAM),
        met_slachtoffer: feit.inhoud.met_slachtoffer ?? null,
        feit: feit.id,
      });
  return gevonden;
}

/** Whether the caller reads and, when she may record at all, writes plans of this case. */
export async function magPlannen({ trx }: Uitvoering, casusId: string): Promise<boolean> {
  const { rows } = await sql<{ mag: boolean }>`select mag_plannen(${casusId}) as mag`.execute(trx);
  return rows[0]?.mag === true;
}

/** Whether the organisation of the caller directs the process in this case. */
export async function voertProcesregie({ trx }: Uitvoering, casusId: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select voert_procesregie(${casusId}) as ja`.execute(trx);
  return rows[0]?.ja === true;
}

export interface Versie {
  readonly casusId: string;
  readonly plan: string;
  readonly versie: number;
  readonly soort: Plan['soort'];
  readonly reden: string | null;
  readonly inhoud: Plan['inhoud'];
}

/** Adds a version as the caller's, and tells who follows the case; the database refuses who may not. */
export async function bewaarVersie(
  { actor, trx }: Uitvoering,
  { casusId, plan, versie, soort, reden, inhoud }: Versie,
): Promise<void> {
  await sql`
    insert into planversie (casus_id, plan_id, versie, soort, reden, inhoud, organisatie_id, medewerker_id)
    values (${casusId}, ${plan}, ${versie}, ${soort}, ${reden}, ${JSON.stringify(inhoud)}::jsonb,
            ${actor.organisatie}, ${actor.medewerker})`.execute(trx);
  // No fact, so no evaluation tells it.
  await sql`select pg_notify(${KANAAL}, ${casusId})`.execute(trx);
}
