-- What a covenant says, laid out flat: one row per rule, category, kind of organisation and setting. Written at the start
-- of the server from regels/convenanten; weighed here and nowhere else when someone reads.
create table waakvlam.convenant (
  id text primary key,
  regio text,
  naam text not null,
  geldig_van timestamptz not null,
  geldig_tot timestamptz,
  plegerzijde text[] not null,
  wgs_deelnemers text[] not null,
  geladen_op timestamptz not null default now(),
  check (geldig_tot > geldig_van)
);
comment on table waakvlam.convenant is 'Versions of sharing covenants';
comment on column waakvlam.convenant.id is 'Name, version and digest of the rules: other rules are another row';
comment on column waakvlam.convenant.regio is 'Region that it holds for; null: wherever no regional one holds';
comment on column waakvlam.convenant.plegerzijde is 'Kinds of organisation that work with the perpetrator';
comment on column waakvlam.convenant.wgs_deelnemers is 'Kinds of organisation that may sit in a casusoverleg under the Wgs';

create table waakvlam.convenant_regel (
  convenant_id text not null references waakvlam.convenant on delete cascade,
  regel text not null,
  categorie text not null,
  organisatie text not null,
  setting text not null check (setting in ('casusoverleg', 'actieoverleg', 'zsm', 'bilateraal')),
  rollen text[],
  niveaus text[],
  fasen text[],
  toestemming boolean,
  werking text not null check (werking in ('basis', 'verruimt', 'beperkt')),
  uitkomst smallint not null check (uitkomst between 0 and 4)
);
create index convenant_regel_cel on waakvlam.convenant_regel (convenant_id, organisatie, setting);
comment on column waakvlam.convenant_regel.uitkomst is
  '0 nothing, 1 after a decision of the source, 2 that it exists, 3 redacted, 4 see';

-- What weighs in a case besides the covenant; made by the motor from facts and stand.
create table waakvlam.casus_context (
  casus_id uuid primary key references waakvlam.casus,
  niveau text not null default 'onbekend',
  fase text not null default '',
  toestemming text[] not null default '{}',
  kenmerk text not null default ''
);
comment on table waakvlam.casus_context is 'Level, phase and consent of each case, as the covenant weighs them';
comment on column waakvlam.casus_context.toestemming is 'Kinds of organisation with which the victim lets partners share; {*}: all';
comment on column waakvlam.casus_context.kenmerk is 'Digest of all that the motor wrote for this case, so that it writes only what changed';

create table waakvlam.zaakrol (
  casus_id uuid not null references waakvlam.casus,
  organisatie text not null,
  rol text not null,
  medewerker_id uuid,
  plegerzijde boolean not null
);
create index zaakrol_casus on waakvlam.zaakrol (casus_id);
comment on table waakvlam.zaakrol is 'Roles in each case, from its facts';
comment on column waakvlam.zaakrol.medewerker_id is 'Null: the role is of the organisation, no person of ours is named';
comment on column waakvlam.zaakrol.plegerzijde is 'Who has this role works with the perpetrator and does not learn where the victim is';

create table waakvlam.verstrekking (
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  organisatie text not null,
  adres boolean not null,
  tot timestamptz,
  besluit text not null,
  primary key (casus_id, besluit, feit_id, organisatie)
);
comment on table waakvlam.verstrekking is 'Facts that their source decided to show to a kind of organisation, from facts of the case';
comment on column waakvlam.verstrekking.adres is 'A decision of its own that gives an address for electronic monitoring';
comment on column waakvlam.verstrekking.besluit is 'Fact that holds the decision';

create table waakvlam.vrijgave (
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  primary key (casus_id, feit_id)
);
comment on table waakvlam.vrijgave is 'Facts whose free text a person released for the side of the perpetrator';

create table waakvlam.wering (
  casus_id uuid not null references waakvlam.casus,
  medewerker_id uuid not null references waakvlam.medewerker,
  van timestamptz not null default now(),
  tot timestamptz,
  reden text not null check (reden <> ''),
  ingesteld_door uuid not null references waakvlam.medewerker,
  primary key (casus_id, medewerker_id, van),
  check (tot >= van)
);
create index wering_medewerker on waakvlam.wering (medewerker_id, casus_id);
comment on table waakvlam.wering is 'Professionals who are kin to or close to a party; for them the case does not exist, nor this row';

alter table waakvlam.casus add column afgeschermd boolean not null default false;
comment on column waakvlam.casus.afgeschermd is 'Only people whom a grant names see it: own staff or a known person is a party';

alter table waakvlam.toegang
  add column soort text not null default 'besluit' check (soort in ('deelname', 'besluit', 'noodtoegang')),
  add column settings text[] not null default '{}'
    check (settings <@ array['casusoverleg', 'actieoverleg', 'zsm', 'bilateraal']),
  add column beperkt_tot text[],
  add column geredigeerd text[] not null default '{}',
  add column bestaan text[] not null default '{}',
  add column na_besluit text[] not null default '{}',
  add check (soort <> 'deelname' or settings <> '{}');
