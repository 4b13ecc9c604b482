import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { LEESOORDELEN } from './lijst.ts';

const citaat = z.object({ soort: z.string(), citaat: z.string(), van: z.number(), tot: z.number() });
const lezing = z.object({
  signalen: z.array(citaat),
  tegenwicht: z.array(citaat),
  vragen: z.array(z.string()),
  gronden: z.array(z.string()),
});
const betrokkene = z.object({
  nr: z.number(),
  rol: z.string().optional(),
  naam: z.string().optional(),
  geboren: z.string().optional(),
  telefoon: z.string().optional(),
  kenteken: z.string().optional(),
  adres: z.string().optional(),
});

export const incidentdetail = z.object({
  id: z.string(),
  bronId: z.string(),
  tekst: z.string(),
  gebeurd: z.string().nullable(),
  geregistreerd: z.string(),
  ontvangen: z.string(),
  classificatie: z.string().nullable(),
  plaats: z.string().nullable(),
  oordeel: z.enum(['vermoeden', 'twijfel', 'geen', 'niet_beoordeeld']),
  score: z.number(),
  ...lezing.shape,
  betrokkenen: z.array(betrokkene),
  oordelen: z.array(
    z.object({
      door: z.string(),
      eigen: z.boolean(),
      oordeel: z.enum(LEESOORDELEN),
      reden: z.string(),
      moment: z.string(),
    }),
  ),
  lezers: z.array(z.object({ wie: z.string(), moment: z.string() })),
  casussen: z.array(z.object({ casus: z.string(), feit: z.string() })),
});
export type Incidentdetail = z.output<typeof incidentdetail>;

/** A report of the caller's own organisation; 404 for any other. */
export async function leesIncident({ trx, actor }: Uitvoering, id: string): Promise<Incidentdetail> {
  const { rows } = await sql<{ vorm: unknown }>`
    select to_jsonb(r) as vorm from (
      select i.id, i.bron_id as "bronId", i.tekst, i.gebeurd::text, i.geregistreerd::text, i.ontvangen, i.classificatie,
             i.plaats, i.oordeel, i.score, i.lezing -> 'signalen' as signalen, i.lezing -> 'tegenwicht' as tegenwicht,
             i.lezing -> 'vragen' as vragen, i.lezing -> 'gronden' as gronden,
             coalesce((select jsonb_agg(b.gegevens || jsonb_build_object('nr', b.nr) order by b.nr)
                         from incident_betrokkene b where b.incident_id = i.id), '[]') as betrokkenen,
             coalesce((select jsonb_agg(jsonb_build_object('door', m.naam, 'eigen', o.medewerker_id = ${actor.medewerker}::uuid,
                                                          'oordeel', o.oordeel, 'reden', o.reden, 'moment', o.moment) order by o.id desc)
                         from incident_oordeel o join medewerker m on m.id = o.medewerker_id
                        where o.incident_id = i.id), '[]') as oordelen,
             coalesce((select jsonb_agg(jsonb_build_object('wie', m.naam, 'moment', g.moment) order by g.moment)
                         from incident_gelezen g join medewerker m on m.id = g.medewerker_id
                        where g.incident_id = i.id), '[]') as lezers,
             coalesce((select jsonb_agg(jsonb_build_object('casus', c.casus_id, 'feit', c.feit) order by c.moment)
                         from incident_casus c where c.incident_id = i.id), '[]') as casussen
        from incident i where i.id = ${id}) r`.execute(trx);
  const [rij] = rows;
  if (rij === undefined) throw new Probleem('niet_gevonden');
  const gelezen = incidentdetail.parse(rij.vorm);
  return {
    ...gelezen,
    ontvangen: uur(gelezen.ontvangen),
    oordelen: gelezen.oordelen.map((oordeel) => ({ ...oordeel, moment: uur(oordeel.moment) })),
    lezers: gelezen.lezers.map((lezer) => ({ ...lezer, moment: uur(lezer.moment) })),
  };
}

const uur = (moment: string): string => formatMoment(Date.parse(moment), AMSTERDAM);

export async function merkGelezen({ trx, actor }: Uitvoering, id: string): Promise<void> {
  await sql`
    insert into incident_gelezen (incident_id, medewerker_id, organisatie_id)
    values (${id}, ${actor.medewerker}, ${actor.organisatie}) on conflict do nothing`.execute(trx);
}
