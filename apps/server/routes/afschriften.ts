import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { alsHtml } from '../toezicht/document.ts';
import { type Afschrift, BEHANDELEN, eisOpen, maakAfschrift } from '../toezicht/verzoeken.ts';

const besluit = z.enum(['geven', 'weglaten']);
const afschriftSchema = z.object({
  status: z.enum(['concept', 'definitief']),
  onderdelen: z.array(
    z.object({
      feit: z.string(),
      omschrijving: z.string(),
      wanneer: z.string(),
      gegevens: z.record(z.string(), z.unknown()),
      vrijeTekst: z.boolean().describe('Lees dit na op gegevens van anderen.'),
      besluit: besluit.nullable(),
      reden: z.string().nullable(),
      beslotenOp: z.string().nullable(),
    }),
  ),
  kijkers: z.array(z.object({ organisatie: z.string(), functie: z.string(), dag: z.string(), keren: z.number() })),
});

/** The copy that an applicant gets of a case: item by item, what was decided of each, and the page for her. */
export function afschriftRoutes(): Route[] {
  return [afschriftRoute(), documentRoute(), regelRoute()];
}

const AFSCHRIFT = '/betrokkenenverzoeken/{verzoekId}/casussen/{casusId}/afschrift';

function afschriftRoute(): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'GET',
      pad: AFSCHRIFT,
      naam: 'haalAfschrift',
      samenvatting: 'Geeft wat de aanvrager uit een casus kan krijgen, onderdeel voor onderdeel, met uw besluit.',
      antwoord: { 200: afschriftSchema },
    },
    async ({ params: { verzoekId, casusId } }, uitvoering) => ({
      status: 200,
      body: toonAfschrift(await maakAfschrift(uitvoering, verzoekId, casusId)),
    }),
  );
}

function documentRoute(): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'GET',
      pad: `${AFSCHRIFT}/document`,
      naam: 'haalAfschriftdocument',
      samenvatting: 'Geeft het afschrift als document voor de aanvrager: alleen wat u besloot te geven.',
      bereik: ['medewerkers', 'slachtoffer'],
      stroom: 'text/html',
      antwoord: { 200: z.string() },
    },
    async ({ params: { verzoekId, casusId } }, uitvoering) => {
      const afschrift = await maakAfschrift(uitvoering, verzoekId, casusId);
      const { naam } = await uitvoering.trx
        .selectFrom('organisatie')
        .select('naam')
        .where('id', '=', uitvoering.actor.organisatie)
        .executeTakeFirstOrThrow();
      return {
        status: 200,
        body: Readable.from([alsHtml(afschrift, naam)]),
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-disposition': 'attachment; filename="afschrift.html"',
          'content-security-policy': "default-src 'none'; sandbox",
        },
      };
    },
  );
}

function regelRoute(): Route {
  return route(
    {
      ...BEHANDELEN,
      method: 'POST',
      pad: `${AFSCHRIFT}/besluiten`,
      naam: 'besluitOverOnderdelen',
      samenvatting: 'Legt per onderdeel vast of de aanvrager het krijgt; een later besluit vervangt een eerder.',
      body: z.strictObject({
        besluiten: z
          .array(
            z.strictObject({
              feit: z.string().trim().min(1).max(100),
              besluit,
              reden: z.string().trim().min(1).max(1000).optional(),
            }),
          )
          .min(1)
          .max(500),
      }),
      antwoord: { 200: afschriftSchema },
    },
    async ({ params: { verzoekId, casusId }, body: { besluiten } }, uitvoering) => {
      const afschrift = await maakAfschrift(uitvoering, verzoekId, casusId);
      eisOpen(afschrift.verzoek);
      const bekend = new Set(afschrift.onderdelen.map(({ feit }) => feit));
      for (const [nummer, een] of besluiten.entries()) {
        const veld = `besluiten[${nummer}]`;
        if (!bekend.has(een.feit)) throw ongeldig({ veld: `${veld}.feit`, melding: 'Dit is geen onderdeel.' });
        if (een.besluit === 'weglaten' && een.reden === undefined) {
          throw ongeldig({ veld: `${veld}.reden`, melding: 'Zeg waarom de aanvrager dit niet krijgt.' });
        }
        await sql`
          insert into verzoekregel (verzoek_id, casus_id, feit_id, besluit, reden, medewerker_id)
          values (${verzoekId}, ${casusId}, ${een.feit}, ${een.besluit}, ${een.reden ?? null},
                  ${uitvoering.actor.medewerker})
          on conflict (verzoek_id, casus_id, feit_id) do update
             set besluit = excluded.besluit, reden = excluded.reden, medewerker_id = excluded.medewerker_id,
                 op = now()`.execute(uitvoering.trx);
      }
      return { status: 200, body: toonAfschrift(await maakAfschrift(uitvoering, verzoekId, casusId)) };
    },
  );
}

function toonAfschrift({ verzoek, onderdelen, kijkers }: Afschrift): z.input<typeof afschriftSchema> {
  return {
    status: verzoek.uitkomst === null ? 'concept' : 'definitief',
    onderdelen: onderdelen.map(({ op, ...een }) => ({
      ...een,
      gegevens: { ...een.gegevens },
      beslotenOp: op === null ? null : formatMoment(op.getTime(), AMSTERDAM),
    })),
    kijkers: [...kijkers],
  };
}
