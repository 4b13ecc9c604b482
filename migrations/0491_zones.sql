-- Places that a zone hides, with the centre that was given out for each (ADR 35). Where a place is never leaves this table:
-- no login reads it, one function gives centres.
create table waakvlam.zone_anker (
  id uuid primary key default gen_random_uuid(),
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  midden_lat double precision not null,
  midden_lon double precision not null,
  aangemaakt_op timestamptz not null default now()
);
create index zone_anker_plek on waakvlam.zone_anker (lat, lon);
comment on table waakvlam.zone_anker is 'Hidden places with the centre drawn for each, once; shared by cases, so that zones can not be compared';

create table waakvlam.zone_ankergebruik (
  anker_id uuid not null references waakvlam.zone_anker,
  casus_id uuid not null references waakvlam.casus,
  primary key (casus_id, anker_id)
);
comment on table waakvlam.zone_ankergebruik is 'Which cases gave out a centre; an anchor goes when the last of them is destroyed';

do $$
declare
  v_tabel text;
begin
  foreach v_tabel in array array['zone_anker', 'zone_ankergebruik'] loop
    execute format('alter table waakvlam.%I enable row level security, force row level security', v_tabel);
    execute format('create policy %I on waakvlam.%I to migratie using (true) with check (true)', v_tabel || '_functies', v_tabel);
  end loop;
end $$;

-- The centre for a place: that of the nearest hidden place within p_binnen metres, else the one that the caller drew, which
-- stays from then on. Only for who records in the case and sees where the victim is.
create function waakvlam.zone_midden(p_casus uuid, p_lat double precision, p_lon double precision, p_nieuw_lat double precision,
                                     p_nieuw_lon double precision, p_binnen double precision)
  returns table (lat double precision, lon double precision)
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
   where a.lat between p_lat - 0.01 and p_lat + 0.01 and d.meters <= p_binnen
   order by d.meters limit 1;
  if v_anker is null then
    insert into waakvlam.zone_anker (lat, lon, midden_lat, midden_lon) values (p_lat, p_lon, p_nieuw_lat, p_nieuw_lon)
    returning id into v_anker;
  end if;
  insert into waakvlam.zone_ankergebruik (anker_id, casus_id) values (v_anker, p_casus) on conflict do nothing;
  return query select a.midden_lat, a.midden_lon from waakvlam.zone_anker a where a.id = v_anker;
end $$;
grant execute on function waakvlam.zone_midden(uuid, double precision, double precision, double precision, double precision, double precision) to app;

-- Whether this case hid a place within p_binnen metres before: an exact zone there would undo that.
create function waakvlam.zone_is_verborgen(p_casus uuid, p_lat double precision, p_lon double precision,
                                           p_binnen double precision) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.mag_vastleggen(p_casus) and exists (
    select 1 from waakvlam.zone_ankergebruik g join waakvlam.zone_anker a on a.id = g.anker_id
     where g.casus_id = p_casus
       and sqrt(power((a.lat - p_lat) * 111195, 2)
                + power((a.lon - p_lon) * 111195 * cos(radians(p_lat)), 2)) <= p_binnen);
end $$;
grant execute on function waakvlam.zone_is_verborgen(uuid, double precision, double precision, double precision) to app;

create function waakvlam.zones_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.zone_ankergebruik where casus_id = new.casus_id;
  delete from waakvlam.zone_anker a
   where not exists (select 1 from waakvlam.zone_ankergebruik g where g.anker_id = a.id);
  return null;
end $$;
create trigger zones_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.zones_vernietigen();
