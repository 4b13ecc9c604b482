-- News about somebody who also is in a case elsewhere wakes that case: a queue of signals that the motor still has to record
-- there. The signal says that there is something; in which region and whom to ask is for who directs the case alone; about
-- whom, in which case and what is told by nobody but people.
create table waakvlam.eldersbericht (
  id uuid primary key default gen_random_uuid(),
  casus_id uuid not null references waakvlam.casus,
  bron_id uuid not null references waakvlam.casus,
  -- One for each day on which something came in; once for always that somebody is known there.
  dag date not null,
  soort text not null check (soort in ('nieuws', 'al_bekend')),
  dicht boolean not null,
  gemaakt_op timestamptz not null default now(),
  pogingen integer not null default 0,
  volgende_poging timestamptz not null default now(),
  organisatie_id uuid references waakvlam.organisatie,
  regio text,
  bij text,
  klaar_op timestamptz,
  unique (casus_id, bron_id, dag),
  check (klaar_op is null or organisatie_id is not null and regio is not null and bij is not null)
);
create unique index eldersbericht_open on waakvlam.eldersbericht (casus_id, bron_id, soort) where klaar_op is null;
create index eldersbericht_beurt on waakvlam.eldersbericht (volgende_poging) where klaar_op is null;
create index eldersbericht_bron on waakvlam.eldersbericht (bron_id);
comment on table waakvlam.eldersbericht is 'Signals for a case about news elsewhere; which case that was stays here, for the motor alone';
comment on column waakvlam.eldersbericht.dicht is 'The case in which nothing came in was closed: then it is told within one region too';
comment on column waakvlam.eldersbericht.organisatie_id is 'Who recorded the signal in the case; null until then';
comment on column waakvlam.eldersbericht.bij is 'Kind of organisation that answers for the case where it came in, in this region';
alter table waakvlam.eldersbericht enable row level security, force row level security;
create policy eldersbericht_functies on waakvlam.eldersbericht to migratie using (true) with check (true);
create policy eldersbericht_motor on waakvlam.eldersbericht for select to motor using (true);
create policy eldersbericht_klaar on waakvlam.eldersbericht for update to motor using (true) with check (true);
grant select, update (klaar_op, organisatie_id, regio, bij, pogingen, volgende_poging) on waakvlam.eldersbericht to motor;

-- Who answers for a case towards other cases: who directs it, else the Zorg- en Veiligheidshuis or whoever records in it
-- longest; never who works with the perpetrator, or did.
create function waakvlam.casus_aanspreekpunt(p_casus uuid) returns table (organisatie_id uuid, code text, regio text)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select o.id, o.code, o.regio
      from waakvlam.casus c
      join waakvlam.toegang t on t.casus_id = c.id and t.soort = 'deelname' and t.mag_vastleggen
                             and t.van <= now() and (t.tot is null or t.tot > now())
      join waakvlam.organisatie o on o.id = t.organisatie_id
     where c.id = p_casus and not waakvlam.werkt_met_pleger(c.id, o.id, null)
     order by exists (select 1 from waakvlam.zaakrol z where z.casus_id = c.id and z.organisatie = o.code
                         and z.rol = 'procesregisseur') desc,
              exists (select 1 from waakvlam.zaakrol z where z.casus_id = c.id and z.organisatie = o.code
                         and z.rol = 'casusregisseur') desc,
              o.code = 'zvh' desc, t.van, o.id
     limit 1;
end $$;

-- Whether a kind of organisation may hear of people at all, by the covenant of a case: as for who asks whether somebody is
-- known (bekendheid_vragen).
create function waakvlam.mag_van_mensen_horen(p_casus uuid, p_code text) returns boolean
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select exists (
    select 1 from waakvlam.convenant_uitkomsten(
        waakvlam.convenant_van((select c.regio from waakvlam.casus c where c.id = p_casus)), p_code, array['bilateraal'],
        '{}', 'onbekend', '', false) u
     where u.categorie = 'persoonsgegevens' and u.uitkomst >= 2);
end;

-- Recording somebody tells whether she is known elsewhere, so it counts as asking: the same limits, and the same signal to the
-- privacy officer.
alter table waakvlam.bekendheidscheck
  add column casus_id uuid references waakvlam.casus, add column feit_id text, add column te_vaak boolean not null default false;
