-- Who once worked with the perpetrator in a case goes on counting as such there: what she heard from him does not go away with
-- the role, and nobody gets to see where the victim is by laying down a role of her own. A correction, which says that she
-- never had the role, does take it away, when somebody else than she recorded it; a redaction and another name do not.
create table waakvlam.eerdere_plegerrol (
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  organisatie text not null,
  medewerker text,
  medewerker_id uuid references waakvlam.medewerker,
  zeker boolean not null,
  persoonlijk boolean not null,
  correcties text[] not null
);
create index eerdere_plegerrol_casus on waakvlam.eerdere_plegerrol (casus_id);
create index eerdere_plegerrol_achternaam on waakvlam.eerdere_plegerrol (waakvlam.achternaam(medewerker));
comment on table waakvlam.eerdere_plegerrol is 'Roles with the perpetrator that anybody ever had in a case or stood in for, from its facts';
comment on column waakvlam.eerdere_plegerrol.medewerker is 'Id of an account or a name, as the fact says; null when the organisation has the role';
comment on column waakvlam.eerdere_plegerrol.zeker is 'Found by id or whole name, not by surname alone';
comment on column waakvlam.eerdere_plegerrol.persoonlijk is 'Organisation that works with both sides: there only a named person counts';
comment on column waakvlam.eerdere_plegerrol.correcties is 'Facts that say that this was recorded wrongly';
alter table waakvlam.eerdere_plegerrol enable row level security, force row level security;
create policy eerdere_plegerrol_functies on waakvlam.eerdere_plegerrol to migratie using (true) with check (true);
create policy eerdere_plegerrol_motor on waakvlam.eerdere_plegerrol for select to motor using (true);
grant select on waakvlam.eerdere_plegerrol to motor;