comment on column waakvlam.toegang.soort is 'deelname: what it shows follows from the covenant; besluit and noodtoegang: as it stands here';
comment on column waakvlam.toegang.settings is 'Settings of the covenant in which the organisation takes part in this case';
comment on column waakvlam.toegang.beperkt_tot is 'Categories that whoever gave it narrowed it to';
comment on column waakvlam.toegang.categorieen is 'Labels of facts that are seen whole: a category, with @wgs when recorded in a casusoverleg';
comment on column waakvlam.toegang.geredigeerd is 'Labels seen without content';
comment on column waakvlam.toegang.bestaan is 'Labels of which is told that there is something, and whom to call';
comment on column waakvlam.toegang.na_besluit is 'Labels that the source can decide to show, fact by fact';
comment on column waakvlam.feit.categorie is 'Label that grants speak of: the category, with @wgs when recorded in a casusoverleg';

alter table waakvlam.feit add column tekstvelden text[];
comment on column waakvlam.feit.tekstvelden is
  'Fields with free text or names of staff; null: unknown, so all content counts as such';

-- The covenant that holds for a region at a moment: the newest of that region, else the newest national one.
create function waakvlam.convenant_van(p_regio text) returns text
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select c.id from waakvlam.convenant c
           where (c.regio = p_regio or c.regio is null) and c.geldig_van <= now()
             and (c.geldig_tot is null or c.geldig_tot > now())
           order by c.regio nulls last, c.geldig_van desc, c.geladen_op desc limit 1);
end $$;

-- Outcome per category for one kind of organisation: per setting the base, then the highest of it and what widens, then
-- the lowest of that and what narrows; over its settings the highest. A cell without a base is 0.
create function waakvlam.convenant_uitkomsten(
  p_convenant text, p_organisatie text, p_settings text[], p_rollen text[], p_niveau text, p_fase text,
  p_toestemming boolean) returns table (categorie text, setting text, uitkomst smallint)
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select g.categorie, g.setting,
         least(greatest(coalesce(g.basis, 0), coalesce(g.ruimer, 0)), coalesce(g.enger, 4))::smallint
    from (select r.categorie, r.setting,
                 max(r.uitkomst) filter (where r.werking = 'basis') as basis,
                 max(r.uitkomst) filter (where r.werking = 'verruimt') as ruimer,
                 min(r.uitkomst) filter (where r.werking = 'beperkt') as enger
            from waakvlam.convenant_regel r
           where r.convenant_id = p_convenant and r.organisatie = p_organisatie and r.setting = any (p_settings)
             and (r.rollen is null or r.rollen && p_rollen)
             and (r.niveaus is null or p_niveau = any (r.niveaus))
             and (r.fasen is null or p_fase = any (r.fasen))
             and (r.toestemming is null or r.toestemming = p_toestemming)
           group by r.categorie, r.setting) g;
end;

-- Works out again what the participants of a case see by the covenant. What is recorded in a casusoverleg (@wgs) is for
-- participants under the Wgs who sit in that casusoverleg, as far as they see its category there.
create function waakvlam.toegang_afleiden(p_casus uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_convenant text := waakvlam.convenant_van((select c.regio from waakvlam.casus c where c.id = p_casus));
begin
  update waakvlam.toegang t
     set categorieen = n.zien, geredigeerd = n.geredigeerd, bestaan = n.bestaan, na_besluit = n.na_besluit
    from (
      select d.id,
             coalesce(array_agg(u.label order by u.label) filter (where u.uitkomst = 4), '{}') as zien,
             coalesce(array_agg(u.label order by u.label) filter (where u.uitkomst = 3), '{}') as geredigeerd,
             coalesce(array_agg(u.label order by u.label) filter (where u.uitkomst = 2), '{}') as bestaan,
             coalesce(array_agg(u.label order by u.label) filter (where u.uitkomst = 1), '{}') as na_besluit
        from waakvlam.toegang d
        join waakvlam.organisatie o on o.id = d.organisatie_id
        left join waakvlam.casus_context x on x.casus_id = d.casus_id
        left join waakvlam.convenant v on v.id = v_convenant
        left join lateral (
          select l.label, max(l.uitkomst) as uitkomst
            from waakvlam.convenant_uitkomsten(
                   v_convenant, o.code, d.settings,
                   coalesce((select array_agg(z.rol) from waakvlam.zaakrol z
                              where z.casus_id = d.casus_id and z.organisatie = o.code
                                and (d.medewerker_id is null or z.medewerker_id is null
                                     or z.medewerker_id = d.medewerker_id)), '{}'),
                   coalesce(x.niveau, 'onbekend'), coalesce(x.fase, ''),
                   coalesce(x.toestemming && array['*', o.code], false)) k
           cross join lateral (values (k.categorie, k.uitkomst),
             (case when k.setting = 'casusoverleg' and o.code = any (v.wgs_deelnemers) then k.categorie || '@wgs' end,
              k.uitkomst)) l(label, uitkomst)
           where l.label is not null and (d.beperkt_tot is null or k.categorie = any (d.beperkt_tot))
           group by l.label) u on true
       where d.casus_id = p_casus and d.soort = 'deelname' and (d.tot is null or d.tot > now())
       group by d.id) n
   where t.id = n.id
     and (t.categorieen, t.geredigeerd, t.bestaan, t.na_besluit)
         is distinct from (n.zien, n.geredigeerd, n.bestaan, n.na_besluit);
end $$;

create function waakvlam.toegang_is_deelname() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.toegang_afleiden(new.casus_id);
  return null;
end $$;
create trigger toegang_afleiden after insert on waakvlam.toegang
  for each row when (new.soort = 'deelname') execute function waakvlam.toegang_is_deelname();

-- Grants of the actor in a case that hold now: hers or her organisation's, unless she is barred; in a shielded case only
-- those that name her. Every other function asks this one.
create function waakvlam.mijn_toegangen(p_casus uuid) returns setof waakvlam.toegang
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select t.*
      from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
      join waakvlam.casus c on c.id = t.casus_id
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id = m.id or t.medewerker_id is null and not c.afgeschermd)
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
       and not exists (select 1 from waakvlam.wering w
                        where w.medewerker_id = m.id and w.casus_id = t.casus_id
                          and w.van <= now() and (w.tot is null or w.tot > now()));
