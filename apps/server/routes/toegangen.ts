import { sql } from 'kysely';
import { z } from 'zod';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { Probleem } from '@waakvlam/kernel/errors';
import {
  API_PAD,
  cursor,
  leesCursor,
  lijstVan,
  pagina,
  route,
  type Route,
  type Uitvoering,
} from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { CATEGORIEEN, type Categorie } from '@waakvlam/logboek';
import { BETROUWBAARHEDEN, laadOrganisaties, type Organisatienaslag } from '@waakvlam/delen';
import { eisCasus, eisVastleggen, magVastleggen } from '../toegang.ts';
import { naamInCasus } from '../feiten/woorden.ts';
import { beeindigToegang, leesToegangen, type Toegang, verleenToegang } from '../toegang/toegangen.ts';

const code = z.enum(organisatieCodes);
const organisatie = z.object({ id: z.string(), code, naam: z.string() });
const organisatieSchema = organisatie.extend({ regio: z.string(), categorieen: z.array(z.string()).readonly() });

const setting = z.enum(['casusoverleg', 'actieoverleg', 'zsm', 'bilateraal']);
const categorieen = z.array(z.string()).readonly();

const toegangSchema = z.object({
  id: z.string(),
  organisatie: organisatie.extend({
    id: z
      .string()
      .nullable()
      .describe('Leeg, met de soort als naam, als de naam u zou zeggen waar het slachtoffer is.'),
  }),
  medewerker: z.string().nullable().describe('Leeg: iedereen die bij de organisatie werkt.'),
  soort: z.enum(['deelname', 'besluit', 'noodtoegang']),
  settings: z.array(setting).readonly(),
  categorieen: categorieen.describe('Ziet de organisatie geheel.'),
  geredigeerd: categorieen.describe('Ziet zij zonder de inhoud.'),
  bestaan: categorieen.describe('Daarvan weet zij dat er iets is, en wie zij kan bellen.'),
  na_besluit: categorieen.describe('Ziet zij pas als de bron daartoe besluit.'),
  mag_vastleggen: z.boolean(),
  van: z.string(),
  tot: z.string().nullable(),
  grond: z.string().nullable(),
  verleend_door: code.nullable(),
  actief: z.boolean(),
  abilities: z.object({ beeindigen: z.boolean() }),
});

const verlening = z.strictObject({
  organisatie: z
    .string()
    .min(1)
    .max(100)
    .describe('Id van de organisatie, of haar code als uw regio er één van heeft.'),
  medewerker: z.string().max(100).optional().describe('Id van één medewerker; leeg: iedereen die er werkt.'),
  settings: z.array(setting).min(1).max(4).default(['bilateraal']).describe('In welk verband zij meedoet.'),
  categorieen: z
    .array(z.enum(CATEGORIEEN))
    .min(1)
    .max(CATEGORIEEN.length)
    .optional()
    .describe('Beperkt wat het convenant geeft tot deze categorieën.'),
  mag_vastleggen: z.boolean().default(false),
  tot: z.string().max(40).optional(),
  grond: z.string().trim().min(1).max(500).describe('Waarvoor zij meedoet en op welke grond.'),
});

const plaats = z.tuple([z.number().int().min(0)]);

/** Who takes part in a case: giving another organisation access, seeing who has it, and ending it. */
export function toegangRoutes(): Route[] {
  const naslag = laadOrganisaties();
  return [organisatiesRoute(), naslagRoute(naslag), lijstRoute(), haalRoute(), verleenRoute(naslag), beeindigRoute()];
}

function organisatiesRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/organisaties',
      naam: 'lijstOrganisaties',
      samenvatting: 'Noemt de organisaties van de keten, met wat elk volgens het convenant in bilateraal contact ziet.',
      onderwerp: 'Toegang',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      query: z.strictObject(pagina),
      antwoord: {
        200: lijstVan(organisatieSchema),
      },
    },
    async ({ query: { limiet, na } }, { trx }) => {
      const [van] = na === undefined ? [0] : leesCursor(na, plaats);
      const { rows: rijen } = await sql<z.input<typeof organisatieSchema>>`
        select o.id, o.code, o.naam, o.regio,
               array(select k.categorie
                       from convenant_uitkomsten(convenant_van(o.regio), o.code, '{bilateraal}', '{}', 'onbekend', '', false) k
                      where k.uitkomst = 4 order by k.categorie) as categorieen
          from (select * from organisatie order by regio, naam, id offset ${van} limit ${limiet + 1}) o
         order by o.regio, o.naam, o.id`.execute(trx);
      const resultaten = rijen.slice(0, limiet).map((rij) => ({ ...rij, categorieen: inVolgorde(rij.categorieen) }));
      return { status: 200, body: { resultaten, volgende: rijen.length > limiet ? cursor([van + limiet]) : null } };
    },
  );
}