-- Writes these roles with the accounts that they mean: by id, by whole name, else by surname, as for a role that stands
-- (zaakrollen_zetten). No account for an organisation as a whole, or a name that nobody has yet. Who was found once stays
-- found when she gets another name. What a redacted fact said stays. To whom a handover went stays as it was first read too:
-- for a colleague that follows from who had the role until then, which a redaction or an earlier end would change.
create function waakvlam.eerdere_plegerrollen_zetten(p_casus uuid, p_rollen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  with oud as (delete from waakvlam.eerdere_plegerrol where casus_id = p_casus returning *),
  nieuw as (
    select * from jsonb_to_recordset(p_rollen) as r(feit text, organisatie text, medewerker text, persoonlijk boolean)),
  blijft as (
    select o.feit_id as feit, o.organisatie, o.medewerker, o.persoonlijk
      from oud o join waakvlam.feit f on f.casus_id = p_casus and f.id = o.feit_id
     where f.velden->'inhoud.rol' ? 'digest'
        or f.soort = 'rol_overgedragen' and o.feit_id in (select n.feit from nieuw n)),
  rollen as (
    select * from blijft
    union
    select * from nieuw n where n.feit not in (select b.feit from blijft b)),
  gevonden as (
    select r.feit, r.organisatie, r.medewerker, m.id, z.zeker
      from rollen r
      join waakvlam.organisatie o on o.code = r.organisatie
      join waakvlam.medewerker m on m.organisatie_id = o.id
     cross join lateral (select m.id::text = r.medewerker or lower(m.naam) = lower(r.medewerker) as zeker) z
     where z.zeker or waakvlam.achternaam(m.naam) = waakvlam.achternaam(r.medewerker)
    union all
    select o.feit_id, o.organisatie, o.medewerker, o.medewerker_id, o.zeker from oud o where o.medewerker_id is not null),
  mensen as (
    select g.feit, g.organisatie, g.medewerker, g.id, bool_or(g.zeker) as zeker,
           bool_or(bool_or(g.zeker)) over (partition by g.feit, g.organisatie, g.medewerker) as een_zeker
      from gevonden g group by 1, 2, 3, 4)
  insert into waakvlam.eerdere_plegerrol (casus_id, feit_id, organisatie, medewerker, medewerker_id, zeker, persoonlijk,
                                          correcties)
  select p_casus, r.feit, r.organisatie, r.medewerker, m.id, coalesce(m.zeker, false), r.persoonlijk,
         coalesce((select o.correcties from oud o where o.feit_id = r.feit limit 1), '{}')
    from rollen r
    left join mensen m on m.feit = r.feit and m.organisatie = r.organisatie and m.medewerker = r.medewerker
                      and (m.zeker or not m.een_zeker);
end $$;

-- Who works with the perpetrator in a case by a role, or ever did; without an account the organisation as a whole. A
-- correction counts unless it comes from whom the fact means: those people, or anybody of that organisation.
create function waakvlam.ooit_met_pleger(p_casus uuid) returns table (organisatie text, medewerker_id uuid)
  language plpgsql stable security definer rows 2 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select r.organisatie, r.medewerker_id from waakvlam.zaakrol r where r.casus_id = p_casus and r.plegerzijde
    union
    select e.organisatie, e.medewerker_id from waakvlam.eerdere_plegerrol e
     where e.casus_id = p_casus
       and (e.medewerker_id is not null or not e.persoonlijk)
       and not exists (
         select 1 from waakvlam.feit c join waakvlam.organisatie o on o.id = c.organisatie_id
          where c.casus_id = p_casus and c.id = any (e.correcties)
            and not exists (
              select 1 from waakvlam.eerdere_plegerrol x
               where x.casus_id = p_casus and x.feit_id = e.feit_id and x.organisatie = o.code
                 and (x.medewerker_id = c.medewerker_id or x.medewerker_id is null and not x.persoonlijk)));
end $$;

-- As before, but who ever worked with him counts.
create or replace function waakvlam.zicht_op(p_casus uuid, p_op timestamptz)
  returns table (organisatie_id uuid, medewerker_id uuid, behalve uuid[], code text, plegerzijde boolean, zien text[],
                 geredigeerd text[], bestaan text[], mag_vastleggen boolean, delen_tot timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    with geven as materialized (select * from waakvlam.toegang_uitkomsten(p_casus, p_op)),
    met_pleger as materialized (select * from waakvlam.ooit_met_pleger(p_casus)),
    organisaties as (select distinct g.organisatie_id as id from geven g),
    geweerd as (select w.medewerker_id as id from waakvlam.wering w
                 where w.casus_id = p_casus and w.van <= p_op and (w.tot is null or w.tot > p_op)),
    mensen as (
      select m.id, m.organisatie_id from waakvlam.medewerker m
       where m.organisatie_id in (select o.id from organisaties o)
         and (m.id in (select g.medewerker_id from geven g) or m.id in (select w.id from geweerd w)
              or m.id in (select r.medewerker_id from met_pleger r))),
    lezers as (
      select o.id as organisatie, null::uuid as medewerker,
             array(select m.id from mensen m where m.organisatie_id = o.id) as behalve from organisaties o
      union all
      select m.organisatie_id, m.id, '{}' from mensen m where m.id not in (select w.id from geweerd w))
    select l.organisatie, l.medewerker, l.behalve, o.code,
           coalesce(o.code = any (v.plegerzijde), true)
             or exists (select 1 from met_pleger r
                         where r.organisatie = o.code and (r.medewerker_id is null or r.medewerker_id = l.medewerker)),
           (select coalesce(array_agg(distinct u.label), '{}') from geven g cross join lateral unnest(g.zien) u(label)
             where g.id = any (s.ids)),
           (select coalesce(array_agg(distinct u.label), '{}') from geven g cross join lateral unnest(g.geredigeerd) u(label)
             where g.id = any (s.ids)),
           (select coalesce(array_agg(distinct u.label), '{}') from geven g cross join lateral unnest(g.bestaan) u(label)
             where g.id = any (s.ids)),
           s.mag_vastleggen, s.delen_tot
      from lezers l
      join waakvlam.organisatie o on o.id = l.organisatie
      join waakvlam.casus c on c.id = p_casus
      left join waakvlam.convenant v on v.id = waakvlam.convenant_op(c.regio, p_op)
     cross join lateral (
       select array_agg(g.id) as ids, bool_or(g.mag_vastleggen) as mag_vastleggen, max(g.delen_tot) as delen_tot
         from geven g
        where g.organisatie_id = l.organisatie
          and (g.medewerker_id = l.medewerker or g.medewerker_id is null and not c.afgeschermd)) s
     where s.ids is not null;
end $$;

create or replace function waakvlam.werkt_met_pleger(p_casus uuid, p_organisatie uuid, p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((
    select o.code = any (v.plegerzijde)
           or exists (select 1 from waakvlam.ooit_met_pleger(p_casus) r
                       where r.organisatie = o.code and (r.medewerker_id is null or r.medewerker_id = p_medewerker))
      from waakvlam.organisatie o
      join waakvlam.casus c on c.id = p_casus
      join waakvlam.convenant v on v.id = waakvlam.convenant_van(c.regio)
     where o.id = p_organisatie), true);
end $$;

create or replace function waakvlam.zicht_bijwerken(p_casus uuid, p_kenmerk text, p_zicht jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.casus_context as x (casus_id, niveau, fase, toestemming, kenmerk)
  values (p_casus, p_zicht->>'niveau', p_zicht->>'fase',
          array(select jsonb_array_elements_text(p_zicht->'toestemming')), p_kenmerk)
  on conflict (casus_id) do update
     set niveau = excluded.niveau, fase = excluded.fase, toestemming = excluded.toestemming, kenmerk = excluded.kenmerk
   where x.kenmerk <> excluded.kenmerk;
  if not found then return; end if;
  perform waakvlam.zaakrollen_zetten(p_casus, p_zicht->'rollen');
  -- a release before this one says nothing of it; then what is known stays
  if p_zicht ? 'plegerrollen' then
    perform waakvlam.eerdere_plegerrollen_zetten(p_casus, p_zicht->'plegerrollen');
    update waakvlam.eerdere_plegerrol e
       set correcties = array(select c.correctie from jsonb_to_recordset(p_zicht->'rolcorrecties')
                                as c(feit text, correctie text) where c.feit = e.feit_id)
     where e.casus_id = p_casus;
  end if;
  delete from waakvlam.verstrekking where casus_id = p_casus;
  insert into waakvlam.verstrekking (casus_id, feit_id, organisatie, adres, tot, besluit)
  select p_casus, v.feit, v.organisatie, v.adres, v.tot, v.besluit
    from jsonb_to_recordset(p_zicht->'verstrekt')
      as v(feit text, organisatie text, adres boolean, tot timestamptz, besluit text)
   on conflict do nothing;
  delete from waakvlam.vrijgave where casus_id = p_casus;
  insert into waakvlam.vrijgave (casus_id, feit_id, besluit)
  select p_casus, v.feit, v.besluit from jsonb_to_recordset(p_zicht->'vrijgegeven') as v(feit text, besluit text)
   on conflict do nothing;
  perform waakvlam.zicht_afleiden(p_casus);
end $$;

-- As medewerker_in_rol does for a role that stands: who comes to work under a name that had one is shielded from then on.
create function waakvlam.medewerker_had_rol() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casus uuid;
begin
  for v_casus in
    select distinct e.casus_id from waakvlam.eerdere_plegerrol e
      join waakvlam.organisatie o on o.id = new.organisatie_id and o.code = e.organisatie
     where waakvlam.achternaam(e.medewerker) = waakvlam.achternaam(new.naam)
  loop
    perform waakvlam.eerdere_plegerrollen_zetten(v_casus, (
      select jsonb_agg(distinct jsonb_build_object('feit', e.feit_id, 'organisatie', e.organisatie,
                                                   'medewerker', e.medewerker, 'persoonlijk', e.persoonlijk))
        from waakvlam.eerdere_plegerrol e where e.casus_id = v_casus));
    perform waakvlam.zicht_afleiden(v_casus);
  end loop;
  return null;
end $$;
create trigger medewerker_had_rol after insert or update of naam on waakvlam.medewerker
  for each row execute function waakvlam.medewerker_had_rol();

-- As before, but who works or worked with the perpetrator does not take away who did; nor does anybody before the case was
-- evaluated with it, because until then nothing knows whom a fact about a role means. What this transaction itself appended
-- made the case due at its own now().
create or replace function waakvlam.feit_redigeren(p_casus uuid, p_id text, p_digests jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_velden jsonb;
  v_soort text;
  v_veld text;
begin
  select f.velden, f.soort into v_velden, v_soort
    from waakvlam.feit f
   where f.casus_id = p_casus and f.id = p_id and waakvlam.mag_vastleggen(p_casus)
     and exists (select 1 from waakvlam.feit_zicht z where z.casus_id = p_casus and z.id = p_id and z.zicht = 3)
     and not (f.soort in ('rol_toegewezen', 'rol_overgedragen') and waakvlam.is_plegerzijde(p_casus))
     for update;
  if not found then
    raise exception 'actor may not redact this fact' using errcode = 'insufficient_privilege';
  end if;
  if v_soort in ('rol_toegewezen', 'rol_overgedragen')
     and exists (select 1 from waakvlam.wekker w where w.casus_id = p_casus and w.op < now()) then
    raise exception 'case has to be evaluated first' using errcode = 'serialization_failure';
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

create function waakvlam.eerdere_plegerrol_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.eerdere_plegerrol where casus_id = new.casus_id;
  return null;
end $$;
create trigger eerdere_plegerrol_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.eerdere_plegerrol_vernietigen();

-- Cases in which a role was ever given or handed over are evaluated at once, so that this holds for them too.
insert into waakvlam.wekker as w (casus_id, op)
select distinct f.casus_id, now() from waakvlam.feit f where f.soort in ('rol_toegewezen', 'rol_overgedragen')
on conflict (casus_id) do update set op = least(w.op, excluded.op);
