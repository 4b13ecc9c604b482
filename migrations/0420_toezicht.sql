-- What a privacy officer has to look at: break-glass, unusual reading, a hunt for names.
create table waakvlam.toezichtsignaal (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references waakvlam.organisatie,
  soort text not null check (soort in ('noodtoegang', 'veel_casussen', 'nacht', 'zonder_rol', 'aftasten', 'namen_zoeken')),
  medewerker_id uuid not null references waakvlam.medewerker,
  casus_id uuid references waakvlam.casus,
  dag date not null default (now() at time zone 'Europe/Amsterdam')::date,
  moment timestamptz not null default now(),
  uiterlijk timestamptz,
  reden text not null,
  oordeel text check (oordeel in ('terecht', 'onterecht')),
  toelichting text,
  beoordeeld_op timestamptz,
  beoordeeld_door uuid references waakvlam.medewerker,
  check ((oordeel is null) = (beoordeeld_op is null))
);
create unique index toezichtsignaal_eenmaal on waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, dag)
  where soort <> 'noodtoegang';
create index toezichtsignaal_lijst on waakvlam.toezichtsignaal (organisatie_id, moment desc, id);
comment on table waakvlam.toezichtsignaal is 'For the privacy officer of an organisation: what people of it did that asks for a look';
comment on column waakvlam.toezichtsignaal.reden is 'Which rule it met, with counts; for break-glass what the person wrote';

alter table waakvlam.toezichtsignaal enable row level security, force row level security;
create policy toezichtsignaal_functies on waakvlam.toezichtsignaal to migratie using (true) with check (true);
create policy toezichtsignaal_motor on waakvlam.toezichtsignaal to motor using (true) with check (true);
create policy toezichtsignaal_app on waakvlam.toezichtsignaal for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_orgrol()) = 'privacy_officer');
-- Nobody judges what she did herself.
create policy toezichtsignaal_app_beoordelen on waakvlam.toezichtsignaal for update to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_orgrol()) = 'privacy_officer'
         and medewerker_id <> (select waakvlam.actor_medewerker()));
grant select, update (oordeel, toelichting, beoordeeld_op, beoordeeld_door) on waakvlam.toezichtsignaal to app;
grant select, insert on waakvlam.toezichtsignaal to motor;

-- Takes access to a case for 24 hours, for the actor alone: what her kind of organisation would see in an actieoverleg at
-- high risk. Gives null, whatever the reason, when there is no such case for her: unknown, shielded, another region, she
-- is barred, or the covenant gives her kind nothing. Where the victim is stays shut for the side of the perpetrator.
create function waakvlam.noodtoegang_nemen(p_casus uuid, p_reden text, p_uiterlijk timestamptz) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_code text;
  v_labels text[];
  v_tot timestamptz := now() + interval '24 hours';
begin
  select o.code into v_code
    from waakvlam.medewerker m
    join waakvlam.organisatie o on o.id = m.organisatie_id
    join waakvlam.casus c on c.id = p_casus and (c.regio is null or c.regio = m.regio) and not c.afgeschermd
   where m.id = waakvlam.actor_medewerker() and o.id = waakvlam.actor_organisatie()
     and m.orgrol in ('medewerker', 'taakaccenthouder', 'coordinator')
     and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
     and not exists (select 1 from waakvlam.vernietiging v where v.casus_id = p_casus)
     and not exists (select 1 from waakvlam.wering w where w.casus_id = p_casus and w.medewerker_id = m.id
                        and w.van <= now() and (w.tot is null or w.tot > now()));
  if not found then return null; end if;
  select array_agg(u.categorie) into v_labels
    from waakvlam.casus c
    left join waakvlam.casus_context x on x.casus_id = c.id
   cross join lateral waakvlam.convenant_uitkomsten(
     waakvlam.convenant_van(c.regio), v_code, array['actieoverleg', 'bilateraal'], '{}', 'hoog', coalesce(x.fase, ''),
     false) u
   where c.id = p_casus and u.uitkomst >= 2;
  if v_labels is null then return null; end if;
  insert into waakvlam.toegang (casus_id, organisatie_id, medewerker_id, soort, categorieen, mag_vastleggen, tot, grond)
  values (p_casus, waakvlam.actor_organisatie(), waakvlam.actor_medewerker(), 'noodtoegang',
          array(select distinct unnest(v_labels)), true, v_tot, p_reden);
  -- Her own privacy officer, and that of whoever directs the case or else opened it.
  insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, casus_id, uiterlijk, reden)
  select distinct w.organisatie, 'noodtoegang', waakvlam.actor_medewerker(), p_casus, p_uiterlijk, p_reden
    from (select waakvlam.actor_organisatie() as organisatie
          union
          select t.organisatie_id from waakvlam.toegang t
            join waakvlam.organisatie o on o.id = t.organisatie_id
           where t.casus_id = p_casus and t.soort = 'deelname' and (t.tot is null or t.tot > now())
             and (o.code in (select z.organisatie from waakvlam.zaakrol z
                              where z.casus_id = p_casus and z.rol = 'procesregisseur')
                  or t.organisatie_id = t.verleend_door)) w;
  return v_tot;
