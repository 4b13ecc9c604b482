-- The centre for a place, shared with other cases only where the caller may see the address in them. Shared by all, whoever
-- opens a case of his own could try places until the centre came back that somebody else's order names, and so find within a
-- hundred metres where she lives (ADR 35). A case keeps the centre that it gave out, whoever extends it.
create or replace function waakvlam.zone_midden(
  p_casus uuid, p_lat double precision, p_lon double precision, p_nieuw_lat double precision, p_nieuw_lon double precision,
  p_binnen double precision) returns table (lat double precision, lon double precision)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
#variable_conflict use_column
declare
  v_anker uuid;
begin
  if not waakvlam.mag_vastleggen(p_casus) or not 'adres' = any (waakvlam.mijn_categorieen(p_casus)) then
    raise exception 'may not place a zone' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('zone_anker', 0));
  -- Over such distances the earth is flat; a degree of latitude is 111.2 km.
  select a.id into v_anker
    from waakvlam.zone_anker a
   cross join lateral (select sqrt(power((a.lat - p_lat) * 111195, 2)
                                   + power((a.lon - p_lon) * 111195 * cos(radians(p_lat)), 2)) as meters) d
   cross join lateral (
     select bool_or(g.casus_id = p_casus) as eigen, array_agg(g.casus_id) as casussen
       from waakvlam.zone_ankergebruik g where g.anker_id = a.id) g
   where a.lat between p_lat - 0.01 and p_lat + 0.01 and d.meters <= p_binnen
     and (g.eigen
          or exists (select 1 from unnest(g.casussen) as ander(id)
                      where waakvlam.mag_zien(ander.id) and 'adres' = any (waakvlam.mijn_categorieen(ander.id))))
   order by g.eigen desc, d.meters limit 1;
  if v_anker is null then
    insert into waakvlam.zone_anker (lat, lon, midden_lat, midden_lon) values (p_lat, p_lon, p_nieuw_lat, p_nieuw_lon)
    returning id into v_anker;
  end if;
  insert into waakvlam.zone_ankergebruik (anker_id, casus_id) values (v_anker, p_casus) on conflict do nothing;
  return query select a.midden_lat, a.midden_lon from waakvlam.zone_anker a where a.id = v_anker;
end $$;
