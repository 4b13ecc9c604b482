-- How colleagues of the chain reach each other by telephone: the work number of a person, and of an organisation its
-- general number and that of its duty function. A number says who somebody is and where she works, so it is shielded as
-- names of staff are: nobody reads this table but through the functions below.
create table waakvlam.werknummer (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid references waakvlam.medewerker,
  soort text not null check (soort in ('medewerker', 'algemeen', 'wachtdienst')),
  nummer text not null check (nummer ~ '^\+?[0-9][0-9 ()-]{1,28}[0-9]$'),
  bijgewerkt_op timestamptz not null default now(),
  bijgewerkt_door uuid,
  check ((soort = 'medewerker') = (medewerker_id is not null)),
  unique (medewerker_id)
);
create unique index werknummer_organisatie on waakvlam.werknummer (organisatie_id, soort) where medewerker_id is null;
comment on table waakvlam.werknummer is 'Work numbers of staff, organisations and their duty functions';
comment on column waakvlam.werknummer.bijgewerkt_door is 'Null: from a file on the server';

alter table waakvlam.werknummer enable row level security, force row level security;
create policy werknummer_functies on waakvlam.werknummer to migratie using (true) with check (true);
-- Her own number, and those of her own organisation.
create policy werknummer_app on waakvlam.werknummer for select to app
  using ((select waakvlam.actor_geldig())
         and (medewerker_id = (select waakvlam.actor_medewerker())
              or medewerker_id is null and organisatie_id = (select waakvlam.actor_organisatie())));
grant select on waakvlam.werknummer to app;

-- Sets or, without a number, takes away the own work number.
create function waakvlam.eigen_nummer_zetten(p_nummer text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.actor_geldig() then
    raise exception 'nobody is signed in' using errcode = 'insufficient_privilege';
  end if;
  delete from waakvlam.werknummer n where n.medewerker_id = waakvlam.actor_medewerker();
  if p_nummer is null then return; end if;
  insert into waakvlam.werknummer (organisatie_id, medewerker_id, soort, nummer, bijgewerkt_door)
  values (waakvlam.actor_organisatie(), waakvlam.actor_medewerker(), 'medewerker', p_nummer, waakvlam.actor_medewerker());
end $$;

-- Sets or takes away a number of the own organisation, for its functional administrator.
create function waakvlam.organisatienummer_zetten(p_soort text, p_nummer text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.eis_beheerder();
  delete from waakvlam.werknummer n
   where n.organisatie_id = waakvlam.actor_organisatie() and n.medewerker_id is null and n.soort = p_soort;
  if p_nummer is null then return; end if;
  insert into waakvlam.werknummer (organisatie_id, soort, nummer, bijgewerkt_door)
  values (waakvlam.actor_organisatie(), p_soort, p_nummer, waakvlam.actor_medewerker());
end $$;

-- The numbers in a file with staff, after the staff themselves were taken in. A row without a number says nothing of it;
-- whoever left has none.
create function waakvlam.werknummers_invoeren(p_rijen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.eis_beheerder();
  insert into waakvlam.werknummer as n (organisatie_id, medewerker_id, soort, nummer, bijgewerkt_door)
  select m.organisatie_id, m.id, 'medewerker', r->>'telefoon', waakvlam.actor_medewerker()
    from jsonb_array_elements(p_rijen) r
    join waakvlam.medewerker m on m.organisatie_id = waakvlam.actor_organisatie() and m.kenmerk = r->>'kenmerk'
   where r ? 'telefoon'
  on conflict (medewerker_id) do update
     set nummer = excluded.nummer, bijgewerkt_op = now(), bijgewerkt_door = excluded.bijgewerkt_door;
  delete from waakvlam.werknummer n using jsonb_array_elements(p_rijen) r, waakvlam.medewerker m
   where m.organisatie_id = waakvlam.actor_organisatie() and m.kenmerk = r->>'kenmerk'
     and (r->>'uit_dienst')::boolean and n.medewerker_id = m.id;
end $$;

-- Whom the actor can call about a case that she sees: who has a role in it, the organisations that take part, and who is on
-- duty for the region. Who works with the perpetrator gets no number of a person, none of a shelter, and of organisations
-- only of those that direct the case or are on duty: more would say who is around the victim, and where.
create function waakvlam.casusnummers(p_casus uuid)
  returns table (soort text, organisatie text, organisatienaam text, medewerker text, rollen text[], nummer text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_plegerzijde boolean := waakvlam.is_plegerzijde(p_casus);
  v_regie text[] := array['procesregisseur', 'casusregisseur'];
  v_regio text;
begin
  if not waakvlam.mag_zien(p_casus) then return; end if;
  select c.regio into v_regio from waakvlam.casus c where c.id = p_casus;
  return query
    select 'medewerker', o.code, o.naam, m.naam, array_agg(distinct z.rol order by z.rol), n.nummer
      from waakvlam.zaakrol z
      join waakvlam.medewerker m on m.id = z.medewerker_id and waakvlam.medewerker_actief(m.id)
      join waakvlam.organisatie o on o.id = m.organisatie_id
      join waakvlam.werknummer n on n.medewerker_id = m.id
     where z.casus_id = p_casus and not v_plegerzijde
     group by o.code, o.naam, m.naam, n.nummer
    union all
    select 'algemeen', o.code, o.naam, null, '{}'::text[], n.nummer
      from waakvlam.organisatie o
      join waakvlam.werknummer n on n.organisatie_id = o.id and n.soort = 'algemeen'
     where exists (select 1 from waakvlam.toegang t where t.casus_id = p_casus and t.organisatie_id = o.id
                      and t.soort <> 'noodtoegang' and t.van <= now() and (t.tot is null or t.tot > now()))
       and (not v_plegerzijde
            or o.code <> 'vrouwenopvang'
               and exists (select 1 from waakvlam.zaakrol z
                            where z.casus_id = p_casus and z.organisatie = o.code and z.rol = any (v_regie)))
    union all
    select 'wachtdienst', o.code, o.naam, case when v_plegerzijde then null else d.naam end, '{}'::text[],
           coalesce(f.nummer, d.nummer)
      from waakvlam.organisatie o
      left join waakvlam.werknummer f on f.organisatie_id = o.id and f.soort = 'wachtdienst'
      left join lateral (
        select m.naam, n.nummer
          from waakvlam.wachtdienst w
          join waakvlam.medewerker m on m.id = w.medewerker_id and m.organisatie_id = o.id
          left join waakvlam.werknummer n on n.medewerker_id = m.id
         where w.regio = v_regio and w.van <= now() and (w.tot is null or w.tot > now())
         order by w.van desc limit 1) d on true
     where o.regio = v_regio and o.code <> 'vrouwenopvang'
       and (f.nummer is not null or d.nummer is not null and not v_plegerzijde)
    order by 1, 3, 4;
end $$;

grant execute on function waakvlam.eigen_nummer_zetten(text), waakvlam.organisatienummer_zetten(text, text),
  waakvlam.werknummers_invoeren(jsonb), waakvlam.casusnummers(uuid) to app;
