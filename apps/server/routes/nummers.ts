import { sql } from 'kysely';
import { z } from 'zod';
import { lijstVan, route, type Route } from '@waakvlam/kernel/http';
import { telefoonnummer } from '../identiteit/telefoon.ts';
import { eisCasus } from '../toegang.ts';

const nummer = z.object({
  soort: z.enum(['medewerker', 'algemeen', 'wachtdienst']),
  organisatie: z.string().describe('Code van de organisatie.'),
  organisatienaam: z.string(),
  medewerker: z.string().nullable(),
  rollen: z.array(z.string()).describe('Wat zij in deze casus is.'),
  nummer: z.string(),
});
type Nummer = z.output<typeof nummer>;

const eigen = z.object({ telefoon: z.string().nullable() });
const vanOrganisatie = z.object({ algemeen: z.string().nullable(), wachtdienst: z.string().nullable() });
const EIGEN = { onderwerp: 'Medewerkers', permission: 'aangemeld', audit: 'geen_persoonsgegevens' } as const;
const BEHEER = { onderwerp: 'Medewerkers', permission: 'medewerkers.beheren', audit: 'aanmelding' } as const;

/** Whom somebody can call about a case, and the numbers that she and her organisation give for that. */
export function nummerRoutes(): Route[] {
  return [casusnummersRoute(), ...eigenRoutes(), ...organisatieRoutes()];
}

function casusnummersRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/nummers',
      naam: 'lijstNummers',
      samenvatting: 'Noemt wie u over deze casus kunt bellen: wie er een rol heeft, de deelnemers en de wachtdienst.',
      onderwerp: 'Casussen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: { 200: lijstVan(nummer) },
    },
    async ({ params: { casusId } }, { trx }) => {
      await eisCasus({ trx }, casusId);
      const { rows } = await sql<Nummer>`select * from casusnummers(${casusId})`.execute(trx);
      return { status: 200, body: { resultaten: rows, volgende: null } };
    },
  );
}

function eigenRoutes(): Route[] {
  return [
    route(
      {
        ...EIGEN,
        method: 'GET',
        pad: '/mijn-nummer',
        naam: 'haalEigenNummer',
        samenvatting: 'Geeft uw eigen werknummer.',
        antwoord: { 200: eigen },
      },
      async (_verzoek, { actor, trx }) => {
        const { rows } = await sql<{ nummer: string }>`
          select nummer from werknummer where medewerker_id = ${actor.medewerker}`.execute(trx);
        return { status: 200, body: { telefoon: rows[0]?.nummer ?? null } };
      },
    ),
    route(
      {
        ...EIGEN,
        method: 'PUT',
        pad: '/mijn-nummer',
        naam: 'zetEigenNummer',
        samenvatting: 'Zet uw eigen werknummer; null haalt het weg.',
        body: z.strictObject({ telefoon: telefoonnummer.nullable() }),
        antwoord: { 200: eigen },
      },
      async ({ body }, { trx }) => {
        await sql`select eigen_nummer_zetten(${body.telefoon})`.execute(trx);
        return { status: 200, body };
      },
    ),
  ];
}

function organisatieRoutes(): Route[] {
  return [
    route(
      {
        ...BEHEER,
        method: 'GET',
        pad: '/organisatienummers',
        naam: 'haalOrganisatienummers',
        samenvatting: 'Geeft het algemene nummer van uw organisatie en dat van haar wachtdienst.',
        antwoord: { 200: vanOrganisatie },
      },
      async (_verzoek, { actor, trx }) => {
        const { rows } = await sql<{ soort: string; nummer: string }>`
          select soort, nummer from werknummer
           where organisatie_id = ${actor.organisatie} and medewerker_id is null`.execute(trx);
        const van = (soort: string) => rows.find((rij) => rij.soort === soort)?.nummer ?? null;
        return { status: 200, body: { algemeen: van('algemeen'), wachtdienst: van('wachtdienst') } };
      },
    ),
    route(
      {
        ...BEHEER,
        method: 'PUT',
        pad: '/organisatienummers',
        naam: 'zetOrganisatienummers',
        samenvatting: 'Zet de nummers van uw organisatie; null haalt een nummer weg.',
        body: z.strictObject({ algemeen: telefoonnummer.nullable(), wachtdienst: telefoonnummer.nullable() }),
        antwoord: { 200: vanOrganisatie },
      },
      async ({ body }, { trx }) => {
        await sql`select organisatienummer_zetten('algemeen', ${body.algemeen}),
                         organisatienummer_zetten('wachtdienst', ${body.wachtdienst})`.execute(trx);
        return { status: 200, body };
      },
    ),
  ];
}
