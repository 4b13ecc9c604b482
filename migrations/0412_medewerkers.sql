-- Staff come from a file of their organisation. Who leaves loses access in the same transaction; what she did in cases is
-- handed over afterwards, from a list that a crash cannot lose.
alter table waakvlam.medewerker
  add column kenmerk text not null default gen_random_uuid()::text check (kenmerk <> ''),
  add column basisteam text,
  add column systeem boolean not null default false;
create unique index medewerker_kenmerk on waakvlam.medewerker (organisatie_id, kenmerk);
create unique index medewerker_systeem on waakvlam.medewerker (organisatie_id) where systeem;
comment on column waakvlam.medewerker.kenmerk is 'What her organisation knows her by, such as a staff number; one person each';
comment on column waakvlam.medewerker.systeem is 'Records what the system does for this organisation; nobody signs in as it';

create table waakvlam.vertrek (
  medewerker_id uuid primary key references waakvlam.medewerker,
  organisatie_id uuid not null references waakvlam.organisatie,
  sinds timestamptz not null default now(),
  klaar_op timestamptz
);
comment on table waakvlam.vertrek is 'Who left, until her roles in cases were handed over';
alter table waakvlam.vertrek enable row level security, force row level security;
create policy vertrek_functies on waakvlam.vertrek to migratie using (true) with check (true);
create policy vertrek_motor on waakvlam.vertrek to motor using (true) with check (true);
grant select, update (klaar_op) on waakvlam.vertrek to motor;

