import { sql } from 'kysely';
import { z } from 'zod';
import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import { hasCode } from '@waakvlam/kernel/db';
import { Probleem } from '@waakvlam/kernel/errors';
import { cursor, leesCursor, lijstVan, pagina, route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { naamInCasus } from '../feiten/woorden.ts';
import { GEEN_NOOD } from '../notificaties/buiten.ts';
import { notificatietitel } from '../taal/notificatietitel.ts';
import { SIGNAALTITELS } from '../taal/signaalcodes.ts';
import { instellingRoutes } from './notificatie-instellingen.ts';
import { wachtdienstRoutes } from './wachtdienst.ts';

const notificatie = z.object({
  id: z.string(),
  soort: z.enum(['alarm', 'taken', 'wacht', 'bezorging', 'leeslijst', 'contact']),
  casus: z.object({ id: z.string(), naam: z.string() }).nullable(),
  titel: z.string(),
  trap: z.number().describe('0: u werkt in de casus, 1: u neemt waar, 2: u heeft dienst.'),
  bel: z.string().nullable().describe('Organisatie die u kunt bellen, als u de casus zelf niet mag zien.'),
  op: z.string(),
  gelezen: z.string().nullable(),
  bevestigd: z.string().nullable(),
});

interface Rij {
  readonly id: string;
  readonly soort: z.output<typeof notificatie>['soort'];
  readonly casus_id: string | null;
  readonly casus: string | null;
  readonly code: string | null;
  readonly trap: number;
  readonly bel: string | null;
  readonly aangemaakt_op: Date;
  readonly gelezen_op: Date | null;
  readonly bevestigd_op: Date | null;
}

const contract = { onderwerp: 'Notificaties', permission: 'aangemeld', audit: 'casusoverzicht' } as const;
const plaats = z.tuple([z.iso.datetime(), z.uuid()]);

/** What people were told, what they did with it, and how they want to hear. */
export function notificatieRoutes(diensten: Diensten): Route[] {
  return [
    lijstRoute(),
    ongelezenRoute(),
    gelezenRoute(),
    bevestigRoute(),
    verzondenRoute(),
    ...instellingRoutes(diensten),
    ...wachtdienstRoutes(),
  ];
}

function lijstRoute(): Route {
  return route(
    {
      ...contract,
      method: 'GET',
      pad: '/notificaties',
      naam: 'lijstNotificaties',
      samenvatting: 'Noemt wat u is verteld, het nieuwste voorop; wat u niet meer mag zien staat er niet bij.',
      query: z.strictObject(pagina),
      antwoord: { 200: lijstVan(notificatie) },
    },
    async ({ query: { limiet, na } }, { trx }) => {
      const [op, id] = na === undefined ? [null, null] : leesCursor(na, plaats);
      const { rows } = await sql<Rij>`
        select n.id, n.soort, n.casus_id, c.naam as casus, s.code, n.trap, o.naam as bel, n.aangemaakt_op, n.gelezen_op,
               n.bevestigd_op
          from notificatie n
          left join casus c on c.id = n.casus_id
          left join lateral (
            -- One by one: joined as a whole, the view would first be worked out for every alarm of the reader.
            select id, code from signaal_zicht
             where n.soort = 'alarm' and casus_id = n.casus_id and id = n.onderwerp offset 0) s on true
          left join organisatie o on o.id = n.bel_organisatie_id
         where (n.soort <> 'alarm' or s.id is not null)
           and (${op}::timestamptz is null or (n.aangemaakt_op, n.id) < (${op}::timestamptz, ${id}::uuid))
         order by n.aangemaakt_op desc, n.id desc limit ${limiet + 1}`.execute(trx);
      const deel = rows.slice(0, limiet);
      const laatste = rows.length > limiet ? deel.at(-1) : undefined;
      return {
        status: 200,
        body: {
          resultaten: deel.map(alsNotificatie),
          volgende: laatste ? cursor([laatste.aangemaakt_op.toISOString(), laatste.id]) : null,
        },
      };
    },
  );
}

function alsNotificatie(rij: Rij): z.input<typeof notificatie> {
  const { id, soort, code, casus_id, casus, trap, bel } = rij;
  return {
    id,
    soort,
    casus: casus_id === null || casus === null ? null : { id: casus_id, naam: casus },
    titel: notificatietitel(soort, code, trap),
    trap,
    bel,
    op: moment(rij.aangemaakt_op),
    gelezen: rij.gelezen_op && moment(rij.gelezen_op),
    bevestigd: rij.bevestigd_op && moment(rij.bevestigd_op),
  };
}

function ongelezenRoute(): Route {
  return route(
    {
      ...contract,
      method: 'GET',
      pad: '/notificaties/tellingen',
      naam: 'telNotificaties',
      samenvatting: 'Telt wat u nog niet las en welke alarmen op uw bevestiging wachten; ten hoogste honderd.',
      antwoord: { 200: z.object({ ongelezen: z.number(), teBevestigen: z.number() }) },
    },
    async (_verzoek, { trx }) => {
      const { rows } = await sql<{ ongelezen: number; te_bevestigen: number }>`
        select count(*) filter (where gelezen_op is null)::int as ongelezen,
               count(*) filter (where bevestigd_op is null and soort in ('alarm', 'wacht'))::int as te_bevestigen
          from (select gelezen_op, bevestigd_op, soort from notificatie
                 where gelezen_op is null or bevestigd_op is null and soort in ('alarm', 'wacht')
                 order by aangemaakt_op desc limit 100) n`.execute(trx);
      return {
        status: 200,
        body: { ongelezen: rows[0]?.ongelezen ?? 0, teBevestigen: rows[0]?.te_bevestigen ?? 0 },
      };
    },
  );
}

function gelezenRoute(): Route {
  return route(
    {
      ...contract,
      method: 'POST',
      pad: '/notificaties/gelezen',
      naam: 'leesNotificaties',
      samenvatting: 'Zegt dat u deze notificaties las; zonder ids alle.',
      audit: 'geen_persoonsgegevens',
      body: z.strictObject({ ids: z.array(z.uuid()).max(500).optional() }),
      antwoord: { 204: z.undefined() },
    },
    async ({ body: { ids } }, { trx, actor }) => {
      await sql`
        update notificatie set gelezen_op = now()
         where medewerker_id = ${actor.medewerker} and gelezen_op is null
           and (${ids === undefined} or id = any(${ids ?? []}::uuid[]))`.execute(trx);
      return { status: 204, body: undefined };
    },
  );
}

function bevestigRoute(): Route {
  return route(
    {
      ...contract,
      method: 'POST',
      pad: '/notificaties/{notificatieId}/bevestiging',
      naam: 'bevestigAlarm',
      samenvatting:
        'Zegt dat u dit alarm op u neemt; daarna gaat het niet verder naar een waarnemer of de wachtdienst.',
      antwoord: { 204: z.undefined() },
    },
    async ({ params: { notificatieId } }, { trx }) => {
      try {
        const { rows } = await sql<{ gelukt: boolean }>`
          select notificatie_bevestigen(${notificatieId}::uuid) as gelukt`.execute(trx);
        if (rows[0]?.gelukt !== true) throw new Probleem('niet_gevonden');
      } catch (fout) {
        if (hasCode(fout, '22P02')) throw new Probleem('niet_gevonden');
        throw fout;
      }
      return { status: 204, body: undefined };
    },
  );
}

const ontvangst = z.object({
  casus: z.object({ id: z.string(), naam: z.string() }),
  titel: z.string(),
  sinds: z.string(),
  bevestigd: z.string().nullable(),
  ontvangers: z.array(
    z.object({
      naam: z.string().nullable(),
      organisatie: z.string(),
      trap: z.number(),
      op: z.string(),
      gelezen: z.string().nullable(),
      bevestigd: z.string().nullable(),
    }),
  ),
});

interface Ontvangstrij {
  readonly casus_id: string;
  readonly casus: string;
  readonly code: string;
  readonly sinds: Date;
  readonly bevestigd_op: Date | null;
  readonly ontvangers: readonly (Omit<z.input<typeof ontvangst>['ontvangers'][number], 'organisatie'> & {
    readonly organisatie: string | null;
    readonly code: OrganisatieCode;
  })[];
}

function verzondenRoute(): Route {
  return route(
    {
      ...contract,
      method: 'GET',
      pad: '/notificaties/verzonden',
      naam: 'lijstAlarmontvangst',
      samenvatting: 'Noemt wie de alarmen kreeg die op uw feiten rusten, wie ze las en wie ze op zich nam.',
      permission: 'casus.lezen',
      antwoord: { 200: z.object({ let_op: z.string(), resultaten: z.array(ontvangst), volgende: z.null() }) },
    },
    async (_verzoek, { trx }) => {
      const { rows } = await sql<Ontvangstrij>`select * from alarmontvangst(50)`.execute(trx);
      return {
        status: 200,
        body: {
          let_op: GEEN_NOOD,
          resultaten: rows.map(({ casus_id, casus, code, sinds, bevestigd_op, ontvangers }) => ({
            casus: { id: casus_id, naam: casus },
            titel: SIGNAALTITELS[code] ?? code,
            sinds: moment(sinds),
            bevestigd: bevestigd_op && moment(bevestigd_op),
            ontvangers: ontvangers.map(({ code: soort, ...wie }) => ({
              ...wie,
              organisatie: naamInCasus({ code: soort, naam: wie.organisatie }),
            })),
          })),
          volgende: null,
        },
      };
    },
  );
}

function moment(op: Date): string {
  return formatMoment(op.getTime(), AMSTERDAM);
}
