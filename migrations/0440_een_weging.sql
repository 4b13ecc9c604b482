-- Who sees what is worked out once, when something changes that decides it, and stands in `zicht`: one row per case and
-- reader. Reading is a join with that row, the same for one case and for a list, and everything asks it: views, functions
-- and policies. A row holds for a stretch of time, so that what begins or ends by date (a grant, a barring, a covenant)
-- does so at its moment, without anything that has to wake up.

-- Labels as bits, so that a derived row with several premises is weighed in one step.
create table waakvlam.label (
  label text primary key,
  plek smallint not null unique check (plek between 0 and 62)
);
comment on table waakvlam.label is 'Labels of facts with their bit in a mask; numbered when first used';
alter table waakvlam.label enable row level security, force row level security;
create policy label_functies on waakvlam.label to migratie using (true) with check (true);
insert into waakvlam.label (label, plek)
select k.categorie || r.kring, row_number() over (order by r.kring, k.plek) - 1
  from unnest(array['persoonsgegevens', 'adres', 'incident', 'strafrecht', 'risico', 'zorg', 'medisch',
                    'contact_slachtoffer', 'contact_pleger', 'maatregel', 'overleg', 'regie', 'verantwoording'])
         with ordinality as k(categorie, plek)
 cross join (values (''), ('@wgs')) r(kring);

create function waakvlam.labelmasker(p_labels text[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_masker bigint;
  v_aantal integer;
begin
  select coalesce(bit_or(1::bigint << l.plek), 0), count(*) into v_masker, v_aantal
    from waakvlam.label l where l.label = any (p_labels);
  if v_aantal = (select count(distinct u) from unnest(p_labels) u) then return v_masker; end if;
  perform pg_advisory_xact_lock(hashtextextended('labels', 0));
  insert into waakvlam.label (label, plek)
  select n.label, coalesce((select max(l.plek) + 1 from waakvlam.label l), 0) + row_number() over (order by n.label) - 1
    from (select distinct u as label from unnest(p_labels) u) n
   where not exists (select 1 from waakvlam.label l where l.label = n.label);
  return (select coalesce(bit_or(1::bigint << l.plek), 0) from waakvlam.label l where l.label = any (p_labels));
end $$;

create table waakvlam.zicht (
  casus_id uuid not null references waakvlam.casus,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid references waakvlam.medewerker,
  behalve uuid[] not null,
  van timestamptz not null,
  tot timestamptz not null,
  code text not null,
  plegerzijde boolean not null,
  zien text[] not null,
  geredigeerd text[] not null,
  bestaan text[] not null,
  gesloten text[] not null,
  verstrekt text[] not null,
  vrijgegeven text[] not null,
  masker bigint not null,
  mag_vastleggen boolean not null,
  delen_tot timestamptz,
  check (van < tot)
);
create index zicht_casus on waakvlam.zicht (casus_id, organisatie_id);
create index zicht_lezer on waakvlam.zicht (organisatie_id, casus_id)
  include (medewerker_id, behalve, van, tot, code, plegerzijde, masker);
comment on table waakvlam.zicht is 'What each reader sees of each case over a stretch of time; written by zicht_afleiden alone';
comment on column waakvlam.zicht.medewerker_id is 'Null: everyone at the organisation, but those in behalve';
comment on column waakvlam.zicht.behalve is 'People of the organisation who have a row of their own, or see nothing';
comment on column waakvlam.zicht.plegerzijde is 'Works with the perpetrator in this case: no place of the victim, no free text that nobody released';
comment on column waakvlam.zicht.zien is 'Labels seen whole';
comment on column waakvlam.zicht.geredigeerd is 'Labels seen without content';
comment on column waakvlam.zicht.bestaan is 'Labels of which is told that there is something, and whom to call';
comment on column waakvlam.zicht.gesloten is 'Labels that stay shut, also what the organisation recorded itself';
comment on column waakvlam.zicht.verstrekt is 'Single facts that their source decided to show';
comment on column waakvlam.zicht.vrijgegeven is 'Facts whose free text a person released; only weighed for plegerzijde';
comment on column waakvlam.zicht.masker is 'zien as a mask, for derived rows';
comment on column waakvlam.zicht.delen_tot is 'Until when she may let others take part; null: not at all';
alter table waakvlam.zicht enable row level security, force row level security;
create policy zicht_functies on waakvlam.zicht to migratie using (true) with check (true);

-- The row of the actor in each case that she sees: the one place that says who she is to a case. She works at the
-- organisation today, and her role reads cases: who keeps the system running or guards privacy does not. For views and
-- functions that run as their owner; app asks mijn_zicht.
create view waakvlam.lezerszicht as
  select z.* from waakvlam.zicht z
   where z.organisatie_id = (
           select m.organisatie_id from waakvlam.medewerker m
            where m.id = (select waakvlam.actor_medewerker()) and m.organisatie_id = (select waakvlam.actor_organisatie())
              and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
              and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now()))
     and (z.medewerker_id = (select waakvlam.actor_medewerker())
          or z.medewerker_id is null and (select waakvlam.actor_medewerker()) <> all (z.behalve))
     and z.van <= now() and z.tot > now();
create view waakvlam.mijn_zicht with (security_barrier) as
  select casus_id, plegerzijde, mag_vastleggen, delen_tot from waakvlam.lezerszicht;
comment on view waakvlam.mijn_zicht is 'The cases that the actor sees, and what she is there';
grant select on waakvlam.mijn_zicht to app;

-- The covenant that holds for a region at a moment: the newest of that region, else the newest national one.
create function waakvlam.convenant_op(p_regio text, p_op timestamptz) returns text
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select c.id from waakvlam.convenant c
           where (c.regio = p_regio or c.regio is null) and c.geldig_van <= p_op
             and (c.geldig_tot is null or c.geldig_tot > p_op)
           order by c.regio nulls last, c.geldig_van desc, c.geladen_op desc limit 1);
