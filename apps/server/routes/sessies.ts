import { sql } from 'kysely';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import {
  eigenSessies,
  eindigAndereSessies,
  eindigSessie,
  eindigSessies,
  leesToken,
  openbareRoute,
  route,
  type Route,
  startSessie,
} from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { eisUuid } from './uuid.ts';
import { zonderSessie } from '../identiteit/index.ts';
import { toestelnaam } from '../identiteit/toestel.ts';

const gebruiker = z.object({
  id: z.string(),
  naam: z.string(),
  organisatie: z.string(),
  organisatienaam: z.string(),
  rol: z.string(),
  orgrol: z.string(),
});

/** Sign-in without a password, for the demo region on this machine only. */
export function demoRoutes({ app, motorPool, sessies }: Diensten): Route[] {
  const mensen = () =>
    kyselyOn(motorPool)
      .selectFrom('medewerker')
      .innerJoin('organisatie', 'organisatie.id', 'medewerker.organisatie_id')
      .select([
        'medewerker.id',
        'medewerker.naam',
        'organisatie.code as organisatie',
        'organisatie.naam as organisatienaam',
        'medewerker.rol',
        'medewerker.orgrol',
      ])
      .where('medewerker.actief_tot', 'is', null)
      .where('medewerker.systeem', '=', false);
  return [
    openbareRoute(
      {
        method: 'GET',
        pad: '/demo/gebruikers',
        naam: 'haalDemogebruikers',
        samenvatting: 'Noemt de verzonnen mensen van de demoregio.',
        onderwerp: 'Aanmelden',
        permission: 'openbaar',
        audit: 'geen_persoonsgegevens',
        antwoord: { 200: z.array(gebruiker) },
      },
      async () => ({
        status: 200,
        body: await mensen().orderBy('organisatie.naam').orderBy('medewerker.naam').execute(),
      }),
    ),
    openbareRoute(
      {
        method: 'POST',
        pad: '/sessies',
        naam: 'meldAan',
        samenvatting: 'Meldt een demogebruiker aan en geeft een token.',
        onderwerp: 'Aanmelden',
        permission: 'openbaar',
        audit: 'aanmelding',
        body: z.strictObject({ gebruiker: z.string() }),
        antwoord: { 201: z.object({ token: z.string() }) },
      },
      async ({ body, kop }) => {
        const bekend = (await mensen().execute()).some(({ id }) => id === body.gebruiker);
        if (!bekend) throw ongeldig({ veld: 'gebruiker', melding: 'Deze gebruiker bestaat niet.' });
        const token = await startSessie(app, body.gebruiker, sessies, toestelnaam(kop('user-agent')));
        return { status: 201, body: { token }, headers: { Location: '/api/v1/sessies/huidige' } };
      },
    ),
  ];
}

const tijd = (moment: Date): string => formatMoment(moment.getTime(), AMSTERDAM);

