-- What people open in the morning. The cost of each question follows the page that is asked for and the cases of the one
-- who asks, never the number of cases on the system: an organisation with few cases starts from those, one with many walks
-- an index in the order of the list and weighs row by row until the page is full.

-- What of a case counts in the work of people besides tasks and signals: who is missing, which dates come, which contact
-- is due. Written by the motor from facts and stand; names its premises as tasks and signals do.
create table waakvlam.werkpunt (
  casus_id uuid not null references waakvlam.casus,
  id text not null,
  soort text not null check (soort in (
    'zonder_procesregisseur', 'zonder_casusregisseur', 'zonder_contact', 'zonder_beoordeling', 'maatregel_einde',
    'detentie_einde', 'vrijlating', 'zitting', 'overleg', 'contact', 'toestemming', 'toezicht')),
  op timestamptz,
  wie text,
  inhoud jsonb not null default '{}',
  feiten text[] not null default '{}',
  vereist text[] not null default '{}',
  categorieen text[] not null default '{}',
  primary key (casus_id, id)
);
create index werkpunt_op on waakvlam.werkpunt (soort, op);
comment on table waakvlam.werkpunt is 'What of each case counts in the work of people besides tasks and signals; derived, rewritten by the motor';
comment on column waakvlam.werkpunt.op is 'When it happens or is due; null: it simply is so';
comment on column waakvlam.werkpunt.wie is 'Organisation code that has to act or holds the role; null: nobody in particular';
comment on column waakvlam.werkpunt.inhoud is 'Codes, numbers and moments; never free text or names';
comment on column waakvlam.werkpunt.feiten is 'Ids of the facts that it follows from; none for what everyone who sees the case may know';
comment on column waakvlam.werkpunt.vereist is 'Categories that it tells something about also when there is no fact: that nobody asked';
create function waakvlam.werkpunt_categorieen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  new.categorieen := waakvlam.categorieen_van(new.casus_id, new.feiten) || new.vereist;
  return new;
end $$;
create trigger werkpunt_categorieen before insert or update on waakvlam.werkpunt
  for each row execute function waakvlam.werkpunt_categorieen();

alter table waakvlam.casus_context add column werkkenmerk text not null default '';
comment on column waakvlam.casus_context.werkkenmerk is 'Digest of the werkpunten that the motor wrote for this case';

-- Writes the werkpunten of a case when they differ from what stands.
create function waakvlam.werkpunten_bijwerken(p_casus uuid, p_kenmerk text, p_punten jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  update waakvlam.casus_context x set werkkenmerk = p_kenmerk
   where x.casus_id = p_casus and x.werkkenmerk <> p_kenmerk;
  if not found then return; end if;
  delete from waakvlam.werkpunt where casus_id = p_casus;
  insert into waakvlam.werkpunt (casus_id, id, soort, op, wie, inhoud, feiten, vereist)
  select p_casus, p.id, p.soort, p.op, p.wie, p.inhoud, p.feiten, p.vereist
    from jsonb_to_recordset(p_punten)
      as p(id text, soort text, op timestamptz, wie text, inhoud jsonb, feiten text[], vereist text[]);
end $$;

-- Until when someone has looked at a case.
create table waakvlam.gezien (
  medewerker_id uuid not null references waakvlam.medewerker,
  casus_id uuid not null references waakvlam.casus,
  op timestamptz not null default now(),
  primary key (medewerker_id, casus_id)
);
create index gezien_casus on waakvlam.gezien (casus_id);
comment on table waakvlam.gezien is 'Until when each person has looked at a case, so that she sees what is new since';

-- Who of an organisation picked up one of its tasks.
create table waakvlam.taak_opgepakt (
  casus_id uuid not null references waakvlam.casus,
  taak_id text not null,
  medewerker_id uuid not null references waakvlam.medewerker,
  organisatie_id uuid not null references waakvlam.organisatie,
  sinds timestamptz not null default now(),
  primary key (casus_id, taak_id, organisatie_id)
);
create index taak_opgepakt_wie on waakvlam.taak_opgepakt (medewerker_id);
comment on table waakvlam.taak_opgepakt is 'Who picked up a task of her organisation; an arrangement among colleagues, no fact of the case';

create table waakvlam.werkweergave (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references waakvlam.medewerker,
  naam text not null check (length(naam) between 1 and 60),
  filter jsonb not null,
  aangemaakt_op timestamptz not null default now(),
  unique (medewerker_id, naam)
);
comment on table waakvlam.werkweergave is 'Filters that a person kept under a name';

alter table waakvlam.werkpunt enable row level security, force row level security;
create policy werkpunt_functies on waakvlam.werkpunt to migratie using (true) with check (true);
create policy werkpunt_motor on waakvlam.werkpunt for select to motor using (true);
grant select on waakvlam.werkpunt to motor;

alter table waakvlam.gezien enable row level security, force row level security;
create policy gezien_functies on waakvlam.gezien to migratie using (true) with check (true);
create policy gezien_app on waakvlam.gezien to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and waakvlam.mag_zien(casus_id))
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and waakvlam.mag_zien(casus_id));
grant select, insert, update (op) on waakvlam.gezien to app;

