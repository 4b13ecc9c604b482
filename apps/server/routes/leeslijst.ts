import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, cursor, leesCursor, lijstVan, pagina, route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { leesVernietigingen, vernietigingsbewijs } from '../leeslijst/bewaren.ts';
import { cijfers, leesCijfers } from '../leeslijst/cijfers.ts';
import { incidentdetail, leesIncident, merkGelezen } from '../leeslijst/incident.ts';
import { leesLijst, leesregel, plaats, LEESOORDELEN } from '../leeslijst/lijst.ts';
import { alsBetrokkenen, brengNaarCasus, eisBevestigd } from '../leeslijst/naar-casus.ts';
import { neemIncidentenOp } from '../leeslijst/opnemen.ts';
import { verband, zoekVerband } from '../leeslijst/verband.ts';
import { eisVastleggen } from '../toegang.ts';
import { nieuweCasus, openCasus } from './casussen.ts';
import { eisUuid } from './uuid.ts';

const algemeen = { onderwerp: 'Leeslijst', audit: 'incident' } as const;

/** Reading reports for stalking, within the organisation that they are of. */
export function leeslijstRoutes(diensten: Diensten): Route[] {
  return [
    invoerRoute(diensten),
    lijstRoute(diensten),
    cijferRoute(diensten),
    vernietigingRoute('incident.lezen', '/leeslijst/vernietigingen', 'lijstMeldingvernietigingen'),
    vernietigingRoute('toezicht.lezen', '/toezicht/meldingvernietigingen', 'lijstMeldingvernietigingenVoorToezicht'),
    detailRoute(),
    verbandRoute(),
    oordeelRoute(),
    koppelRoute(),
    casusRoute(diensten),
  ];
}

const invoerRoute = ({ lees }: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'POST',
      pad: '/incidenten/invoer',
      naam: 'voerIncidentenIn',
      samenvatting: 'Neemt meldingen op, één per regel JSON; een regel die niet kan wordt genoemd en overgeslagen.',
      permission: 'incident.invoeren',
      body: z.strictObject({ bestand: z.string().min(1).describe('Regels JSON, zoals `waakvlam scan` ze leest.') }),
      antwoord: {
        200: z.object({
          opgenomen: z.number(),
          bestonden: z.number(),
          fouten: z.array(z.object({ regel: z.number(), melding: z.string() })),
        }),
      },
    },
    async ({ body: { bestand } }, uitvoering) => {
      // Lawful nowhere else: at a Zorg- en Veiligheidshuis the law lists no automated analysis.
      if (uitvoering.actor.organisatieCode === 'zvh') throw new Probleem('niet_bevoegd');
      const { opgenomen, bestonden, fouten } = await neemIncidentenOp(uitvoering, lees, bestand);
      return { status: 200, body: { opgenomen, bestonden, fouten: [...fouten] } };
    },
  );

const lijstRoute = ({ leeslijsttermijnen }: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'GET',
      pad: '/leeslijst',
      naam: 'lijstLeeslijst',
      samenvatting: 'Noemt meldingen waarin stalking kan schuilen: de nieuwste dag eerst, daarbinnen de sterkste.',
      permission: 'incident.lezen',
      query: z.strictObject({ ...pagina, alles: z.enum(['ja', 'nee']).default('nee') }),
      antwoord: { 200: lijstVan(leesregel) },
    },
    async ({ query: { limiet, na, alles } }, uitvoering) => {
      const van = na === undefined ? undefined : leesCursor(na, plaats);
      const { regels, volgende } = await leesLijst(
        uitvoering,
        { limiet, van, alles: alles === 'ja' },
        leeslijsttermijnen,
      );
      return { status: 200, body: { resultaten: regels, volgende: volgende ? cursor(volgende) : null } };
    },
  );

const cijferRoute = ({ leeslijsttermijnen }: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'GET',
      pad: '/leeslijst/cijfers',
      naam: 'haalLeeslijstcijfers',
      samenvatting: 'Zegt hoe de leeslijst het doet: precisie en laat gevonden per week, overeenstemming, wat wacht.',
      permission: 'incident.lezen',
      antwoord: { 200: cijfers },
    },
    async (_verzoek, uitvoering) => ({ status: 200, body: await leesCijfers(uitvoering, leeslijsttermijnen) }),
  );

const vernietigingRoute = (permission: 'incident.lezen' | 'toezicht.lezen', pad: string, naam: string): Route =>
  route(
    {
      ...algemeen,
      method: 'GET',
      pad,
      naam,
      samenvatting: 'Noemt de bewijzen van meldingen die na hun bewaartermijn zijn vernietigd, de nieuwste voorop.',
      permission,
      antwoord: { 200: z.object({ resultaten: z.array(vernietigingsbewijs) }) },
    },
    async (_verzoek, uitvoering) => ({ status: 200, body: { resultaten: await leesVernietigingen(uitvoering) } }),
  );

const detailRoute = (): Route =>
  route(
    {
      ...algemeen,
      method: 'GET',
      pad: '/incidenten/{incidentId}',
      naam: 'haalIncident',
      samenvatting: 'Geeft een melding met de woorden waarop het oordeel rust; dat u haar las, blijft staan.',
      permission: 'incident.lezen',
      antwoord: { 200: incidentdetail },
    },
    async ({ params: { incidentId } }, uitvoering) => {
      const id = eisUuid(incidentId);
      await leesIncident(uitvoering, id);
      await merkGelezen(uitvoering, id);
      return { status: 200, body: await leesIncident(uitvoering, id) };
    },
  );

