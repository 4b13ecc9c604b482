import { sql } from 'kysely';
import type { Betrokkene } from '@waakvlam/herkenning';
import type { Uitvoering } from '@waakvlam/kernel/http';

/** A number or address of more reports than this says nothing (a switchboard, a shelter); nor are more looked at in one go. */
const MEESTE = 200;
/** What leads one report further: whose number it is, and who somebody is. A shared name or address would lead anywhere. */
const VERDER = ['persoon', 'telefoon', 'kenteken', 'rekening'];

export interface Meldingrij {
  readonly id: string;
  readonly bronId: string;
  readonly begin: string;
  readonly gebeurd: string | null;
  readonly geregistreerd: string;
  readonly classificatie: string | null;
  readonly signalen: readonly string[];
  readonly mensen: readonly { readonly nr: number; readonly gegevens: Betrokkene }[] | null;
  readonly kenmerken: readonly string[] | null;
}

export interface Samenhang {
  readonly rijen: readonly Meldingrij[];
  /** How many reports of the organisation hold a number, plate, address or account of these. */
  readonly inTotaal: ReadonlyMap<string, number>;
  /** Whether there were more than are looked at. */
  readonly meer: boolean;
}

/**
 * Reports that share a key with this one, those that share most and then the newest first, and the ones that these lead to.
 * Numbers and addresses of more than `MEESTE` reports join nothing, people always do. The same reports at each call.
 */
export async function leesSamenhang(trx: Uitvoering['trx'], incidentId: string): Promise<Samenhang> {
  const { rows } = await sql<Meldingrij & { meer: boolean }>`
    with gedeeld as (
      select b.incident_id, count(*) as aantal
        from incident_sleutel a join incident_sleutel b using (organisatie_id, soort, waarde)
       where a.incident_id = ${incidentId} and b.incident_id <> a.incident_id and ${zegtIets}
       group by b.incident_id),
    samen as (
      select incident_id from gedeeld join incident i on i.id = incident_id
       order by aantal desc, i.geregistreerd desc, i.id limit ${MEESTE}),
    verder as (
      select b.incident_id, count(*) as aantal
        from samen s
        join incident_sleutel a on a.incident_id = s.incident_id and a.soort = any (${VERDER})
        join incident_sleutel b using (organisatie_id, soort, waarde)
       where b.incident_id <> ${incidentId} and b.incident_id not in (select incident_id from gedeeld) and ${zegtIets}
       group by b.incident_id),
    verderop as (
      select incident_id from verder join incident i on i.id = incident_id
       order by aantal desc, i.geregistreerd desc, i.id limit ${MEESTE})
    select i.id, i.bron_id as "bronId", case when length(i.tekst) > 140 then left(i.tekst, 140) || '…' else i.tekst end as begin, i.gebeurd::text, i.geregistreerd::text, i.classificatie,
           array(select jsonb_path_query(i.lezing, '$.signalen[*].soort') #>> '{}') as signalen,
           (select jsonb_agg(jsonb_build_object('nr', m.nr, 'gegevens', m.gegevens) order by m.nr)
              from incident_betrokkene m where m.incident_id = i.id) as mensen,
           array(select a.soort || ':' || a.waarde from incident_sleutel a
                  where a.incident_id = i.id and a.soort not in ('persoon', 'naam') and ${zegtIets}
                  order by a.soort, a.waarde) as kenmerken,
           (select count(*) > ${MEESTE} from gedeeld) or (select count(*) > ${MEESTE} from verder) as meer
      from incident i
     where i.id = ${incidentId} or i.id in (select incident_id from samen union all select incident_id from verderop)
     order by i.id`.execute(trx);
  const inTotaal = await telMeldingen(
    trx,
    rows.map(({ id }) => id),
  );
  return { rijen: rows, inTotaal, meer: rows.some(({ meer }) => meer) };
}

/** Whether key `a` is a person, or of so few reports that sharing it says something. */
const zegtIets = sql<boolean>`(a.soort = 'persoon' or not exists (
  select 1 from incident_sleutel c
   where c.organisatie_id = a.organisatie_id and c.soort = a.soort and c.waarde = a.waarde
  offset ${MEESTE} limit 1))`;

async function telMeldingen(trx: Uitvoering['trx'], ids: readonly string[]): Promise<Samenhang['inTotaal']> {
  const { rows } = await sql<{ kenmerk: string; aantal: number }>`
    select a.soort || ':' || a.waarde as kenmerk,
           (select count(*)::integer from incident_sleutel b
             where b.organisatie_id = a.organisatie_id and b.soort = a.soort and b.waarde = a.waarde) as aantal
      from (select distinct organisatie_id, soort, waarde from incident_sleutel
             where incident_id = any (${ids}) and soort not in ('persoon', 'naam')) a
     where ${zegtIets}`.execute(trx);
  return new Map(rows.map(({ kenmerk, aantal }) => [kenmerk, aantal]));
}