/** The session of the caller: who she is, where she is signed in, and signing out here or everywhere. */
export function sessieRoutes({ app, sessies }: Diensten): Route[] {
  const algemeen = { onderwerp: 'Aanmelden', permission: 'aangemeld', audit: 'aanmelding' } as const;
  const klaar = { status: 204 as const, body: undefined, headers: { 'Set-Cookie': zonderSessie(sessies) } };
  return [
    route(
      {
        ...algemeen,
        method: 'GET',
        pad: '/sessies/huidige',
        naam: 'haalSessie',
        samenvatting: 'Zegt wie er aangemeld is.',
        antwoord: { 200: gebruiker },
      },
      async (_verzoek, { actor, trx }) => {
        const wie = await trx
          .selectFrom('medewerker')
          .innerJoin('organisatie', 'organisatie.id', 'medewerker.organisatie_id')
          .select(['medewerker.id', 'medewerker.naam', 'organisatie.code as organisatie'])
          .select(['organisatie.naam as organisatienaam', 'medewerker.rol', 'medewerker.orgrol'])
          .where('medewerker.id', '=', actor.medewerker)
          .executeTakeFirstOrThrow();
        return { status: 200, body: wie };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'GET',
        pad: '/sessies/eigen',
        naam: 'lijstEigenSessies',
        samenvatting: 'Noemt waar u nog aangemeld bent.',
        antwoord: {
          200: z.array(
            z.object({
              id: z.string(),
              toestel: z.string().nullable().describe('Browser en systeem, zoals de browser zelf zegt.'),
              begonnen: z.string(),
              gebruikt: z.string().describe('Laatste gebruik, op de minuut.'),
              verloopt: z.string(),
              deze: z.boolean().describe('De sessie waarmee u dit vraagt.'),
            }),
          ),
        },
      },
      async ({ kop }, { trx }) => {
        const rijen = await eigenSessies(trx, leesToken(kop, 'GET', sessies) ?? '', sessies);
        return {
          status: 200,
          body: rijen.map(({ begonnen, gebruikt, verloopt, ...rest }) => {
            return { ...rest, begonnen: tijd(begonnen), gebruikt: tijd(gebruikt), verloopt: tijd(verloopt) };
          }),
        };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'GET',
        pad: '/sessies/account',
        naam: 'haalEigenAccount',
        samenvatting: 'Zegt wanneer uw account hier is gemaakt, en op wiens uitnodiging.',
        antwoord: {
          200: z.object({
            gemaakt: z.string().nullable().describe('Leeg wie zich elders aanmeldt.'),
            door: z.string().nullable().describe('Leeg wie vanaf de server is uitgenodigd.'),
          }),
        },
      },
      async (_verzoek, { trx }) => {
        const { rows } = await sql<{ gemaakt_op: Date; gemaakt_door: string | null }>`
          select gemaakt_op, gemaakt_door from eigen_account()`.execute(trx);
        const [account] = rows;
        if (account === undefined) return { status: 200, body: { gemaakt: null, door: null } };
        return { status: 200, body: { gemaakt: tijd(account.gemaakt_op), door: account.gemaakt_door } };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'GET',
        pad: '/sessies/grenzen',
        naam: 'haalSessiegrenzen',
        samenvatting: 'Zegt hoe lang deze sessie nog duurt, gebruikt en ongebruikt.',
        antwoord: { 200: z.object({ stilteSeconden: z.number(), verloopt: z.string() }) },
      },
      async ({ kop }, { trx }) => {
        const rijen = await eigenSessies(trx, leesToken(kop, 'GET', sessies) ?? '', sessies);
        const deze = rijen.find((een) => een.deze);
        if (deze === undefined) throw new Probleem('niet_aangemeld');
        return { status: 200, body: { stilteSeconden: sessies.stilte / 1000, verloopt: tijd(deze.verloopt) } };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'DELETE',
        pad: '/sessies/huidige',
        naam: 'meldAf',
        samenvatting: 'Beëindigt de huidige sessie.',
        antwoord: { 204: z.undefined() },
      },
      async ({ kop }) => {
        return { ...klaar, daarna: () => eindigSessie(app, leesToken(kop, 'DELETE', sessies) ?? '') };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'DELETE',
        pad: '/sessies/andere',
        naam: 'meldEldersAf',
        samenvatting: 'Beëindigt al uw sessies behalve deze.',
        antwoord: { 204: z.undefined() },
      },
      async ({ kop }, { trx }) => {
        await eindigAndereSessies(trx, leesToken(kop, 'DELETE', sessies) ?? '');
        return { status: 204, body: undefined };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'DELETE',
        pad: '/sessies/{sessieId}',
        naam: 'beeindigSessie',
        samenvatting: 'Beëindigt één van uw sessies.',
        antwoord: { 204: z.undefined() },
      },
      async ({ params: { sessieId } }, { trx }) => {
        const { rows } = await sql<{ weg: boolean }>`
          select eigen_sessie_beeindigen(${eisUuid(sessieId)}) as weg`.execute(trx);
        if (rows[0]?.weg !== true) throw new Probleem('niet_gevonden');
        return { status: 204, body: undefined };
      },
    ),
    route(
      {
        ...algemeen,
        method: 'DELETE',
        pad: '/sessies',
        naam: 'meldOveralAf',
        samenvatting: 'Beëindigt al uw sessies, op elk apparaat.',
        antwoord: { 204: z.undefined() },
      },
      async ({ kop }) => {
        const token = leesToken(kop, 'DELETE', sessies) ?? '';
        return { ...klaar, daarna: async () => void (await eindigSessies(app, token)) };
      },
    ),
  ];
}