end $$;

-- Who is known, by a keyed digest of name and date of birth; the name itself is not here.
create table waakvlam.persoonsleutel (
  sleutel bytea not null,
  casus_id uuid not null references waakvlam.casus,
  betrokkene text not null,
  rol text not null,
  primary key (sleutel, casus_id, betrokkene)
);
create index persoonsleutel_casus on waakvlam.persoonsleutel (casus_id);
comment on table waakvlam.persoonsleutel is 'Keyed digests of the people in each case, to answer whether someone is known';
alter table waakvlam.persoonsleutel enable row level security, force row level security;
create policy persoonsleutel_functies on waakvlam.persoonsleutel to migratie using (true) with check (true);

create function waakvlam.personen_bijwerken(p_casus uuid, p_personen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.persoonsleutel where casus_id = p_casus;
  insert into waakvlam.persoonsleutel (sleutel, casus_id, betrokkene, rol)
  select decode(p.sleutel, 'hex'), p_casus, p.betrokkene, p.rol
    from jsonb_to_recordset(p_personen) as p(sleutel text, betrokkene text, rol text)
   on conflict do nothing;
end $$;
create function waakvlam.persoonsleutels_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.persoonsleutel where casus_id = new.casus_id;
  return null;
end $$;
create trigger persoonsleutels_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.persoonsleutels_vernietigen();

create table waakvlam.bekendheidscheck (
  id uuid primary key default gen_random_uuid(),
  medewerker_id uuid not null references waakvlam.medewerker,
  organisatie_id uuid not null references waakvlam.organisatie,
  moment timestamptz not null default now(),
  sleutel bytea not null,
  doel text not null check (doel <> ''),
  bekend boolean not null
);
create index bekendheidscheck_wie on waakvlam.bekendheidscheck (medewerker_id, moment);
comment on table waakvlam.bekendheidscheck is 'Who asked whether someone is known, and why; only ever appended to';
alter table waakvlam.bekendheidscheck enable row level security, force row level security;
create policy bekendheidscheck_functies on waakvlam.bekendheidscheck to migratie using (true) with check (true);
create policy bekendheidscheck_motor on waakvlam.bekendheidscheck for select to motor using (true);
create policy bekendheidscheck_app on waakvlam.bekendheidscheck for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_orgrol()) = 'privacy_officer');
grant select on waakvlam.bekendheidscheck to app, motor;
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.bekendheidscheck
  for each statement execute function waakvlam.weiger_wijziging();

-- Whether someone is known in the actor's region, and which organisations she can call: those that take part in a case of
-- hers, who directs first. The side of the perpetrator hears about a perpetrator alone; shielded cases and cases from
-- which she is barred are not there. te_vaak when she asked more than p_per_uur in an hour, and nothing is answered.
create function waakvlam.bekendheid_vragen(p_sleutels bytea[], p_doel text, p_per_uur integer)
  returns table (te_vaak boolean, organisatie_id uuid, regisseur boolean)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_regio text;
  v_code text;
  v_pleger boolean;
  v_aantal integer;
  v_raak integer;
  v_organisaties uuid[];
  v_regisseurs boolean[];
