import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import {
  API_PAD,
  cursor,
  leesCursor,
  lijstVan,
  pagina,
  route,
  type Route,
  type Uitvoering,
} from '@waakvlam/kernel/http';
import { type FeitType, FEITTYPEN } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { leesLog, type Logregel } from '../feiten/log.ts';
import { legVast, type Weg } from '../feiten/vastleggen.ts';
import { type FeitAntwoord, feitSchema, feitVorm, feitVormVan, schrijfFeit } from '../feiten/vorm.ts';
import { leesOp, opVraag } from '../stand/op.ts';
import { eisCasus } from '../toegang.ts';

/** Kinds that act on one measure; their routes stand under that measure and carry its version. */
const OP_MAATREGEL: ReadonlySet<string> = new Set([
  'maatregel_uitgereikt',
  'maatregel_verlengd',
  'maatregel_geevalueerd',
  'maatregel_beeindigd',
]);

/** Kinds that have a route of their own. */
const EIGEN_ROUTE: ReadonlySet<string> = new Set([...OP_MAATREGEL, 'correctie']);

/** Reading and recording facts: one route per kind under its legal noun, and one for imports. */
export function feitRoutes(diensten: Diensten): Route[] {
  const nomen = FEITTYPEN.filter(
    ({ soort, vastleggenDoor }) => !EIGEN_ROUTE.has(soort) && vastleggenDoor.length > 0,
  ).map((type) => nomenRoute(diensten, type));
  return [lijstRoute(), haalRoute(), importRoute(diensten), ...nomen];
}

const plaats = z.tuple([z.number(), z.number(), z.string()]);
/** The page of a case needs its whole log, and each page of it reads the log anew: long ones come in one answer. */
const logpagina = { ...pagina, limiet: z.coerce.number().int().min(1).max(10_000).default(50) };

function lijstRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/feiten',
      naam: 'lijstFeiten',
      samenvatting: 'Geeft het logboek in de volgorde waarin de feiten bekend werden.',
      onderwerp: 'Feiten',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      query: z.strictObject({ ...logpagina, ...opVraag }),
      antwoord: { 200: lijstVan(feitSchema) },
    },
    async ({ params, query }, uitvoering) => {
      const op = leesOp(query.op, uitvoering.nu);
      const na = query.na === undefined ? undefined : leesCursor(query.na, plaats);
      await eisCasus(uitvoering, params.casusId);
      const log = (await leesLog(uitvoering.trx, params.casusId, op)).filter(
        (regel) => na === undefined || ligtNa(regel, na),
      );
      const deel = log.slice(0, query.limiet);
      const laatste = log.length > query.limiet ? deel.at(-1) : undefined;
      return {
        status: 200,
        body: { resultaten: deel.map(schrijf), volgende: laatste ? cursor(sleutelVan(laatste)) : null },
      };
    },
  );
}

function haalRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/feiten/{feitId}',
      naam: 'haalFeit',
      samenvatting: 'Geeft één feit.',
      onderwerp: 'Feiten',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: { 200: feitSchema },
    },
    async ({ params }, uitvoering) => {
      await eisCasus(uitvoering, params.casusId);
      return { status: 200, body: await eisFeit(uitvoering, params.casusId, params.feitId) };
    },
  );
}

function importRoute(diensten: Diensten): Route {
  const contract = {
    method: 'POST',
    pad: '/casussen/{casusId}/feiten',
    naam: 'legFeitVast',
    samenvatting: 'Legt een feit van een willekeurige soort vast.',
    onderwerp: 'Feiten',
    permission: 'feit.vastleggen',
    audit: 'casusinhoud',
    body: z.unknown(),
    bodyVorm: feitVorm,
    antwoord: { 201: feitSchema },
  } as const;
  return route(
    contract,
    async ({ params, body }, uitvoering) => vastgelegd(diensten, uitvoering, params.casusId, body, 'invoer'),
    async ({ params }, bron, uitvoering) => opnieuw(uitvoering, params.casusId, bron),
  );
}

function nomenRoute(diensten: Diensten, { soort, pad, label, omschrijving }: FeitType): Route {
  return route(
    {
      method: 'POST',
      pad: `/casussen/{casusId}/${pad}`,
      naam: `legVast_${soort}`,
      samenvatting: `${label}. ${omschrijving}`,
      onderwerp: 'Feiten',
      permission: 'feit.vastleggen',
      audit: 'casusinhoud',
      body: z.unknown(),
      bodyVorm: feitVormVan(soort),
      antwoord: { 201: feitSchema },
    },
    async ({ params, body }, uitvoering) => vastgelegd(diensten, uitvoering, params.casusId, metSoort(body, soort)),
    async ({ params }, bron, uitvoering) => opnieuw(uitvoering, params.casusId, bron),
  );
}

/** Records a fact and gives the answer to its request; the motor runs after the commit. */
export async function vastgelegd(
  diensten: Diensten,
  uitvoering: Uitvoering,
  casusId: string,
  invoer: unknown,
  weg: Weg = 'handeling',
) {
  const { feit, geregistreerd, aangevuld } = await legVast(diensten, uitvoering, casusId, invoer, weg);
  return {
    status: 201 as const,
    body: schrijfFeit(feit, geregistreerd, false),
    headers: { Location: plek(casusId, feit.id) },
    bron: feit.id,
    daarna: () => diensten.motor.evalueer(casusId, aangevuld),
  };
}

/** The answer for a fact that was recorded before. */
export async function opnieuw(uitvoering: Uitvoering, casusId: string, feitId: string) {
  const body = await eisFeit(uitvoering, casusId, feitId);
  return { status: 201 as const, body, headers: { Location: plek(casusId, feitId) } };
}

function plek(casusId: string, feitId: string): string {
  return `${API_PAD}/casussen/${casusId}/feiten/${encodeURIComponent(feitId)}`;
}

/** The kind stands in the path; naming it in the body as well is refused as an unknown field. */
export function metSoort(body: unknown, soort: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  if ('soort' in body) {
    throw new Probleem('inhoud_ongeldig', {
      fouten: [{ veld: 'soort', melding: 'De soort staat al in het adres; laat dit veld weg.' }],
    });
  }
  return { soort, ...body };
}

/** One fact as the caller sees it; 404 when she does not. */
export async function eisFeit({ trx }: Uitvoering, casusId: string, feitId: string): Promise<FeitAntwoord> {
  const regel = (await leesLog(trx, casusId)).find(({ feit }) => feit.id === feitId);
  if (regel === undefined) throw new Probleem('niet_gevonden');
  return schrijf(regel);
}

function schrijf({ feit, geregistreerd, vervallen }: Logregel): FeitAntwoord {
  return schrijfFeit(feit, geregistreerd, vervallen);
}

function sleutelVan({ feit }: Logregel): z.output<typeof plaats> {
  return [feit.bekend, feit.gebeurd.van, feit.id];
}

function ligtNa(regel: Logregel, [bekend, van, id]: z.output<typeof plaats>): boolean {
  const { feit } = regel;
  return feit.bekend !== bekend
    ? feit.bekend > bekend
    : feit.gebeurd.van !== van
      ? feit.gebeurd.van > van
      : feit.id > id;
}
