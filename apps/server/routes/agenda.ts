import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import ical from 'ical-generator';
import { sql } from 'kysely';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import { Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, openbareRoute, route, type Route } from '@waakvlam/kernel/http';
import { MINUUT } from '@waakvlam/kernel/tijd';
import { omDeBeurt } from '../beurt.ts';
import type { Diensten } from '../diensten.ts';

const abonnement = z.object({
  actief: z.boolean(),
  gemaakt: z.string().nullable(),
  opgehaald: z.string().nullable(),
});

/** A calendar feed per person that says when something is due and never what; its secret address can be withdrawn. */
export function agendaRoutes(diensten: Diensten): Route[] {
  return [kijkRoute(), maakRoute(), trekInRoute(), feedRoute(diensten)];
}

const GEDEELD = { onderwerp: 'Agenda', permission: 'aangemeld', audit: 'geen_persoonsgegevens' } as const;

function kijkRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: '/agenda',
      naam: 'haalAgendaabonnement',
      samenvatting: 'Zegt of u een agenda-abonnement hebt en wanneer het voor het laatst is opgehaald.',
      antwoord: { 200: abonnement },
    },
    async (_verzoek, { trx }) => {
      const { rows } = await sql<{ gemaakt_op: Date; opgehaald_op: Date | null }>`
        select gemaakt_op, opgehaald_op from agenda_abonnement`.execute(trx);
      const [rij] = rows;
      const body = {
        actief: rij !== undefined,
        gemaakt: rij?.gemaakt_op.toISOString() ?? null,
        opgehaald: rij?.opgehaald_op?.toISOString() ?? null,
      };
      return { status: 200, body };
    },
  );
}

function maakRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: '/agenda',
      naam: 'maakAgendaabonnement',
      samenvatting:
        'Maakt een nieuw geheim adres voor uw agenda; een eerder adres werkt dan niet meer. U ziet het één keer.',
      antwoord: { 201: z.object({ pad: z.string() }) },
    },
    async (_verzoek, uitvoering) => {
      const { actor, trx } = uitvoering;
      await omDeBeurt(uitvoering, `agenda ${actor.medewerker}`);
      const token = randomBytes(32).toString('base64url');
      await sql`delete from agenda_abonnement`.execute(trx);
      await sql`
        insert into agenda_abonnement (medewerker_id, token_digest) values (${actor.medewerker}, ${digest(token)})`.execute(
        trx,
      );
      return { status: 201, body: { pad: `${API_PAD}/agenda/${token}` } };
    },
  );
}

function trekInRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'DELETE',
      pad: '/agenda',
      naam: 'trekAgendaabonnementIn',
      samenvatting: 'Trekt uw agenda-abonnement in; het adres werkt meteen niet meer.',
      antwoord: { 204: z.undefined() },
    },
    async (_verzoek, { trx }) => {
      await sql`delete from agenda_abonnement`.execute(trx);
      return { status: 204, body: undefined };
    },
  );
}

function feedRoute({ app }: Diensten): Route {
  return openbareRoute(
    {
      method: 'GET',
      pad: '/agenda/{token}',
      naam: 'haalAgenda',
      samenvatting: 'Geeft als iCalendar wanneer iets op termijn staat, zonder wat, wie of welke casus.',
      onderwerp: 'Agenda',
      permission: 'openbaar',
      audit: 'geen_persoonsgegevens',
      bereik: ['medewerkers'],
      stroom: 'text/calendar',
      antwoord: { 200: z.unknown() },
    },
    async ({ params: { token } }) => {
      const { rows } = await sql<{ op: Date | null }>`select op from agenda_momenten(${digest(token)})`.execute(
        kyselyOn(app),
      );
      if (rows.length === 0) throw new Probleem('niet_gevonden');
      const momenten = rows.flatMap(({ op }) => (op === null ? [] : [op.getTime()]));
      return { status: 200, body: Readable.from([schrijfAgenda(momenten)]), headers: { 'cache-control': 'no-store' } };
    },
  );
}

/** One event per minute at which something is due; the count is all that it says. */
function schrijfAgenda(momenten: readonly number[]): string {
  const perMinuut = new Map<number, number>();
  for (const moment of momenten) {
    const minuut = Math.floor(moment / MINUUT) * MINUUT;
    perMinuut.set(minuut, (perMinuut.get(minuut) ?? 0) + 1);
  }
  const agenda = ical({ name: 'Werk', prodId: '//Waakvlam//NL', ttl: 3600 });
  for (const [minuut, aantal] of [...perMinuut].toSorted(([a], [b]) => a - b))
    agenda.createEvent({
      id: `${minuut}@waakvlam`,
      start: new Date(minuut - 15 * MINUUT),
      end: new Date(minuut),
      summary: aantal === 1 ? 'Termijn' : `${aantal} termijnen`,
      stamp: new Date(minuut),
    });
  return agenda.toString();
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