alter table waakvlam.taak_opgepakt enable row level security, force row level security;
create policy taak_opgepakt_functies on waakvlam.taak_opgepakt to migratie using (true) with check (true);
create policy taak_opgepakt_app on waakvlam.taak_opgepakt for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and waakvlam.mag_zien(casus_id));
create policy taak_opgepakt_app_nemen on waakvlam.taak_opgepakt for insert to app
  with check (organisatie_id = (select waakvlam.actor_organisatie()) and medewerker_id = (select waakvlam.actor_medewerker())
              and exists (select 1 from waakvlam.taak t where t.casus_id = taak_opgepakt.casus_id and t.id = taak_id
                             and t.wie = (select waakvlam.actor_code())));
-- A colleague can lay down what someone who is ill picked up.
create policy taak_opgepakt_app_neerleggen on waakvlam.taak_opgepakt for delete to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and waakvlam.mag_zien(casus_id));
grant select, insert (casus_id, taak_id, medewerker_id, organisatie_id), delete on waakvlam.taak_opgepakt to app;

alter table waakvlam.werkweergave enable row level security, force row level security;
create policy werkweergave_functies on waakvlam.werkweergave to migratie using (true) with check (true);
create policy werkweergave_app on waakvlam.werkweergave to app
  using (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()))
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and (select waakvlam.actor_geldig()));
grant select, insert (medewerker_id, naam, filter), update (naam, filter), delete on waakvlam.werkweergave to app;

create index taak_open on waakvlam.taak (casus_id, wie, uiterlijk) where status in ('open', 'te_laat');
create index signaal_alarm on waakvlam.signaal (sinds desc, casus_id, id) where actief and ernst = 'alarm';
create index zaakrol_medewerker on waakvlam.zaakrol (medewerker_id) where medewerker_id is not null;

-- The cases that a list is about: 'mij' (where the actor has a role or picked something up), 'waarneming' (those of whom
-- she deputises for), 'organisatie'. Null when her organisation has so many that a list walks the index instead.
create function waakvlam.werk_casussen(p_van text) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if p_van = 'organisatie' then
    if (select count(*) from (select 1 from waakvlam.zicht z
                               where z.organisatie_id = waakvlam.actor_organisatie() limit 3001) s) > 3000 then
      return null;
    end if;
    return array(select waakvlam.mijn_casussen());
  end if;
  return array(
    select distinct k.casus_id
      from waakvlam.medewerker m
     cross join lateral (
       select z.casus_id from waakvlam.zaakrol z where z.medewerker_id = m.id
       union
       select o.casus_id from waakvlam.taak_opgepakt o where o.medewerker_id = m.id) k
     where case when p_van = 'waarneming'
                then m.plaatsvervanger_id = waakvlam.actor_medewerker() and m.organisatie_id = waakvlam.actor_organisatie()
                else m.id = waakvlam.actor_medewerker() end
       and waakvlam.mag_zien(k.casus_id));
end $$;