begin
  select m.regio, o.code into v_regio, v_code
    from waakvlam.medewerker m join waakvlam.organisatie o on o.id = m.organisatie_id
   where m.id = waakvlam.actor_medewerker() and o.id = waakvlam.actor_organisatie() and waakvlam.actor_geldig();
  if not found then
    raise exception 'no valid actor' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('bekendheid ' || waakvlam.actor_medewerker(), 0));
  select count(distinct b.sleutel), count(distinct b.sleutel) filter (where b.bekend) into v_aantal, v_raak
    from waakvlam.bekendheidscheck b
   where b.medewerker_id = waakvlam.actor_medewerker() and b.moment > now() - interval '1 hour';
  if v_aantal >= p_per_uur then
    insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
    values (waakvlam.actor_organisatie(), 'namen_zoeken', waakvlam.actor_medewerker(),
            format('Vroeg in een uur naar %s verschillende mensen; %s daarvan waren bekend.', v_aantal, v_raak))
    on conflict do nothing;
    return query select true, null::uuid, false;
    return;
  end if;
  v_pleger := coalesce((select v_code = any (v.plegerzijde) from waakvlam.convenant v
                         where v.id = waakvlam.convenant_van(v_regio)), true);
  select array_agg(g.organisatie), array_agg(g.regisseur) into v_organisaties, v_regisseurs from (
  select t.organisatie_id as organisatie, bool_or(z.rol is not null) as regisseur
    from waakvlam.persoonsleutel p
    join waakvlam.casus c on c.id = p.casus_id and not c.afgeschermd and (c.regio is null or c.regio = v_regio)
    join waakvlam.toegang t on t.casus_id = c.id and t.soort = 'deelname' and t.van <= now()
                           and (t.tot is null or t.tot > now()) and t.mag_vastleggen
    join waakvlam.organisatie o on o.id = t.organisatie_id
    left join waakvlam.zaakrol z on z.casus_id = c.id and z.organisatie = o.code
                                and z.rol in ('procesregisseur', 'casusregisseur')
   where p.sleutel = any (p_sleutels) and (p.rol = 'pleger' or not v_pleger)
     and not exists (select 1 from waakvlam.wering w where w.casus_id = c.id
                        and w.medewerker_id = waakvlam.actor_medewerker()
                        and w.van <= now() and (w.tot is null or w.tot > now()))
     -- Who may hear of people at all, says the covenant.
     and exists (select 1 from waakvlam.convenant_uitkomsten(waakvlam.convenant_van(c.regio), v_code, array['bilateraal'],
                                                             '{}', 'onbekend', '', false) u
                  where u.categorie = 'persoonsgegevens' and u.uitkomst >= 2)
   group by t.organisatie_id) g;
  insert into waakvlam.bekendheidscheck (medewerker_id, organisatie_id, sleutel, doel, bekend)
  values (waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), p_sleutels[1], p_doel, v_organisaties is not null);
  return query select false, u.organisatie, u.regisseur from unnest(v_organisaties, v_regisseurs) as u(organisatie, regisseur);
end $$;

