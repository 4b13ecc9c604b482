-- Lists read rows of many cases. What the actor sees of each of hers is worked out once per statement, as an object from
-- case to labels, and every row is weighed against that; a function per row costs ten times as much. Rows of the case
-- that the transaction names are weighed as before, so that a case page does not pay for the other cases.
create function waakvlam.mijn_zicht() returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_code text;
  v_zicht jsonb;
begin
  select o.code into v_code
    from waakvlam.medewerker m join waakvlam.organisatie o on o.id = m.organisatie_id
   where m.id = waakvlam.actor_medewerker() and o.id = waakvlam.actor_organisatie()
     and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
     and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now());
  if not found then return '{}'; end if;
  select coalesce(jsonb_object_agg(z.casus_id, z.labels), '{}') into v_zicht
    from (
      -- Nearly every case has one grant for her organisation: no need to take arrays apart.
      select t.casus_id,
             case when count(*) = 1 then to_jsonb(min(t.categorieen))
                  else (select to_jsonb(array_agg(distinct l)) from unnest(string_to_array(string_agg(array_to_string(t.categorieen, ' '), ' '), ' ')) l)
             end as labels
        from waakvlam.toegang t
       where t.organisatie_id = waakvlam.actor_organisatie()
         and (t.medewerker_id is null or t.medewerker_id = waakvlam.actor_medewerker())
         and t.van <= now() and (t.tot is null or t.tot > now())
         and (t.medewerker_id is not null
              or not exists (select 1 from waakvlam.casus c where c.id = t.casus_id and c.afgeschermd))
         and not exists (select 1 from waakvlam.wering w
                          where w.medewerker_id = waakvlam.actor_medewerker() and w.casus_id = t.casus_id
                            and w.van <= now() and (w.tot is null or w.tot > now()))
       group by t.casus_id) z;
  -- By the kind of her organisation no covenant gives an address; a role in a case takes it away as well.
  return (
    select v_zicht || coalesce(jsonb_object_agg(r.casus_id, (v_zicht -> r.casus_id::text) - 'adres' - 'adres@wgs'), '{}')
      from (select distinct z.casus_id from waakvlam.zaakrol z
             where z.organisatie = v_code and z.plegerzijde
               and (z.medewerker_id is null or z.medewerker_id = waakvlam.actor_medewerker())) r
     where v_zicht ? r.casus_id::text);
end $$;
create index zaakrol_plegerzijde on waakvlam.zaakrol (organisatie, casus_id) where plegerzijde;
grant execute on function waakvlam.mijn_zicht() to app;

drop policy casus_app on waakvlam.casus;
create policy casus_app on waakvlam.casus for select to app using (
  case when id = (select waakvlam.actor_casus()) then waakvlam.mag_zien(id)
       else (select waakvlam.mijn_zicht()) ? id::text end);

drop policy signaal_app on waakvlam.signaal;
create policy signaal_app on waakvlam.signaal for select to app using (
  case when casus_id = (select waakvlam.actor_casus())
       then (select waakvlam.mag_zien(waakvlam.actor_casus()))
            and categorieen <@ (select waakvlam.mijn_categorieen(waakvlam.actor_casus()))
       else to_jsonb(categorieen) <@ ((select waakvlam.mijn_zicht()) -> casus_id::text) end);

drop policy taak_app on waakvlam.taak;
create policy taak_app on waakvlam.taak for select to app using (
  case when casus_id = (select waakvlam.actor_casus())
       then (select waakvlam.mag_zien(waakvlam.actor_casus()))
            and (categorieen <@ (select waakvlam.mijn_categorieen(waakvlam.actor_casus()))
                 or wie = (select waakvlam.actor_code()))
       when wie = (select waakvlam.actor_code()) then (select waakvlam.mijn_zicht()) ? casus_id::text
       else to_jsonb(categorieen) <@ ((select waakvlam.mijn_zicht()) -> casus_id::text) end);

create or replace view waakvlam.taak_zicht with (security_barrier) as
  select t.casus_id, t.id, t.item, t.wie, t.stap, t.status, t.te_laat, t.sinds, t.uiterlijk, z.geheel,
         case when z.geheel then t.bron else '{}'::text[] end as bron,
         case when z.geheel then t.voldaan_door else '{}'::text[] end as voldaan_door,
         case when z.geheel then t.premissen else '{}'::text[] end as premissen
    from waakvlam.taak t
   cross join lateral (
     select case when t.casus_id = (select waakvlam.actor_casus())
                 then (select waakvlam.mag_zien(waakvlam.actor_casus()))
                      and t.categorieen <@ (select waakvlam.mijn_categorieen(waakvlam.actor_casus()))
                 else coalesce(to_jsonb(t.categorieen) <@ ((select waakvlam.mijn_zicht()) -> t.casus_id::text), false)
            end as geheel) z
   where z.geheel
      or (t.wie = (select waakvlam.actor_code())
          and case when t.casus_id = (select waakvlam.actor_casus())
                   then (select waakvlam.mag_zien(waakvlam.actor_casus()))
                   else (select waakvlam.mijn_zicht()) ? t.casus_id::text end);

