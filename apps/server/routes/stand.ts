import { z } from 'zod';
import { cursor, leesCursor, lijstVan, pagina, route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { standVoor } from '../stand/bereken.ts';
import { leesOp, opVraag } from '../stand/op.ts';
import { standSchema, taakSchema } from '../stand/schema.ts';
import { eisCasus } from '../toegang.ts';

const plaats = z.tuple([z.number().int().min(0)]);

/** What the route card says of a case, now or at an earlier moment. */
export function standRoutes(diensten: Diensten): Route[] {
  return [
    route(
      {
        method: 'GET',
        pad: '/casussen/{casusId}/stand',
        naam: 'haalStand',
        samenvatting: 'Geeft niveau, signalen en taken van een casus, nu of op een eerder moment.',
        onderwerp: 'Stand',
        permission: 'casus.lezen',
        audit: 'casusstand',
        query: z.strictObject(opVraag),
        antwoord: { 200: standSchema },
      },
      async ({ params, query }, uitvoering) => {
        const op = leesOp(query.op, uitvoering.nu);
        const casus = await eisCasus(uitvoering, params.casusId);
        return { status: 200, body: await standVoor(diensten, uitvoering, casus, op) };
      },
    ),
    route(
      {
        method: 'GET',
        pad: '/casussen/{casusId}/taken',
        naam: 'lijstTaken',
        samenvatting: 'Noemt de taken van een casus, wat open staat en het eerst af moet zijn voorop.',
        onderwerp: 'Stand',
        permission: 'casus.lezen',
        audit: 'casusstand',
        query: z.strictObject({
          ...pagina,
          ...opVraag,
          wie: z.string().max(40).optional(),
          status: taakSchema.shape.status.optional(),
        }),
        antwoord: { 200: lijstVan(taakSchema) },
      },
      async ({ params, query }, uitvoering) => {
        const op = leesOp(query.op, uitvoering.nu);
        const [van] = query.na === undefined ? [0] : leesCursor(query.na, plaats);
        const casus = await eisCasus(uitvoering, params.casusId);
        const { taken } = await standVoor(diensten, uitvoering, casus, op);
        const gekozen = taken
          .filter((taak) => query.wie === undefined || taak.wie === query.wie)
          .filter((taak) => query.status === undefined || taak.status === query.status)
          .toSorted(opUrgentie);
        const tot = van + query.limiet;
        return {
          status: 200,
          body: { resultaten: gekozen.slice(van, tot), volgende: tot < gekozen.length ? cursor([tot]) : null },
        };
      },
    ),
  ];
}

type Taak = z.output<typeof taakSchema>;
const RANG: Readonly<Record<Taak['status'], number>> = { te_laat: 0, open: 1, afgeweken: 2, gedaan: 3, nvt: 4 };

function opUrgentie(a: Taak, b: Taak): number {
  const uiterlijk = (taak: Taak): number => (taak.uiterlijk === null ? Infinity : Date.parse(taak.uiterlijk));
  return (
    RANG[a.status] - RANG[b.status] ||
    (uiterlijk(a) < uiterlijk(b) ? -1 : uiterlijk(a) > uiterlijk(b) ? 1 : 0) ||
    `${a.item} ${a.wie} ${a.sinds}`.localeCompare(`${b.item} ${b.wie} ${b.sinds}`)
  );
}
