import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { eisCasus } from '../toegang.ts';

const ontvangst = z.object({ feit: z.string(), organisatie: z.string(), gelezen: z.string() });

/** Receipts of messages between partners: which organisation read which message first when. */
export function ontvangstRoutes(): Route[] {
  return [
    route(
      {
        method: 'GET',
        pad: '/casussen/{casusId}/ontvangsten',
        naam: 'lijstOntvangsten',
        samenvatting: 'Zegt welke organisatie welk bericht las, en wanneer het eerst.',
        onderwerp: 'Feiten',
        permission: 'casus.lezen',
        audit: 'casusoverzicht',
        antwoord: { 200: z.object({ resultaten: z.array(ontvangst), volgende: z.null() }) },
      },
      async ({ params: { casusId } }, uitvoering) => {
        await eisCasus(uitvoering, casusId);
        const { rows } = await sql<{ feit_id: string; code: string; gelezen_op: Date }>`
          select g.feit_id, o.code, g.gelezen_op from ontvangst g join organisatie o on o.id = g.organisatie_id
           where g.casus_id = ${casusId} order by g.gelezen_op limit 5000`.execute(uitvoering.trx);
        const resultaten = rows.map((rij) => ({
          feit: rij.feit_id,
          organisatie: rij.code,
          gelezen: rij.gelezen_op.toISOString(),
        }));
        return { status: 200, body: { resultaten, volgende: null } };
      },
    ),
    route(
      {
        method: 'POST',
        pad: '/casussen/{casusId}/feiten/{feitId}/ontvangst',
        naam: 'meldOntvangst',
        samenvatting: 'Zegt dat iemand van uw organisatie dit bericht las.',
        onderwerp: 'Feiten',
        permission: 'casus.lezen',
        audit: 'casusoverzicht',
        antwoord: { 204: z.undefined() },
      },
      async ({ params: { casusId, feitId } }, uitvoering) => {
        await eisCasus(uitvoering, casusId);
        const { trx, actor } = uitvoering;
        const gezien = await trx
          .selectFrom('feit_zicht')
          .select('id')
          .where('casus_id', '=', casusId)
          .where('id', '=', feitId)
          .executeTakeFirst();
        if (gezien === undefined) throw new Probleem('niet_gevonden');
        await sql`insert into ontvangst (casus_id, feit_id, organisatie_id, medewerker_id)
                  values (${casusId}, ${feitId}, ${actor.organisatie}, ${actor.medewerker})
                  on conflict do nothing`.execute(trx);
        return { status: 204, body: undefined };
      },
    ),
  ];
}
