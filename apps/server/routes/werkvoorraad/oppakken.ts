import { sql } from 'kysely';
import { z } from 'zod';
import { hasCode } from '@waakvlam/kernel/db';
import { nietNu, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { eisCasus } from '../../toegang.ts';

const contract = { onderwerp: 'Werkvoorraad', permission: 'casus.lezen', audit: 'casusoverzicht' } as const;

/** Picking up a task of the own organisation, laying it down, and having seen what is new in a case. */
export function oppakRoutes(): Route[] {
  return [pakOpRoute(), legNeerRoute(), gezienRoute()];
}

function pakOpRoute(): Route {
  return route(
    {
      ...contract,
      method: 'POST',
      pad: '/casussen/{casusId}/taken/{taakId}/oppakken',
      naam: 'pakTaakOp',
      samenvatting: 'Zegt tegen collega’s dat u deze taak van uw organisatie doet.',
      permission: 'feit.vastleggen',
      antwoord: { 204: z.undefined() },
    },
    async ({ params: { casusId, taakId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { actor, trx } = uitvoering;
      try {
        await sql`
          insert into taak_opgepakt (casus_id, taak_id, medewerker_id, organisatie_id)
          values (${casusId}, ${taakId}, ${actor.medewerker}, ${actor.organisatie})`.execute(trx);
      } catch (fout) {
        if (hasCode(fout, '23505')) {
          throw nietNu('Een collega heeft deze taak al opgepakt.');
        }
        // No task of her organisation in this case.
        if (hasCode(fout, '42501')) throw new Probleem('niet_gevonden');
        throw fout;
      }
      return { status: 204, body: undefined };
    },
  );
}

function legNeerRoute(): Route {
  return route(
    {
      ...contract,
      method: 'DELETE',
      pad: '/casussen/{casusId}/taken/{taakId}/oppakken',
      naam: 'legTaakNeer',
      samenvatting: 'Zegt dat u of een collega deze taak niet meer doet; de taak zelf blijft staan.',
      permission: 'feit.vastleggen',
      antwoord: { 204: z.undefined() },
    },
    async ({ params: { casusId, taakId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      await sql`delete from taak_opgepakt where casus_id = ${casusId} and taak_id = ${taakId}`.execute(uitvoering.trx);
      return { status: 204, body: undefined };
    },
  );
}

function gezienRoute(): Route {
  return route(
    {
      ...contract,
      method: 'POST',
      pad: '/casussen/{casusId}/gezien',
      naam: 'zagCasus',
      samenvatting: 'Zegt dat u zag wat er tot nu in deze casus staat; nieuw is wat daarna komt.',
      antwoord: { 204: z.undefined() },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      await sql`
        insert into gezien (medewerker_id, casus_id) values (${uitvoering.actor.medewerker}, ${casusId})
        on conflict (medewerker_id, casus_id) do update set op = now()`.execute(uitvoering.trx);
      return { status: 204, body: undefined };
    },
  );
}