end $$;
create or replace function waakvlam.convenant_van(p_regio text) returns text
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.convenant_op(p_regio, now());
end $$;

-- Consent is about categories: `organisatie/categorie`, with * for all of either.
update waakvlam.casus_context
   set toestemming = array(select e || '/*' from unnest(toestemming) e) where toestemming <> '{}';
comment on column waakvlam.casus_context.toestemming is
  'What the victim lets partners share, as kind of organisation/category; * is all of either';
create function waakvlam.toegestaan(p_toestemming text[], p_organisatie text) returns text[]
  language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return array(select distinct split_part(e, '/', 2) from unnest(p_toestemming) e
                where split_part(e, '/', 1) in ('*', p_organisatie));
end $$;

-- As before, with the categories (* for all) to which the victim consents.
create function waakvlam.convenant_uitkomsten(
  p_convenant text, p_organisatie text, p_settings text[], p_rollen text[], p_niveau text, p_fase text,
  p_toestemming text[]) returns table (categorie text, setting text, uitkomst smallint)
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
             and (r.toestemming is null or r.toestemming = (p_toestemming && array['*', r.categorie]))
           group by r.categorie, r.setting) g;
end;
create or replace function waakvlam.convenant_uitkomsten(
  p_convenant text, p_organisatie text, p_settings text[], p_rollen text[], p_niveau text, p_fase text,
  p_toestemming boolean) returns table (categorie text, setting text, uitkomst smallint)
  language sql stable security definer set search_path = pg_catalog, waakvlam, pg_temp
begin atomic
  select * from waakvlam.convenant_uitkomsten(p_convenant, p_organisatie, p_settings, p_rollen, p_niveau, p_fase,
                                              case when p_toestemming then array['*'] else '{}'::text[] end);
end;

-- Grants of a case that stand at a moment with what they show: a deelname what the covenant says, others what they hold.
-- What was recorded in a casusoverleg (@wgs) is for participants under the Wgs who sit in that casusoverleg, as far as they
-- see its category there.
create function waakvlam.toegang_uitkomsten(p_casus uuid, p_op timestamptz)
  returns table (id uuid, organisatie_id uuid, medewerker_id uuid, mag_vastleggen boolean, delen_tot timestamptz,
                 zien text[], geredigeerd text[], bestaan text[], na_besluit text[])
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_convenant text := waakvlam.convenant_op((select c.regio from waakvlam.casus c where c.id = p_casus), p_op);
begin
  return query
    select t.id, t.organisatie_id, t.medewerker_id, t.mag_vastleggen,
           case when t.mag_vastleggen and t.soort <> 'noodtoegang' then coalesce(t.tot, 'infinity') end,
           case when t.soort = 'deelname' then u.zien else t.categorieen end,
           case when t.soort = 'deelname' then u.geredigeerd else t.geredigeerd end,
           case when t.soort = 'deelname' then u.bestaan else t.bestaan end,
           case when t.soort = 'deelname' then u.na_besluit else t.na_besluit end
      from waakvlam.toegang t
      join waakvlam.organisatie o on o.id = t.organisatie_id
      left join waakvlam.casus_context x on x.casus_id = t.casus_id
      left join waakvlam.convenant v on v.id = v_convenant
     cross join lateral (
       select coalesce(array_agg(m.label order by m.label) filter (where m.uitkomst = 4), '{}') as zien,
              coalesce(array_agg(m.label order by m.label) filter (where m.uitkomst = 3), '{}') as geredigeerd,
              coalesce(array_agg(m.label order by m.label) filter (where m.uitkomst = 2), '{}') as bestaan,
              coalesce(array_agg(m.label order by m.label) filter (where m.uitkomst = 1), '{}') as na_besluit
         from (select l.label, max(l.uitkomst) as uitkomst
                 from waakvlam.convenant_uitkomsten(
                        v_convenant, o.code, t.settings,
                        array(select z.rol from waakvlam.zaakrol z
                               where z.casus_id = t.casus_id and z.organisatie = o.code
                                 and (t.medewerker_id is null or z.medewerker_id is null
                                      or z.medewerker_id = t.medewerker_id)),
                        coalesce(x.niveau, 'onbekend'), coalesce(x.fase, ''),
                        waakvlam.toegestaan(coalesce(x.toestemming, '{}'), o.code)) k
                cross join lateral (values (k.categorie, k.uitkomst),
                  (case when k.setting = 'casusoverleg' and o.code = any (v.wgs_deelnemers)
                        then k.categorie || '@wgs' end, k.uitkomst)) l(label, uitkomst)
                where t.soort = 'deelname' and l.label is not null
                  and (t.beperkt_tot is null or k.categorie = any (t.beperkt_tot))
                group by l.label) m) u
     where t.casus_id = p_casus and t.van <= p_op and (t.tot is null or t.tot > p_op);