-- Open tasks of the actor's organisation by deadline, those without one last; after p_na within the order of the list.
create function waakvlam.werk_taken_ruw(
  p_van text, p_vanaf timestamptz, p_voor timestamptz, p_items text[], p_laat boolean, p_na_op timestamptz, p_na_casus uuid,
  p_na_id text, p_limiet integer) returns setof waakvlam.taak
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_code text := waakvlam.actor_code();
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  if v_casussen is not null then
    return query
      select t.* from waakvlam.taak t
       where t.casus_id = any (v_casussen) and t.wie = v_code and t.status in ('open', 'te_laat')
         and (p_laat is null or (t.status = 'te_laat') = p_laat)
         and (p_vanaf is null or t.uiterlijk >= p_vanaf or p_voor is null and t.uiterlijk is null)
         and (p_voor is null or t.uiterlijk < p_voor) and t.item = any (p_items)
         and (p_na_id is null
              or (coalesce(t.uiterlijk, 'infinity'), t.casus_id, t.id) > (coalesce(p_na_op, 'infinity'), p_na_casus, p_na_id))
       order by t.uiterlijk, t.casus_id, t.id limit p_limiet;
  else
    return query
      select t.* from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat')
         and (p_laat is null or (t.status = 'te_laat') = p_laat)
         and (p_vanaf is null or t.uiterlijk >= p_vanaf or p_voor is null and t.uiterlijk is null)
         and (p_voor is null or t.uiterlijk < p_voor) and t.item = any (p_items)
         and (p_na_id is null
              or (coalesce(t.uiterlijk, 'infinity'), t.casus_id, t.id) > (coalesce(p_na_op, 'infinity'), p_na_casus, p_na_id))
         and waakvlam.mag_zien(t.casus_id)
       order by t.uiterlijk, t.casus_id, t.id limit p_limiet;
  end if;
end $$;

-- As above, with the case; geheel says whether she sees what the task rests on.
create function waakvlam.werk_taken(
  p_van text, p_vanaf timestamptz, p_voor timestamptz, p_items text[], p_laat boolean, p_na_op timestamptz, p_na_casus uuid,
  p_na_id text, p_limiet integer)
  returns table (casus_id uuid, casus text, regio text, id text, item text, status text, sinds timestamptz,
                 uiterlijk timestamptz, geheel boolean, opgepakt_door uuid)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select t.casus_id, c.naam, c.regio, t.id, t.item, t.status, t.sinds, t.uiterlijk,
           waakvlam.ziet_alle(t.casus_id, t.categorieen), o.medewerker_id
      from waakvlam.werk_taken_ruw(p_van, p_vanaf, p_voor, p_items, p_laat, p_na_op, p_na_casus, p_na_id, p_limiet) t
      join waakvlam.casus c on c.id = t.casus_id
      left join waakvlam.taak_opgepakt o on o.casus_id = t.casus_id and o.taak_id = t.id
                                        and o.organisatie_id = waakvlam.actor_organisatie()
     order by t.uiterlijk, t.casus_id, t.id;
end $$;

