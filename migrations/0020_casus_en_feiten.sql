create table waakvlam.casus (
  id uuid primary key,
  naam text not null check (length(naam) between 1 and 200),
  regio text,
  aangemaakt_op timestamptz not null default now(),
  aangemaakt_door uuid references waakvlam.medewerker
);
create index casus_aangemaakt on waakvlam.casus (aangemaakt_op, id);
create index casus_naam on waakvlam.casus (naam);
comment on table waakvlam.casus is 'Cases; what is known about one stands in feit';
comment on column waakvlam.casus.regio is 'Region whose overlay and term calendar apply; null means the national rules';

create table waakvlam.casus_kop (
  casus_id uuid primary key references waakvlam.casus,
  volgnr bigint not null default 0 check (volgnr >= 0),
  kop bytea not null check (octet_length(kop) = 32),
  geregistreerd_op timestamptz not null default '-infinity'
);
comment on table waakvlam.casus_kop is 'Head of the chain of facts of a case; locked while appending; partial viewers never see it';
comment on column waakvlam.casus_kop.kop is 'Digest of the newest fact; 32 zero bytes for an empty chain';
comment on column waakvlam.casus_kop.geregistreerd_op is 'Moment of the newest fact; the next one lies later';

create table waakvlam.toegang (
  id uuid primary key default gen_random_uuid(),
  casus_id uuid not null references waakvlam.casus,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid references waakvlam.medewerker,
  categorieen text[] not null,
  mag_vastleggen boolean not null default false,
  van timestamptz not null default now(),
  tot timestamptz,
  grond text not null check (grond <> ''),
  verleend_door uuid references waakvlam.organisatie,
  check (tot >= van)
);
create index toegang_casus on waakvlam.toegang (casus_id, organisatie_id);
create index toegang_organisatie on waakvlam.toegang (organisatie_id, casus_id);
comment on table waakvlam.toegang is 'Dated grants: which organisation, or one person of it, sees which categories of a case';
comment on column waakvlam.toegang.medewerker_id is 'Null: everyone who works at the organisation';
comment on column waakvlam.toegang.grond is 'Legal ground or covenant article that the grant rests on';
comment on column waakvlam.toegang.verleend_door is 'Organisation that gave the grant and may end it; null: the system';

create table waakvlam.feit (
  casus_id uuid not null references waakvlam.casus,
  volgnr bigint not null check (volgnr > 0),
  id text not null check (length(id) between 1 and 100),
  soort text not null,
  versie integer not null check (versie > 0),
  categorie text not null,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid not null references waakvlam.medewerker,
  gebeurd_van timestamptz not null,
  gebeurd_tot timestamptz not null,
  bekend_op timestamptz not null,
  geregistreerd_op timestamptz not null,
  velden jsonb not null,
  digest bytea not null check (octet_length(digest) = 32),
  vorige bytea not null check (octet_length(vorige) = 32),
  primary key (casus_id, volgnr),
  unique (casus_id, id),
  check (gebeurd_tot >= gebeurd_van)
);
comment on table waakvlam.feit is 'The log of facts: only ever appended to, through feit_toevoegen';
comment on column waakvlam.feit.volgnr is 'Place in the chain of the case, from 1 without gaps';
comment on column waakvlam.feit.id is 'Id within the case: of a dossier (f1) or a uuid';
comment on column waakvlam.feit.versie is 'Version of the fact type in which the fields are written';
comment on column waakvlam.feit.categorie is 'Information category that grants speak of';
comment on column waakvlam.feit.organisatie_id is 'Organisation for which it was recorded';
comment on column waakvlam.feit.gebeurd_van is 'Earliest moment at which it can have happened';
comment on column waakvlam.feit.gebeurd_tot is 'Latest moment at which it can have happened';
comment on column waakvlam.feit.bekend_op is 'When the source organisation knew it';
comment on column waakvlam.feit.velden is 'Per field {waarde, zout}, or {digest} once redacted';
comment on column waakvlam.feit.vorige is 'Digest of the fact before it';

-- Grants that hold for the actor now. Definer functions: the actor cannot read the grants of others, yet the policies
-- of every table have to weigh hers.
create function waakvlam.mijn_categorieen(p_casus uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
  return (
    select coalesce(array_agg(distinct c.categorie), '{}')
      from waakvlam.toegang t cross join lateral unnest(t.categorieen) as c(categorie)
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id is null or t.medewerker_id = waakvlam.actor_medewerker())
       and t.van <= now() and (t.tot is null or t.tot > now())
       and waakvlam.actor_geldig());