end $$;

-- Whether the actor works with the perpetrator in this case: by the kind of her organisation or by a role.
create function waakvlam.is_plegerzijde(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((
    select o.code = any (v.plegerzijde)
           or exists (select 1 from waakvlam.zaakrol z
                       where z.casus_id = p_casus and z.organisatie = o.code and z.plegerzijde
                         and (z.medewerker_id is null or z.medewerker_id = waakvlam.actor_medewerker()))
      from waakvlam.organisatie o
      left join waakvlam.casus c on c.id = p_casus
      left join waakvlam.convenant v on v.id = waakvlam.convenant_van(c.regio)
     where o.id = waakvlam.actor_organisatie()), true);
end $$;

create or replace function waakvlam.mag_zien(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.casus_id = p_casus
       and t.organisatie_id = waakvlam.actor_organisatie()
       and (t.medewerker_id = m.id
            or t.medewerker_id is null and not (select c.afgeschermd from waakvlam.casus c where c.id = t.casus_id))
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
       and not exists (select 1 from waakvlam.wering w
                        where w.medewerker_id = m.id and w.casus_id = t.casus_id
                          and w.van <= now() and (w.tot is null or w.tot > now())));
end $$;

-- Labels that the actor sees whole; where the victim is stays shut for the side of the perpetrator, whatever a grant says.
create or replace function waakvlam.mijn_categorieen(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_zien text[];
begin
  select coalesce(array_agg(distinct c.label), '{}') into v_zien
    from waakvlam.mijn_toegangen(p_casus) t cross join lateral unnest(t.categorieen) as c(label);
  if v_zien && array['adres', 'adres@wgs'] and waakvlam.is_plegerzijde(p_casus) then
    v_zien := array_remove(array_remove(v_zien, 'adres'), 'adres@wgs');
  end if;
  return v_zien;
end $$;

-- Labels that the actor sees without their content.
create function waakvlam.mijn_geredigeerd(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_labels text[];
begin
  select coalesce(array_agg(distinct c.label), '{}') into v_labels
    from waakvlam.mijn_toegangen(p_casus) t cross join lateral unnest(t.geredigeerd) as c(label);
  if v_labels && array['adres', 'adres@wgs'] and waakvlam.is_plegerzijde(p_casus) then
    v_labels := array_remove(array_remove(v_labels, 'adres'), 'adres@wgs');
  end if;
  return v_labels;
end $$;

-- Ids of single facts that a source decided to show to the actor's organisation. One that lies in adres reaches the side
-- of the perpetrator only by the decision that is made for it.
create function waakvlam.mijn_verstrekt(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((
    select array_agg(v.feit_id)
      from waakvlam.verstrekking v
      join waakvlam.organisatie o on o.id = waakvlam.actor_organisatie() and o.code = v.organisatie
      join waakvlam.feit f on f.casus_id = v.casus_id and f.id = v.feit_id
     where v.casus_id = p_casus and (v.tot is null or v.tot > now())
       and waakvlam.mag_zien(p_casus)
       and (v.adres or f.categorie not in ('adres', 'adres@wgs') or not waakvlam.is_plegerzijde(p_casus))), '{}');
end $$;

-- The actor's organisation when she sees the case: it sees what it recorded itself.
create function waakvlam.eigen_organisatie(p_casus uuid) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return case when waakvlam.mag_zien(p_casus) then waakvlam.actor_organisatie() end;
end $$;

-- Labels that stay shut for the actor, also what her own organisation recorded.
create function waakvlam.mijn_gesloten(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return case when waakvlam.is_plegerzijde(p_casus) then array['adres', 'adres@wgs'] else '{}' end;
end $$;

-- Facts of which the actor, on the side of the perpetrator, may read the free text; null when she is not on that side.
create function waakvlam.mijn_vrijgegeven(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.is_plegerzijde(p_casus) then return null; end if;
  return coalesce((select array_agg(v.feit_id) from waakvlam.vrijgave v where v.casus_id = p_casus), '{}');
end $$;

-- How much of a fact the actor sees, for facts outside the case that the transaction names: 0 nothing, 1 without
-- content, 2 without free text, 3 whole.
create function waakvlam.zicht_op_feit(p_casus uuid, p_label text, p_organisatie uuid, p_feit text) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_vrijgegeven text[];
begin
  if p_organisatie = waakvlam.eigen_organisatie(p_casus) and p_label <> all (waakvlam.mijn_gesloten(p_casus)) then
    return 3;
  end if;
  if p_label = any (waakvlam.mijn_categorieen(p_casus)) or p_feit = any (waakvlam.mijn_verstrekt(p_casus)) then
    v_vrijgegeven := waakvlam.mijn_vrijgegeven(p_casus);
    return case when v_vrijgegeven is null or p_feit = any (v_vrijgegeven) then 3 else 2 end;
  end if;
  return case when p_label = any (waakvlam.mijn_geredigeerd(p_casus)) then 1 else 0 end;
end $$;
drop policy feit_app on waakvlam.feit;
drop function waakvlam.mag_lezen(uuid, text);

-- The rows of the case that the transaction names are weighed against arrays made once per statement; rows of other
-- cases one by one. Neither depends on how many cases there are. feit_zicht below weighs the same, in the same order.
create policy feit_app on waakvlam.feit for select to app using (
  case when casus_id = (select waakvlam.actor_casus()) then
         categorie = any ((select waakvlam.mijn_categorieen(waakvlam.actor_casus()))::text[])
         or (organisatie_id = (select waakvlam.eigen_organisatie(waakvlam.actor_casus()))
             and categorie <> all ((select waakvlam.mijn_gesloten(waakvlam.actor_casus()))::text[]))
         or id = any ((select waakvlam.mijn_verstrekt(waakvlam.actor_casus()))::text[])
         or categorie = any ((select waakvlam.mijn_geredigeerd(waakvlam.actor_casus()))::text[])
       else waakvlam.zicht_op_feit(casus_id, categorie, organisatie_id, id) > 0 end);

-- Marks stored fields as hidden: the named ones, or all content when no names are given.
create function waakvlam.afgeschermd(p_velden jsonb, p_namen text[]) returns jsonb
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return (select coalesce(jsonb_object_agg(v.naam, case
              when v.naam = any (p_namen)
                or p_namen is null and (v.naam like 'inhoud.%' or v.naam in ('over', 'door', 'wat', 'voorwaarden'))
              then '{"afgeschermd": true}'::jsonb else v.veld end), '{}')
            from jsonb_each(p_velden) as v(naam, veld));

-- Facts as the actor may see them, content cut to her: the only way in which app reads content. zicht: 1 without
-- content, 2 without free text, 3 whole. The view reads as its owner and weighs by itself.
create view waakvlam.feit_zicht with (security_barrier) as
  select f.casus_id, f.id, f.soort, f.versie, f.categorie, f.organisatie_id, f.gebeurd_van, f.gebeurd_tot, f.bekend_op,
         f.geregistreerd_op, z.zicht,
         case z.zicht when 3 then f.velden when 2 then waakvlam.afgeschermd(f.velden, f.tekstvelden)
                      else waakvlam.afgeschermd(f.velden, null) end as velden
    from waakvlam.feit f
   cross join lateral (select case
           when f.casus_id is distinct from (select waakvlam.actor_casus())
             then waakvlam.zicht_op_feit(f.casus_id, f.categorie, f.organisatie_id, f.id)
           when f.organisatie_id = (select waakvlam.eigen_organisatie(waakvlam.actor_casus()))
                and f.categorie <> all ((select waakvlam.mijn_gesloten(waakvlam.actor_casus()))::text[]) then 3
           when f.categorie = any ((select waakvlam.mijn_categorieen(waakvlam.actor_casus()))::text[])
                or f.id = any ((select waakvlam.mijn_verstrekt(waakvlam.actor_casus()))::text[])
             then case when (select waakvlam.mijn_vrijgegeven(waakvlam.actor_casus())) is null
                         or f.id = any ((select waakvlam.mijn_vrijgegeven(waakvlam.actor_casus()))::text[])
                       then 3 else 2 end
           when f.categorie = any ((select waakvlam.mijn_geredigeerd(waakvlam.actor_casus()))::text[]) then 1
           else 0 end as zicht) z
   where z.zicht > 0;
comment on view waakvlam.feit_zicht is 'Facts as the actor may see them, content cut to her';
revoke select (velden) on waakvlam.feit from app;
grant select on waakvlam.feit_zicht to app;

-- A file can hold anything, so it goes to whom reads the fact whole.
drop policy bijlage_app on waakvlam.bijlage;
create policy bijlage_app on waakvlam.bijlage for select to app using (
  case when feit_id is null then medewerker_id = (select waakvlam.actor_medewerker()) and waakvlam.mag_zien(casus_id)
       else exists (select 1 from waakvlam.feit_zicht f
                     where f.casus_id = bijlage.casus_id and f.id = bijlage.feit_id and f.zicht = 3) end);

-- Reasons can hold words of people; they are read from the evaluation, cut to the viewer.
revoke select on waakvlam.signaal from app;
grant select (casus_id, id, code, ernst, sinds, actief, feiten, bron) on waakvlam.signaal to app;

create or replace function waakvlam.mag_vastleggen(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (select 1 from waakvlam.mijn_toegangen(p_casus) t where t.mag_vastleggen);
end $$;

-- A page of the cases that the actor may see, newest id first, from below p_na.
create or replace function waakvlam.mijn_casussen(p_na uuid default null, p_limiet integer default null)
  returns setof uuid language plpgsql stable security definer rows 50
  set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select distinct t.casus_id
      from waakvlam.toegang t
      join waakvlam.medewerker m on m.id = waakvlam.actor_medewerker() and m.organisatie_id = t.organisatie_id
     where t.organisatie_id = waakvlam.actor_organisatie()
       and t.casus_id < coalesce(p_na, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
       and t.van <= now() and (t.tot is null or t.tot > now())
       and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now())
       and (t.medewerker_id = m.id
            or t.medewerker_id is null
               and not exists (select 1 from waakvlam.casus c where c.id = t.casus_id and c.afgeschermd))
       and not exists (select 1 from waakvlam.wering w
                        where w.medewerker_id = m.id and w.casus_id = t.casus_id
                          and w.van <= now() and (w.tot is null or w.tot > now()))
     order by t.casus_id desc
     limit p_limiet;
end $$;
create index casus_afgeschermd on waakvlam.casus (id) where afgeschermd;

-- Opens a case with an empty chain, in which the actor's own organisation takes part.
drop function waakvlam.casus_openen(uuid, text, text, text[], text);
create function waakvlam.casus_openen(p_id uuid, p_naam text, p_regio text, p_grond text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.actor_geldig() then
    raise exception 'no valid actor' using errcode = 'insufficient_privilege';
  end if;
  insert into waakvlam.casus (id, naam, regio, aangemaakt_door)
    values (p_id, p_naam, p_regio, waakvlam.actor_medewerker());
  insert into waakvlam.casus_kop (casus_id, kop) values (p_id, decode(repeat('00', 32), 'hex'));
  insert into waakvlam.casus_context (casus_id) values (p_id);
  insert into waakvlam.toegang (casus_id, organisatie_id, soort, settings, categorieen, mag_vastleggen, grond, verleend_door)
    values (p_id, waakvlam.actor_organisatie(), 'deelname', array['bilateraal', 'actieoverleg'], '{}', true, p_grond,
            waakvlam.actor_organisatie());
end $$;

-- What the motor read from facts and stand: context, roles, decisions to show and releases. Nothing happens when this
-- was written before.
create function waakvlam.zicht_bijwerken(p_casus uuid, p_kenmerk text, p_zicht jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.casus_context as x (casus_id, niveau, fase, toestemming, kenmerk)
  values (p_casus, p_zicht->>'niveau', p_zicht->>'fase',
          array(select jsonb_array_elements_text(p_zicht->'toestemming')), p_kenmerk)
  on conflict (casus_id) do update
     set niveau = excluded.niveau, fase = excluded.fase, toestemming = excluded.toestemming, kenmerk = excluded.kenmerk
   where x.kenmerk <> excluded.kenmerk;
  if not found then return; end if;
  delete from waakvlam.zaakrol where casus_id = p_casus;
  insert into waakvlam.zaakrol (casus_id, organisatie, rol, medewerker_id, plegerzijde)
  select p_casus, r.organisatie, r.rol, m.id, r.plegerzijde and (m.id is not null or not r.persoonlijk)
    from jsonb_to_recordset(p_zicht->'rollen')
      as r(organisatie text, rol text, medewerker text, plegerzijde boolean, persoonlijk boolean)
    left join waakvlam.medewerker m
      on (m.id::text = r.medewerker or lower(m.naam) = lower(r.medewerker))
     and m.organisatie_id in (select o.id from waakvlam.organisatie o where o.code = r.organisatie);
  delete from waakvlam.verstrekking where casus_id = p_casus;
  insert into waakvlam.verstrekking (casus_id, feit_id, organisatie, adres, tot, besluit)
  select p_casus, v.feit, v.organisatie, v.adres, v.tot, v.besluit
    from jsonb_to_recordset(p_zicht->'verstrekt')
      as v(feit text, organisatie text, adres boolean, tot timestamptz, besluit text)
   on conflict do nothing;
  delete from waakvlam.vrijgave where casus_id = p_casus;
  insert into waakvlam.vrijgave (casus_id, feit_id)
  select distinct p_casus, v from jsonb_array_elements_text(p_zicht->'vrijgegeven') v;
  perform waakvlam.toegang_afleiden(p_casus);
end $$;

-- Loads a version of a covenant once and works out again what the participants of the cases that it holds for see.
create function waakvlam.convenant_laden(p_convenant jsonb, p_regels jsonb) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_id text := p_convenant->>'id';
begin
  insert into waakvlam.convenant (id, regio, naam, geldig_van, geldig_tot, plegerzijde, wgs_deelnemers)
  values (v_id, p_convenant->>'regio', p_convenant->>'naam', (p_convenant->>'geldigVan')::timestamptz,
          (p_convenant->>'geldigTot')::timestamptz,
          array(select jsonb_array_elements_text(p_convenant->'plegerzijde')),
          array(select jsonb_array_elements_text(p_convenant->'wgsDeelnemers')))
  on conflict do nothing;
  if not found then return false; end if;
  insert into waakvlam.convenant_regel
  select v_id, r.* from jsonb_to_recordset(p_regels)
    as r(regel text, categorie text, organisatie text, setting text, rollen text[], niveaus text[], fasen text[],
         toestemming boolean, werking text, uitkomst smallint);
  return true;
end $$;

-- Works out a page of cases again, those with the lowest ids above p_na; gives the last id, null when done.
create function waakvlam.toegangen_afleiden(p_na uuid, p_limiet integer) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casus uuid;
  v_laatste uuid;
begin
  for v_casus in
    select distinct t.casus_id from waakvlam.toegang t
     where t.soort = 'deelname' and (p_na is null or t.casus_id > p_na) order by t.casus_id limit p_limiet
  loop
    perform waakvlam.toegang_afleiden(v_casus);
    v_laatste := v_casus;
  end loop;
  return v_laatste;
end $$;

-- Who records may record any category but what stays shut for her; what she recorded her organisation reads back.
drop function waakvlam.feit_toevoegen(uuid, bigint, text, text, integer, text, timestamptz, timestamptz, timestamptz,
  timestamptz, jsonb, bytea, bytea);
create function waakvlam.feit_toevoegen(
  p_casus uuid, p_volgnr bigint, p_id text, p_soort text, p_versie integer, p_categorie text,
  p_gebeurd_van timestamptz, p_gebeurd_tot timestamptz, p_bekend_op timestamptz, p_geregistreerd_op timestamptz,
  p_velden jsonb, p_digest bytea, p_vorige bytea, p_tekstvelden text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_vastleggen(p_casus) or p_categorie = any (waakvlam.mijn_gesloten(p_casus)) then
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
                             gebeurd_van, gebeurd_tot, bekend_op, geregistreerd_op, velden, digest, vorige, tekstvelden)
  values (p_casus, p_volgnr, p_id, p_soort, p_versie, p_categorie, waakvlam.actor_organisatie(),
          waakvlam.actor_medewerker(), p_gebeurd_van, p_gebeurd_tot, p_bekend_op, p_geregistreerd_op, p_velden,
          p_digest, p_vorige, p_tekstvelden);
  perform waakvlam.wekker_zetten(p_casus, now());
end $$;

-- Only who reads a fact whole can redact it.
create or replace function waakvlam.feit_redigeren(p_casus uuid, p_id text, p_digests jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_velden jsonb;
  v_veld text;
begin
  select f.velden into v_velden
    from waakvlam.feit f
   where f.casus_id = p_casus and f.id = p_id and waakvlam.mag_vastleggen(p_casus)
     and waakvlam.zicht_op_feit(p_casus, f.categorie, f.organisatie_id, f.id) = 3
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

-- Of which categories there is something that the actor does not see but may ask for: at which organisation.
create function waakvlam.bel_voor(p_casus uuid) returns table (categorie text, organisatie_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select distinct split_part(f.categorie, '@', 1), f.organisatie_id
      from waakvlam.feit f
     where f.casus_id = p_casus
       and f.categorie in (select unnest(t.bestaan) from waakvlam.mijn_toegangen(p_casus) t)
       and f.categorie <> all (waakvlam.mijn_categorieen(p_casus))
       and f.categorie <> all (waakvlam.mijn_gesloten(p_casus));
end $$;

-- Giving a kind of organisation a part in a case: what it then sees, the covenant says.
drop policy toegang_app_verlenen on waakvlam.toegang;
create policy toegang_app_verlenen on waakvlam.toegang for insert to app
  with check (soort = 'deelname' and categorieen = '{}' and geredigeerd = '{}' and bestaan = '{}' and na_besluit = '{}'
              and waakvlam.mag_vastleggen(casus_id) and verleend_door = waakvlam.actor_organisatie());
-- Why another takes part is free text, so the side of the perpetrator reads toegang_zicht.
revoke select on waakvlam.toegang from app;
grant select (id, casus_id, organisatie_id, van, tot, verleend_door) on waakvlam.toegang to app;
create view waakvlam.toegang_zicht with (security_barrier) as
  select t.id, t.casus_id, t.organisatie_id, t.medewerker_id, t.soort, t.settings, t.beperkt_tot, t.categorieen,
         t.geredigeerd, t.bestaan, t.na_besluit, t.mag_vastleggen, t.van, t.tot, t.verleend_door,
         case when waakvlam.is_plegerzijde(t.casus_id) and t.verleend_door is distinct from waakvlam.actor_organisatie()
              then null else t.grond end as grond
    from waakvlam.toegang t
   where waakvlam.mag_zien(t.casus_id);
comment on view waakvlam.toegang_zicht is 'Who takes part in the cases that the actor sees';
grant select on waakvlam.toegang_zicht to app;

-- Barring someone: by who may record in the case. The barred one sees nothing of it, nor that she is barred.
alter table waakvlam.wering enable row level security, force row level security;
create policy wering_functies on waakvlam.wering to migratie using (true) with check (true);
create policy wering_motor on waakvlam.wering for select to motor using (true);
create policy wering_app on waakvlam.wering for select to app
  using (medewerker_id <> (select waakvlam.actor_medewerker()) and waakvlam.mag_vastleggen(casus_id)
         and not waakvlam.is_plegerzijde(casus_id));
create policy wering_app_instellen on waakvlam.wering for insert to app
  with check (medewerker_id <> (select waakvlam.actor_medewerker()) and waakvlam.mag_vastleggen(casus_id)
              and ingesteld_door = (select waakvlam.actor_medewerker()));
create policy wering_app_beeindigen on waakvlam.wering for update to app
  using (medewerker_id <> (select waakvlam.actor_medewerker()) and waakvlam.mag_vastleggen(casus_id));
grant select, insert (casus_id, medewerker_id, reden, ingesteld_door, tot), update (tot) on waakvlam.wering to app;
grant select on waakvlam.wering to motor;

-- Shielding a case: the one who does it and those whom she names keep access, nobody else.
create function waakvlam.casus_afschermen(p_casus uuid, p_afgeschermd boolean, p_grond text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_vastleggen(p_casus) then
    raise exception 'actor may not shield this case' using errcode = 'insufficient_privilege';
  end if;
  if p_afgeschermd then
    insert into waakvlam.toegang (casus_id, organisatie_id, medewerker_id, soort, settings, categorieen, mag_vastleggen,
                                  grond, verleend_door)
    select p_casus, t.organisatie_id, waakvlam.actor_medewerker(), t.soort, t.settings, '{}', true, p_grond,
           waakvlam.actor_organisatie()
      from waakvlam.mijn_toegangen(p_casus) t
     where t.medewerker_id is null and t.soort = 'deelname' and t.mag_vastleggen limit 1;
  end if;
  update waakvlam.casus c set afgeschermd = p_afgeschermd where c.id = p_casus;
end $$;

grant execute on function waakvlam.is_plegerzijde(uuid), waakvlam.mijn_geredigeerd(uuid), waakvlam.mijn_verstrekt(uuid),
  waakvlam.eigen_organisatie(uuid), waakvlam.mijn_gesloten(uuid), waakvlam.mijn_vrijgegeven(uuid),
  waakvlam.zicht_op_feit(uuid, text, uuid, text), waakvlam.afgeschermd(jsonb, text[]), waakvlam.bel_voor(uuid),
  waakvlam.convenant_van(text), waakvlam.casus_openen(uuid, text, text, text),
  waakvlam.convenant_uitkomsten(text, text, text[], text[], text, text, boolean),
  waakvlam.casus_afschermen(uuid, boolean, text),
  waakvlam.feit_toevoegen(uuid, bigint, text, text, integer, text, timestamptz, timestamptz, timestamptz, timestamptz,
                          jsonb, bytea, bytea, text[])
  to app;
grant execute on function waakvlam.zicht_bijwerken(uuid, text, jsonb), waakvlam.toegangen_afleiden(uuid, integer),
  waakvlam.convenant_laden(jsonb, jsonb), waakvlam.convenant_van(text),
  waakvlam.convenant_uitkomsten(text, text, text[], text[], text, text, boolean) to motor;

do $$
declare
  v_tabel text;
begin
  foreach v_tabel in array array['convenant', 'convenant_regel', 'casus_context', 'zaakrol', 'verstrekking', 'vrijgave'] loop
    execute format('alter table waakvlam.%I enable row level security, force row level security', v_tabel);
    execute format('create policy %I on waakvlam.%I to migratie using (true) with check (true)', v_tabel || '_functies', v_tabel);
    execute format('create policy %I on waakvlam.%I for select to motor using (true)', v_tabel || '_motor', v_tabel);
    execute format('grant select on waakvlam.%I to motor', v_tabel);
  end loop;
end $$;
-- What a covenant says is for everyone who works with it.
create policy convenant_app on waakvlam.convenant for select to app using ((select waakvlam.actor_geldig()));
create policy convenant_regel_app on waakvlam.convenant_regel for select to app using ((select waakvlam.actor_geldig()));
grant select on waakvlam.convenant, waakvlam.convenant_regel to app;

-- What a destroyed case leaves goes with it.
create function waakvlam.casus_zicht_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.casus_context where casus_id = new.casus_id;
  delete from waakvlam.zaakrol where casus_id = new.casus_id;
  delete from waakvlam.verstrekking where casus_id = new.casus_id;
  delete from waakvlam.vrijgave where casus_id = new.casus_id;
  delete from waakvlam.wering where casus_id = new.casus_id;
  return null;
end $$;
create trigger casus_zicht_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.casus_zicht_vernietigen();

-- As before, but what counts is that the actor reads every fact whole.
create or replace function waakvlam.casus_vernietigen(p_casus uuid, p_certificaat jsonb) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_kop record;
  v_certificaat jsonb;
begin
  if not waakvlam.mag_vastleggen(p_casus) then
    raise exception 'actor may not destroy this case' using errcode = 'insufficient_privilege';
  end if;
  select k.volgnr, k.kop into v_kop from waakvlam.casus_kop k where k.casus_id = p_casus for update;
  if not found or exists (
    select 1 from waakvlam.feit f
     where f.casus_id = p_casus
       and waakvlam.zicht_op_feit(p_casus, f.categorie, f.organisatie_id, f.id) < 3) then
    raise exception 'actor may not destroy this case' using errcode = 'insufficient_privilege';
  end if;
  v_certificaat := p_certificaat || jsonb_build_object(
    'kop', encode(v_kop.kop, 'hex'), 'aantalFeiten', v_kop.volgnr,
    'vernietigdOp', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
  insert into waakvlam.vernietiging (casus_id, organisatie_id, medewerker_id, vernietigd_op, certificaat)
    values (p_casus, waakvlam.actor_organisatie(), waakvlam.actor_medewerker(), now(), v_certificaat);
  update waakvlam.bijlage set feit_id = null, sleutel = null, naam = null,
         vernietigd_op = coalesce(vernietigd_op, now()) where casus_id = p_casus;
  delete from waakvlam.casussleutel where casus_id = p_casus;
  delete from waakvlam.taak where casus_id = p_casus;
  delete from waakvlam.signaal where casus_id = p_casus;
  delete from waakvlam.stand where casus_id = p_casus;
  delete from waakvlam.wekker where casus_id = p_casus;
  delete from waakvlam.outbox where casus_id = p_casus;
  delete from waakvlam.feit where casus_id = p_casus;
  delete from waakvlam.casus_kop where casus_id = p_casus;
  delete from waakvlam.toegang where casus_id = p_casus;
  update waakvlam.casus set naam = 'Vernietigd', regio = null where id = p_casus;
  return v_certificaat;
end $$;

-- As before, with the names of the fields that hold free text.
create or replace function waakvlam.feiten_toevoegen(p_casus uuid, p_feiten jsonb)
  returns table (gelukt boolean, volgnr bigint, vorige bytea, geregistreerd_op timestamptz, beurt text, redacties integer)
  language plpgsql security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_kop record;
  r record;
begin
  select * into v_kop from waakvlam.kop_nemen(p_casus);
  if not found then
    raise exception 'this case has no chain' using errcode = 'no_data_found';
  end if;
  if (p_feiten->0->>'volgnr')::bigint <> v_kop.volgnr or (p_feiten->0->>'vorige')::bytea <> v_kop.vorige then
    return query select false, v_kop.volgnr, v_kop.vorige, v_kop.geregistreerd_op, null::text, null::integer;
    return;
  end if;
  for r in
    select * from jsonb_to_recordset(p_feiten) as f(
      volgnr bigint, id text, soort text, versie integer, categorie text, gebeurd_van timestamptz, gebeurd_tot timestamptz,
      bekend timestamptz, geregistreerd timestamptz, velden jsonb, digest bytea, vorige bytea, tekstvelden text[])
  loop
    perform waakvlam.feit_toevoegen(p_casus, r.volgnr, r.id, r.soort, r.versie, r.categorie, r.gebeurd_van, r.gebeurd_tot,
                                    r.bekend, r.geregistreerd, r.velden, r.digest, r.vorige, r.tekstvelden);
  end loop;
  return query
    select true, v_kop.volgnr, v_kop.vorige, v_kop.geregistreerd_op, w.beurt::text, k.redacties
      from waakvlam.wekker w join waakvlam.casus_kop k on k.casus_id = w.casus_id where w.casus_id = p_casus;
end $$;