function naslagRoute({ hiaten, organisaties }: Organisatienaslag): Route {
  const betrouwbaarheid = z.enum(BETROUWBAARHEDEN);
  const rij = z.object({
    id: z.string(),
    naam: z.string(),
    soort: code,
    gebied: z.array(z.string()).optional(),
    eenheid: z.string().optional(),
    eenheidBetrouwbaarheid: betrouwbaarheid.optional(),
    betrouwbaarheid: betrouwbaarheid.describe('Alleen wat vastgesteld is mag als feit getoond worden.'),
    bron: z.string(),
  });
  return route(
    {
      method: 'GET',
      pad: '/organisaties/naslag',
      naam: 'haalOrganisatienaslag',
      samenvatting:
        'Noemt de organisaties van de keten in Nederland, met hoe zeker elk gegeven is en wat niet bekend is.',
      onderwerp: 'Toegang',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.object({ hiaten: z.array(z.string()), organisaties: z.array(rij) }) },
    },
    async () => ({ status: 200, body: { hiaten, organisaties } }),
  );
}

function lijstRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/toegangen',
      naam: 'lijstToegangen',
      samenvatting: 'Noemt welke organisaties een casus zien, sinds wanneer en waarom.',
      onderwerp: 'Toegang',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      query: z.strictObject(pagina),
      antwoord: { 200: lijstVan(toegangSchema) },
    },
    async ({ params: { casusId }, query: { limiet, na } }, uitvoering) => {
      const [van] = na === undefined ? [0] : leesCursor(na, plaats);
      await eisCasus(uitvoering, casusId);
      const alle = await leesToegangen(uitvoering, casusId);
      const schrijft = await magVastleggen(uitvoering, casusId);
      const tot = van + limiet;
      const resultaten = alle.slice(van, tot).map((toegang) => schrijf(toegang, schrijft));
      return { status: 200, body: { resultaten, volgende: tot < alle.length ? cursor([tot]) : null } };
    },
  );
}

function haalRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/toegangen/{toegangId}',
      naam: 'haalToegang',
      samenvatting: 'Geeft één toegang.',
      onderwerp: 'Toegang',
      permission: 'casus.lezen',
      audit: 'casusoverzicht',
      antwoord: { 200: toegangSchema },
    },
    async ({ params: { casusId, toegangId } }, uitvoering) => {
      return { status: 200, body: await haal(uitvoering, casusId, toegangId) };
    },
  );
}

function verleenRoute(naslag: Organisatienaslag): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/toegangen',
      naam: 'verleenToegang',
      samenvatting: 'Geeft een andere organisatie toegang tot een casus.',
      onderwerp: 'Toegang',
      permission: 'toegang.verlenen',
      audit: 'casusoverzicht',
      body: verlening,
      antwoord: { 201: toegangSchema },
    },
    async ({ params: { casusId }, body: { categorieen: beperkt, tot, medewerker, ...rest } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const id = await verleenToegang(
        uitvoering,
        casusId,
        { ...rest, categorieen: beperkt, tot, medewerker },
        naslag.flexibeleSchil,
      );
      return gemaakt(uitvoering, casusId, id);
    },
    async ({ params: { casusId } }, bron, uitvoering) => gemaakt(uitvoering, casusId, bron),
  );
}

function beeindigRoute(): Route {
  return route(
    {
      method: 'POST',
      pad: '/casussen/{casusId}/toegangen/{toegangId}/beeindiging',
      naam: 'beeindigToegang',
      samenvatting: 'Beëindigt per direct een toegang die uw organisatie gaf.',
      onderwerp: 'Toegang',
      permission: 'toegang.verlenen',
      audit: 'casusoverzicht',
      body: z.strictObject({}).optional(),
      antwoord: { 200: toegangSchema },
    },
    async ({ params: { casusId, toegangId } }, uitvoering) => {
      await eisVastleggen(uitvoering, casusId);
      const toegang = await beeindigToegang(uitvoering, casusId, toegangId);
      return { status: 200, body: schrijf(toegang, false), bron: toegangId };
    },
    async ({ params: { casusId } }, bron, uitvoering) => {
      return { status: 200, body: await haal(uitvoering, casusId, bron) };
    },
  );
}

async function gemaakt(uitvoering: Uitvoering, casusId: string, id: string) {
  return {
    status: 201 as const,
    body: await haal(uitvoering, casusId, id),
    headers: { Location: `${API_PAD}/casussen/${casusId}/toegangen/${id}` },
    bron: id,
  };
}

async function haal(uitvoering: Uitvoering, casusId: string, id: string): Promise<z.input<typeof toegangSchema>> {
  const [toegang] = await leesToegangen(uitvoering, casusId, id);
  if (toegang === undefined) throw new Probleem('niet_gevonden');
  return schrijf(toegang, await magVastleggen(uitvoering, casusId));
}

function schrijf(
  { organisatie: wie, van_mij, van, tot, ...toegang }: Toegang,
  schrijft: boolean,
): z.input<typeof toegangSchema> {
  const { categorieen: zien, geredigeerd, bestaan, na_besluit, ...rest } = toegang;
  return {
    ...rest,
    organisatie: { ...wie, naam: naamInCasus(wie) },
    categorieen: inVolgorde(zien),
    geredigeerd: inVolgorde(geredigeerd),
    bestaan: inVolgorde(bestaan),
    na_besluit: inVolgorde(na_besluit),
    van: formatMoment(van.getTime(), AMSTERDAM),
    tot: tot === null ? null : formatMoment(tot.getTime(), AMSTERDAM),
    abilities: { beeindigen: van_mij && schrijft },
  };
}

/** Categories among the labels of a grant, in the order of the catalogue; what stays in a casusoverleg has its own. */
function inVolgorde(labels: readonly string[]): Categorie[] {
  return CATEGORIEEN.filter((categorie) => labels.includes(categorie));
}
