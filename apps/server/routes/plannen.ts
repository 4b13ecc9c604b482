import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { nietNu, Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, eisVersie, etag, GROOTSTE_TELLING, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { drukAf, planinhoud, PLANSOORTEN, vergelijkPlannen } from '@waakvlam/plannen';
import { omDeBeurt } from '../beurt.ts';
import type { Diensten } from '../diensten.ts';
import { feitSchema } from '../feiten/vorm.ts';
import { zietAdressen } from '../maatregelen/zonegeheim.ts';
import { leesVerrader } from '../plannen/afscherming.ts';
import { eisPlan, eisPlanversie, leesPlannen, planSchema } from '../plannen/opslag.ts';
import { bewaar, eisSoort, teMakenSoorten } from '../plannen/schrijven.ts';
import { eisCasus, eisVastleggen } from '../toegang.ts';
import { opnieuw, vastgelegd } from './feiten.ts';

const soort = z.enum(PLANSOORTEN);
const verschilSchema = z.object({
  deel: z.string(),
  naam: z.string().nullable(),
  wat: z.enum(['erbij', 'weg', 'anders']),
  was: z.string().nullable(),
  wordt: z.string().nullable(),
});
const versieSchema = planSchema.pick({ versie: true, gemaakt: true, organisatie: true, reden: true });
const versienummer = z.coerce.number().int().positive().max(GROOTSTE_TELLING);

const GEDEELD = { onderwerp: 'Plannen', audit: 'casusinhoud' } as const;
const WEG = '/casussen/{casusId}/plandocumenten';

/** Plans of a case in versions: made together, compared, agreed on, and printed for the person whom they concern. */
export function planRoutes(diensten: Diensten): Route[] {
  return [
    lijstRoute(),
    haalRoute(),
    maakRoute(),
    versiesRoute(),
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
      samenvatting: 'Noemt de plannen van een casus, elk in zijn nieuwste versie, en welke u hier mag maken.',
      permission: 'casus.lezen',
      antwoord: {
        200: z.object({
          resultaten: z.array(planSchema),
          volgende: z.null(),
          /** The kinds that the caller may make here; none: she may not write plans of this case. */
          abilities: z.object({ maken: z.array(soort) }),
        }),
      },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const resultaten = await leesPlannen(uitvoering, casusId);
      const maken = await teMakenSoorten(uitvoering, casusId);
      return { status: 200, body: { resultaten, volgende: null, abilities: { maken } } };
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
      await bewaar(uitvoering, { casusId, plan, versie: 1, reden: null, ...body });
      return gemaakt(uitvoering, casusId, plan);
    },
    async ({ params: { casusId } }, bron, uitvoering) => gemaakt(uitvoering, casusId, bron),
  );
}

function versiesRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: `${WEG}/{planId}/versies`,
      naam: 'lijstPlanversies',
      samenvatting: 'Noemt de versies van een plan, de nieuwste voorop, met de reden van elke wijziging.',
      permission: 'casus.lezen',
      antwoord: { 200: z.object({ resultaten: z.array(versieSchema), volgende: z.null() }) },
    },
    async ({ params: { casusId, planId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { rows } = await sql<{ versie: number; gemaakt_op: Date; code: string; reden: string | null }>`
        select p.versie, p.gemaakt_op, o.code, p.reden
          from planversie p join organisatie o on o.id = p.organisatie_id
         where p.casus_id = ${casusId} and p.plan_id::text = ${planId} order by p.versie desc`.execute(uitvoering.trx);
      if (rows.length === 0) throw new Probleem('niet_gevonden');
      const resultaten = rows.map(({ versie, gemaakt_op, code, reden }) => ({
        versie,
        gemaakt: formatMoment(gemaakt_op.getTime(), AMSTERDAM),
        organisatie: code,
        reden,
      }));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

function versieRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: `${WEG}/{planId}/versies`,
      naam: 'maakPlanversie',
      samenvatting: 'Maakt met een reden een nieuwe versie van een plan; de vorige blijft staan.',
      permission: 'feit.vastleggen',
      versie: 'verplicht',
      body: z.strictObject({ reden: z.string().trim().min(1).max(500), inhoud: planinhoud }),
      antwoord: { 201: planSchema },
    },
    async ({ params: { casusId, planId }, body: { reden, inhoud }, kop }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      await omDeBeurt(uitvoering, `plan ${casusId} ${planId}`);
      const vorige = await eisPlanversie(uitvoering, casusId, planId);
      eisVersie(kop('if-match'), etag(vorige.versie));
      const versie = vorige.versie + 1;
      await bewaar(uitvoering, { casusId, plan: planId, versie, soort: vorige.soort, reden, inhoud });
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
      const oud = await eisPlanversie(uitvoering, casusId, planId, van);
      const nieuw = await eisPlanversie(uitvoering, casusId, planId, naar);
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
          blokken: z.array(z.object({ kop: z.string(), regels: z.array(z.string()).readonly() })).readonly(),
          weggelaten: z.number(),
        }),
      },
    },
    async ({ params: { casusId, planId }, query: { voor } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { inhoud, versie } = await eisPlanversie(uitvoering, casusId, planId);
      // Who does not see where the victim is cannot keep it off his sheet either.
      if (voor === 'pleger' && !(await zietAdressen(uitvoering, casusId)))
        throw nietNu('Het blad voor de pleger maakt alleen wie het adres van het slachtoffer mag zien.');
      const afdruk = drukAf(inhoud, voor, await leesVerrader(uitvoering, casusId));
      return { status: 200, body: { voor, versie, ...afdruk } };
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
      const { soort: plan, versie } = await eisPlanversie(uitvoering, casusId, planId);
      if (plan === 'procesplan') await eisSoort(uitvoering, casusId, plan);
      eisVersie(kop('if-match'), etag(versie));
      const inhoud = { plan, met_slachtoffer, document: planId, versie };
      const feit = { soort: 'plan_vastgesteld', op: formatMoment(uitvoering.nu, AMSTERDAM), inhoud };
      return vastgelegd(diensten, uitvoering, casusId, feit);
    },
    async ({ params: { casusId } }, bron, uitvoering) => opnieuw(uitvoering, casusId, bron),
  );
}

async function gemaakt(uitvoering: Uitvoering, casusId: string, planId: string) {
  const plan = await eisPlan(uitvoering, casusId, planId);
  const Location = `${API_PAD}/casussen/${casusId}/plandocumenten/${planId}`;
  return { status: 201 as const, body: plan, headers: { Location, ETag: etag(plan.versie) }, bron: planId };
}