-- The next two run once per row in lists, so each is one flat query that plpgsql plans once per session.
create function waakvlam.mag_zien(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id is null or t.medewerker_id = m.id)
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

create function waakvlam.mag_lezen(p_casus uuid, p_categorie text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and p_categorie = any (t.categorieen)
       and (t.medewerker_id is null or t.medewerker_id = m.id)
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()));
end $$;

create function waakvlam.mag_vastleggen(p_casus uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
  return exists (
    select 1 from waakvlam.toegang t
     where t.casus_id = p_casus
       and t.mag_vastleggen
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id is null or t.medewerker_id = waakvlam.actor_medewerker())
       and t.van <= now() and (t.tot is null or t.tot > now()))
    and waakvlam.actor_geldig();

-- A page of the cases that the actor may see, newest id first, from below p_na. Lists start here: the cost follows the
-- page, both for who sees all cases of a region and for who sees two.
create function waakvlam.mijn_casussen(p_na uuid default null, p_limiet integer default null) returns setof uuid
  language sql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select distinct t.casus_id
    from waakvlam.toegang t
   where t.organisatie_id = waakvlam.actor_organisatie()
     and t.casus_id < coalesce(p_na, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     and (t.medewerker_id is null or t.medewerker_id = waakvlam.actor_medewerker())
     and t.van <= now() and (t.tot is null or t.tot > now())
     and (select waakvlam.actor_geldig())
   order by t.casus_id desc
   limit p_limiet;
end;

-- Opens a case with an empty chain and a first grant for the actor's own organisation.
create function waakvlam.casus_openen(p_id uuid, p_naam text, p_regio text, p_categorieen text[], p_grond text)
  returns void language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.actor_geldig() then
    raise exception 'no valid actor' using errcode = 'insufficient_privilege';
  end if;
  insert into waakvlam.casus (id, naam, regio, aangemaakt_door)
    values (p_id, p_naam, p_regio, waakvlam.actor_medewerker());
  insert into waakvlam.casus_kop (casus_id, kop) values (p_id, decode(repeat('00', 32), 'hex'));
  insert into waakvlam.toegang (casus_id, organisatie_id, categorieen, mag_vastleggen, grond, verleend_door)
    values (p_id, waakvlam.actor_organisatie(), p_categorieen, true, p_grond, waakvlam.actor_organisatie());
end $$;

-- Locks the head of the chain until the transaction ends and gives what the next fact has to build on. Its moment
-- lies after that of the fact before it, in whole milliseconds, whatever the clock does.
create function waakvlam.kop_nemen(p_casus uuid)
  returns table (volgnr bigint, vorige bytea, geregistreerd_op timestamptz)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_vastleggen(p_casus) then
    raise exception 'actor may not record in this case' using errcode = 'insufficient_privilege';
  end if;
  return query
    select k.volgnr + 1, k.kop,
           date_trunc('milliseconds', greatest(clock_timestamp(), k.geregistreerd_op + interval '1 millisecond'))
      from waakvlam.casus_kop k where k.casus_id = p_casus for update;
end $$;

-- Appends one fact as the actor and makes the case due. p_digest covers what kop_nemen gave, computed by the caller;
-- a head that moved in between is a serialization failure.
create function waakvlam.feit_toevoegen(
  p_casus uuid, p_volgnr bigint, p_id text, p_soort text, p_versie integer, p_categorie text,
  p_gebeurd_van timestamptz, p_gebeurd_tot timestamptz, p_bekend_op timestamptz, p_geregistreerd_op timestamptz,
  p_velden jsonb, p_digest bytea, p_vorige bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_vastleggen(p_casus) or not p_categorie = any (waakvlam.mijn_categorieen(p_casus)) then
    raise exception 'actor may not record this category in this case' using errcode = 'insufficient_privilege';
  end if;
  update waakvlam.casus_kop k
     set volgnr = p_volgnr, kop = p_digest, geregistreerd_op = p_geregistreerd_op
   where k.casus_id = p_casus and k.volgnr = p_volgnr - 1 and k.kop = p_vorige
     and k.geregistreerd_op < p_geregistreerd_op;
  if not found then
    raise exception 'the chain of this case has moved on' using errcode = 'serialization_failure';
  end if;
  insert into waakvlam.feit (casus_id, volgnr, id, soort, versie, categorie, organisatie_id, medewerker_id,
                             gebeurd_van, gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige)
  values (p_casus, p_volgnr, p_id, p_soort, p_versie, p_categorie, waakvlam.actor_organisatie(),
          waakvlam.actor_medewerker(), p_gebeurd_van, p_gebeurd_tot, p_bekend_op, p_geregistreerd_op, p_velden,
          p_digest, p_vorige);
  perform waakvlam.wekker_zetten(p_casus, now());
end $$;

-- Puts digests in the place of fields; the salted digest of each field keeps the chain verifiable.
create function waakvlam.feit_redigeren(p_casus uuid, p_id text, p_digests jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_velden jsonb;
  v_veld text;
begin
  select f.velden into v_velden
    from waakvlam.feit f
   where f.casus_id = p_casus and f.id = p_id and waakvlam.mag_vastleggen(p_casus)
     and f.categorie = any (waakvlam.mijn_categorieen(p_casus))
     for update;
  if not found then
    raise exception 'actor may not redact this fact' using errcode = 'insufficient_privilege';
  end if;
  for v_veld in select jsonb_object_keys(p_digests) loop
    if v_velden -> v_veld is null then
      raise exception 'no such field' using errcode = 'check_violation';
    end if;
    -- Once gone stays gone: a digest that stands there already is kept.
    if v_velden -> v_veld ? 'waarde' then
      v_velden := jsonb_set(v_velden, array[v_veld], jsonb_build_object('digest', p_digests -> v_veld));
    end if;
  end loop;
  update waakvlam.feit f set velden = v_velden where f.casus_id = p_casus and f.id = p_id;
  perform waakvlam.wekker_zetten(p_casus, now());
end $$;

grant execute on function waakvlam.mijn_categorieen(uuid), waakvlam.mag_zien(uuid), waakvlam.mag_lezen(uuid, text),
  waakvlam.mag_vastleggen(uuid), waakvlam.mijn_casussen(uuid, integer), waakvlam.casus_openen(uuid, text, text, text[], text),
  waakvlam.kop_nemen(uuid),
  waakvlam.feit_toevoegen(uuid, bigint, text, text, integer, text, timestamptz, timestamptz, timestamptz, timestamptz,
                          jsonb, bytea, bytea),
  waakvlam.feit_redigeren(uuid, text, jsonb)
  to app;

alter table waakvlam.casus enable row level security, force row level security;
create policy casus_functies on waakvlam.casus to migratie using (true) with check (true);
create policy casus_motor on waakvlam.casus for select to motor using (true);
create policy casus_app on waakvlam.casus for select to app using (waakvlam.mag_zien(id));
grant select on waakvlam.casus to app, motor;

alter table waakvlam.casus_kop enable row level security, force row level security;
create policy casus_kop_functies on waakvlam.casus_kop to migratie using (true) with check (true);
create policy casus_kop_motor on waakvlam.casus_kop for select to motor using (true);
grant select on waakvlam.casus_kop to motor;

alter table waakvlam.toegang enable row level security, force row level security;
create policy toegang_functies on waakvlam.toegang to migratie using (true) with check (true);
create policy toegang_motor on waakvlam.toegang for select to motor using (true);
create policy toegang_app_lezen on waakvlam.toegang for select to app using (waakvlam.mag_zien(casus_id));
-- Nobody gives away what she does not see herself.
create policy toegang_app_verlenen on waakvlam.toegang for insert to app
  with check (waakvlam.mag_vastleggen(casus_id) and categorieen <@ waakvlam.mijn_categorieen(casus_id)
              and verleend_door = waakvlam.actor_organisatie());
create policy toegang_app_beeindigen on waakvlam.toegang for update to app
  using (verleend_door = waakvlam.actor_organisatie() and waakvlam.mag_vastleggen(casus_id));
grant select, insert, update (tot) on waakvlam.toegang to app;
grant select on waakvlam.toegang to motor;

alter table waakvlam.feit enable row level security, force row level security;
create policy feit_functies on waakvlam.feit to migratie using (true) with check (true);
create policy feit_motor on waakvlam.feit for select to motor using (true);
-- The rows of the case that the transaction names are weighed against one array, made once per statement; rows of
-- other cases one by one. Neither depends on how many cases there are.
create policy feit_app on waakvlam.feit for select to app using (
  case when casus_id = (select waakvlam.actor_casus())
       then categorie = any ((select waakvlam.mijn_categorieen(waakvlam.actor_casus()))::text[])
       else waakvlam.mag_lezen(casus_id, categorie) end);
grant select (casus_id, id, soort, versie, categorie, organisatie_id, medewerker_id, gebeurd_van, gebeurd_tot,
              bekend_op, geregistreerd_op, velden) on waakvlam.feit to app;
grant select on waakvlam.feit to motor;
