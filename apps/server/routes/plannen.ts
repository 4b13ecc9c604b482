import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { bezwaarTegenEvaluatie, drukAf, planinhoud, PLANSOORTEN, vergelijkPlannen } from '@waakvlam/plannen';
import type { Diensten } from '../diensten.ts';
import { leesLog } from '../feiten/log.ts';
import { feitSchema } from '../feiten/vorm.ts';
import { eisCasus, eisVastleggen } from '../toegang.ts';
import { opnieuw, vastgelegd } from './feiten.ts';

const soort = z.enum(PLANSOORTEN);
const planSchema = z.object({
  id: z.string(),
  soort,
  versie: z.number(),
  gemaakt: z.string(),
  organisatie: z.string(),
  inhoud: planinhoud,
  /** When and in which version partners agreed on it. */
  vastgesteld: z.object({ versie: z.number(), op: z.string(), met_slachtoffer: z.string().nullable() }).nullable(),
});
const verschilSchema = z.object({
  deel: z.string(),
  wat: z.enum(['erbij', 'weg', 'anders']),
  was: z.string().nullable(),
  wordt: z.string().nullable(),
});
const versienummer = z.coerce.number().int().positive();

const GEDEELD = { onderwerp: 'Plannen', audit: 'casusinhoud' } as const;
const WEG = '/casussen/{casusId}/plandocumenten';

/** Plans of a case in versions: made together, compared, agreed on, and printed for the person whom they concern. */
export function planRoutes(diensten: Diensten): Route[] {
  return [
    lijstRoute(),
    haalRoute(),
    maakRoute(),
    versieRoute(),
    verschilRoute(),
    afdrukRoute(),
    vaststelRoute(diensten),
  ];
}

function lijstRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: WEG,
      naam: 'lijstPlannen',
      samenvatting: 'Noemt de plannen van een casus, elk in zijn nieuwste versie.',
      permission: 'casus.lezen',
      antwoord: { 200: z.object({ resultaten: z.array(planSchema), volgende: z.null() }) },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { rows } = await sql<{ plan_id: string }>`
        select distinct plan_id from planversie where casus_id = ${casusId} order by plan_id`.execute(uitvoering.trx);
      const resultaten = [];
      for (const { plan_id } of rows) resultaten.push(await eisPlan(uitvoering, casusId, plan_id));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

function haalRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: `${WEG}/{planId}`,
      naam: 'haalPlan',
      samenvatting: 'Geeft een plan, de nieuwste versie of die u noemt.',
      permission: 'casus.lezen',
      query: z.strictObject({ versie: versienummer.optional() }),
      antwoord: { 200: planSchema },
    },
    async ({ params: { casusId, planId }, query }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const plan = await eisPlan(uitvoering, casusId, planId, query.versie);
      return { status: 200, body: plan, headers: { ETag: etag(plan.versie) } };
    },
  );
}

function maakRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: WEG,
      naam: 'maakPlan',
      samenvatting:
        'Maakt een plan: doelen met hun effect op de veiligheid, een maatregel per risico, eigenaren en een evaluatiedatum.',
      permission: 'feit.vastleggen',
      body: z.strictObject({ soort, inhoud: planinhoud }),
      antwoord: { 201: planSchema },
    },
    async ({ params: { casusId }, body }, uitvoering) => {
      const plan = randomUUID();
      await bewaar(uitvoering, { casusId, plan, versie: 1, ...body });
      return gemaakt(uitvoering, casusId, plan);
    },
    async ({ params: { casusId } }, bron, uitvoering) => gemaakt(uitvoering, casusId, bron),
  );
}

function versieRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: `${WEG}/{planId}/versies`,
      naam: 'maakPlanversie',
      samenvatting: 'Maakt een nieuwe versie van een plan; de vorige blijft staan.',
      permission: 'feit.vastleggen',
      versie: 'verplicht',
      body: z.strictObject({ inhoud: planinhoud }),
      antwoord: { 201: planSchema },
    },
    async ({ params: { casusId, planId }, body: { inhoud }, kop }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      await sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${casusId} ${planId}`}, 0))`.execute(
        uitvoering.trx,
      );
      const vorige = await eisPlan(uitvoering, casusId, planId);
      if (!komtOvereen(kop('if-match'), vorige.versie)) throw new Probleem('verouderd');
      await bewaar(uitvoering, { casusId, plan: planId, versie: vorige.versie + 1, soort: vorige.soort, inhoud });
      return gemaakt(uitvoering, casusId, planId);
    },
    async ({ params: { casusId, planId } }, _bron, uitvoering) => gemaakt(uitvoering, casusId, planId),
  );
}

function verschilRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: `${WEG}/{planId}/verschillen`,
      naam: 'vergelijkPlanversies',
      samenvatting: 'Zegt wat er tussen twee versies van een plan veranderde.',
      permission: 'casus.lezen',
      query: z.strictObject({ van: versienummer, naar: versienummer }),
      antwoord: { 200: z.object({ resultaten: z.array(verschilSchema), volgende: z.null() }) },
    },
    async ({ params: { casusId, planId }, query: { van, naar } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const oud = await eisPlan(uitvoering, casusId, planId, van);
      const nieuw = await eisPlan(uitvoering, casusId, planId, naar);
      return { status: 200, body: { resultaten: vergelijkPlannen(oud.inhoud, nieuw.inhoud), volgende: null } };
    },
  );
}

function afdrukRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: `${WEG}/{planId}/afdruk`,
      naam: 'drukPlanAf',
      samenvatting: 'Geeft een plan in gewone taal voor het slachtoffer of de pleger, afgeschermd.',
      permission: 'casus.lezen',
      query: z.strictObject({ voor: z.enum(['slachtoffer', 'pleger']) }),
      antwoord: {
        200: z.object({
          voor: z.string(),
          versie: z.number(),
          blokken: z.array(z.object({ kop: z.string(), regels: z.array(z.string()).readonly() })),
        }),
      },
    },
    async ({ params: { casusId, planId }, query: { voor } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { inhoud, versie } = await eisPlan(uitvoering, casusId, planId);
      return { status: 200, body: { voor, versie, blokken: drukAf(inhoud, voor) } };
    },
  );
}

function vaststelRoute(diensten: Diensten): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: `${WEG}/{planId}/vaststelling`,
      naam: 'stelPlanVast',
      samenvatting: 'Stelt de nieuwste versie van een plan vast; dat komt in het logboek.',
      permission: 'feit.vastleggen',
      versie: 'verplicht',
      body: z.strictObject({ met_slachtoffer: z.enum(['ja', 'nee']) }),
      antwoord: { 201: feitSchema },
    },
    async ({ params: { casusId, planId }, body: { met_slachtoffer }, kop }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const { soort: plan, versie } = await eisPlan(uitvoering, casusId, planId);
      if (!komtOvereen(kop('if-match'), versie)) throw new Probleem('verouderd');
      const inhoud = { plan, met_slachtoffer, document: planId, versie };
      const feit = { soort: 'plan_vastgesteld', op: formatMoment(uitvoering.nu, AMSTERDAM), inhoud };
      return vastgelegd(diensten, uitvoering, casusId, feit);
    },
    async ({ params: { casusId } }, bron, uitvoering) => opnieuw(uitvoering, casusId, bron),
  );
}

type Plan = z.output<typeof planSchema>;

/** A plan of a case as the caller may see it; 404 when there is none for her, or not in that version. */
async function eisPlan({ trx }: Uitvoering, casusId: string, planId: string, versie?: number): Promise<Plan> {
  const { rows } = await sql<{ soort: Plan['soort']; versie: number; gemaakt_op: Date; code: string; inhoud: unknown }>`
    select p.soort, p.versie, p.gemaakt_op, o.code, p.inhoud
      from planversie p join organisatie o on o.id = p.organisatie_id
     where p.casus_id = ${casusId} and p.plan_id::text = ${planId}
       and (${versie ?? null}::int is null or p.versie = ${versie ?? null})
     order by p.versie desc limit 1`.execute(trx);
  const [rij] = rows;
  if (rij === undefined) throw new Probleem('niet_gevonden');
  return {
    id: planId,
    soort: rij.soort,
    versie: rij.versie,
    gemaakt: formatMoment(rij.gemaakt_op.getTime(), AMSTERDAM),
    organisatie: rij.code,
    inhoud: planinhoud.parse(rij.inhoud),
    vastgesteld: await zoekVaststelling(trx, casusId, planId),
  };
}

async function zoekVaststelling(trx: Uitvoering['trx'], casusId: string, planId: string): Promise<Plan['vastgesteld']> {
  let gevonden: Plan['vastgesteld'] = null;
  for (const { feit, vervallen } of await leesLog(trx, casusId))
    if (!vervallen && feit.soort === 'plan_vastgesteld' && feit.inhoud.document === planId)
      gevonden = {
        versie: feit.inhoud.versie ?? 1,
        op: formatMoment(feit.gebeurd.tot, AMSTERDAM),
        met_slachtoffer: feit.inhoud.met_slachtoffer ?? null,
      };
  return gevonden;
}

interface Versie {
  readonly casusId: string;
  readonly plan: string;
  readonly versie: number;
  readonly soort: Plan['soort'];
  readonly inhoud: Plan['inhoud'];
}

async function bewaar(uitvoering: Uitvoering, { casusId, plan, versie, soort: welk, inhoud }: Versie): Promise<void> {
  await eisVastleggen(uitvoering, casusId);
  const { actor, trx, nu } = uitvoering;
  const bezwaar = bezwaarTegenEvaluatie(inhoud.evaluatie, formatMoment(nu, AMSTERDAM).slice(0, 10));
  if (bezwaar !== undefined) throw ongeldig({ veld: 'inhoud.evaluatie', melding: bezwaar });
  const { rows } = await sql<{ mag: boolean }>`select mag_plannen(${casusId}) as mag`.execute(trx);
  if (rows[0]?.mag !== true) throw new Probleem('niet_bevoegd');
  await sql`
    insert into planversie (casus_id, plan_id, versie, soort, inhoud, organisatie_id, medewerker_id)
    values (${casusId}, ${plan}, ${versie}, ${welk}, ${JSON.stringify(inhoud)}::jsonb, ${actor.organisatie}, ${actor.medewerker})`.execute(
    trx,
  );
}

async function gemaakt(uitvoering: Uitvoering, casusId: string, planId: string) {
  const plan = await eisPlan(uitvoering, casusId, planId);
  const Location = `${API_PAD}/casussen/${casusId}/plandocumenten/${planId}`;
  return { status: 201 as const, body: plan, headers: { Location, ETag: etag(plan.versie) }, bron: planId };
}

function etag(versie: number): string {
  return `"${versie}"`;
}

function komtOvereen(kop: string | undefined, versie: number): boolean {
  return (kop ?? '').split(',').some((deel) => deel.trim() === etag(versie) || deel.trim() === '*');
}