drop policy feit_app on waakvlam.feit;
create policy feit_app on waakvlam.feit for select to app using (
  case when casus_id = (select waakvlam.actor_casus()) then
         categorie = any ((select waakvlam.mijn_categorieen(waakvlam.actor_casus()))::text[])
         or (organisatie_id = (select waakvlam.eigen_organisatie(waakvlam.actor_casus()))
             and categorie <> all ((select waakvlam.mijn_gesloten(waakvlam.actor_casus()))::text[]))
         or id = any ((select waakvlam.mijn_verstrekt(waakvlam.actor_casus()))::text[])
         or categorie = any ((select waakvlam.mijn_geredigeerd(waakvlam.actor_casus()))::text[])
       when ((select waakvlam.mijn_zicht()) -> casus_id::text) ? categorie then true
       when (select waakvlam.mijn_zicht()) ? casus_id::text
         then waakvlam.zicht_op_feit(casus_id, categorie, organisatie_id, id) > 0
       else false end);

-- All that decides what the actor sees of the facts of one case, in one go. Its parts say the same as the functions of
-- those names.
create function waakvlam.mijn_casuszicht(p_casus uuid)
  returns table (zien text[], geredigeerd text[], verstrekt text[], gesloten text[], eigen uuid, plegerzijde boolean,
                 vrijgegeven text[])
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_code text;
begin
  zien := '{}'; geredigeerd := '{}'; verstrekt := '{}'; gesloten := '{}'; vrijgegeven := '{}'; plegerzijde := true;
  select o.code,
         array(select distinct l from waakvlam.toegang t cross join lateral unnest(t.categorieen) l
                where t.id = any (g.ids)),
         array(select distinct l from waakvlam.toegang t cross join lateral unnest(t.geredigeerd) l
                where t.id = any (g.ids)),
         case when cardinality(g.ids) > 0 then o.id end,
         coalesce(o.code = any (v.plegerzijde)
                  or exists (select 1 from waakvlam.zaakrol z
                              where z.casus_id = c.id and z.organisatie = o.code and z.plegerzijde
                                and (z.medewerker_id is null or z.medewerker_id = m.id)), true)
    into v_code, zien, geredigeerd, eigen, plegerzijde
    from waakvlam.medewerker m
    join waakvlam.organisatie o on o.id = m.organisatie_id
    join waakvlam.casus c on c.id = p_casus
    left join waakvlam.convenant v on v.id = waakvlam.convenant_van(c.regio)
   cross join lateral (
     select array(
       select t.id from waakvlam.toegang t
        where t.casus_id = c.id and t.organisatie_id = o.id
          and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
          and (t.medewerker_id = m.id or t.medewerker_id is null and not c.afgeschermd)
          and t.van <= now() and (t.tot is null or t.tot > now())
          and not exists (select 1 from waakvlam.wering w
                           where w.medewerker_id = m.id and w.casus_id = t.casus_id
                             and w.van <= now() and (w.tot is null or w.tot > now()))) as ids) g
   where m.id = waakvlam.actor_medewerker() and o.id = waakvlam.actor_organisatie()
     and m.actief_van <= now() and (m.actief_tot is null or m.actief_tot > now());
  if eigen is null then
    zien := '{}'; geredigeerd := '{}'; gesloten := '{}';
    return next;
    return;
  end if;
  if plegerzijde then
    gesloten := array['adres', 'adres@wgs'];
    zien := array_remove(array_remove(zien, 'adres'), 'adres@wgs');
    geredigeerd := array_remove(array_remove(geredigeerd, 'adres'), 'adres@wgs');
    vrijgegeven := array(select v.feit_id from waakvlam.vrijgave v where v.casus_id = p_casus);
  end if;
  verstrekt := array(
    select v.feit_id from waakvlam.verstrekking v
      join waakvlam.feit f on f.casus_id = v.casus_id and f.id = v.feit_id
     where v.casus_id = p_casus and v.organisatie = v_code and (v.tot is null or v.tot > now())
       and (v.adres or f.categorie not in ('adres', 'adres@wgs') or not plegerzijde));
  return next;
end $$;

create or replace view waakvlam.feit_zicht with (security_barrier) as
  select f.casus_id, f.id, f.soort, f.versie, f.categorie, f.organisatie_id, f.gebeurd_van, f.gebeurd_tot, f.bekend_op,
         f.geregistreerd_op, z.zicht,
         case z.zicht when 3 then f.velden when 2 then waakvlam.afgeschermd(f.velden, f.tekstvelden)
                      else waakvlam.afgeschermd(f.velden, null) end as velden
    from waakvlam.mijn_casuszicht(waakvlam.actor_casus()) m
   cross join waakvlam.feit f
   cross join lateral (select case
           when f.casus_id is distinct from (select waakvlam.actor_casus())
             then case when (select waakvlam.mijn_zicht()) ? f.casus_id::text
                       then waakvlam.zicht_op_feit(f.casus_id, f.categorie, f.organisatie_id, f.id) else 0 end
           when f.organisatie_id = m.eigen and f.categorie <> all (m.gesloten) then 3
           when f.categorie = any (m.zien) or f.id = any (m.verstrekt)
             then case when not m.plegerzijde or f.id = any (m.vrijgegeven) then 3 else 2 end
           when f.categorie = any (m.geredigeerd) then 1
           else 0 end as zicht) z
   where z.zicht > 0;
grant execute on function waakvlam.mijn_casuszicht(uuid) to app;