-- Who looked at a case, in what capacity and why, for a privacy officer: people of her own organisation, and everyone when
-- her organisation directs the case or opened it.
create function waakvlam.inzagen_van(p_casus uuid, p_na bigint, p_limiet integer)
  returns table (id bigint, moment timestamptz, medewerker text, functie text, organisatie text, handeling text,
                 categorie text, uitgang text, geweigerd text, grond text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_alle boolean;
begin
  if waakvlam.actor_orgrol() is distinct from 'privacy_officer' then return; end if;
  v_alle := exists (
    select 1 from waakvlam.toegang t join waakvlam.organisatie o on o.id = t.organisatie_id
     where t.casus_id = p_casus and t.organisatie_id = waakvlam.actor_organisatie() and t.soort = 'deelname'
       and (t.verleend_door = t.organisatie_id
            or exists (select 1 from waakvlam.zaakrol z where z.casus_id = p_casus and z.organisatie = o.code
                          and z.rol = 'procesregisseur')));
  return query
    select i.id, i.moment, m.naam, m.rol, o.naam, i.handeling, i.categorie, i.uitgang, i.details->>'geweigerd',
           (select t.soort || ': ' || t.grond from waakvlam.toegang t
             where t.casus_id = i.casus_id and t.organisatie_id = i.organisatie_id
               and (t.medewerker_id is null or t.medewerker_id = i.medewerker_id)
               and t.van <= i.moment and (t.tot is null or t.tot > i.moment)
             order by t.soort = 'noodtoegang' desc, t.van desc limit 1)
      from waakvlam.inzagelog i
      join waakvlam.medewerker m on m.id = i.medewerker_id
      join waakvlam.organisatie o on o.id = i.organisatie_id
     where i.casus_id = p_casus and (p_na is null or i.id < p_na)
       and (v_alle or i.organisatie_id = waakvlam.actor_organisatie())
     order by i.id desc limit p_limiet;
end $$;

-- Raises what asks for a look over the last p_uren, once per person, kind and day. Rules that people can read, no score.
create function waakvlam.ongewoon_lezen(p_uren integer, p_grenzen jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
begin
  with gelezen as (
    select i.medewerker_id, i.organisatie_id, i.casus_id, i.moment, i.details ? 'geweigerd' as geweigerd,
           extract(hour from i.moment at time zone 'Europe/Amsterdam') as uur
      from waakvlam.inzagelog i where i.moment > now() - p_uren * interval '1 hour' and i.casus_id is not null),
  raak as (
    select organisatie_id, medewerker_id, 'veel_casussen' as soort,
           format('Opende %s verschillende casussen binnen %s uur.', count(distinct casus_id), p_uren) as reden
      from gelezen where not geweigerd group by 1, 2
     having count(distinct casus_id) >= (p_grenzen->>'casussen')::int
    union all
    select organisatie_id, medewerker_id, 'nacht', format('Las %s keer tussen %s en %s uur.', count(*),
           p_grenzen->>'nachtVan', p_grenzen->>'nachtTot')
      from gelezen g where not geweigerd
       and (uur >= (p_grenzen->>'nachtVan')::int or uur < (p_grenzen->>'nachtTot')::int)
       and not exists (select 1 from waakvlam.medewerker m where m.id = g.medewerker_id
                          and m.rol = any (array(select jsonb_array_elements_text(p_grenzen->'nachtfuncties'))))
     group by 1, 2 having count(*) >= (p_grenzen->>'nachtKeren')::int
    union all
    select organisatie_id, medewerker_id, 'aftasten',
           format('Vroeg naar %s casussen die er voor deze medewerker niet zijn.', count(distinct casus_id))
      from gelezen where geweigerd group by 1, 2
     having count(distinct casus_id) >= (p_grenzen->>'geweigerd')::int
    union all
    select g.organisatie_id, g.medewerker_id, 'zonder_rol',
           format('Las %s casussen van een organisatie die daar geen rol meer heeft.', count(distinct g.casus_id))
      from gelezen g
     where not g.geweigerd and exists (select 1 from waakvlam.zaakrol z where z.casus_id = g.casus_id)
       and not exists (select 1 from waakvlam.zaakrol z join waakvlam.organisatie o on o.id = g.organisatie_id
                        where z.casus_id = g.casus_id and z.organisatie = o.code)
     group by 1, 2 having count(distinct g.casus_id) >= (p_grenzen->>'zonderRol')::int)
  insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
  select organisatie_id, soort, medewerker_id, reden from raak on conflict do nothing;
  get diagnostics v_aantal = row_count;
  return v_aantal;
end $$;
create policy inzagelog_functies on waakvlam.inzagelog for select to migratie using (true);

grant execute on function waakvlam.noodtoegang_nemen(uuid, text, timestamptz), waakvlam.bekendheid_vragen(bytea[], text, integer),
  waakvlam.inzagen_van(uuid, bigint, integer) to app;
grant execute on function waakvlam.personen_bijwerken(uuid, jsonb), waakvlam.ongewoon_lezen(integer, jsonb) to motor;

-- How a case stands for a kind of organisation, for the sharing aid. The level is told to who sees the risk of the case.
create function waakvlam.deelsituatie(p_casus uuid, p_organisatie text)
  returns table (niveau text, fase text, toestemming boolean, rollen text[])
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_zien(p_casus) then return; end if;
  return query
    select case when 'risico' = any (waakvlam.mijn_categorieen(p_casus)) then x.niveau else 'onbekend' end, x.fase,
           x.toestemming && array['*', p_organisatie],
           array(select z.rol from waakvlam.zaakrol z where z.casus_id = p_casus and z.organisatie = p_organisatie)
      from waakvlam.casus_context x where x.casus_id = p_casus;
end $$;
grant execute on function waakvlam.deelsituatie(uuid, text) to app;