end $$;

-- Rows of zicht as they are at a moment. Someone with a grant of her own, a role of her own with the perpetrator, or who
-- is barred, has a row of her own or none; her organisation's row names her in behalve.
create function waakvlam.zicht_op(p_casus uuid, p_op timestamptz)
  returns table (organisatie_id uuid, medewerker_id uuid, behalve uuid[], code text, plegerzijde boolean, zien text[],
                 geredigeerd text[], bestaan text[], mag_vastleggen boolean, delen_tot timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    with geven as materialized (select * from waakvlam.toegang_uitkomsten(p_casus, p_op)),
    organisaties as (select distinct g.organisatie_id as id from geven g),
    geweerd as (select w.medewerker_id as id from waakvlam.wering w
                 where w.casus_id = p_casus and w.van <= p_op and (w.tot is null or w.tot > p_op)),
    mensen as (
      select m.id, m.organisatie_id from waakvlam.medewerker m
       where m.organisatie_id in (select o.id from organisaties o)
         and (m.id in (select g.medewerker_id from geven g) or m.id in (select w.id from geweerd w)
              or m.id in (select r.medewerker_id from waakvlam.zaakrol r where r.casus_id = p_casus and r.plegerzijde))),
    lezers as (
      select o.id as organisatie, null::uuid as medewerker,
             array(select m.id from mensen m where m.organisatie_id = o.id) as behalve from organisaties o
      union all
      select m.organisatie_id, m.id, '{}' from mensen m where m.id not in (select w.id from geweerd w))
    select l.organisatie, l.medewerker, l.behalve, o.code,
           coalesce(o.code = any (v.plegerzijde), true)
             or exists (select 1 from waakvlam.zaakrol r
                         where r.casus_id = p_casus and r.organisatie = o.code and r.plegerzijde
                           and (r.medewerker_id is null or r.medewerker_id = l.medewerker)),
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

-- Works out again who sees what of a case, from now until the last moment at which a date changes it. A source shows its
-- own facts, one by one; text is released by someone who does not work with the perpetrator. Where the victim is stays
-- shut for the side of the perpetrator but for the decision that is made for it.
create function waakvlam.zicht_afleiden(p_casus uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_regio text := (select c.regio from waakvlam.casus c where c.id = p_casus);
  v_grenzen timestamptz[];
begin
  perform pg_advisory_xact_lock(hashtextextended('zicht ' || p_casus, 0));
  delete from waakvlam.zicht z where z.casus_id = p_casus;
  -- What a grant shows today stands beside it too, for who asks which organisations see something.
  update waakvlam.toegang t
     set categorieen = u.zien, geredigeerd = u.geredigeerd, bestaan = u.bestaan, na_besluit = u.na_besluit
    from waakvlam.toegang_uitkomsten(p_casus, now()) u
   where t.id = u.id and t.soort = 'deelname'
     and (t.categorieen, t.geredigeerd, t.bestaan, t.na_besluit) is distinct from (u.zien, u.geredigeerd, u.bestaan, u.na_besluit);
  v_grenzen := array(
    select distinct m.op from (
      select unnest(array[t.van, t.tot]) as op from waakvlam.toegang t where t.casus_id = p_casus
      union all select unnest(array[w.van, w.tot]) from waakvlam.wering w where w.casus_id = p_casus
      union all select v.tot from waakvlam.verstrekking v where v.casus_id = p_casus
      union all select unnest(array[c.geldig_van, c.geldig_tot]) from waakvlam.convenant c
                 where c.regio is null or c.regio = v_regio) m
     where m.op > now() and m.op < 'infinity' order by m.op);
  insert into waakvlam.zicht (casus_id, organisatie_id, medewerker_id, behalve, van, tot, code, plegerzijde, zien,
                              geredigeerd, bestaan, gesloten, verstrekt, vrijgegeven, masker, mag_vastleggen, delen_tot)
  select p_casus, r.organisatie_id, r.medewerker_id, r.behalve, s.van, s.tot, r.code, r.plegerzijde, d.zien,
         array(select l from unnest(r.geredigeerd) l where l <> all (d.gesloten)),
         array(select l from unnest(r.bestaan) l where l <> all (d.gesloten)),
         d.gesloten,
         array(select v.feit_id from waakvlam.verstrekking v
                 join waakvlam.feit f on f.casus_id = v.casus_id and f.id = v.feit_id
                 join waakvlam.feit b on b.casus_id = v.casus_id and b.id = v.besluit
                                     and b.organisatie_id = f.organisatie_id
                where v.casus_id = p_casus and v.organisatie = r.code and (v.tot is null or v.tot >= s.tot)
                  and (v.adres or f.categorie <> all (d.gesloten))),
         case when r.plegerzijde then array(
           select v.feit_id from waakvlam.vrijgave v
             join waakvlam.feit b on b.casus_id = v.casus_id and b.id = v.besluit
            where v.casus_id = p_casus and not waakvlam.werkt_met_pleger(p_casus, b.organisatie_id, b.medewerker_id))
         else '{}' end,
         waakvlam.labelmasker(d.zien), r.mag_vastleggen, r.delen_tot
    from unnest(array['-infinity'::timestamptz] || v_grenzen, v_grenzen || array['infinity'::timestamptz]) as s(van, tot)
   cross join lateral waakvlam.zicht_op(p_casus, greatest(s.van, now())) r
   cross join lateral (
     select g.gesloten, array(select l from unnest(r.zien) l where l <> all (g.gesloten) order by l) as zien
       from (select case when r.plegerzijde then array['adres', 'adres@wgs'] else '{}' end as gesloten) g) d;
end $$;

-- Whether someone works with the perpetrator in a case, by the kind of her organisation or by a role.
create function waakvlam.werkt_met_pleger(p_casus uuid, p_organisatie uuid, p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((
    select o.code = any (v.plegerzijde)
           or exists (select 1 from waakvlam.zaakrol r
                       where r.casus_id = p_casus and r.organisatie = o.code and r.plegerzijde
                         and (r.medewerker_id is null or r.medewerker_id = p_medewerker))
      from waakvlam.organisatie o
      join waakvlam.casus c on c.id = p_casus
      join waakvlam.convenant v on v.id = waakvlam.convenant_van(c.regio)
     where o.id = p_organisatie), true);
end $$;

-- Releases name the fact that holds them, so that it can be weighed who released.
alter table waakvlam.vrijgave add column besluit text not null default '';
alter table waakvlam.vrijgave drop constraint vrijgave_pkey, add primary key (casus_id, feit_id, besluit);
comment on column waakvlam.vrijgave.besluit is 'Fact that holds the release';
-- Names of people in a role of whom we found no account, to look again when staff changes.
alter table waakvlam.zaakrol add column naam text, add column persoonlijk boolean not null default false;
comment on column waakvlam.zaakrol.naam is 'Name in the fact when no account has that id or that whole name';
comment on column waakvlam.zaakrol.persoonlijk is 'Organisation that works with both sides: there only a named person counts';

create function waakvlam.achternaam(p_naam text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return lower(regexp_replace(btrim(p_naam), '^.*[\s.]', ''));
create index medewerker_achternaam on waakvlam.medewerker (waakvlam.achternaam(naam));

-- Roles of a case, with the account of the person who is named: by id, by whole name, and for a role with the perpetrator
-- also by surname, since a person who is shielded too much can say so, and one too little will not.
create function waakvlam.zaakrollen_zetten(p_casus uuid, p_rollen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.zaakrol where casus_id = p_casus;
  insert into waakvlam.zaakrol (casus_id, organisatie, rol, medewerker_id, naam, persoonlijk, plegerzijde)
  select p_casus, r.organisatie, r.rol, m.id, case when m.id is null or not m.zeker then r.medewerker end, r.persoonlijk,
         r.plegerzijde and (m.id is not null or not r.persoonlijk)
    from jsonb_to_recordset(p_rollen)
      as r(organisatie text, rol text, medewerker text, plegerzijde boolean, persoonlijk boolean)
    left join lateral (
      select a.id, a.zeker
        from (select m.id, z.zeker, bool_or(z.zeker) over () as een_zeker
                from waakvlam.medewerker m
                join waakvlam.organisatie o on o.id = m.organisatie_id and o.code = r.organisatie
               cross join lateral (select m.id::text = r.medewerker or lower(m.naam) = lower(r.medewerker) as zeker) z
               where z.zeker or r.plegerzijde and waakvlam.achternaam(m.naam) = waakvlam.achternaam(r.medewerker)) a
       where a.zeker or not a.een_zeker) m on r.medewerker is not null;
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

-- Someone who comes to work under a name that a role with the perpetrator gave is shielded from that moment on.
create function waakvlam.medewerker_in_rol() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casus uuid;
begin
  for v_casus in
    select distinct r.casus_id from waakvlam.zaakrol r
      join waakvlam.organisatie o on o.id = new.organisatie_id and o.code = r.organisatie
     where r.naam is not null
       and (lower(r.naam) = lower(new.naam) or waakvlam.achternaam(r.naam) = waakvlam.achternaam(new.naam))
  loop
    perform waakvlam.zaakrollen_zetten(v_casus, (
      select jsonb_agg(distinct jsonb_build_object(
               'organisatie', r.organisatie, 'rol', r.rol, 'medewerker', coalesce(r.naam, r.medewerker_id::text),
               'persoonlijk', r.persoonlijk, 'plegerzijde', r.plegerzijde or r.naam is not null))
        from waakvlam.zaakrol r where r.casus_id = v_casus));
    perform waakvlam.zicht_afleiden(v_casus);
  end loop;
  return null;
end $$;
create trigger medewerker_in_rol after insert or update of naam on waakvlam.medewerker
  for each row execute function waakvlam.medewerker_in_rol();

-- What decides who sees what is followed at once.
create function waakvlam.zicht_volgt() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.zicht_afleiden(case when tg_op = 'DELETE' then old.casus_id else new.casus_id end);
  return null;
end $$;
create function waakvlam.zicht_volgt_casus() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.zicht_afleiden(new.id);
  return null;
end $$;
drop trigger toegang_afleiden on waakvlam.toegang;
create trigger zicht_volgt after insert or delete or update of van, tot on waakvlam.toegang
  for each row execute function waakvlam.zicht_volgt();
create trigger zicht_volgt after insert or update or delete on waakvlam.wering
  for each row execute function waakvlam.zicht_volgt();
create trigger zicht_volgt after update of afgeschermd on waakvlam.casus
  for each row execute function waakvlam.zicht_volgt_casus();

create or replace function waakvlam.toegangen_afleiden(p_na uuid, p_limiet integer) returns uuid
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_casus uuid;
  v_laatste uuid;
begin
  for v_casus in
    select distinct t.casus_id from waakvlam.toegang t
     where p_na is null or t.casus_id > p_na order by t.casus_id limit p_limiet
  loop
    perform waakvlam.zicht_afleiden(v_casus);
    v_laatste := v_casus;
  end loop;
  return v_laatste;
end $$;

-- What is asked of one case.
create or replace function waakvlam.mag_zien(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (select 1 from waakvlam.lezerszicht z where z.casus_id = p_casus);
end $$;
create or replace function waakvlam.mag_vastleggen(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((select z.mag_vastleggen from waakvlam.lezerszicht z where z.casus_id = p_casus), false);
end $$;
create or replace function waakvlam.is_plegerzijde(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((select z.plegerzijde from waakvlam.lezerszicht z where z.casus_id = p_casus), true);
end $$;
create or replace function waakvlam.mijn_categorieen(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((select z.zien from waakvlam.lezerszicht z where z.casus_id = p_casus), '{}');
end $$;
create or replace function waakvlam.mijn_gesloten(p_casus uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return coalesce((select z.gesloten from waakvlam.lezerszicht z where z.casus_id = p_casus), array['adres', 'adres@wgs']);
end $$;
create or replace function waakvlam.mijn_casussen(p_na uuid default null, p_limiet integer default null)
  returns setof uuid language plpgsql stable security definer rows 50
  set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select z.casus_id from waakvlam.lezerszicht z
     where z.casus_id < coalesce(p_na, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     order by z.casus_id desc limit p_limiet;
end $$;
create or replace function waakvlam.bel_voor(p_casus uuid) returns table (categorie text, organisatie_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select distinct split_part(f.categorie, '@', 1), f.organisatie_id
      from waakvlam.lezerszicht z join waakvlam.feit f on f.casus_id = z.casus_id
     where z.casus_id = p_casus and f.categorie = any (z.bestaan) and f.categorie <> all (z.zien);
end $$;

create or replace function waakvlam.ziet_alle(p_casus uuid, p_categorieen text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (select 1 from waakvlam.lezerszicht z where z.casus_id = p_casus and p_categorieen <@ z.zien);
end $$;
-- The parts of her row that decide about facts, for what weighs many facts of one case by itself.
create or replace function waakvlam.mijn_casuszicht(p_casus uuid)
  returns table (zien text[], geredigeerd text[], verstrekt text[], gesloten text[], eigen uuid, plegerzijde boolean,
                 vrijgegeven text[])
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select z.zien, z.geredigeerd, z.verstrekt, z.gesloten, z.organisatie_id, z.plegerzijde, z.vrijgegeven
      from waakvlam.lezerszicht z where z.casus_id = p_casus;
end $$;

-- Derived rows carry the labels of their premises as a mask; one that was not filled shows to nobody.
alter table waakvlam.taak add column masker bigint not null default -1;
alter table waakvlam.signaal add column masker bigint not null default -1;
comment on column waakvlam.taak.masker is 'categorieen as a mask, filled by a trigger';
comment on column waakvlam.signaal.masker is 'categorieen as a mask, filled by a trigger';
create function waakvlam.zet_masker() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.masker = -1 or new.categorieen is distinct from old.categorieen then
    new.masker := waakvlam.labelmasker(new.categorieen);
  end if;
  return new;
end $$;
-- After taak_categorieen and signaal_categorieen: triggers fire in the order of their names.
create trigger zet_masker before insert or update on waakvlam.taak for each row execute function waakvlam.zet_masker();
create trigger zet_masker before insert or update on waakvlam.signaal for each row execute function waakvlam.zet_masker();

-- app reads facts, tasks and signals through these views and in no other way: the tables have no policy for it.
drop policy feit_app on waakvlam.feit;
drop policy taak_app on waakvlam.taak;
drop policy signaal_app on waakvlam.signaal;
revoke all on waakvlam.feit, waakvlam.taak, waakvlam.signaal from app;
revoke select (casus_id, id, soort, versie, categorie, organisatie_id, medewerker_id, gebeurd_van, gebeurd_tot, bekend_op,
               geregistreerd_op, velden) on waakvlam.feit from app;

create or replace view waakvlam.feit_zicht with (security_barrier) as
  select f.casus_id, f.id, f.soort, f.versie, f.categorie, f.organisatie_id, f.gebeurd_van, f.gebeurd_tot, f.bekend_op,
         f.geregistreerd_op, w.zicht,
         case w.zicht when 3 then f.velden when 2 then waakvlam.afgeschermd(f.velden, f.tekstvelden)
                      else waakvlam.afgeschermd(f.velden, null) end as velden
    from waakvlam.lezerszicht z
    join waakvlam.feit f on f.casus_id = z.casus_id
   cross join lateral (select case
           when f.organisatie_id = z.organisatie_id and f.categorie <> all (z.gesloten) then 3
           when f.categorie = any (z.zien) or f.id = any (z.verstrekt)
             then case when not z.plegerzijde or f.id = any (z.vrijgegeven) then 3 else 2 end
           when f.categorie = any (z.geredigeerd) then 1
           else 0 end as zicht) w
   where w.zicht > 0;

create or replace view waakvlam.taak_zicht with (security_barrier) as
  select t.casus_id, t.id, t.item, t.wie, t.stap, t.status, t.te_laat, t.sinds, t.uiterlijk, w.geheel,
         case when w.geheel then t.bron else '{}'::text[] end as bron,
         case when w.geheel then t.voldaan_door else '{}'::text[] end as voldaan_door,
         case when w.geheel then t.premissen else '{}'::text[] end as premissen
    from waakvlam.lezerszicht z
    join waakvlam.taak t on t.casus_id = z.casus_id
   cross join lateral (select t.masker & ~z.masker = 0 as geheel) w
   where w.geheel or t.wie = z.code;

-- Policies of other tables may ask whether a task is there for her.
create policy taak_app on waakvlam.taak for select to app
  using (exists (select 1 from waakvlam.taak_zicht z where z.casus_id = taak.casus_id and z.id = taak.id));
grant select (casus_id, id, wie) on waakvlam.taak to app;

-- Reasons can hold words of people; they are read from the evaluation, cut to the viewer.
create view waakvlam.signaal_zicht with (security_barrier) as
  select s.casus_id, s.id, s.code, s.ernst, s.sinds, s.actief, s.feiten, s.bron
    from waakvlam.lezerszicht z
    join waakvlam.signaal s on s.casus_id = z.casus_id
   where s.masker & ~z.masker = 0;
comment on view waakvlam.signaal_zicht is 'Signals of which the actor may see every premise';
grant select on waakvlam.signaal_zicht to app;

create view waakvlam.casus_zicht with (security_barrier) as
  select c.id, c.naam, c.regio, z.plegerzijde
    from waakvlam.lezerszicht z join waakvlam.casus c on c.id = z.casus_id;
comment on view waakvlam.casus_zicht is 'The cases that the actor sees, for lists: quicker than the policy of casus, which asks per row';
grant select on waakvlam.casus_zicht to app;

-- Counting what is open or active in many cases reads no rows.
drop index waakvlam.signaal_actief;
create index signaal_actief on waakvlam.signaal (casus_id) include (ernst, masker) where actief;
create index taak_telling on waakvlam.taak (casus_id) include (status, wie, masker) where status in ('open', 'te_laat');

drop policy casus_app on waakvlam.casus;
create policy casus_app on waakvlam.casus for select to app
  using (exists (select 1 from waakvlam.mijn_zicht z where z.casus_id = casus.id));

create or replace view waakvlam.toegang_zicht with (security_barrier) as
  select t.id, t.casus_id, t.organisatie_id, t.medewerker_id, t.soort, t.settings, t.beperkt_tot,
         coalesce(u.zien, t.categorieen) as categorieen, coalesce(u.geredigeerd, t.geredigeerd) as geredigeerd,
         coalesce(u.bestaan, t.bestaan) as bestaan, coalesce(u.na_besluit, t.na_besluit) as na_besluit,
         t.mag_vastleggen, t.van, t.tot, t.verleend_door,
         case when z.plegerzijde and t.verleend_door is distinct from z.organisatie_id then null else t.grond end as grond
    from waakvlam.lezerszicht z
    join waakvlam.toegang t on t.casus_id = z.casus_id
    left join lateral waakvlam.toegang_uitkomsten(z.casus_id, greatest(t.van, now())) u on u.id = t.id;
-- A function in a view is called as who reads it.
grant execute on function waakvlam.toegang_uitkomsten(uuid, timestamptz) to app;

-- Letting others take part, and for no longer than one takes part herself. Who took access by breaking the glass lets in
-- nobody: neither herself for longer, nor her organisation.
create function waakvlam.mag_delen_tot(p_casus uuid) returns timestamptz
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return (select z.delen_tot from waakvlam.lezerszicht z where z.casus_id = p_casus);
end $$;
grant execute on function waakvlam.mag_delen_tot(uuid) to app;
drop policy toegang_app_verlenen on waakvlam.toegang;
create policy toegang_app_verlenen on waakvlam.toegang for insert to app
  with check (soort = 'deelname' and categorieen = '{}' and geredigeerd = '{}' and bestaan = '{}' and na_besluit = '{}'
              and coalesce(tot, 'infinity') <= waakvlam.mag_delen_tot(casus_id)
              and verleend_door = waakvlam.actor_organisatie());
drop policy toegang_app_beeindigen on waakvlam.toegang;
create policy toegang_app_beeindigen on waakvlam.toegang for update to app
  using (verleend_door = waakvlam.actor_organisatie() and waakvlam.mag_delen_tot(casus_id) is not null)
  with check (tot <= now());

-- Barring and shielding lock people out: for who takes part without an end, and of another organisation for who directs
-- the case or opened it.
create function waakvlam.mag_weren(p_casus uuid, p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.lezerszicht z
     where z.casus_id = p_casus and not z.plegerzijde and z.delen_tot = 'infinity'
       and p_medewerker is distinct from waakvlam.actor_medewerker()
       and (exists (select 1 from waakvlam.medewerker m where m.id = p_medewerker and m.organisatie_id = z.organisatie_id)
            or exists (select 1 from waakvlam.zaakrol r where r.casus_id = p_casus and r.organisatie = z.code
                          and r.rol in ('procesregisseur', 'casusregisseur'))
            or exists (select 1 from waakvlam.casus c join waakvlam.medewerker m on m.id = c.aangemaakt_door
                        where c.id = p_casus and m.organisatie_id = z.organisatie_id)));
end $$;
grant execute on function waakvlam.mag_weren(uuid, uuid) to app;
drop policy wering_app on waakvlam.wering;
drop policy wering_app_instellen on waakvlam.wering;
drop policy wering_app_beeindigen on waakvlam.wering;
create policy wering_app on waakvlam.wering for select to app
  using (medewerker_id <> (select waakvlam.actor_medewerker())
         and exists (select 1 from waakvlam.mijn_zicht z
                      where z.casus_id = wering.casus_id and z.mag_vastleggen and not z.plegerzijde));
create policy wering_app_instellen on waakvlam.wering for insert to app
  with check (waakvlam.mag_weren(casus_id, medewerker_id) and ingesteld_door = (select waakvlam.actor_medewerker()));
create policy wering_app_beeindigen on waakvlam.wering for update to app
  using (waakvlam.mag_weren(casus_id, medewerker_id)) with check (tot <= now());

create or replace function waakvlam.casus_afschermen(p_casus uuid, p_afgeschermd boolean, p_grond text) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_weren(p_casus, null) then
    raise exception 'actor may not shield this case' using errcode = 'insufficient_privilege';
  end if;
  if p_afgeschermd then
    insert into waakvlam.toegang (casus_id, organisatie_id, medewerker_id, soort, settings, categorieen, mag_vastleggen,
                                  grond, verleend_door)
    select p_casus, t.organisatie_id, waakvlam.actor_medewerker(), t.soort, t.settings, '{}', true, p_grond,
           waakvlam.actor_organisatie()
      from waakvlam.toegang t
     where t.casus_id = p_casus and t.organisatie_id = waakvlam.actor_organisatie() and t.medewerker_id is null
       and t.soort = 'deelname' and t.mag_vastleggen and t.van <= now() and t.tot is null
     order by t.van limit 1;
  end if;
  update waakvlam.casus c set afgeschermd = p_afgeschermd where c.id = p_casus;
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
     and exists (select 1 from waakvlam.feit_zicht z where z.casus_id = p_casus and z.id = p_id and z.zicht = 3)
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

create or replace function waakvlam.casus_vernietigen(p_casus uuid, p_certificaat jsonb) returns jsonb
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_kop record;
  v_certificaat jsonb;
begin
  if waakvlam.mag_delen_tot(p_casus) is distinct from 'infinity' then
    raise exception 'actor may not destroy this case' using errcode = 'insufficient_privilege';
  end if;
  select k.volgnr, k.kop into v_kop from waakvlam.casus_kop k where k.casus_id = p_casus for update;
  if not found
     or (select count(*) from waakvlam.feit f where f.casus_id = p_casus)
        <> (select count(*) from waakvlam.feit_zicht f where f.casus_id = p_casus and f.zicht = 3) then
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

-- How a case stands for a kind of organisation, for the sharing aid, with the categories to which the victim consents.
drop function waakvlam.deelsituatie(uuid, text);
create function waakvlam.deelsituatie(p_casus uuid, p_organisatie text)
  returns table (niveau text, fase text, toestemming text[], rollen text[])
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_zien(p_casus) then return; end if;
  return query
    select case when 'risico' = any (waakvlam.mijn_categorieen(p_casus)) then x.niveau else 'onbekend' end, x.fase,
           waakvlam.toegestaan(x.toestemming, p_organisatie),
           array(select z.rol from waakvlam.zaakrol z where z.casus_id = p_casus and z.organisatie = p_organisatie)
      from waakvlam.casus_context x where x.casus_id = p_casus;
end $$;
grant execute on function waakvlam.deelsituatie(uuid, text) to app;
grant execute on function
  waakvlam.convenant_uitkomsten(text, text, text[], text[], text, text, text[]) to app, motor;

-- What nothing asks any more.
drop function waakvlam.actor_casus(), waakvlam.zicht_op_feit(uuid, text, uuid, text), waakvlam.mijn_zicht(),
  waakvlam.mijn_geredigeerd(uuid), waakvlam.mijn_verstrekt(uuid), waakvlam.mijn_vrijgegeven(uuid),
  waakvlam.eigen_organisatie(uuid), waakvlam.mijn_toegangen(uuid), waakvlam.toegang_is_deelname(),
  waakvlam.toegang_afleiden(uuid),
  waakvlam.motor_lezen(uuid, timestamptz),
  waakvlam.motor_bijwerken(uuid, bigint, timestamptz, text, text, timestamptz, jsonb, jsonb, text[], jsonb, text[], timestamptz);

-- What stands already.
create policy taak_maskeren on waakvlam.taak for update to migratie using (true);
update waakvlam.taak set masker = -1;
update waakvlam.signaal set masker = -1;
select waakvlam.toegangen_afleiden(null, null);