const verbandRoute = (): Route =>
  route(
    {
      ...algemeen,
      method: 'GET',
      pad: '/incidenten/{incidentId}/verband',
      naam: 'haalVerband',
      samenvatting: 'Geeft de andere meldingen die erbij horen, het patroon dat zij vormen en wie vermoedelijk wie is.',
      permission: 'incident.lezen',
      antwoord: { 200: verband },
    },
    async ({ params: { incidentId } }, uitvoering) => {
      const id = eisUuid(incidentId);
      await leesIncident(uitvoering, id);
      return { status: 200, body: await zoekVerband(uitvoering, id) };
    },
  );

const oordeelRoute = (): Route =>
  route(
    {
      ...algemeen,
      method: 'POST',
      pad: '/incidenten/{incidentId}/oordelen',
      naam: 'beoordeelIncident',
      samenvatting: 'Legt uw oordeel vast: stalking, geen, of meer weten. Uw nieuwste oordeel telt.',
      permission: 'incident.beoordelen',
      body: z.strictObject({
        oordeel: z.enum(LEESOORDELEN),
        reden: z.string().trim().min(2, 'Zeg in een paar woorden waarom.').max(500),
      }),
      antwoord: { 200: incidentdetail },
    },
    async ({ params: { incidentId }, body: { oordeel, reden } }, uitvoering) => {
      const { trx, actor } = uitvoering;
      const { id } = await leesIncident(uitvoering, eisUuid(incidentId));
      await sql`
        insert into incident_oordeel (incident_id, organisatie_id, medewerker_id, oordeel, reden)
        values (${id}, ${actor.organisatie}, ${actor.medewerker}, ${oordeel}, ${reden})`.execute(trx);
      await merkGelezen(uitvoering, id);
      return { status: 200, body: await leesIncident(uitvoering, id) };
    },
  );

const vermelding = z.string().regex(/^[0-9a-f-]{36}\/\d{1,4}$/, 'Schrijf melding/nummer.');

const koppelRoute = (): Route =>
  route(
    {
      ...algemeen,
      method: 'POST',
      pad: '/incidenten/{incidentId}/koppelingen',
      naam: 'besluitKoppeling',
      samenvatting: 'Legt vast of twee vermeldingen dezelfde mens zijn; ongedaan maken herstelt beide.',
      permission: 'incident.beoordelen',
      body: z.strictObject({ a: vermelding, b: vermelding, besluit: z.enum(['dezelfde', 'verschillend', 'ongedaan']) }),
      antwoord: { 200: verband },
    },
    async ({ params: { incidentId }, body: { a, b, besluit } }, uitvoering) => {
      const id = eisUuid(incidentId);
      const paar = [a, b].sort().map((een) => een.split('/'));
      const [[eersteId = '', eersteNr] = [], [tweedeId = '', tweedeNr] = []] = paar;
      if (eersteId === tweedeId) throw ongeldig({ veld: 'b', melding: 'Kies iemand uit een andere melding.' });
      if (eersteId !== id && tweedeId !== id) throw ongeldig({ veld: 'a', melding: 'Kies iemand uit deze melding.' });
      for (const [melding, nr] of [[eersteId, eersteNr] as const, [tweedeId, tweedeNr] as const]) {
        const { betrokkenen } = await leesIncident(uitvoering, eisUuid(melding));
        if (!betrokkenen.some((mens) => mens.nr === Number(nr))) throw new Probleem('niet_gevonden');
      }
      const { trx, actor } = uitvoering;
      await sql`
        insert into persoonskoppeling (organisatie_id, incident_a, nr_a, incident_b, nr_b, besluit, medewerker_id)
        values (${actor.organisatie}, ${eersteId}, ${Number(eersteNr)}, ${tweedeId}, ${Number(tweedeNr)}, ${besluit},
                ${actor.medewerker})`.execute(trx);
      return { status: 200, body: await zoekVerband(uitvoering, id) };
    },
  );

const casusRoute = (diensten: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'POST',
      pad: '/incidenten/{incidentId}/casussen',
      naam: 'brengIncidentNaarCasus',
      samenvatting: 'Opent een casus met deze melding, of voegt haar toe aan een casus, met de zinnen die opvielen.',
      permission: 'casus.openen',
      body: z.strictObject({
        casus: z.uuid().optional().describe('De casus waar zij bij hoort; zonder deze wordt er een geopend.'),
        naam: nieuweCasus.shape.naam.optional().describe('Naam van de nieuwe casus.'),
      }),
      antwoord: { 201: z.object({ casus: z.string(), feit: z.string() }) },
    },
    async ({ params: { incidentId }, body: { casus: bestaand, naam } }, uitvoering) => {
      const incident = await leesIncident(uitvoering, eisUuid(incidentId));
      eisBevestigd(incident, bestaand);
      if (bestaand === undefined && naam === undefined)
        throw ongeldig({ veld: 'naam', melding: 'Geef de casus een naam.' });
      if (bestaand !== undefined) await eisVastleggen(uitvoering, bestaand);
      const betrokkenen = alsBetrokkenen(incident);
      const casus = bestaand ?? (await openCasus(diensten, uitvoering, { naam: naam ?? '', betrokkenen }));
      const feit = await brengNaarCasus(diensten, uitvoering, incident, casus);
      const headers = { Location: `${API_PAD}/casussen/${casus}` };
      return {
        status: 201,
        body: { casus, feit },
        headers,
        bron: casus,
        casus,
        daarna: () => diensten.motor.evalueer(casus),
      };
    },
  );
