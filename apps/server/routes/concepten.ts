import { sql } from 'kysely';
import { z } from 'zod';
import { pakUit, verpak } from '@waakvlam/kernel/bijlagen';
import { hasCode } from '@waakvlam/kernel/db';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { GROOTSTE_TELLING, route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';

const HOOGSTENS = 200_000;
const soort = z.string().regex(/^[a-z][a-z0-9_-]{0,79}$/);
const kort = z.object({ id: z.string(), soort: z.string(), gewijzigd: z.string(), versie: z.number() });
/** How many forms of one kind come whole: one per page that somebody left, the newest of them. */
const PAGINAS = 10;
const bladzijde = z
  .uuid()
  .optional()
  .describe('De bladzijde die schrijft, zodat twee bladzijden elkaar niet overschrijven.');
const versie = z.coerce
  .number()
  .int()
  .positive()
  .max(GROOTSTE_TELLING)
  .optional()
  .describe('De versie waarop zij verder gaat.');
const vorm = z.record(z.string(), z.unknown());

const gedeeld = { onderwerp: 'Concepten', permission: 'feit.vastleggen', audit: 'casusinhoud' } as const;

type Rij = { id: string; soort: string; gewijzigd_op: Date; versie: number; inhoud: Buffer };

/** The id is that of a form of somebody else, which is not there for her. */
function vanEenAnder(fout: unknown): never {
  throw hasCode(fout, '42501') ? new Probleem('niet_gevonden') : fout;
}

/** Forms that somebody is filling in; each is for herself alone, also within her organisation. */
export function conceptRoutes({ hoofdsleutel }: Diensten): Route[] {
  const open = ({ inhoud }: Rij) => vorm.parse(JSON.parse(pakUit(inhoud, hoofdsleutel).toString('utf8')));
  return [
    route(
      {
        ...gedeeld,
        method: 'GET',
        pad: '/concepten',
        naam: 'lijstConcepten',
        samenvatting: 'Noemt de formulieren waaraan u begon, het nieuwste voorop.',
        query: z.strictObject({
          soort: soort.optional(),
          inhoud: z.literal('ja').optional().describe('Geeft de nieuwste heel, met wat erin staat.'),
        }),
        antwoord: {
          200: z.object({ resultaten: z.array(kort.extend({ inhoud: vorm.optional() })), volgende: z.null() }),
        },
      },
      async ({ query }, { trx }) => {
        const heel = query.inhoud === 'ja';
        const { rows } = await sql<Rij>`
          select id, soort, gewijzigd_op, versie, case when ${heel} then inhoud end as inhoud from concept
           where ${query.soort ?? null}::text is null or soort = ${query.soort ?? null}
           order by gewijzigd_op desc, id limit ${heel ? PAGINAS : 50}`.execute(trx);
        const resultaten = rows.map((rij) => ({ ...inKort(rij), ...(heel && { inhoud: open(rij) }) }));
        return { status: 200, body: { resultaten, volgende: null } };
      },
    ),
    route(
      {
        ...gedeeld,
        method: 'GET',
        pad: '/concepten/{conceptId}',
        naam: 'haalConcept',
        samenvatting: 'Geeft een formulier terug zoals u het achterliet.',
        antwoord: { 200: kort.extend({ inhoud: vorm }) },
      },
      async ({ params: { conceptId } }, { trx }) => {
        const { rows } = await sql<Rij>`
          select id, soort, gewijzigd_op, versie, inhoud from concept where id::text = ${conceptId}`.execute(trx);
        const [rij] = rows;
        if (rij === undefined) throw new Probleem('niet_gevonden');
        return { status: 200, body: { ...inKort(rij), inhoud: open(rij) } };
      },
    ),
    route(
      {
        ...gedeeld,
        method: 'PUT',
        pad: '/concepten/{conceptId}',
        naam: 'bewaarConcept',
        samenvatting:
          'Bewaart een formulier waaraan u bezig bent; niemand anders ziet het. Weigert (412) wat een andere bladzijde van u zou overschrijven.',
        body: z.strictObject({ soort, inhoud: vorm, bladzijde, versie }),
        antwoord: { 200: kort },
      },
      async ({ params: { conceptId }, body }, { trx, actor }) => {
        if (!z.uuid().safeParse(conceptId).success) throw new Probleem('niet_gevonden');
        const tekst = Buffer.from(JSON.stringify(body.inhoud), 'utf8');
        if (tekst.length > HOOGSTENS) throw ongeldig({ veld: 'inhoud', melding: 'Dit is te lang om te bewaren.' });
        const verzegeld = verpak(tekst, hoofdsleutel);
        const { rows } = await sql<Omit<Rij, 'inhoud'>>`
          insert into concept (id, medewerker_id, soort, inhoud, bladzijde)
          values (${conceptId}, ${actor.medewerker}, ${body.soort}, ${verzegeld}, ${body.bladzijde ?? null})
          on conflict (id) do update set inhoud = excluded.inhoud, bladzijde = excluded.bladzijde,
            versie = concept.versie + 1, gewijzigd_op = now()
           where concept.bladzijde is not distinct from excluded.bladzijde or concept.versie = ${body.versie ?? null}
          returning id, soort, gewijzigd_op, versie`
          .execute(trx)
          .catch(vanEenAnder);
        const [rij] = rows;
        if (rij === undefined) throw new Probleem('verouderd');
        return { status: 200, body: inKort(rij) };
      },
    ),
    route(
      {
        ...gedeeld,
        method: 'DELETE',
        pad: '/concepten/{conceptId}',
        naam: 'verwijderConcept',
        samenvatting: 'Gooit een formulier weg waaraan u begon; niet wat een andere bladzijde er daarna van maakte.',
        query: z.strictObject({ bladzijde, versie }),
        antwoord: { 204: z.undefined() },
      },
      async ({ params: { conceptId }, query }, { trx }) => {
        const ongeacht = query.bladzijde === undefined && query.versie === undefined;
        await sql`
          delete from concept where id::text = ${conceptId}
             and (${ongeacht} or bladzijde = ${query.bladzijde ?? null} or versie = ${query.versie ?? null})`.execute(
          trx,
        );
        return { status: 204, body: undefined };
      },
    ),
  ];
}

function inKort({ id, soort: welke, gewijzigd_op: op, versie: nr }: Omit<Rij, 'inhoud'>): z.output<typeof kort> {
  return { id, soort: welke, gewijzigd: op.toISOString(), versie: nr };
}
