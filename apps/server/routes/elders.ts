import { sql } from 'kysely';
import { z } from 'zod';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { eisCasus } from '../toegang.ts';

const bericht = z.object({
  op: z.string(),
  regio: z.string(),
  bij: z.string().describe('Code van de organisatie daar die meer weet.'),
});

/** In which region something came in about somebody of a case, for who directs it; empty for anybody else. */
export function eldersRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/elders',
      naam: 'lijstElders',
      samenvatting:
        'Noemt de procesregie in welke regio iets binnenkwam over iemand uit deze casus, en bij wie zij navraagt.',
      onderwerp: 'Regie',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: { 200: lijstVan(bericht) },
    },
    async ({ params: { casusId } }, { trx }) => {
      await eisCasus({ trx }, casusId);
      const { rows } = await sql<{ op: Date; regio: string; bij: string }>`
        select op, regio, bij from elders_van(${casusId})`.execute(trx);
      const resultaten = rows.map(({ op, ...rest }) => ({ op: formatMoment(op.getTime(), AMSTERDAM), ...rest }));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}
