import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { lijstVan, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, parseTijdvak } from '@waakvlam/kernel/tijd';
import { naamInCasus, type OrganisatieInCasus } from '../feiten/woorden.ts';
import { eisCasus, eisVastleggen } from '../toegang.ts';

const weringSchema = z.object({
  medewerker: z.string(),
  naam: z.string(),
  organisatie: z.string(),
  reden: z.string(),
  van: z.string(),
  tot: z.string().nullable(),
});

/** Who must not see a case although her organisation takes part, and which cases are for named people alone. */
export function afschermingRoutes(): Route[] {
  return [weerRoute(), weringenRoute(), hefOpRoute(), schermAfRoute(), wegwijzerRoute()];
}

function weerRoute(): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/weringen',
      naam: 'weerMedewerker',
      samenvatting: 'Weert iemand die familie of bekende van een betrokkene is. Zij merkt er niets van.',
      onderwerp: 'Afscherming',
      permission: 'toegang.verlenen',
      audit: 'casusoverzicht',
      body: z.strictObject({
        medewerker: z.string().max(100),
        reden: z.string().trim().min(1).max(500),
        tot: z.string().max(40).optional(),
      }),
      antwoord: { 201: weringSchema },
    },
    async ({ params: { casusId }, body: { medewerker, reden, tot } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const { actor, trx } = uitvoering;
      if (medewerker === actor.medewerker) {
        throw ongeldig({
          veld: 'medewerker',
          melding: 'U kunt uzelf niet weren; vraag een collega of uw privacy officer.',
        });
      }
      const bekend = await trx
        .selectFrom('medewerker')
        .select('id')
        .where(sql<string>`id::text`, '=', medewerker)
        .executeTakeFirst();
      if (bekend === undefined) throw ongeldig({ veld: 'medewerker', melding: 'Deze medewerker is niet bekend.' });
      await eisMagWeren(uitvoering, casusId, bekend.id);
      const einde = tot === undefined ? null : parseTijdvak(tot, AMSTERDAM)?.tot;
      if (einde === undefined || (einde !== null && einde <= uitvoering.nu)) {
        throw ongeldig({ veld: 'tot', melding: 'Vul een datum in de toekomst in, zoals 2027-03-14.' });
      }
      await trx
        .insertInto('wering')
        .values({
          casus_id: casusId,
          medewerker_id: bekend.id,
          reden,
          tot: einde === null ? null : new Date(einde),
          ingesteld_door: actor.medewerker,
        })
        .execute();
      const wering = (await leesWeringen(uitvoering, casusId)).find((een) => een.medewerker === bekend.id);
      if (wering === undefined) throw new Probleem('niet_bevoegd');
      return { status: 201, body: wering, bron: bekend.id };
    },
    async ({ params: { casusId } }, bron, uitvoering) => {
      const wering = (await leesWeringen(uitvoering, casusId)).find((een) => een.medewerker === bron);
      if (wering === undefined) throw new Probleem('niet_gevonden');
      return { status: 201, body: wering };
    },
  );
}

function weringenRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/weringen',
      naam: 'lijstWeringen',
      samenvatting: 'Noemt wie er van deze casus geweerd is.',
      onderwerp: 'Afscherming',
      permission: 'toegang.verlenen',
      audit: 'casusoverzicht',
      antwoord: { 200: lijstVan(weringSchema) },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      return { status: 200, body: { resultaten: await leesWeringen(uitvoering, casusId), volgende: null } };
    },
  );
}

function hefOpRoute(): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/weringen/{medewerkerId}/beeindiging',
      naam: 'beeindigWering',
      samenvatting: 'Heft op dat iemand van deze casus geweerd is.',
      onderwerp: 'Afscherming',
      permission: 'toegang.verlenen',
      audit: 'casusoverzicht',
      body: z.strictObject({}).optional(),
      antwoord: { 204: z.undefined() },
    },
    async ({ params: { casusId, medewerkerId } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const { rows } = await sql<{ id: string }>`
        update wering set tot = now() where casus_id = ${casusId} and medewerker_id::text = ${medewerkerId}
           and (tot is null or tot > now()) returning medewerker_id as id`.execute(uitvoering.trx);
      if (rows.length === 0) throw new Probleem('niet_gevonden');
      return { status: 204, body: undefined };
    },
  );
}

const afscherming = z.strictObject({ afgeschermd: z.boolean(), grond: z.string().trim().min(1).max(500) });

function schermAfRoute(): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/afscherming',
      naam: 'schermCasusAf',
      samenvatting: 'Schermt een casus af: alleen wie bij naam toegang heeft ziet hem nog. Of heft dat op.',
      onderwerp: 'Afscherming',
      permission: 'toegang.verlenen',
      audit: 'casusoverzicht',
      body: afscherming,
      antwoord: { 200: z.object({ afgeschermd: z.boolean() }) },
    },
    async ({ params: { casusId }, body: { afgeschermd, grond } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      await eisMagWeren(uitvoering, casusId, null);
      await sql`select casus_afschermen(${casusId}, ${afgeschermd}, ${grond})`.execute(uitvoering.trx);
      return { status: 200, body: { afgeschermd } };
    },
  );
}

const wegwijzer = z.object({ categorie: z.string(), organisatie: z.object({ code: z.string(), naam: z.string() }) });

function wegwijzerRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/wegwijzer',
      naam: 'haalWegwijzer',
      samenvatting: 'Noemt waarover er meer bekend is dan u mag zien, en welke organisatie u kunt bellen.',
      onderwerp: 'Afscherming',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      antwoord: { 200: lijstVan(wegwijzer) },
    },
    async ({ params: { casusId } }, uitvoering) => {
      await eisCasus(uitvoering, casusId);
      const { rows } = await sql<Omit<OrganisatieInCasus, 'id'> & { readonly categorie: string }>`
        select b.categorie, o.code, o.naam
          from bel_voor(${casusId}) b cross join lateral organisatie_voor(${casusId}, b.organisatie_id) o
         order by b.categorie, o.naam, o.code`.execute(uitvoering.trx);
      const resultaten = rows.map(({ categorie, ...wie }) => ({
        categorie,
        organisatie: { code: wie.code, naam: naamInCasus(wie) },
      }));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

/**
 * Who locks others out takes part without an end and does not work with the perpetrator; people of other organisations
 * only when her organisation directs the case or opened it.
 */
async function eisMagWeren({ trx }: Uitvoering, casus: string, medewerker: string | null): Promise<void> {
  const { rows } = await sql<{ mag: boolean }>`select mag_weren(${casus}, ${medewerker}::uuid) as mag`.execute(trx);
  if (rows[0]?.mag !== true) throw new Probleem('niet_bevoegd');
}

async function leesWeringen({ trx }: Uitvoering, casus: string): Promise<z.input<typeof weringSchema>[]> {
  const { rows } = await sql<z.input<typeof weringSchema> & { van: Date; tot: Date | null }>`
    select m.id as medewerker, m.naam, o.naam as organisatie, w.reden, w.van, w.tot
      from wering w join medewerker m on m.id = w.medewerker_id join organisatie o on o.id = m.organisatie_id
     where w.casus_id = ${casus} and (w.tot is null or w.tot > now()) order by w.van, m.id`.execute(trx);
  return rows.map(({ van, tot, ...rest }) => ({
    ...rest,
    van: formatMoment(van.getTime(), AMSTERDAM),
    tot: tot === null ? null : formatMoment(tot.getTime(), AMSTERDAM),
  }));
}