-- The system does not sign in.
create or replace function waakvlam.medewerker_actief(p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (select 1 from waakvlam.medewerker m where m.id = p_medewerker and not m.systeem
                   and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

create function waakvlam.systeemactor(p_organisatie uuid) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.medewerker (organisatie_id, naam, rol, regio, systeem, kenmerk)
  select o.id, 'Waakvlam (vanzelf)', 'systeem', o.regio, true, 'waakvlam' from waakvlam.organisatie o
   where o.id = p_organisatie
  on conflict do nothing;
  return (select m.id from waakvlam.medewerker m where m.organisatie_id = p_organisatie and m.systeem);
end $$;

-- In a shielded case everyone is admitted by name, the system too: for a minute, to record and to read nothing.
create function waakvlam.systeem_toelaten(p_casus uuid, p_organisatie uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.toegang (casus_id, organisatie_id, medewerker_id, soort, categorieen, mag_vastleggen, tot, grond)
  select c.id, p_organisatie, waakvlam.systeemactor(p_organisatie), 'besluit', '{}', true, now() + interval '1 minute',
         'Rol overdragen na vertrek'
    from waakvlam.casus c
   where c.id = p_casus and c.afgeschermd
     and exists (select 1 from waakvlam.toegang t
                  where t.casus_id = c.id and t.organisatie_id = p_organisatie and t.mag_vastleggen
                    and t.van <= now() and (t.tot is null or t.tot > now()));
end $$;

-- The functional administrator of an organisation, or who holds the database.
create function waakvlam.eis_beheerder() returns void
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if session_user <> 'migratie' and waakvlam.actor_orgrol() is distinct from 'functioneel_beheerder' then
    raise exception 'not an administrator' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- Takes rows of staff, whole or not at all. Gives what is wrong, per row; nothing when all of it was written.
create function waakvlam.medewerkers_invoeren(p_rijen jsonb)
  returns table (regel integer, veld text, melding text)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_organisatie uuid := waakvlam.actor_organisatie();
begin
  perform waakvlam.eis_beheerder();
  -- One file at a time per organisation, so that what was checked still holds when it is written.
  perform 1 from waakvlam.organisatie o where o.id = v_organisatie for update;
  create temp table if not exists invoer (
    regel integer, kenmerk text, naam text, functie text, orgrol text, basisteam text, uitgever text, sub text,
    plaatsvervanger text, uit_dienst boolean, id uuid) on commit drop;
  truncate pg_temp.invoer;
  insert into pg_temp.invoer
  select (r.ordinality - 1)::integer, r.rij->>'kenmerk', r.rij->>'naam', r.rij->>'functie', r.rij->>'orgrol',
         r.rij->>'basisteam', r.rij->>'uitgever', r.rij->>'sub', r.rij->>'plaatsvervanger',
         coalesce((r.rij->>'uit_dienst')::boolean, false), m.id
    from jsonb_array_elements(p_rijen) with ordinality as r(rij, ordinality)
    left join waakvlam.medewerker m on m.organisatie_id = v_organisatie and m.kenmerk = r.rij->>'kenmerk';

  return query
    select i.regel, f.veld, f.melding
      from pg_temp.invoer i
      left join waakvlam.medewerker m on m.id = i.id
     cross join lateral (values
       ('kenmerk', 'Dit kenmerk staat twee keer in het bestand.',
        exists (select 1 from pg_temp.invoer a where a.kenmerk = i.kenmerk and a.regel <> i.regel)),
       ('kenmerk', 'Dit kenmerk is van Waakvlam zelf.', m.systeem),
       ('kenmerk', 'Deze medewerker is al uit dienst. Wie terugkomt, krijgt een nieuw kenmerk.',
        m.actief_tot <= now() and not i.uit_dienst),
       ('uit_dienst', 'Deze medewerker is hier niet bekend.', i.uit_dienst and i.id is null),
       ('uit_dienst', 'U kunt uzelf niet uit dienst melden.', i.uit_dienst and i.id = waakvlam.actor_medewerker()),
       ('orgrol', 'U kunt uw eigen rol niet veranderen.',
        i.id = waakvlam.actor_medewerker() and i.orgrol <> m.orgrol),
       ('sub', 'Deze aanmeldnaam is al van iemand anders. Elke medewerker heeft een eigen account.',
        i.sub is not null and (
          exists (select 1 from pg_temp.invoer a
                   where a.uitgever = i.uitgever and a.sub = i.sub and a.regel <> i.regel)
          or exists (select 1 from waakvlam.externe_identiteit e where e.uitgever = i.uitgever and e.sub = i.sub
                        and e.medewerker_id is distinct from i.id))),
       ('plaatsvervanger', 'Een medewerker kan zichzelf niet vervangen.', i.plaatsvervanger = i.kenmerk),
       ('plaatsvervanger', 'Deze plaatsvervanger is hier niet bekend of is uit dienst.',
        i.plaatsvervanger is not null
        and not exists (select 1 from pg_temp.invoer a where a.kenmerk = i.plaatsvervanger and not a.uit_dienst)
        and not exists (select 1 from waakvlam.medewerker p
                         where p.organisatie_id = v_organisatie and p.kenmerk = i.plaatsvervanger and not p.systeem
                           and (p.actief_tot is null or p.actief_tot > now())
                           and not exists (select 1 from pg_temp.invoer a where a.id = p.id and a.uit_dienst)))
     ) as f(veld, melding, fout)
     where f.fout
     order by 1, 2;
  if found then return; end if;

  update waakvlam.medewerker m
     set naam = i.naam, rol = i.functie, orgrol = i.orgrol, basisteam = i.basisteam
    from pg_temp.invoer i where i.id = m.id;
  insert into waakvlam.medewerker (organisatie_id, kenmerk, naam, rol, orgrol, basisteam, regio)
  select o.id, i.kenmerk, i.naam, i.functie, i.orgrol, i.basisteam, o.regio
    from pg_temp.invoer i join waakvlam.organisatie o on o.id = v_organisatie
   where i.id is null;
  update pg_temp.invoer i set id = m.id
    from waakvlam.medewerker m where m.organisatie_id = v_organisatie and m.kenmerk = i.kenmerk;
  update waakvlam.medewerker m
     set plaatsvervanger_id = (select p.id from waakvlam.medewerker p
                                where p.organisatie_id = v_organisatie and p.kenmerk = i.plaatsvervanger)
    from pg_temp.invoer i where i.id = m.id and (i.plaatsvervanger is not null or not i.uit_dienst);
  delete from waakvlam.externe_identiteit e using pg_temp.invoer i where e.medewerker_id = i.id;
  insert into waakvlam.externe_identiteit (uitgever, sub, medewerker_id)
  select i.uitgever, i.sub, i.id from pg_temp.invoer i where i.sub is not null and not i.uit_dienst;

  update waakvlam.medewerker m set actief_tot = greatest(now(), m.actief_van + interval '1 microsecond')
    from pg_temp.invoer i
   where i.id = m.id and i.uit_dienst and (m.actief_tot is null or m.actief_tot > now());
  -- What she may do follows from her role at this moment, so whoever changed signs in again.
  delete from waakvlam.sessie s using pg_temp.invoer i, waakvlam.medewerker m
   where s.medewerker_id = i.id and m.id = i.id and i.uit_dienst;
  delete from waakvlam.lokaal_account a using pg_temp.invoer i where a.medewerker_id = i.id and i.uit_dienst;
  insert into waakvlam.vertrek (medewerker_id, organisatie_id)
  select i.id, v_organisatie from pg_temp.invoer i where i.uit_dienst
  on conflict do nothing;
end $$;

-- An invitation for a local account of a colleague; a former one no longer counts.
create function waakvlam.uitnodiging_maken(p_medewerker uuid, p_uitnodiging bytea, p_duur interval) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_tot timestamptz := now() + p_duur;
begin
  perform waakvlam.eis_beheerder();
  if not exists (select 1 from waakvlam.medewerker m where m.id = p_medewerker
                    and m.organisatie_id = waakvlam.actor_organisatie() and waakvlam.medewerker_actief(m.id)) then
    return null;
  end if;
  insert into waakvlam.lokaal_account as a (medewerker_id, uitnodiging, uitnodiging_tot)
  values (p_medewerker, p_uitnodiging, v_tot)
  on conflict (medewerker_id) do update
     set uitnodiging = excluded.uitnodiging, uitnodiging_tot = excluded.uitnodiging_tot;
  return v_tot;
end $$;

-- Ends every session of a colleague; false when she is not one.
create function waakvlam.sessies_van_beeindigen(p_medewerker uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.eis_beheerder();
  if not exists (select 1 from waakvlam.medewerker m
                  where m.id = p_medewerker and m.organisatie_id = waakvlam.actor_organisatie()) then
    return false;
  end if;
  delete from waakvlam.sessie s where s.medewerker_id = p_medewerker;
  return true;
end $$;

-- The roles that someone who left still holds, with who takes over when that is someone who works here.
create function waakvlam.open_rollen(p_medewerker uuid)
  returns table (casus uuid, rol text, naam text, opvolger text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select z.casus_id, z.rol, m.naam,
           (select p.naam from waakvlam.medewerker p
             where p.id = m.plaatsvervanger_id and waakvlam.medewerker_actief(p.id))
      from waakvlam.zaakrol z join waakvlam.medewerker m on m.id = z.medewerker_id
     where z.medewerker_id = p_medewerker
     order by 1, 2;
end $$;

grant execute on function waakvlam.medewerkers_invoeren(jsonb), waakvlam.eis_beheerder(),
  waakvlam.uitnodiging_maken(uuid, bytea, interval), waakvlam.sessies_van_beeindigen(uuid) to app;
grant execute on function waakvlam.systeemactor(uuid), waakvlam.systeem_toelaten(uuid, uuid), waakvlam.open_rollen(uuid) to motor;
