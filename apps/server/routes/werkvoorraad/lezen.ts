import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { cursor, leesCursor, lijstVan, pagina, route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { feitType } from '@waakvlam/logboek';
import {
  alarmtitel,
  DELEN,
  leesAlarmen,
  leesNieuws,
  leesPunten,
  leesTaken,
  leesTellingen,
  LIJSTNAMEN,
  type Plaats,
  taakteksten,
  TOT,
  VAN,
} from '../../werkvoorraad/lezen.ts';
import { isVastlegbaar, werkitems, werkregels } from '../../werkvoorraad/regels.ts';

const van = z.enum(VAN).default('mij');
const soort = z.enum(['doen', 'overwegen', 'vragen', 'besluiten', 'informeren', 'bewaken']).optional();
/** An empty moment stands for none. */
const plaats = z.tuple([z.union([z.literal(''), z.iso.datetime()]), z.uuid(), z.string().max(100)]);
const casus = z.object({ id: z.string(), naam: z.string() });

const alarm = z.object({
  soort: z.literal('alarm'),
  id: z.string(),
  casus,
  titel: z.string(),
  sinds: z.string(),
  wachtOp: z.array(z.string()).readonly().describe('Organisaties die in deze casus te laat zijn.'),
});
const taak = z.object({
  soort: z.literal('taak'),
  id: z.string(),
  casus,
  item: z.string(),
  tekst: z.string(),
  werksoort: z.string(),
  status: z.enum(['open', 'te_laat']),
  sinds: z.string().nullable(),
  uiterlijk: z.string().nullable(),
  geheel: z.boolean().describe('Onwaar: waar de taak op rust is voor u afgeschermd.'),
  handmatig: z.boolean(),
  feit: z.string().nullable().describe('Soort feit waarmee de taak is gedaan, als dat er een is.'),
  velden: z.record(z.string(), z.string()).describe('Wat dat feit moet zeggen om te tellen.'),
  vastlegbaar: z.boolean().describe('Waar: uw organisatie kan een feit vastleggen waarmee de taak is gedaan.'),
  opgepakt: z.object({ naam: z.string(), doorMij: z.boolean() }).nullable(),
});

const tellingen = z.object({
  alarmen: z.number(),
  te_laat: z.number(),
  vandaag: z.number(),
  week: z.number(),
  open: z.number(),
  nieuw: z.number(),
  onbemand: z.number(),
  triage: z.number().describe('Wat bij uw organisatie op triage wacht.'),
  tot: z.number().describe('Tot hier is geteld; wie zoveel heeft, heeft er misschien meer.'),
  waarneming: z.array(z.string()).describe('Voor wie u waarneemt.'),
  nu: z.string(),
});

const punt = z.object({
  id: z.string(),
  casus,
  soort: z.string(),
  op: z.string().nullable(),
  wie: z.string().nullable(),
  inhoud: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
});

const nieuws = z.object({
  casus,
  aantal: z.number().describe('Feiten van anderen; ten hoogste de nieuwste honderd zijn bekeken.'),
  soorten: z.array(z.object({ soort: z.string(), label: z.string() })),
  laatste: z.string(),
  gezien: z.string().nullable(),
});

const contract = {
  onderwerp: 'Werkvoorraad',
  permission: 'casus.lezen',
  audit: 'casusoverzicht',
  method: 'GET',
} as const;

/** What there is to do: alarms, tasks, counts, the lists of roles and what is new. */
export function leesRoutes(): Route[] {
  return [alarmenRoute(), takenRoute(), tellingenRoute(), puntenRoute(), nieuwsRoute()];
}

function alarmenRoute(): Route {
  return route(
    {
      ...contract,
      pad: '/werkvoorraad/alarmen',
      naam: 'lijstWerkalarmen',
      samenvatting:
        'Noemt de alarmen in uw casussen: onbeantwoorde overtredingen en onveilige signalen voorop, dan het nieuwste.',
      query: z.strictObject({ ...pagina, van }),
      antwoord: { 200: lijstVan(alarm) },
    },
    async ({ query }, uitvoering) => {
      const rijen = await leesAlarmen(uitvoering, blad(query));
      const { resultaten, volgende } = knip(rijen, query.limiet, (rij) => [rij.sinds, rij.casus_id, rij.id]);
      return {
        status: 200,
        body: {
          resultaten: resultaten.map(({ casus_id, casus: naam, id, code, sinds, wacht_op }) => ({
            soort: 'alarm' as const,
            id,
            casus: { id: casus_id, naam },
            titel: alarmtitel(code),
            sinds: moment(sinds),
            wachtOp: wacht_op,
          })),
          volgende,
        },
      };
    },
  );
}

function takenRoute(): Route {
  return route(
    {
      ...contract,
      pad: '/werkvoorraad/taken',
      naam: 'lijstWerktaken',
      samenvatting: 'Noemt de open taken van uw organisatie in uw casussen, wat het eerst af moet zijn voorop.',
      query: z.strictObject({
        ...pagina,
        van,
        deel: z.enum(DELEN).exclude(['alarmen']).default('alles'),
        soort,
        item: z.string().max(100).optional(),
      }),
      antwoord: { 200: lijstVan(taak) },
    },
    async ({ query }, uitvoering) => {
      const items = query.item === undefined ? werkitems(query.soort) : [query.item];
      const rijen = await leesTaken(uitvoering, blad(query), { deel: query.deel, items });
      const { resultaten, volgende } = knip(rijen, query.limiet, (rij) => [rij.uiterlijk, rij.casus_id, rij.id]);
      const teksten = taakteksten(resultaten);
      return {
        status: 200,
        body: {
          resultaten: resultaten.map((rij, plek) => {
            const regel = werkregels(rij.regio).get(rij.item);
            return {
              soort: 'taak' as const,
              id: rij.id,
              casus: { id: rij.casus_id, naam: rij.casus },
              item: rij.item,
              tekst: teksten[plek] ?? rij.item,
              werksoort: regel?.soort ?? 'doen',
              status: rij.status,
              sinds: rij.sinds && moment(rij.sinds),
              uiterlijk: rij.uiterlijk && moment(rij.uiterlijk),
              geheel: rij.geheel,
              handmatig: regel?.handmatig === true,
              feit: rij.geheel ? (regel?.feit ?? null) : null,
              velden: rij.geheel ? (regel?.velden ?? {}) : {},
              vastlegbaar: rij.geheel && regel !== undefined && isVastlegbaar(regel, uitvoering.actor.organisatieCode),
              opgepakt:
                rij.opgepakt_naam === null
                  ? null
                  : { naam: rij.opgepakt_naam, doorMij: rij.opgepakt_door === uitvoering.actor.medewerker },
            };
          }),
          volgende,
        },
      };
    },
  );
}

function tellingenRoute(): Route {
  return route(
    {
      ...contract,
      pad: '/werkvoorraad/tellingen',
      naam: 'telWerkvoorraad',
      samenvatting: 'Telt alarmen, taken en nieuws zoals u ze mag zien.',
      query: z.strictObject({ van, soort }),
      antwoord: { 200: tellingen },
    },
    async ({ query }, uitvoering) => {
      const geteld = await leesTellingen(uitvoering, query.van, query.soort);
      const { actor, trx, nu } = uitvoering;
      const waarneming = await trx
        .selectFrom('medewerker')
        .select('naam')
        .where('plaatsvervanger_id', '=', actor.medewerker)
        .orderBy('naam')
        .execute();
      const namen = waarneming.map(({ naam }) => naam);
      return { status: 200, body: { ...geteld, tot: TOT, waarneming: namen, nu: formatMoment(nu, AMSTERDAM) } };
    },
  );
}

function puntenRoute(): Route {
  return route(
    {
      ...contract,
      pad: '/werkvoorraad/lijsten/{lijst}',
      naam: 'lijstWerkpunten',
      samenvatting: 'Noemt per rol waar zij op let: onbemand, eindes, toezicht, contacten of toestemming, op datum.',
      query: z.strictObject({ ...pagina, van }),
      antwoord: { 200: lijstVan(punt) },
    },
    async ({ params, query }, uitvoering) => {
      const lijst = lijstnaam.safeParse(params.lijst).data;
      if (lijst === undefined) throw new Probleem('niet_gevonden');
      const rijen = await leesPunten(uitvoering, blad(query), lijst);
      const { resultaten, volgende } = knip(rijen, query.limiet, (rij) => [rij.op, rij.casus_id, rij.id]);
      return {
        status: 200,
        body: {
          resultaten: resultaten.map(({ casus_id, casus: naam, op, ...rij }) => ({
            ...rij,
            casus: { id: casus_id, naam },
            op: op && moment(op),
          })),
          volgende,
        },
      };
    },
  );
}

const lijstnaam = z.enum(LIJSTNAMEN);

const NIEUWS = 50;

function nieuwsRoute(): Route {
  return route(
    {
      ...contract,
      pad: '/werkvoorraad/nieuws',
      naam: 'lijstWerknieuws',
      samenvatting: 'Noemt per casus wat anderen vastlegden sinds u haar het laatst zag; ten hoogste vijftig casussen.',
      antwoord: { 200: lijstVan(nieuws) },
    },
    async (_verzoek, uitvoering) => {
      const rijen = await leesNieuws(uitvoering, NIEUWS);
      return {
        status: 200,
        body: {
          resultaten: rijen.map((rij) => ({
            casus: { id: rij.casus_id, naam: rij.casus },
            aantal: rij.aantal,
            soorten: rij.soorten.map((een) => ({ soort: een, label: feitType(een).label })),
            laatste: moment(rij.laatste),
            gezien: rij.gezien && moment(rij.gezien),
          })),
          volgende: null,
        },
      };
    },
  );
}

type Bladvraag = { readonly van: (typeof VAN)[number]; readonly limiet: number; readonly na?: string | undefined };

/** One row more than is shown tells whether there is another page. */
function blad({ van: wiens, limiet, na }: Bladvraag) {
  if (na === undefined) return { van: wiens, limiet: limiet + 1, na };
  const [op, casusId, id] = leesCursor(na, plaats);
  return { van: wiens, limiet: limiet + 1, na: [op === '' ? null : op, casusId, id] satisfies Plaats };
}

function knip<T>(rijen: readonly T[], limiet: number, sleutel: (rij: T) => [Date | null, string, string]) {
  const resultaten = rijen.slice(0, limiet);
  const laatste = rijen.length > limiet ? resultaten.at(-1) : undefined;
  if (laatste === undefined) return { resultaten, volgende: null };
  const [op, casusId, id] = sleutel(laatste);
  return { resultaten, volgende: cursor([op?.toISOString() ?? '', casusId, id]) };
}

function moment(op: Date): string {
  return formatMoment(op.getTime(), AMSTERDAM);
}
