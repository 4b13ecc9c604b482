-- Everything lives in schema waakvlam, made by the bootstrap and owned by login migratie.
-- Every table has row-level security enabled and forced; without a policy that names a login, that login sees nothing.

revoke all on schema waakvlam from public;
grant usage on schema waakvlam to backup, app, motor, portaal;
alter default privileges for role migratie in schema waakvlam grant select on tables to backup;
alter default privileges for role migratie revoke execute on functions from public;

create table waakvlam.migratie (
  nummer integer primary key,
  naam text not null,
  sha256 text not null,
  toegepast_op timestamptz not null default now()
);
comment on table waakvlam.migratie is 'Migrations applied to this database';
comment on column waakvlam.migratie.sha256 is 'Digest of the file as applied; a file that changed later is refused';
alter table waakvlam.migratie enable row level security, force row level security;
create policy migratie_beheer on waakvlam.migratie to migratie using (true) with check (true);

create table waakvlam.organisatie (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code in (
    'politie', 'veilig_thuis', 'om', '3ro', 'shn', 'zvh', 'vrouwenopvang', 'gemeente', 'wijkteam', 'dji', 'ggz',
    'rvdk', 'gi', 'rechter', 'burgemeester', 'maatschappelijk_werk', 'zorgaanbieder', 'huisarts', 'advocaat', 'nifp',
    'school', 'slachtoffer', 'overig')),
  naam text not null,
  regio text not null,
  unique (code, regio, naam)
);
comment on table waakvlam.organisatie is 'Organisations of the chain';
comment on column waakvlam.organisatie.code is 'Kind of organisation, a code of feittypen.yaml';
comment on column waakvlam.organisatie.regio is 'Region code, as in the route card overlays';

create table waakvlam.medewerker (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references waakvlam.organisatie,
  naam text not null,
  rol text not null,
  regio text not null,
  actief_van timestamptz not null default now(),
  actief_tot timestamptz,
  check (actief_tot > actief_van)
);
create index medewerker_organisatie on waakvlam.medewerker (organisatie_id);
comment on table waakvlam.medewerker is 'People who work with the system on behalf of an organisation';
comment on column waakvlam.medewerker.actief_tot is 'From this moment on she sees nothing any more';

create table waakvlam.sessie (
  token_digest bytea primary key check (octet_length(token_digest) = 32),
  medewerker_id uuid not null references waakvlam.medewerker,
  verloopt timestamptz not null
);
create index sessie_verloopt on waakvlam.sessie (verloopt);
create index sessie_medewerker on waakvlam.sessie (medewerker_id);
comment on table waakvlam.sessie is 'Signed-in sessions; reachable through functions alone';
comment on column waakvlam.sessie.token_digest is 'SHA-256 of the bearer token; the token itself is nowhere';

-- The actor of a transaction: ids that the server sets with set_config(..., true). An unset one reads as empty text
-- once a session has ever set it, so both count as absent.
create function waakvlam.actor_medewerker() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('waakvlam.medewerker', true), '')::uuid;
create function waakvlam.actor_organisatie() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('waakvlam.organisatie', true), '')::uuid;
-- The case that this transaction mainly reads: a hint for speed that changes nothing in what is visible.
create function waakvlam.actor_casus() returns uuid language sql stable parallel safe
  return nullif(pg_catalog.current_setting('waakvlam.casus', true), '')::uuid;

-- An actor counts when that person works at that organisation today.
create function waakvlam.actor_geldig() returns boolean
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
  return exists (
    select 1 from waakvlam.medewerker m
     where m.id = waakvlam.actor_medewerker()
       and m.organisatie_id = waakvlam.actor_organisatie()
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));

create function waakvlam.sessie_maken(p_token_digest bytea, p_medewerker uuid, p_verloopt timestamptz) returns void
  language sql security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  delete from waakvlam.sessie where verloopt < now();
  insert into waakvlam.sessie (token_digest, medewerker_id, verloopt) values (p_token_digest, p_medewerker, p_verloopt);
end;

create function waakvlam.sessie_beeindigen(p_token_digest bytea) returns void
  language sql security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  delete from waakvlam.sessie where token_digest = p_token_digest;
end;

-- Who a session belongs to; no row when it has expired or the person no longer works there.
create function waakvlam.sessie_actor(p_token_digest bytea)
  returns table (medewerker uuid, organisatie uuid, organisatie_code text, rol text, regio text)
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select m.id, o.id, o.code, m.rol, m.regio
    from waakvlam.sessie s
    join waakvlam.medewerker m on m.id = s.medewerker_id
    join waakvlam.organisatie o on o.id = m.organisatie_id
   where s.token_digest = p_token_digest and s.verloopt > now()
     and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now());
end;

grant execute on function waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), waakvlam.actor_casus(),
  waakvlam.actor_geldig() to app, motor, portaal, backup;
grant execute on function waakvlam.sessie_maken(bytea, uuid, timestamptz), waakvlam.sessie_beeindigen(bytea),
  waakvlam.sessie_actor(bytea) to app;

alter table waakvlam.organisatie enable row level security, force row level security;
create policy organisatie_beheer on waakvlam.organisatie to migratie using (true) with check (true);
create policy organisatie_motor on waakvlam.organisatie for select to motor using (true);
create policy organisatie_app on waakvlam.organisatie for select to app using ((select waakvlam.actor_geldig()));
grant select on waakvlam.organisatie to app, motor;

alter table waakvlam.medewerker enable row level security, force row level security;
create policy medewerker_beheer on waakvlam.medewerker to migratie using (true) with check (true);
create policy medewerker_motor on waakvlam.medewerker for select to motor using (true);
create policy medewerker_app on waakvlam.medewerker for select to app using ((select waakvlam.actor_geldig()));
grant select on waakvlam.medewerker to app, motor;

alter table waakvlam.sessie enable row level security, force row level security;
create policy sessie_functies on waakvlam.sessie to migratie using (true) with check (true);
