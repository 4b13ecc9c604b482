import { sql } from 'kysely';
import { z } from 'zod';
import { nietNu, Probleem } from '@waakvlam/kernel/errors';
import {
  cursor,
  leesCursor,
  lijstVan,
  momentplek,
  pagina,
  route,
  type Route,
  type Uitvoering,
} from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';

const signaal = z.object({
  id: z.string(),
  soort: z.enum(['noodtoegang', 'veel_casussen', 'nacht', 'zonder_rol', 'aftasten', 'namen_zoeken', 'accounts']),
  medewerker: z.object({ naam: z.string(), kenmerk: z.string(), functie: z.string(), organisatie: z.string() }),
  casus: z.string().nullable(),
  moment: z.string(),
  uiterlijk: z.string().nullable(),
  teLaat: z.boolean(),
  reden: z.string(),
  oordeel: z.enum(['terecht', 'onterecht']).nullable(),
  toelichting: z.string().nullable(),
});

/** What a privacy officer works with: what asks for a look, and her judgement. */
export function toezichtRoutes(): Route[] {
  return [signalenRoute(), beoordeelRoute()];
}

const plaats = z.tuple([momentplek, z.string()]);

function signalenRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/toezicht/signalen',
      naam: 'lijstToezichtsignalen',
      samenvatting:
        'Noemt wat van uw organisatie om een blik vraagt: noodtoegang, ongewoon lezen, namen zoeken, accounts die zijn gemaakt.',
      onderwerp: 'Toezicht',
      permission: 'toezicht.lezen',
      audit: 'inzage',
      query: z.strictObject({ ...pagina, open: z.enum(['ja', 'nee']).optional() }),
      antwoord: { 200: lijstVan(signaal) },
    },
    async ({ query: { limiet, na, open } }, uitvoering) => {
      const van = na === undefined ? undefined : leesCursor(na, plaats);
      const rijen = await leesSignalen(uitvoering, { van, limiet: limiet + 1, open });
      const deel = rijen.slice(0, limiet);
      const laatste = rijen.length > limiet ? deel.at(-1) : undefined;
      return {
        status: 200,
        body: {
          resultaten: deel.map(({ ruw: _ruw, ...rest }) => rest),
          volgende: laatste ? cursor([laatste.ruw, laatste.id]) : null,
        },
      };
    },
  );
}

function beoordeelRoute(): Route {
  return route(
    {
      method: 'POST',
      pad: '/toezicht/signalen/{signaalId}/beoordeling',
      naam: 'beoordeelToezichtsignaal',
      samenvatting: 'Legt vast of het terecht was, met uw toelichting.',
      onderwerp: 'Toezicht',
      permission: 'toezicht.beoordelen',
      audit: 'inzage',
      body: z.strictObject({
        oordeel: z.enum(['terecht', 'onterecht']),
        toelichting: z.string().trim().min(1).max(2000),
      }),
      antwoord: { 200: signaal },
    },
    async ({ params: { signaalId }, body: { oordeel, toelichting } }, uitvoering) => {
      const [staat] = await leesSignalen(uitvoering, { id: signaalId });
      if (staat === undefined) throw new Probleem('niet_gevonden');
      if (staat.oordeel !== null) {
        throw nietNu('Dit is al beoordeeld.');
      }
      const { actor, trx } = uitvoering;
      const { numAffectedRows } = await sql`
        update toezichtsignaal set oordeel = ${oordeel}, toelichting = ${toelichting}, beoordeeld_op = now(),
               beoordeeld_door = ${actor.medewerker}
         where id::text = ${signaalId} and oordeel is null`.execute(trx);
      // Her own act is for a colleague to judge.
      if (numAffectedRows !== 1n) throw new Probleem('niet_bevoegd');
      const [nieuw] = await leesSignalen(uitvoering, { id: signaalId });
      if (nieuw === undefined) throw new Probleem('niet_gevonden');
      const { ruw: _ruw, ...body } = nieuw;
      return { status: 200, body };
    },
  );
}

interface Keuze {
  readonly id?: string;
  readonly van?: readonly [string, string] | undefined;
  readonly limiet?: number;
  readonly open?: 'ja' | 'nee' | undefined;
}

type Signaal = z.input<typeof signaal> & { readonly ruw: string };

async function leesSignalen({ trx, nu }: Uitvoering, { id, van, limiet = 1, open }: Keuze): Promise<Signaal[]> {
  const [moment, na] = van ?? [null, null];
  const { rows } = await sql<
    Omit<Signaal, 'moment' | 'uiterlijk' | 'teLaat'> & { moment: Date; uiterlijk: Date | null }
  >`
    select s.id, s.soort, s.casus_id as casus, s.moment, s.moment::text as ruw, s.uiterlijk, s.reden, s.oordeel, s.toelichting,
           json_build_object('naam', m.naam, 'kenmerk', m.kenmerk, 'functie', m.rol, 'organisatie', o.naam) as medewerker
      from toezichtsignaal s
      join medewerker m on m.id = s.medewerker_id
      join organisatie o on o.id = m.organisatie_id
     where (${id ?? null}::text is null or s.id::text = ${id ?? null})
       and (${open ?? null}::text is null or (s.oordeel is null) = (${open ?? null} = 'ja'))
       and (${moment}::timestamptz is null or (s.moment, s.id) < (${moment}::timestamptz, ${na}::uuid))
     order by s.moment desc, s.id desc limit ${limiet}`.execute(trx);
  return rows.map((rij) => ({
    ...rij,
    moment: formatMoment(rij.moment.getTime(), AMSTERDAM),
    uiterlijk: rij.uiterlijk === null ? null : formatMoment(rij.uiterlijk.getTime(), AMSTERDAM),
    teLaat: rij.oordeel === null && rij.uiterlijk !== null && rij.uiterlijk.getTime() < nu,
  }));
}
