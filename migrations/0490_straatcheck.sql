-- What an officer on the street may hear of a ban: the ban itself, found by keyed digests of names, plates and addresses.
-- Derived by the motor from the facts of a case; an address stands here only as a digest.
create table waakvlam.straatmaatregel (
  casus_id uuid not null references waakvlam.casus,
  maatregel text not null,
  soort text not null,
  functies text[] not null,
  kader text,
  geldt_van timestamptz not null,
  geldt_tot timestamptz,
  uitgereikt text not null check (uitgereikt in ('ja', 'nee', 'onbekend')),
  opgelegd boolean not null,
  betwist boolean not null,
  zone text,
  betreft jsonb not null,
  primary key (casus_id, maatregel)
);
comment on table waakvlam.straatmaatregel is 'Measures that police can meet on the street, while they hold';
comment on column waakvlam.straatmaatregel.geldt_tot is 'First moment at which it no longer holds; null: no end';
comment on column waakvlam.straatmaatregel.opgelegd is 'Imposed, not in force yet';
comment on column waakvlam.straatmaatregel.zone is 'Words for the forbidden area as it was given out';
comment on column waakvlam.straatmaatregel.betreft is 'Name and day of birth of those whom it binds; empty when it protects';

create table waakvlam.straatsleutel (
  sleutel bytea not null,
  casus_id uuid not null,
  maatregel text not null,
  primary key (sleutel, casus_id, maatregel),
  foreign key (casus_id, maatregel) references waakvlam.straatmaatregel on delete cascade
);
create index straatsleutel_maatregel on waakvlam.straatsleutel (casus_id, maatregel);
comment on table waakvlam.straatsleutel is 'Keyed digests under which a measure is found; equality alone, so that the index holds behind a policy';

create table waakvlam.straatcheck (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references waakvlam.medewerker,
  organisatie_id uuid not null references waakvlam.organisatie,
  moment timestamptz not null default now(),
  soort text not null check (soort in ('persoon', 'kenteken', 'adres')),
  sleutel bytea not null,
  casussen uuid[] not null
);
create index straatcheck_wie on waakvlam.straatcheck (medewerker_id, moment);
comment on table waakvlam.straatcheck is 'Who asked on the street, and which cases the answer came from; only ever appended to';
comment on column waakvlam.straatcheck.sleutel is 'Keyed digest of what was typed, never the words';

do $$
declare
  v_tabel text;
begin
  foreach v_tabel in array array['straatmaatregel', 'straatsleutel', 'straatcheck'] loop
    execute format('alter table waakvlam.%I enable row level security, force row level security', v_tabel);
    execute format('create policy %I on waakvlam.%I to migratie using (true) with check (true)', v_tabel || '_functies', v_tabel);
  end loop;
end $$;
create policy straatcheck_motor on waakvlam.straatcheck for select to motor using (true);
create policy straatcheck_app on waakvlam.straatcheck for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_orgrol()) = 'privacy_officer');
grant select on waakvlam.straatcheck to app, motor;
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.straatcheck
  for each statement execute function waakvlam.weiger_wijziging();

