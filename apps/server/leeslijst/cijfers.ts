import { sql } from 'kysely';
import { z } from 'zod';
import type { Uitvoering } from '@waakvlam/kernel/http';
import type { Leeslijsttermijnen } from './termijn.ts';

export const cijfers = z.object({
  weken: z.array(
    z.object({
      week: z.string(),
      beoordeeld: z.number(),
      stalking: z.number(),
      precisie: z
        .number()
        .nullable()
        .describe('Deel van wat de regels een vermoeden noemden en een lezer ook stalking vond.'),
      laat: z
        .number()
        .nullable()
        .describe('Deel van de gevonden stalking dat meer dan een week na het gebeuren werd geregistreerd.'),
    }),
  ),
  overeenstemming: z
    .object({ meldingen: z.number(), gelijk: z.number(), kappa: z.number().nullable() })
    .describe('Meldingen die door twee of meer mensen werden gelezen, en hoe vaak zij hetzelfde oordeelden.'),
  wachtend: z.number(),
  teLaat: z.number(),
});

/** How the list does: per week what readers made of it, how far they agree, and what waits. */
export async function leesCijfers(
  { trx, actor, nu }: Uitvoering,
  termijnen: Leeslijsttermijnen,
): Promise<z.input<typeof cijfers>> {
  const { vermoeden, twijfel } = termijnen(actor.regio);
  const { rows: weken } = await sql<z.input<typeof cijfers>['weken'][number]>`
    with laatste as (
      select distinct on (o.incident_id) o.incident_id, o.oordeel, o.moment from incident_oordeel o
       order by o.incident_id, o.id desc)
    select to_char(l.moment at time zone 'Europe/Amsterdam', 'IYYY-"W"IW') as week,
           count(*)::int as beoordeeld,
           count(*) filter (where l.oordeel = 'stalking')::int as stalking,
           (count(*) filter (where l.oordeel = 'stalking' and i.oordeel = 'vermoeden'))::float8
             / nullif(count(*) filter (where l.oordeel <> 'meer_weten' and i.oordeel = 'vermoeden'), 0) as precisie,
           (count(*) filter (where l.oordeel = 'stalking' and i.geregistreerd - i.gebeurd > 7))::float8
             / nullif(count(*) filter (where l.oordeel = 'stalking' and i.gebeurd is not null), 0) as laat
      from laatste l join incident i on i.id = l.incident_id
     group by 1 order by 1 desc limit 12`.execute(trx);
  const { rows: paren } = await sql<{ a: string; b: string; aantal: number }>`
    with eigen as (
      select distinct on (incident_id, medewerker_id) incident_id, medewerker_id, oordeel from incident_oordeel
       order by incident_id, medewerker_id, id desc)
    select a.oordeel as a, b.oordeel as b, count(*)::int as aantal
      from eigen a join eigen b on b.incident_id = a.incident_id and a.medewerker_id < b.medewerker_id
     group by 1, 2`.execute(trx);
  const { rows: wachten } = await sql<{ wachtend: number; te_laat: number }>`
    select count(*)::int as wachtend,
           count(*) filter (where i.ontvangen + make_interval(hours => case i.oordeel when 'vermoeden' then ${vermoeden}::int
                                                             else ${twijfel}::int end) < ${new Date(nu)})::int as te_laat
      from incident i where i.oordeel in ('vermoeden', 'twijfel')
       and not exists (select 1 from incident_gelezen g where g.incident_id = i.id)`.execute(trx);
  const { wachtend = 0, te_laat = 0 } = wachten[0] ?? {};
  return { weken, overeenstemming: overeenstemming(paren), wachtend, teLaat: te_laat };
}

/** Agreement of pairs of readers, and Cohen's kappa: agreement beyond what chance would give. */
function overeenstemming(paren: readonly { readonly a: string; readonly b: string; readonly aantal: number }[]) {
  const meldingen = paren.reduce((som, { aantal }) => som + aantal, 0);
  const gelijk = paren.filter(({ a, b }) => a === b).reduce((som, { aantal }) => som + aantal, 0);
  const deel = (kant: 'a' | 'b', oordeel: string): number =>
    paren.filter((paar) => paar[kant] === oordeel).reduce((som, { aantal }) => som + aantal, 0) / meldingen;
  const toeval = ['stalking', 'geen', 'meer_weten'].reduce(
    (som, oordeel) => som + deel('a', oordeel) * deel('b', oordeel),
    0,
  );
  const kappa = meldingen === 0 || toeval === 1 ? null : (gelijk / meldingen - toeval) / (1 - toeval);
  return { meldingen, gelijk, kappa: kappa === null ? null : Math.round(kappa * 100) / 100 };
}
