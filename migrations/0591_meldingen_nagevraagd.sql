-- Of reports past their term it was asked in each round whether they must stay, also of those that must: with many of these a
-- round asked ever more and came to nothing new. Now each is asked at most once a day.
alter table waakvlam.incident add column nagevraagd timestamptz;
comment on column waakvlam.incident.nagevraagd is 'When it was past its term and turned out to have to stay; asked again a day later';

-- As before, at most p_limiet reports, of which those that must stay are left alone for a day.
create or replace function waakvlam.incidenten_vernietigen(p_termijnen jsonb, p_limiet integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_weg uuid[];
begin
  with gekozen as materialized (
    select i.id, i.organisatie_id, i.ontvangen, i.afdruk, t.grond, (t.bewaren ->> t.grond)::integer as dagen
      from waakvlam.incident i
      join waakvlam.organisatie o on o.id = i.organisatie_id
     cross join lateral (
       select waakvlam.leestermijn(p_termijnen, o.regio) -> 'bewaren' as bewaren,
              case when i.oordeel in ('vermoeden', 'twijfel') then 'afgewezen' else 'geen' end as grond,
              (select max(v.moment) from waakvlam.incident_oordeel v where v.incident_id = i.id) as beoordeeld) t
     where (i.nagevraagd is null or i.nagevraagd < now() - interval '1 day')
       and (t.grond = 'geen' or t.beoordeeld is not null)
       and greatest(i.ontvangen, t.beoordeeld) < now() - (t.bewaren ->> t.grond)::integer * interval '1 day'
     order by i.ontvangen limit p_limiet for update of i skip locked),
  gevraagd as materialized (select g.*, waakvlam.incident_houden(g.id) as houden from gekozen g),
  gehouden as (
    update waakvlam.incident i set nagevraagd = now() from gevraagd g where g.houden and i.id = g.id returning 1),
  oud as (select * from gevraagd where not houden),
  bewijs as (
    insert into waakvlam.incident_vernietiging (organisatie_id, grond, dagen, aantal, ontvangen_van, ontvangen_tot, afdruk)
    select organisatie_id, grond, dagen, count(*),
           min((ontvangen at time zone 'Europe/Amsterdam')::date), max((ontvangen at time zone 'Europe/Amsterdam')::date),
           sha256(convert_to(string_agg(encode(afdruk, 'hex'), '' order by afdruk), 'UTF8'))
      from oud group by 1, 2, 3 returning 1)
  select coalesce(array_agg(id), '{}') into v_weg from oud where (select count(*) from bewijs) >= 0;
  delete from waakvlam.incident where id = any (v_weg);
  return cardinality(v_weg);
end $$;
