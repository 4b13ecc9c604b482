-- What someone may do follows from her role at the organisation; `rol` is the title that people read.
alter table waakvlam.medewerker
  add column orgrol text not null default 'medewerker' check (orgrol in (
    'medewerker', 'taakaccenthouder', 'coordinator', 'raadpleger', 'privacy_officer', 'functioneel_beheerder',
    'importeur')),
  add column plaatsvervanger_id uuid references waakvlam.medewerker check (plaatsvervanger_id <> id);
comment on column waakvlam.medewerker.rol is 'Title of her function, for people';
comment on column waakvlam.medewerker.orgrol is 'Role at the organisation, which permissions follow from';
comment on column waakvlam.medewerker.plaatsvervanger_id is 'Who takes over her roles in cases when she leaves';
update waakvlam.medewerker set orgrol = case rol
  when 'beheerder' then 'functioneel_beheerder' when 'importeur' then 'importeur'
  when 'taakaccenthouder' then 'taakaccenthouder' else 'medewerker' end;
-- Only migratie and functions of its write people, so a title never gives rights.

-- A session ends after its time, and earlier when nobody uses it. The clock of the database decides.
alter table waakvlam.sessie add column gebruikt timestamptz not null default now();
comment on column waakvlam.sessie.gebruikt is 'Last use, to the minute';

drop function waakvlam.sessie_actor(bytea);
create function waakvlam.sessie_actor(p_token_digest bytea, p_stilte interval)
  returns table (medewerker uuid, organisatie uuid, organisatie_code text, rol text, orgrol text, regio text)
  language plpgsql security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_gebruikt timestamptz;
begin
  select s.gebruikt, m.id, o.id, o.code, m.rol, m.orgrol, m.regio
    into v_gebruikt, medewerker, organisatie, organisatie_code, rol, orgrol, regio
    from waakvlam.sessie s
    join waakvlam.medewerker m on m.id = s.medewerker_id
    join waakvlam.organisatie o on o.id = m.organisatie_id
   where s.token_digest = p_token_digest and s.verloopt > now() and s.gebruikt > now() - p_stilte
     and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now());
  if not found then return; end if;
  if v_gebruikt < now() - interval '1 minute' then
    update waakvlam.sessie s set gebruikt = now() where s.token_digest = p_token_digest;
  end if;
  return next;
end $$;

-- Ends every session of the person whose token this is; gives how many.
create function waakvlam.sessies_beeindigen(p_token_digest bytea) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  delete from waakvlam.sessie where medewerker_id = (
    select s.medewerker_id from waakvlam.sessie s where s.token_digest = p_token_digest);
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;

create function waakvlam.actor_orgrol() returns text
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select m.orgrol from waakvlam.medewerker m
           where m.id = waakvlam.actor_medewerker() and m.organisatie_id = waakvlam.actor_organisatie()
             and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

-- Who keeps the system running or guards privacy reads no cases, whatever her organisation was given.
create or replace function waakvlam.mag_zien(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
       and (t.medewerker_id = m.id
            or t.medewerker_id is null and not (select c.afgeschermd from waakvlam.casus c where c.id = t.casus_id))
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
       and not exists (select 1 from waakvlam.wering w
                        where w.medewerker_id = m.id and w.casus_id = t.casus_id
                          and w.van <= now() and (w.tot is null or w.tot > now())));
end $$;
create or replace function waakvlam.mijn_toegangen(p_casus uuid) returns setof waakvlam.toegang
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select t.*
      from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
      join waakvlam.casus c on c.id = t.casus_id
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
       and (t.medewerker_id = m.id or t.medewerker_id is null and not c.afgeschermd)
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
       and not exists (select 1 from waakvlam.wering w
                        where w.medewerker_id = m.id and w.casus_id = t.casus_id
                          and w.van <= now() and (w.tot is null or w.tot > now()));
end $$;
create or replace function waakvlam.mijn_casussen(p_na uuid default null, p_limiet integer default null)
  returns setof uuid language plpgsql stable security definer rows 50
  set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select distinct t.casus_id
      from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.organisatie_id = waakvlam.actor_organisatie()
       and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
       and t.casus_id < coalesce(p_na, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
       and (t.medewerker_id = m.id
            or t.medewerker_id is null
               and not exists (select 1 from waakvlam.casus c where c.id = t.casus_id and c.afgeschermd))
       and not exists (select 1 from waakvlam.wering w
                        where w.medewerker_id = m.id and w.casus_id = t.casus_id
                          and w.van <= now() and (w.tot is null or w.tot > now()))
     order by t.casus_id desc
     limit p_limiet;
end $$;

grant execute on function waakvlam.sessie_actor(bytea, interval), waakvlam.sessies_beeindigen(bytea),
  waakvlam.actor_orgrol() to app;
