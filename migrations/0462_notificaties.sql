-- Telling people that something asks for them. An alarm that nobody acknowledges climbs: to the deputies of who got it, and
-- then to the duty function of the region. What a notification is about is read under the rights of its reader; by mail
-- and push nothing goes out but that there is something.
create table waakvlam.notificatie (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references waakvlam.medewerker,
  soort text not null check (soort in ('alarm', 'taken', 'wacht', 'bezorging')),
  casus_id uuid references waakvlam.casus,
  onderwerp text not null,
  trap integer not null default 0 check (trap between 0 and 2),
  bel_organisatie_id uuid references waakvlam.organisatie,
  aangemaakt_op timestamptz not null default now(),
  gelezen_op timestamptz,
  bevestigd_op timestamptz,
  check ((casus_id is null) = (soort in ('wacht', 'bezorging')))
);
create unique index notificatie_eenmaal on waakvlam.notificatie
  (medewerker_id, soort, coalesce(casus_id, '00000000-0000-0000-0000-000000000000'), onderwerp);
create index notificatie_lijst on waakvlam.notificatie (medewerker_id, aangemaakt_op desc, id);
create index notificatie_casus on waakvlam.notificatie (casus_id, onderwerp) where casus_id is not null;
comment on table waakvlam.notificatie is 'What people were told in the application, and when they read and acknowledged it';
comment on column waakvlam.notificatie.soort is
  'alarm: a signal; taken: new tasks in a case on one day; wacht: an alarm of which the reader may not see the case; bezorging: mail or push fails';
comment on column waakvlam.notificatie.trap is '0 who works in the case, 1 a deputy, 2 the duty function';
comment on column waakvlam.notificatie.bel_organisatie_id is 'Whom someone on duty without access can call';

create table waakvlam.alarmwacht (
  casus_id uuid not null references waakvlam.casus,
  signaal_id text not null,
  trap integer not null default 0,
  volgende timestamptz,
  bevestigd_op timestamptz,
  bevestigd_door uuid references waakvlam.medewerker,
  verzenders uuid[] not null default '{}',
  sleutel text generated always as (md5(casus_id::text || ' ' || signaal_id)) stored,
  primary key (casus_id, signaal_id)
);
create index alarmwacht_verzenders on waakvlam.alarmwacht using gin (verzenders);
create index alarmwacht_sleutel on waakvlam.alarmwacht (sleutel);
create index alarmwacht_volgende on waakvlam.alarmwacht (volgende) where bevestigd_op is null and volgende is not null;
comment on column waakvlam.alarmwacht.verzenders is 'Who recorded the facts that the alarm rests on';
comment on column waakvlam.alarmwacht.sleutel is 'What someone on duty who does not see the case knows the alarm by';
comment on table waakvlam.alarmwacht is 'Alarms that wait for somebody to acknowledge them, and when they climb';

create table waakvlam.wachtdienst (
  id uuid primary key default gen_random_uuid(),
  regio text not null,
  medewerker_id uuid not null references waakvlam.medewerker,
  van timestamptz not null default now(),
  tot timestamptz,
  ingesteld_door uuid references waakvlam.medewerker,
  check (tot > van)
);
create index wachtdienst_regio on waakvlam.wachtdienst (regio, van);
comment on table waakvlam.wachtdienst is 'Who is on duty for a region, day and night';

create table waakvlam.notificatie_instelling (
  medewerker_id uuid primary key references waakvlam.medewerker,
  email text check (length(email) <= 254),
  per_mail boolean not null default false,
  per_push boolean not null default false,
  stil_van time,
  stil_tot time,
  mail_mislukt_op timestamptz,
  check ((stil_van is null) = (stil_tot is null)),
  check (not per_mail or email is not null)
);
comment on column waakvlam.notificatie_instelling.stil_van is 'Between these times, by the clock in the Netherlands, only alarms go out';
comment on column waakvlam.notificatie_instelling.mail_mislukt_op is 'When the address was refused for good; nothing is sent there until she changes it';

create table waakvlam.pushabonnement (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references waakvlam.medewerker,
  eindpunt text not null unique check (length(eindpunt) <= 1000),
  p256dh text not null,
  auth text not null,
  aangemaakt_op timestamptz not null default now()
);
create index pushabonnement_medewerker on waakvlam.pushabonnement (medewerker_id);
comment on table waakvlam.pushabonnement is 'Browsers that a person lets show that there is something';

do $$
declare
  v_tabel text;
begin
  foreach v_tabel in array array['notificatie', 'alarmwacht', 'wachtdienst', 'notificatie_instelling', 'pushabonnement'] loop
    execute format('alter table waakvlam.%I enable row level security, force row level security', v_tabel);
    execute format('create policy %I on waakvlam.%I to migratie using (true) with check (true)', v_tabel || '_functies', v_tabel);
    execute format('create policy %I on waakvlam.%I to motor using (true) with check (true)', v_tabel || '_motor', v_tabel);
  end loop;
end $$;
grant select, insert, update, delete on waakvlam.notificatie, waakvlam.alarmwacht to motor;
grant select on waakvlam.wachtdienst to motor;
grant select, update (mail_mislukt_op) on waakvlam.notificatie_instelling to motor;
grant select, delete on waakvlam.pushabonnement to motor;

