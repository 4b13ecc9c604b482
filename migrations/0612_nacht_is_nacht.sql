-- A night that begins at midnight took in the whole day: whoever read five times by day was told to have read by night.

-- Whether a moment lies in the night, by the Dutch clock: from one hour until another, over midnight when that comes later.
create function waakvlam.in_nacht(p_moment timestamptz, p_van integer, p_tot integer) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  return case when p_van < p_tot
              then extract(hour from p_moment at time zone 'Europe/Amsterdam') >= p_van
                   and extract(hour from p_moment at time zone 'Europe/Amsterdam') < p_tot
              else extract(hour from p_moment at time zone 'Europe/Amsterdam') >= p_van
                   or extract(hour from p_moment at time zone 'Europe/Amsterdam') < p_tot end;

-- As before, with that.
create or replace function waakvlam.ongewoon_lezen(p_uren integer, p_grenzen jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  with gelezen as (
    select i.medewerker_id, i.organisatie_id, i.casus_id, i.moment, i.details ? 'geweigerd' as geweigerd
      from waakvlam.inzagelog i where i.moment > now() - p_uren * interval '1 hour' and i.casus_id is not null),
  raak as (
    select organisatie_id, medewerker_id, 'veel_casussen' as soort,
           format('Opende %s verschillende casussen binnen %s uur.', count(distinct casus_id), p_uren) as reden
      from gelezen where not geweigerd group by 1, 2
     having count(distinct casus_id) >= (p_grenzen->>'casussen')::int
    union all
    select organisatie_id, medewerker_id, 'nacht', format('Las %s keer tussen %s en %s uur.', count(*),
           p_grenzen->>'nachtVan', p_grenzen->>'nachtTot')
      from gelezen g where not geweigerd
       and waakvlam.in_nacht(g.moment, (p_grenzen->>'nachtVan')::int, (p_grenzen->>'nachtTot')::int)
       and not exists (select 1 from waakvlam.medewerker m where m.id = g.medewerker_id
                          and m.rol = any (array(select jsonb_array_elements_text(p_grenzen->'nachtfuncties'))))
     group by 1, 2 having count(*) >= (p_grenzen->>'nachtKeren')::int
    union all
    select organisatie_id, medewerker_id, 'aftasten',
           format('Vroeg naar %s casussen die er voor deze medewerker niet zijn.', count(distinct casus_id))
      from gelezen where geweigerd group by 1, 2
     having count(distinct casus_id) >= (p_grenzen->>'geweigerd')::int
    union all
    select g.organisatie_id, g.medewerker_id, 'zonder_rol',
           format('Las %s casussen van een organisatie die daar geen rol meer heeft.', count(distinct g.casus_id))
      from gelezen g
     where not g.geweigerd and exists (select 1 from waakvlam.zaakrol z where z.casus_id = g.casus_id)
       and not exists (select 1 from waakvlam.zaakrol z join waakvlam.organisatie o on o.id = g.organisatie_id
                        where z.casus_id = g.casus_id and z.organisatie = o.code)
     group by 1, 2 having count(distinct g.casus_id) >= (p_grenzen->>'zonderRol')::int)
  insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
  select organisatie_id, soort, medewerker_id, reden from raak on conflict do nothing;
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;