create unique index bekendheidscheck_feit on waakvlam.bekendheidscheck (casus_id, feit_id) where feit_id is not null;
comment on column waakvlam.bekendheidscheck.feit_id is 'Not asked: recorded as a person of this case, by this fact';
comment on column waakvlam.bekendheidscheck.te_vaak is 'Recorded beyond what somebody may ask: the case does not hear of her from elsewhere';

-- Whether who works here asked, or recorded, so many people in an hour that nothing is answered any more; tells her privacy
-- officer when it looks like searching. One at a time per organisation, so that none is missed in the count.
create function waakvlam.bekendheid_te_vaak(p_medewerker uuid, p_organisatie uuid, p_sleutel bytea, p_naam bytea, p_grenzen jsonb)
  returns boolean language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_aantal integer;
  v_gevraagd integer;
  v_raak integer;
  v_samen integer;
  v_dagen integer;
  v_reden text;
begin
  perform pg_advisory_xact_lock(hashtextextended('bekendheid ' || p_organisatie, 0));
  select count(distinct b.sleutel) filter (where b.medewerker_id = p_medewerker),
         count(distinct b.sleutel) filter (where b.medewerker_id = p_medewerker and b.feit_id is null),
         count(distinct b.sleutel) filter (where b.medewerker_id = p_medewerker and b.feit_id is null and b.bekend),
         count(distinct b.sleutel),
         count(distinct b.sleutel) filter (where b.medewerker_id = p_medewerker and b.naamsleutel = p_naam
                                             and b.sleutel <> p_sleutel)
    into v_aantal, v_gevraagd, v_raak, v_samen, v_dagen
    from waakvlam.bekendheidscheck b
   where b.organisatie_id = p_organisatie and b.moment > now() - interval '1 hour' and not b.te_vaak;
  v_reden := case
    when v_dagen >= (p_grenzen->>'geboortedataPerNaam')::int then
      format('Probeerde in een uur %s geboortedata bij een naam.', v_dagen + 1)
    when v_gevraagd - v_raak >= (p_grenzen->>'missersPerUur')::int or v_gevraagd >= (p_grenzen->>'namenPerUur')::int then
      format('Vroeg in een uur naar %s verschillende mensen; %s daarvan waren bekend.', v_gevraagd, v_raak)
    when v_aantal >= (p_grenzen->>'namenPerUur')::int then
      format('Vroeg in een uur naar %s verschillende mensen of legde hen vast in een casus.', v_aantal)
    when v_samen >= (p_grenzen->>'namenPerUurOrganisatie')::int then
      format('De organisatie vroeg in een uur naar %s verschillende mensen of legde hen vast in een casus.', v_samen) end;
  if v_reden is not null then
    insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
    values (p_organisatie, 'namen_zoeken', p_medewerker, v_reden)
    on conflict do nothing;
  end if;
  return v_aantal >= (p_grenzen->>'namenPerUur')::int or v_samen >= (p_grenzen->>'namenPerUurOrganisatie')::int
      or v_dagen >= (p_grenzen->>'geboortedataPerNaam')::int;
end $$;

-- As before; what is too much is asked of bekendheid_te_vaak.
create or replace function waakvlam.bekendheid_vragen(p_sleutels bytea[], p_naam bytea, p_doel text, p_grond text, p_grenzen jsonb)
  returns table (te_vaak boolean, organisatie_id uuid, regisseur boolean)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_regio text;
  v_code text;
  v_pleger boolean;
  v_organisaties uuid[];
  v_regisseurs boolean[];
begin
  select m.regio, o.code into v_regio, v_code
    from waakvlam.medewerker m join waakvlam.organisatie o on o.id = m.organisatie_id
   where m.id = waakvlam.actor_medewerker() and o.id = waakvlam.actor_organisatie() and waakvlam.actor_geldig();
  if not found then
    raise exception 'no valid actor' using errcode = 'insufficient_privilege';
  end if;
  if waakvlam.bekendheid_te_vaak(waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), p_sleutels[1], p_naam, p_grenzen) then
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
  insert into waakvlam.bekendheidscheck (medewerker_id, organisatie_id, sleutel, naamsleutel, doel, grond, bekend)
  values (waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), p_sleutels[1], p_naam, p_doel,
          p_grond, v_organisaties is not null);
  return query select false, u.organisatie, u.regisseur from unnest(v_organisaties, v_regisseurs) as u(organisatie, regisseur);
