import { sql } from 'kysely';
import { z } from 'zod';
import { nietNu, ongeldig } from '@waakvlam/kernel/errors';
import {
  API_PAD,
  cursor,
  leesCursor,
  lijstVan,
  momentplek,
  pagina,
  route,
  type Route,
  type Uitvoering,
} from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, type Moment } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { eisVeiligVoorInzage } from '../regie/veiligheid.ts';
import { persoonsleutels } from '../toezicht/personen.ts';
import { VERZOEKSOORTEN } from '../toezicht/termijnen.ts';
import { BEHANDELEN, eisVerzoek, leesVerzoeken, maakAfschrift, eisOpen, type Verzoek } from '../toezicht/verzoeken.ts';

const tekst = (meest: number) => z.string().trim().min(1).max(meest);
const uitkomst = z.enum(['toegewezen', 'gedeeltelijk', 'afgewezen']);

const verzoekSchema = z.object({
  id: z.string(),
  soort: z.enum(VERZOEKSOORTEN),
  aanvrager: z.string(),
  geboren: z.string(),
  namens: z.string().nullable(),
  identiteit: z.string(),
  toelichting: z.string().nullable(),
  strikt: z.boolean().describe('De aanvrager krijgt alleen wat hem al is verteld of wat met hem is gedaan.'),
  ontvangen: z.string(),
  uiterlijk: z.string(),
  termijnBron: z.string(),
  teLaat: z.boolean(),
  uitkomst: uitkomst.nullable(),
  motivering: z.string().nullable(),
  afgehandeldOp: z.string().nullable(),
  casussen: z.array(z.object({ casus: z.string(), betrokkene: z.string(), rol: z.string() })).readonly(),
});

/** Requests of data subjects, handled by the privacy officer of the organisation that they were made to. */
export function betrokkenenverzoekRoutes(diensten: Diensten): Route[] {
  return [inboekRoute(diensten), lijstRoute(), haalRoute(), afhandelRoute(diensten)];
}

function inboekRoute({ bekendheidssleutel, verzoektermijnen }: Diensten): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'POST',
      pad: '/betrokkenenverzoeken',
      naam: 'boekBetrokkenenverzoekIn',
      samenvatting: 'Boekt in wat iemand over haar eigen gegevens vraagt, en zoekt waar uw organisatie iets vastlegde.',
      body: z.strictObject({
        soort: z.enum(VERZOEKSOORTEN),
        aanvrager: tekst(200),
        geboren: z.iso.date('Geef de geboortedatum als 1988-02-03.'),
        namens: tekst(200).optional(),
        identiteit: tekst(500),
        toelichting: tekst(2000).optional(),
        ontvangen: z.iso.date('Geef de dag van ontvangst als 2026-03-02.'),
      }),
      antwoord: { 201: verzoekSchema },
    },
    async ({ body }, uitvoering) => {
      const { actor, trx, nu } = uitvoering;
      if (body.ontvangen > formatMoment(nu, AMSTERDAM).slice(0, 10)) {
        throw ongeldig({ veld: 'ontvangen', melding: 'Kies vandaag of een dag die voorbij is.' });
      }
      const sleutels = persoonsleutels(bekendheidssleutel, { naam: body.aanvrager, geboren: body.geboren });
      if (sleutels.length === 0) throw ongeldig({ veld: 'aanvrager', melding: 'Geef voor- en achternaam.' });
      const { uiterlijk, bron } = verzoektermijnen(actor.organisatieCode, body.soort, body.ontvangen);
      const rij = { ...body, uiterlijk: new Date(uiterlijk).toISOString(), termijn_bron: bron };
      const { rows } = await sql<{ id: string }>`
        select verzoek_inboeken(${JSON.stringify(rij)}::jsonb, ${sleutels}) as id`.execute(trx);
      return geboekt(uitvoering, rows[0]?.id ?? '');
    },
    (_verzoek, bron, uitvoering) => geboekt(uitvoering, bron),
  );
}

async function geboekt(uitvoering: Uitvoering, id: string) {
  return {
    status: 201 as const,
    body: toon(await eisVerzoek(uitvoering, id), uitvoering.nu),
    bron: id,
    headers: { Location: `${API_PAD}/betrokkenenverzoeken/${id}` },
  };
}

const plaats = z.tuple([momentplek, z.uuid()]);