-- Standing alarms, newest first, that the actor sees whole.
create function waakvlam.werk_alarmen_ruw(p_van text, p_na_op timestamptz, p_na_casus uuid, p_na_id text, p_limiet integer)
  returns setof waakvlam.signaal
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  if v_casussen is not null then
    -- The inner query sorts before anything dear is asked; the page ends the asking.
    return query
      select s.*
        from (select s.* from waakvlam.signaal s
               where s.casus_id = any (v_casussen) and s.actief and s.ernst = 'alarm'
                 and (p_na_id is null or s.sinds < p_na_op
                      or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
               order by s.sinds desc, s.casus_id, s.id offset 0) s
       where waakvlam.ziet_alle(s.casus_id, s.categorieen)
       limit p_limiet;
  else
    return query
      select s.* from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm'
         and (p_na_id is null or s.sinds < p_na_op
              or s.sinds = p_na_op and (s.casus_id, s.id) > (p_na_casus, p_na_id))
         and waakvlam.ziet_alle(s.casus_id, s.categorieen)
       order by s.sinds desc, s.casus_id, s.id limit p_limiet;
  end if;
end $$;

-- Which kinds of organisation are late in a case, as far as the actor may see that.
create function waakvlam.werk_wacht_op(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_zien(p_casus) then return '{}'; end if;
  return array(
    select distinct t.wie from waakvlam.taak t
     where t.casus_id = p_casus and t.status = 'te_laat'
       and (t.wie = waakvlam.actor_code() or t.categorieen <@ waakvlam.mijn_categorieen(p_casus))
     order by t.wie);
end $$;

create function waakvlam.werk_alarmen(p_van text, p_na_op timestamptz, p_na_casus uuid, p_na_id text, p_limiet integer)
  returns table (casus_id uuid, casus text, id text, code text, sinds timestamptz, wacht_op text[])
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.casus_id, c.naam, s.id, s.code, s.sinds, waakvlam.werk_wacht_op(s.casus_id)
      from waakvlam.werk_alarmen_ruw(p_van, p_na_op, p_na_casus, p_na_id, p_limiet) s
      join waakvlam.casus c on c.id = s.casus_id
     order by s.sinds desc, s.casus_id, s.id;
end $$;

-- Werkpunten of some kinds by moment, those without one first, that the actor sees whole.
create function waakvlam.werk_punten_ruw(
  p_van text, p_soorten text[], p_vanaf timestamptz, p_voor timestamptz, p_na_op timestamptz, p_na_casus uuid, p_na_id text,
  p_limiet integer) returns setof waakvlam.werkpunt
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  return query
    select p.*
      from (select p.* from waakvlam.werkpunt p
             where p.soort = any (p_soorten) and (v_casussen is null or p.casus_id = any (v_casussen))
               and (p_vanaf is null or p.op is null or p.op >= p_vanaf) and (p_voor is null or p.op is null or p.op < p_voor)
               and (p_na_id is null
                    or (coalesce(p.op, '-infinity'), p.casus_id, p.id)
                       > (coalesce(p_na_op, '-infinity'), p_na_casus, p_na_id))
             order by p.op nulls first, p.casus_id, p.id offset 0) p
     where waakvlam.ziet_alle(p.casus_id, p.categorieen)
     limit p_limiet;
end $$;

create function waakvlam.werk_punten(
  p_van text, p_soorten text[], p_vanaf timestamptz, p_voor timestamptz, p_na_op timestamptz, p_na_casus uuid, p_na_id text,
  p_limiet integer)
  returns table (casus_id uuid, casus text, id text, soort text, op timestamptz, wie text, inhoud jsonb)
  language plpgsql stable security definer rows 50 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select p.casus_id, c.naam, p.id, p.soort, p.op, p.wie, p.inhoud
      from waakvlam.werk_punten_ruw(p_van, p_soorten, p_vanaf, p_voor, p_na_op, p_na_casus, p_na_id, p_limiet) p
      join waakvlam.casus c on c.id = p.casus_id
     order by p.op nulls first, p.casus_id, p.id;
end $$;

-- What is new since the actor last looked, in the cases that she works in or looked at before: facts of others that she
-- may see. Cases in which all that is new is hidden from her are not there.
create function waakvlam.werk_nieuws(p_limiet integer)
  returns table (casus_id uuid, casus text, aantal integer, soorten text[], laatste timestamptz, gezien timestamptz)
  language plpgsql stable security definer rows 25 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select w.id, c.naam, f.aantal, f.soorten, f.laatste, w.gezien
      from (
        select k.casus_id as id, k.volgnr, coalesce(g.op, '-infinity') as op, g.op as gezien, k.geregistreerd_op
          from (select unnest(waakvlam.werk_casussen('mij')) as id
                union
                select v.casus_id from waakvlam.gezien v
                 where v.medewerker_id = waakvlam.actor_medewerker() and v.op > now() - interval '180 days') m
          join waakvlam.casus_kop k on k.casus_id = m.id
          left join waakvlam.gezien g on g.casus_id = m.id and g.medewerker_id = waakvlam.actor_medewerker()
         where k.geregistreerd_op > coalesce(g.op, '-infinity')
         order by k.geregistreerd_op desc offset 0) w
      join waakvlam.casus c on c.id = w.id
     cross join lateral waakvlam.mijn_casuszicht(w.id) z
     cross join lateral (
       select count(*)::integer as aantal, array_agg(distinct f.soort) as soorten, max(f.geregistreerd_op) as laatste
         from waakvlam.feit f
        where f.casus_id = w.id and f.volgnr > w.volgnr - 100 and f.geregistreerd_op > w.op
          and f.medewerker_id <> waakvlam.actor_medewerker()
          and (f.categorie = any (z.zien) or f.categorie = any (z.geredigeerd) or f.id = any (z.verstrekt)
               or f.organisatie_id = z.eigen and f.categorie <> all (z.gesloten))) f
     where f.aantal > 0
     limit p_limiet;
end $$;

-- How much there is of each, counted until p_tot: who has more gets p_tot, and the list says "meer dan".
create function waakvlam.werk_tellingen(
  p_van text, p_items text[], p_vandaag timestamptz, p_week timestamptz, p_tot integer)
  returns table (alarmen bigint, te_laat bigint, vandaag bigint, week bigint, open bigint, nieuw bigint, onbemand bigint)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_code text := waakvlam.actor_code();
  v_casussen uuid[] := waakvlam.werk_casussen(p_van);
begin
  if v_casussen is not null then
    select count(*) into alarmen from (
      select 1 from waakvlam.signaal_zicht s
       where s.casus_id = any (v_casussen) and s.actief and s.ernst = 'alarm' limit p_tot) s;
    select least(count(*) filter (where t.status = 'te_laat'), p_tot),
           least(count(*) filter (where t.status = 'open' and t.uiterlijk < p_vandaag), p_tot),
           least(count(*) filter (where t.status = 'open' and t.uiterlijk >= p_vandaag and t.uiterlijk < p_week), p_tot),
           least(count(*), p_tot)
      into te_laat, vandaag, week, open
      from waakvlam.taak t
     where t.casus_id = any (v_casussen) and t.wie = v_code and t.status in ('open', 'te_laat') and t.item = any (p_items);
  else
    select count(*) into alarmen from (
      select 1 from waakvlam.signaal s
       where s.actief and s.ernst = 'alarm' and waakvlam.ziet_alle(s.casus_id, s.categorieen)
       order by s.sinds desc limit p_tot) s;
    select count(*) into te_laat from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.status = 'te_laat' and t.item = any (p_items)
         and waakvlam.mag_zien(t.casus_id) order by t.uiterlijk limit p_tot) t;
    select count(*) into vandaag from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.status = 'open' and t.uiterlijk < p_vandaag
         and t.item = any (p_items) and waakvlam.mag_zien(t.casus_id) order by t.uiterlijk limit p_tot) t;
    select count(*) into week from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.status = 'open' and t.uiterlijk >= p_vandaag
         and t.uiterlijk < p_week and t.item = any (p_items) and waakvlam.mag_zien(t.casus_id)
       order by t.uiterlijk limit p_tot) t;
    select count(*) into open from (
      select 1 from waakvlam.taak t
       where t.wie = v_code and t.status in ('open', 'te_laat') and t.item = any (p_items)
         and waakvlam.mag_zien(t.casus_id) order by t.uiterlijk limit p_tot) t;
  end if;
  select count(*) into nieuw from waakvlam.werk_nieuws(p_tot);
  select count(distinct p.casus_id) into onbemand from (
    select w.casus_id from waakvlam.werkpunt w
     where w.soort in ('zonder_procesregisseur', 'zonder_casusregisseur', 'zonder_contact', 'zonder_beoordeling')
       and (v_casussen is null or w.casus_id = any (v_casussen)) and waakvlam.ziet_alle(w.casus_id, w.categorieen)
     limit p_tot) p;
  return next;
end $$;

create function waakvlam.werk_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.werkpunt where casus_id = new.casus_id;
  delete from waakvlam.gezien where casus_id = new.casus_id;
  delete from waakvlam.taak_opgepakt where casus_id = new.casus_id;
  return null;
end $$;
create trigger werk_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.werk_vernietigen();

grant execute on function waakvlam.werk_taken(text, timestamptz, timestamptz, text[], boolean, timestamptz, uuid, text, integer),
  waakvlam.werk_alarmen(text, timestamptz, uuid, text, integer),
  waakvlam.werk_punten(text, text[], timestamptz, timestamptz, timestamptz, uuid, text, integer),
  waakvlam.werk_nieuws(integer), waakvlam.werk_tellingen(text, text[], timestamptz, timestamptz, integer) to app;
grant execute on function waakvlam.werkpunten_bijwerken(uuid, text, jsonb) to motor;