end $$;

-- Counts the victims and perpetrators that were recorded in a case in this hour, each fact once. p_mensen: per fact the keyed
-- digests of the person. What an importer brings in by the hundreds is not asking.
create function waakvlam.elders_tellen(p_casus uuid, p_mensen jsonb, p_grenzen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_mens record;
  v_te_vaak boolean;
begin
  for v_mens in
    select f.id as feit, f.medewerker_id, f.organisatie_id, f.geregistreerd_op, p.sleutels, p.naam
      from jsonb_to_recordset(p_mensen) as p(feit text, sleutels bytea[], naam bytea)
      join waakvlam.feit f on f.casus_id = p_casus and f.id = p.feit and f.geregistreerd_op > now() - interval '1 hour'
      join waakvlam.medewerker m on m.id = f.medewerker_id and m.orgrol <> 'importeur'
     where not exists (select 1 from waakvlam.bekendheidscheck b where b.casus_id = p_casus and b.feit_id = f.id)
     -- who is counted together is locked together, in one order
     order by f.organisatie_id, f.volgnr
  loop
    v_te_vaak := waakvlam.bekendheid_te_vaak(v_mens.medewerker_id, v_mens.organisatie_id, v_mens.sleutels[1], v_mens.naam, p_grenzen);
    insert into waakvlam.bekendheidscheck (medewerker_id, organisatie_id, moment, sleutel, naamsleutel, doel, bekend, casus_id,
                                           feit_id, te_vaak)
    select v_mens.medewerker_id, v_mens.organisatie_id, v_mens.geregistreerd_op, v_mens.sleutels[1], v_mens.naam,
           'Vastgelegd in een casus',
           exists (select 1 from waakvlam.persoonsleutel p join waakvlam.casus c on c.id = p.casus_id and not c.afgeschermd
                    where p.sleutel = any (v_mens.sleutels) and p.casus_id <> p_casus),
           p_casus, v_mens.feit, v_te_vaak
    on conflict do nothing;
  end loop;
end $$;

-- The cases elsewhere about the same victim or perpetrator.
create function waakvlam.casussen_over_dezelfde(p_casus uuid) returns table (casus_id uuid, betrokkene text)
  language sql stable security definer rows 3 set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select distinct daar.casus_id, hier.betrokkene
    from waakvlam.persoonsleutel hier
    join waakvlam.persoonsleutel daar on daar.sleutel = hier.sleutel and daar.casus_id <> hier.casus_id
   where hier.casus_id = p_casus and hier.rol in ('slachtoffer', 'pleger') and daar.rol in ('slachtoffer', 'pleger');
end;

-- Whether a case may hear of another by the people that both are about: not when somebody recorded one of them here who is
-- barred there, nor when she recorded more people than she may ask for, until her privacy officer found that to be right.
create function waakvlam.mag_van_casus_horen(p_casus uuid, p_bron uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (
    select coalesce(bool_or(not g.te_vaak) and not bool_or(g.geweerd), false)
      from (select exists (select 1 from waakvlam.bekendheidscheck b
                            where b.casus_id = p_casus and b.feit_id = f.id and b.te_vaak
                              and not exists (select 1 from waakvlam.toezichtsignaal s
                                               where s.medewerker_id = b.medewerker_id and s.soort = 'namen_zoeken'
                                                 and s.oordeel = 'terecht' and s.beoordeeld_op >= b.moment)) as te_vaak,
                   exists (select 1 from waakvlam.wering w
                            where w.casus_id = p_bron and w.medewerker_id = f.medewerker_id
                              and w.van <= now() and (w.tot is null or w.tot > now())) as geweerd
              from waakvlam.casussen_over_dezelfde(p_casus) d
              join waakvlam.feit f on f.casus_id = p_casus and f.soort = 'betrokkene_toegevoegd'
                                  and f.velden->'inhoud.id'->>'waarde' = d.betrokkene
             where d.casus_id = p_bron) g);
end $$;

-- As before, one case at a time for each person: of two that get her at the same moment the second finds the first.
create or replace function waakvlam.personen_bijwerken(p_casus uuid, p_personen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('persoon ' || s.sleutel, 0))
     from (select distinct p.sleutel from jsonb_to_recordset(p_personen) as p(sleutel text, rol text)
            where p.rol in ('slachtoffer', 'pleger') order by p.sleutel) s;
  delete from waakvlam.persoonsleutel where casus_id = p_casus;
  insert into waakvlam.persoonsleutel (sleutel, casus_id, betrokkene, rol)
  select decode(p.sleutel, 'hex'), p_casus, p.betrokkene, p.rol
    from jsonb_to_recordset(p_personen) as p(sleutel text, betrokkene text, rol text)
   on conflict do nothing;
end $$;

-- Queues a signal for each case elsewhere with the same victim or perpetrator when news was recorded in a case in the last
-- 14 days (p_feiten: the facts in force that are news), and back that somebody is known there. Whether and whom it is told is
-- weighed when it is recorded, so that nothing is lost while nobody may hear.
create function waakvlam.elders_melden(p_casus uuid, p_kenmerk text, p_feiten text[], p_mensen jsonb, p_grenzen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_op timestamptz;
begin
  update waakvlam.casus_context x set elderskenmerk = p_kenmerk
   where x.casus_id = p_casus and x.elderskenmerk <> p_kenmerk;
  if not found then return; end if;
  perform waakvlam.elders_tellen(p_casus, p_mensen, p_grenzen);
  select f.geregistreerd_op into v_op from waakvlam.feit f
   where f.casus_id = p_casus and f.id = any (p_feiten) order by f.volgnr desc limit 1;
  if not found or v_op < now() - interval '14 days' then return; end if;
  insert into waakvlam.eldersbericht as e (casus_id, bron_id, dag, soort, dicht)
  select v.casus_id, v.bron_id, v.dag, v.soort, coalesce(s.stand->>'casusstatus' = 'gesloten', false)
    from (select distinct d.casus_id as ander from waakvlam.casussen_over_dezelfde(p_casus) d) a
    left join waakvlam.stand s on s.casus_id = a.ander
   cross join lateral (values (a.ander, p_casus, (v_op at time zone 'Europe/Amsterdam')::date, 'nieuws'),
                              (p_casus, a.ander, date '-infinity', 'al_bekend')) as v(casus_id, bron_id, dag, soort)
   where not exists (select 1 from waakvlam.eldersbericht b
                      where b.casus_id = v.casus_id and b.bron_id = v.bron_id and b.dag = v.dag and b.klaar_op is not null)
   order by v.casus_id, v.bron_id
  on conflict (casus_id, bron_id, soort) where klaar_op is null do update set dicht = e.dicht or excluded.dicht;
end $$;
grant execute on function waakvlam.elders_melden(uuid, text, text[], jsonb, jsonb) to motor;

-- The signals whose turn it is, with who may record each now and what she is told; no organisation when nobody may for now.
-- Elsewhere is another region; in the same one only what was closed, as who works on an open case there meets its people: the
-- rest goes. Of a shielded case nobody hears, also not that it is there; it hears itself.
create function waakvlam.elders_aan_de_beurt(p_hoogstens integer)
  returns table (id uuid, casus_id uuid, soort text, organisatie_id uuid, regio text, bij text)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    with gewogen as materialized (
      select e.id, e.casus_id, e.soort, hier.organisatie_id, daar.regio, daar.code as bij,
             coalesce(hier.regio = daar.regio and not e.dicht, false) as niet_elders,
             coalesce(daar.code is not null and not c.afgeschermd and waakvlam.mag_van_mensen_horen(e.bron_id, hier.code)
                      and waakvlam.mag_van_casus_horen(e.casus_id, e.bron_id), false) as mag
        from (select b.* from waakvlam.eldersbericht b where b.klaar_op is null and b.volgende_poging <= now()
               order by b.volgende_poging limit p_hoogstens for update skip locked) e
        join waakvlam.casus c on c.id = e.bron_id
        left join lateral waakvlam.casus_aanspreekpunt(e.casus_id) hier on true
        left join lateral waakvlam.casus_aanspreekpunt(e.bron_id) daar on true),
    weg as (delete from waakvlam.eldersbericht e using gewogen g where e.id = g.id and g.niet_elders)
    select g.id, g.casus_id, g.soort, case when g.mag then g.organisatie_id end, g.regio, g.bij
      from gewogen g where not g.niet_elders;
end $$;
grant execute on function waakvlam.elders_aan_de_beurt(integer) to motor;

-- Whether the fact that last gave the actor a role by name is of another organisation than hers, and nobody corrected it.
create function waakvlam.rol_van_ander(p_casus uuid, p_rol text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((
    select f.organisatie_id <> m.organisatie_id
           and not exists (select 1 from waakvlam.feit c
                            where c.casus_id = p_casus and c.soort = 'correctie'
                              and c.velden->'inhoud.van'->>'waarde' = f.id)
      from waakvlam.medewerker m
      join waakvlam.feit f on f.casus_id = p_casus and f.soort in ('rol_toegewezen', 'rol_overgedragen')
                          and f.velden->'inhoud.rol'->>'waarde' = p_rol
                          and (m.id::text in (f.velden->'inhoud.medewerker'->>'waarde', f.velden->'inhoud.naar'->>'waarde')
                               or lower(m.naam) in (lower(f.velden->'inhoud.medewerker'->>'waarde'),
                                                    lower(f.velden->'inhoud.naar'->>'waarde')))
     where m.id = waakvlam.actor_medewerker()
     order by f.volgnr desc limit 1), false);
end $$;

-- Where news about people of a case came in, newest first, for who directs it: somebody of the Zorg- en Veiligheidshuis that
-- answers for the case, or the one who holds a role of direction by name that another organisation gave her. The fact says no
-- region: whoever opens a case about somebody, or directs one of her own making, would otherwise read where she went. Closed
-- like the fact to who works with the perpetrator, or did.
create function waakvlam.elders_van(p_casus uuid) returns table (op timestamptz, regio text, bij text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if waakvlam.is_plegerzijde(p_casus) or not 'adres' = any (waakvlam.mijn_categorieen(p_casus)) then return; end if;
  return query
    select e.gemaakt_op, e.regio, e.bij
      from waakvlam.eldersbericht e join waakvlam.organisatie o on o.id = e.organisatie_id
     where e.casus_id = p_casus and e.soort = 'nieuws' and e.klaar_op is not null
       and e.organisatie_id = waakvlam.actor_organisatie()
       and (o.code = 'zvh'
            or exists (select 1 from waakvlam.zaakrol z
                        where z.casus_id = p_casus and z.organisatie = o.code
                          and z.rol in ('procesregisseur', 'casusregisseur')
                          and z.medewerker_id = waakvlam.actor_medewerker()
                          and waakvlam.rol_van_ander(p_casus, z.rol)))
     order by e.gemaakt_op desc limit 50;
end $$;
grant execute on function waakvlam.elders_van(uuid) to app;

-- As before, on a ground that says what the system came to do. The release before gives none.
drop function waakvlam.systeem_toelaten(uuid, uuid);
create function waakvlam.systeem_toelaten(p_casus uuid, p_organisatie uuid, p_grond text default 'Rol overdragen na vertrek')
  returns void language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.toegang (casus_id, organisatie_id, medewerker_id, soort, categorieen, mag_vastleggen, tot, grond)
  select c.id, p_organisatie, waakvlam.systeemactor(p_organisatie), 'besluit', '{}', true, now() + interval '1 minute', p_grond
    from waakvlam.casus c
   where c.id = p_casus and c.afgeschermd
     and exists (select 1 from waakvlam.toegang t
                  where t.casus_id = c.id and t.organisatie_id = p_organisatie and t.mag_vastleggen
                    and t.van <= now() and (t.tot is null or t.tot > now()));
end $$;
grant execute on function waakvlam.systeem_toelaten(uuid, uuid, text) to motor;

create function waakvlam.eldersbericht_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.eldersbericht where new.casus_id in (casus_id, bron_id);
  return null;
end $$;
create trigger eldersbericht_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.eldersbericht_vernietigen();