create function waakvlam.straat_bijwerken(p_casus uuid, p_maatregelen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.straatmaatregel where casus_id = p_casus;
  insert into waakvlam.straatmaatregel (casus_id, maatregel, soort, functies, kader, geldt_van, geldt_tot, uitgereikt,
                                        opgelegd, betwist, zone, betreft)
  select p_casus, m.maatregel, m.soort, m.functies, m.kader, m.geldt_van, m.geldt_tot, m.uitgereikt, m.opgelegd,
         m.betwist, m.zone, m.betreft
    from jsonb_to_recordset(p_maatregelen)
      as m(maatregel text, soort text, functies text[], kader text, geldt_van timestamptz, geldt_tot timestamptz,
           uitgereikt text, opgelegd boolean, betwist boolean, zone text, betreft jsonb);
  insert into waakvlam.straatsleutel (sleutel, casus_id, maatregel)
  select decode(s.sleutel, 'hex'), p_casus, m.maatregel
    from jsonb_to_recordset(p_maatregelen) as m(maatregel text, sleutels text[])
   cross join lateral unnest(m.sleutels) as s(sleutel)
  on conflict do nothing;
end $$;

create function waakvlam.straat_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.straatmaatregel where casus_id = new.casus_id;
  return null;
end $$;
create trigger straat_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.straat_vernietigen();

-- What holds now under these digests, for an officer. Found are measures of cases in which police takes part and may see
-- measures; of a shielded case, and of one from which she is barred, nothing. A search by person or plate never gives what
-- is tied to an address. te_vaak when she asked more than she should in an hour; nothing is answered then.
create function waakvlam.straat_zoeken(p_sleutels bytea[], p_soort text, p_nu timestamptz, p_grenzen jsonb)
  returns table (te_vaak boolean, sleutel bytea, maatregel text, soort text, functies text[], kader text,
                 geldt_van timestamptz, geldt_tot timestamptz, uitgereikt text, opgelegd boolean, betwist boolean,
                 zone text, betreft jsonb)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
#variable_conflict use_column
declare
  v_aantal integer;
  v_missers integer;
  v_casussen uuid[];
begin
  if waakvlam.actor_code() is distinct from 'politie' then
    raise exception 'street check is for police' using errcode = 'insufficient_privilege';
  end if;
  select count(*), count(*) filter (where cardinality(k.casussen) = 0) into v_aantal, v_missers
    from waakvlam.straatcheck k
   where k.medewerker_id = waakvlam.actor_medewerker() and k.moment > now() - interval '1 hour';
  if v_missers >= (p_grenzen->>'straatmissersPerUur')::int or v_aantal >= (p_grenzen->>'straatchecksPerUur')::int then
    insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
    values (waakvlam.actor_organisatie(), 'namen_zoeken', waakvlam.actor_medewerker(),
            format('Deed in een uur %s straatchecks; %s daarvan vonden niets.', v_aantal, v_missers))
    on conflict do nothing;
  end if;
  if v_aantal >= (p_grenzen->>'straatchecksPerUur')::int then
    return query select true, null::bytea, null::text, null::text, null::text[], null::text, null::timestamptz,
                        null::timestamptz, null::text, null::boolean, null::boolean, null::text, null::jsonb;
    return;
  end if;
  select coalesce(array_agg(distinct s.casus_id), '{}') into v_casussen
    from waakvlam.straatsleutel s
    join waakvlam.casus c on c.id = s.casus_id and not c.afgeschermd
   where s.sleutel = any (p_sleutels)
     and exists (select 1 from waakvlam.toegang t join waakvlam.organisatie o on o.id = t.organisatie_id
                  where t.casus_id = s.casus_id and o.code = 'politie' and 'maatregel' = any (t.categorieen)
                    and t.van <= now() and (t.tot is null or t.tot > now()))
     and not exists (select 1 from waakvlam.wering w
                      where w.casus_id = s.casus_id and w.medewerker_id = waakvlam.actor_medewerker()
                        and w.van <= now() and (w.tot is null or w.tot > now()));
  insert into waakvlam.straatcheck (medewerker_id, organisatie_id, soort, sleutel, casussen)
  values (waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), p_soort, p_sleutels[1], v_casussen);
  return query
    select false, s.sleutel, m.maatregel, m.soort, m.functies, m.kader, m.geldt_van, m.geldt_tot, m.uitgereikt,
           m.opgelegd, m.betwist, m.zone, m.betreft
      from waakvlam.straatsleutel s
      join waakvlam.straatmaatregel m on m.casus_id = s.casus_id and m.maatregel = s.maatregel
     where s.sleutel = any (p_sleutels) and s.casus_id = any (v_casussen)
       and m.geldt_van <= p_nu and (m.geldt_tot is null or m.geldt_tot > p_nu)
       and (p_soort = 'adres' or m.soort <> 'aol')
     limit 100;
end $$;

grant execute on function waakvlam.straat_bijwerken(uuid, jsonb) to motor;
grant execute on function waakvlam.straat_zoeken(bytea[], text, timestamptz, jsonb) to app;