function lijstRoute(): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'GET',
      pad: '/betrokkenenverzoeken',
      naam: 'lijstBetrokkenenverzoeken',
      samenvatting: 'Noemt de verzoeken aan uw organisatie, wat het eerst af moet bovenaan.',
      query: z.strictObject({ ...pagina, open: z.enum(['ja', 'nee']).optional() }),
      antwoord: { 200: lijstVan(verzoekSchema) },
    },
    async ({ query: { limiet, na, open } }, uitvoering) => {
      const vanaf = na === undefined ? undefined : leesCursor(na, plaats);
      const rijen = await leesVerzoeken(uitvoering, { open, na: vanaf, limiet: limiet + 1 });
      const deel = rijen.slice(0, limiet);
      const laatste = rijen.length > limiet ? deel.at(-1) : undefined;
      return {
        status: 200,
        body: {
          resultaten: deel.map((verzoek) => toon(verzoek, uitvoering.nu)),
          volgende: laatste ? cursor([laatste.plek, laatste.id]) : null,
        },
      };
    },
  );
}

function haalRoute(): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'GET',
      pad: '/betrokkenenverzoeken/{verzoekId}',
      naam: 'haalBetrokkenenverzoek',
      samenvatting: 'Geeft een verzoek en de casussen waarin uw organisatie iets over de aanvrager vastlegde.',
      antwoord: { 200: verzoekSchema },
    },
    async ({ params }, uitvoering) => ({
      status: 200,
      body: toon(await eisVerzoek(uitvoering, params.verzoekId), uitvoering.nu),
    }),
  );
}

function afhandelRoute(diensten: Diensten): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'POST',
      pad: '/betrokkenenverzoeken/{verzoekId}/afhandeling',
      naam: 'handelBetrokkenenverzoekAf',
      samenvatting: 'Beantwoordt het verzoek. Daarna staat het afschrift vast; wie afwijst, zegt waarom.',
      body: z.strictObject({ uitkomst, motivering: tekst(4000) }),
      antwoord: { 200: verzoekSchema },
    },
    async ({ params: { verzoekId }, body }, uitvoering) => {
      const { actor, trx, nu } = uitvoering;
      const verzoek = await eisVerzoek(uitvoering, verzoekId);
      eisOpen(verzoek);
      if (body.uitkomst !== 'afgewezen' && verzoek.soort === 'inzage') {
        await eisAlleBesloten(uitvoering, verzoek);
        const alsPleger = verzoek.casussen.flatMap(({ casus, rol }) => (rol === 'pleger' ? [casus] : []));
        if (alsPleger.length > 0) await eisVeiligVoorInzage(diensten, alsPleger, actor.organisatieCode, nu);
      }
      const { numAffectedRows } = await sql`
        update betrokkenenverzoek
           set uitkomst = ${body.uitkomst}, motivering = ${body.motivering}, afgehandeld_op = now(),
               afgehandeld_door = ${actor.medewerker}
         where id::text = ${verzoekId} and uitkomst is null`.execute(trx);
      if (numAffectedRows !== 1n) throw nietNu('Dit verzoek is al beantwoord.');
      return { status: 200, body: toon(await eisVerzoek(uitvoering, verzoekId), uitvoering.nu) };
    },
  );
}

async function eisAlleBesloten(uitvoering: Uitvoering, { id, casussen }: Verzoek): Promise<void> {
  let open = 0;
  for (const casus of new Set(casussen.map((een) => een.casus))) {
    const { onderdelen } = await maakAfschrift(uitvoering, id, casus);
    open += onderdelen.filter((een) => een.besluit === null).length;
  }
  if (open > 0) throw nietNu(`Besluit eerst over elk onderdeel van het afschrift; er staan er nog ${open} open.`);
}

function toon(verzoek: Verzoek, nu: Moment): z.input<typeof verzoekSchema> {
  const { uiterlijk, afgehandeld_op, termijn_bron, ...rest } = verzoek;
  const tot = afgehandeld_op?.getTime() ?? nu;
  return {
    ...rest,
    termijnBron: termijn_bron,
    uiterlijk: formatMoment(uiterlijk.getTime(), AMSTERDAM),
    teLaat: tot > uiterlijk.getTime(),
    afgehandeldOp: afgehandeld_op === null ? null : formatMoment(afgehandeld_op.getTime(), AMSTERDAM),
  };
}