-- Hers alone, and only as long as she sees the case.
create policy notificatie_app on waakvlam.notificatie for select to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig())
         and (casus_id is null or waakvlam.mag_zien(casus_id)));
create policy notificatie_app_lezen on waakvlam.notificatie for update to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
grant select, update (gelezen_op, bevestigd_op) on waakvlam.notificatie to app;

create policy notificatie_instelling_app on waakvlam.notificatie_instelling to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()))
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
grant select, insert, update on waakvlam.notificatie_instelling to app;
create policy pushabonnement_app on waakvlam.pushabonnement to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()))
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
grant select, insert, delete on waakvlam.pushabonnement to app;

-- Everyone sees who is on duty in her region; a functional administrator or coordinator sets her own people.
create policy wachtdienst_app on waakvlam.wachtdienst for select to app
  using ((select waakvlam.actor_geldig()) and regio = (select m.regio from waakvlam.medewerker m where m.id = waakvlam.actor_medewerker()));
grant select on waakvlam.wachtdienst to app;
create function waakvlam.wachtdienst_zetten(p_medewerker uuid, p_van timestamptz, p_tot timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_id uuid;
begin
  if waakvlam.actor_orgrol() is null or waakvlam.actor_orgrol() not in ('functioneel_beheerder', 'coordinator') then
    raise exception 'may not set who is on duty' using errcode = 'insufficient_privilege';
  end if;
  insert into waakvlam.wachtdienst (regio, medewerker_id, van, tot, ingesteld_door)
  select m.regio, m.id, p_van, p_tot, waakvlam.actor_medewerker() from waakvlam.medewerker m
   where m.id = p_medewerker and m.organisatie_id = waakvlam.actor_organisatie() and waakvlam.medewerker_actief(m.id)
  returning id into v_id;
  return v_id;
end $$;
create function waakvlam.wachtdienst_beeindigen(p_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if waakvlam.actor_orgrol() is null or waakvlam.actor_orgrol() not in ('functioneel_beheerder', 'coordinator') then
    raise exception 'may not set who is on duty' using errcode = 'insufficient_privilege';
  end if;
  delete from waakvlam.wachtdienst w using waakvlam.medewerker m
   where w.id = p_id and m.id = w.medewerker_id and m.organisatie_id = waakvlam.actor_organisatie();
  return found;
end $$;

-- Who is told of something in a case, per step: who has a role there, their deputies, who is on duty in its region.
-- p_organisatie narrows the first to people of one kind of organisation.
create function waakvlam.notificatie_ontvangers(p_casus uuid, p_trap integer, p_organisatie text)
  returns table (medewerker uuid, organisatie uuid, organisatie_code text, rol text, orgrol text, regio text)
  language plpgsql stable security definer rows 10 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select m.id, o.id, o.code, m.rol, m.orgrol, m.regio
      from waakvlam.medewerker m join waakvlam.organisatie o on o.id = m.organisatie_id
     where waakvlam.medewerker_actief(m.id) and (p_organisatie is null or o.code = p_organisatie)
       and case p_trap
             when 0 then exists (select 1 from waakvlam.zaakrol z where z.casus_id = p_casus and z.medewerker_id = m.id)
             when 1 then exists (select 1 from waakvlam.zaakrol z
                                   join waakvlam.medewerker h on h.id = z.medewerker_id and h.plaatsvervanger_id = m.id
                                  where z.casus_id = p_casus)
             else exists (select 1 from waakvlam.wachtdienst w
                            join waakvlam.casus c on c.id = p_casus
                           where w.medewerker_id = m.id and w.van <= now() and (w.tot is null or w.tot > now())
                             and (c.regio is null or w.regio = c.regio)) end;
end $$;

-- The organisation that opened a case: whom someone on duty without access can call.
create function waakvlam.casus_opener(p_casus uuid) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select t.organisatie_id from waakvlam.toegang t
           where t.casus_id = p_casus and t.soort = 'deelname' and t.organisatie_id = t.verleend_door order by t.van limit 1);
end $$;

-- Tells one person. A message for mail and push follows, at once or when her quiet hours end; the same is told once.
create function waakvlam.notificatie_maken(
  p_medewerker uuid, p_soort text, p_casus uuid, p_onderwerp text, p_trap integer, p_bel uuid, p_stil_telt boolean) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_id uuid;
  v_vanaf timestamptz := now();
  v_nu time := (now() at time zone 'Europe/Amsterdam')::time;
  v_dag date := (now() at time zone 'Europe/Amsterdam')::date;
  i record;
begin
  insert into waakvlam.notificatie (medewerker_id, soort, casus_id, onderwerp, trap, bel_organisatie_id)
  values (p_medewerker, p_soort, p_casus, p_onderwerp, p_trap, p_bel)
  on conflict do nothing returning id into v_id;
  if v_id is null then return null; end if;
  select * into i from waakvlam.notificatie_instelling n where n.medewerker_id = p_medewerker;
  if not found or not (i.per_mail or i.per_push) then return v_id; end if;
  if p_stil_telt and i.stil_van is not null then
    if i.stil_van <= i.stil_tot and v_nu >= i.stil_van and v_nu < i.stil_tot
       or i.stil_van > i.stil_tot and v_nu < i.stil_tot then
      v_vanaf := (v_dag + i.stil_tot) at time zone 'Europe/Amsterdam';
    elsif i.stil_van > i.stil_tot and v_nu >= i.stil_van then
      v_vanaf := (v_dag + 1 + i.stil_tot) at time zone 'Europe/Amsterdam';
    end if;
  end if;
  insert into waakvlam.outbox (soort, inhoud, aangemaakt_op, volgende_poging)
  values ('notificatie', jsonb_build_object('notificatie', v_id), v_vanaf, v_vanaf);
  return v_id;
end $$;

-- Takes the alarms that nobody acknowledged in time one step up; gives which, with the step that they now stand on. One
-- that no longer stands is let go. It comes due again until the caller has told people on the last step, so that a crash
-- in between loses nothing.
create function waakvlam.alarmen_klimmen(p_wacht interval) returns table (casus uuid, signaal text, trap integer)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    update waakvlam.alarmwacht a
       set trap = case when n.actief then least(a.trap + 1, 2) else a.trap end,
           volgende = case when n.actief then now() + p_wacht end
      from (select w.casus_id, w.signaal_id, coalesce(s.actief, false) as actief
              from waakvlam.alarmwacht w
              left join waakvlam.signaal s on s.casus_id = w.casus_id and s.id = w.signaal_id
             where w.bevestigd_op is null and w.volgende <= now()
             order by w.volgende limit 100 for update of w skip locked) n
     where a.casus_id = n.casus_id and a.signaal_id = n.signaal_id
    returning a.casus_id, a.signaal_id, case when n.actief then a.trap end;
end $$;

-- The reader says that she has it; then it climbs no further. False when there is no such alarm for her.
create function waakvlam.notificatie_bevestigen(p_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  n record;
begin
  update waakvlam.notificatie x set bevestigd_op = coalesce(x.bevestigd_op, now()), gelezen_op = coalesce(x.gelezen_op, now())
   where x.id = p_id and x.medewerker_id = waakvlam.actor_medewerker() and waakvlam.actor_geldig()
     and x.soort in ('alarm', 'wacht') and (x.casus_id is null or waakvlam.mag_zien(x.casus_id))
  returning x.casus_id, x.onderwerp into n;
  if not found then return false; end if;
  update waakvlam.alarmwacht a
     set bevestigd_op = coalesce(a.bevestigd_op, now()), bevestigd_door = coalesce(a.bevestigd_door, waakvlam.actor_medewerker())
   where a.casus_id = n.casus_id and a.signaal_id = n.onderwerp or n.casus_id is null and a.sleutel = n.onderwerp;
  return true;
end $$;

-- Who got the alarms that facts of the actor raised, and what they did with it, newest first. On the side of the
-- perpetrator names of staff stay out.
create function waakvlam.alarmontvangst(p_limiet integer)
  returns table (casus_id uuid, casus text, signaal_id text, code text, sinds timestamptz, trap integer,
                 bevestigd_op timestamptz, ontvangers jsonb)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.casus_id, c.naam, s.id, s.code, s.sinds, a.trap, a.bevestigd_op,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'naam', case when waakvlam.is_plegerzijde(s.casus_id) then null else m.naam end,
                     'organisatie', o.naam, 'trap', n.trap, 'op', n.aangemaakt_op, 'gelezen', n.gelezen_op,
                     'bevestigd', n.bevestigd_op) order by n.trap, n.aangemaakt_op), '[]')
              from waakvlam.notificatie n
              join waakvlam.medewerker m on m.id = n.medewerker_id join waakvlam.organisatie o on o.id = m.organisatie_id
             where n.casus_id = s.casus_id and n.onderwerp = s.id and n.soort = 'alarm')
      from waakvlam.alarmwacht a
      join waakvlam.signaal s on s.casus_id = a.casus_id and s.id = a.signaal_id
      join waakvlam.casus c on c.id = s.casus_id
     where a.verzenders @> array[waakvlam.actor_medewerker()] and waakvlam.ziet_alle(s.casus_id, s.categorieen)
     order by s.sinds desc limit p_limiet;
end $$;

create function waakvlam.notificaties_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.notificatie where casus_id = new.casus_id;
  delete from waakvlam.alarmwacht where casus_id = new.casus_id;
  return null;
end $$;
create trigger notificaties_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.notificaties_vernietigen();

grant execute on function waakvlam.notificatie_bevestigen(uuid), waakvlam.alarmontvangst(integer),
  waakvlam.wachtdienst_zetten(uuid, timestamptz, timestamptz), waakvlam.wachtdienst_beeindigen(uuid) to app;
grant execute on function waakvlam.notificatie_ontvangers(uuid, integer, text), waakvlam.casus_opener(uuid),
  waakvlam.notificatie_maken(uuid, text, uuid, text, integer, uuid, boolean), waakvlam.alarmen_klimmen(interval) to motor;
