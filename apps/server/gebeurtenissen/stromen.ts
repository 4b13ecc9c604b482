import { sql } from 'kysely';
import type pg from 'pg';
import { kyselyOn } from '@waakvlam/kernel/db';
import type { Uitgang } from '@waakvlam/kernel/uitgang';
import { CASUSBERICHTEN } from './bericht.ts';
import { BERICHTKANAAL } from './berichten.ts';
import type { Bezorger } from './bezorging.ts';

/** The server-sent events of a case, as its route describes itself. */
const UITGANG: Uitgang = {
  naam: 'GET /casussen/{casusId}/gebeurtenissen',
  soort: 'stroom',
  audit: 'casusoverzicht',
  bereik: ['medewerkers'],
};

/**
 * Hands messages to the streams that are open, on every server that works on this database. A stream weighs the rights of
 * its reader itself, at the moment that it writes; who has none open asks for the case when she needs it.
 */
export function stroomBezorger(motor: pg.Pool): Bezorger {
  return {
    uitgang: UITGANG,
    neemt: CASUSBERICHTEN,
    bezorg: async (zendingen) => {
      // What a person was told is no news of a case; an earlier release handed it to this way out too.
      const berichten = zendingen.flatMap(({ bericht }) =>
        bericht.soort === 'notificatie' || bericht.soort === 'contact' ? [] : [JSON.stringify(bericht)],
      );
      await sql`select pg_notify(${BERICHTKANAAL}, bericht) from unnest(${berichten}::text[]) as bericht`.execute(
        kyselyOn(motor),
      );
      return zendingen.map(({ id }) => id);
    },
  };
}
