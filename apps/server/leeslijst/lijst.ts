import { sql } from 'kysely';
import { z } from 'zod';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Leeslijsttermijnen } from './termijn.ts';

export const LEESOORDELEN = ['stalking', 'geen', 'meer_weten'] as const;

export const leesregel = z.object({
  id: z.string(),
  bronId: z.string(),
  ontvangen: z.string(),
  gebeurd: z.string().nullable(),
  geregistreerd: z.string(),
  classificatie: z.string().nullable(),
  plaats: z.string().nullable(),
  oordeel: z.enum(['vermoeden', 'twijfel', 'geen', 'niet_beoordeeld']),
  score: z.number(),
  begin: z.string().describe('De eerste woorden, om de melding te herkennen.'),
  gelezen: z.boolean(),
  mijnOordeel: z.enum(LEESOORDELEN).nullable(),
  teLaat: z.boolean(),
});
export type Leesregel = z.input<typeof leesregel>;

/** Sort key of a line: the day it came in, then strength. */
export const plaats = z.tuple([z.string(), z.float32(), z.string()]);

interface Vraag {
  readonly limiet: number;
  readonly van: z.output<typeof plaats> | undefined;
  /** Only what she has not judged yet, or everything. */
  readonly alles: boolean;
}

type Rij = Omit<Leesregel, 'ontvangen'> & { readonly ontvangen: Date; readonly dag: string };

/** The reading list: newest day first, within a day the strongest. What the rules took for nothing is not on it. */
export async function leesLijst(
  { trx, actor, nu }: Uitvoering,
  { limiet, van, alles }: Vraag,
  termijnen: Leeslijsttermijnen,
): Promise<{ regels: Leesregel[]; volgende: z.output<typeof plaats> | undefined }> {
  const { vermoeden, twijfel } = termijnen(actor.regio);
  const [dag, score, na] = van ?? [null, null, null];
  const { rows } = await sql<Rij>`
    select * from (
      select i.id, i.bron_id as "bronId", i.ontvangen, i.gebeurd::text, i.geregistreerd::text, i.classificatie, i.plaats,
             i.oordeel, i.score, case when length(i.tekst) > 140 then left(i.tekst, 140) || '…' else i.tekst end as begin,
             (i.ontvangen at time zone 'Europe/Amsterdam')::date::text as dag,
             exists (select 1 from incident_gelezen g where g.incident_id = i.id) as gelezen,
             (select o.oordeel from incident_oordeel o where o.incident_id = i.id and o.medewerker_id = ${actor.medewerker}
               order by o.id desc limit 1) as "mijnOordeel",
             not exists (select 1 from incident_gelezen g where g.incident_id = i.id)
               and i.ontvangen + make_interval(hours => case i.oordeel when 'vermoeden' then ${vermoeden}::int else ${twijfel}::int end)
                   < ${new Date(nu)} as "teLaat"
        from incident i where i.oordeel in ('vermoeden', 'twijfel')) l
     where (${alles} or l."mijnOordeel" is null)
       and (${dag}::text is null or (l.dag, l.score, l.id::text) < (${dag}, ${score}::real, ${na}))
     order by l.dag desc, l.score desc, l.id::text desc limit ${limiet + 1}`.execute(trx);
  const deel = rows.slice(0, limiet);
  const laatste = rows.length > limiet ? deel.at(-1) : undefined;
  return {
    regels: deel.map(({ dag: _dag, ontvangen, ...rest }) => ({
      ...rest,
      ontvangen: formatMoment(ontvangen.getTime(), AMSTERDAM),
    })),
    volgende: laatste && [laatste.dag, laatste.score, laatste.id],
  };
}
