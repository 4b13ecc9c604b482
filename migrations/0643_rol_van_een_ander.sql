-- Any partner could record a role of direction for itself, and by it read where the victim is, lock out people of other
-- organisations and shut a case to them. A role that an organisation took opens nothing for it until another organisation gave it
-- too. The Zorg- en Veiligheidshuis, which directs by its nature, still decides who is locked out.
alter table waakvlam.zaakrol add column gegeven boolean not null default true;
comment on column waakvlam.zaakrol.gegeven is 'Given by another organisation, or taken over from its offer; else it widens nothing';

-- As before, with whether a role was given. A release before this one says nothing of it.
create or replace function waakvlam.zaakrollen_zetten(p_casus uuid, p_rollen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.zaakrol where casus_id = p_casus;
  insert into waakvlam.zaakrol (casus_id, organisatie, rol, medewerker_id, naam, persoonlijk, gegeven, plegerzijde)
  select p_casus, r.organisatie, r.rol, m.id, case when m.id is null or not m.zeker then r.medewerker end, r.persoonlijk,
         coalesce(r.gegeven, true), r.plegerzijde and (m.id is not null or not r.persoonlijk)
    from jsonb_to_recordset(p_rollen)
      as r(organisatie text, rol text, medewerker text, plegerzijde boolean, persoonlijk boolean, gegeven boolean)
    left join lateral (
      select a.id, a.zeker
        from (select m.id, z.zeker, bool_or(z.zeker) over () as een_zeker
                from waakvlam.medewerker m
                join waakvlam.organisatie o on o.id = m.organisatie_id and o.code = r.organisatie
               cross join lateral (select m.id::text = r.medewerker or lower(m.naam) = lower(r.medewerker) as zeker) z
               where z.zeker or r.plegerzijde and waakvlam.achternaam(m.naam) = waakvlam.achternaam(r.medewerker)) a
       where a.zeker or not a.een_zeker) m on r.medewerker is not null;
end $$;
create or replace function waakvlam.medewerker_in_rol() returns trigger
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
               'persoonlijk', r.persoonlijk, 'gegeven', r.gegeven, 'plegerzijde', r.plegerzijde or r.naam is not null))
        from waakvlam.zaakrol r where r.casus_id = v_casus));
    perform waakvlam.zicht_afleiden(v_casus);
  end loop;
  return null;
end $$;

-- As before, by the roles that were given.
create or replace function waakvlam.toegang_uitkomsten(p_casus uuid, p_op timestamptz)
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
                               where z.casus_id = t.casus_id and z.organisatie = o.code and z.gegeven
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
create or replace function waakvlam.deelsituatie(p_casus uuid, p_organisatie text)
  returns table (niveau text, fase text, toestemming text[], rollen text[])
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.mag_zien(p_casus) then return; end if;
  return query
    select case when 'risico' = any (waakvlam.mijn_categorieen(p_casus)) then x.niveau else 'onbekend' end, x.fase,
           waakvlam.toegestaan(x.toestemming, p_organisatie),
           array(select z.rol from waakvlam.zaakrol z
                  where z.casus_id = p_casus and z.organisatie = p_organisatie and z.gegeven)
      from waakvlam.casus_context x where x.casus_id = p_casus;
end $$;
create or replace function waakvlam.mag_weren(p_casus uuid, p_medewerker uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return exists (
    select 1 from waakvlam.lezerszicht z
     where z.casus_id = p_casus and not z.plegerzijde and z.delen_tot = 'infinity'
       and p_medewerker is distinct from waakvlam.actor_medewerker()
       and (exists (select 1 from waakvlam.medewerker m where m.id = p_medewerker and m.organisatie_id = z.organisatie_id)
            or exists (select 1 from waakvlam.zaakrol r where r.casus_id = p_casus and r.organisatie = z.code
                          and r.rol in ('procesregisseur', 'casusregisseur')
                          and (r.gegeven or z.code = 'zvh'))
            or exists (select 1 from waakvlam.casus c join waakvlam.medewerker m on m.id = c.aangemaakt_door
                        where c.id = p_casus and m.organisatie_id = z.organisatie_id)));
end $$;

-- What was taken before is looked at again.
select waakvlam.wekker_zetten(z.casus_id, now()) from (select distinct r.casus_id from waakvlam.zaakrol r
 where r.rol in ('procesregisseur', 'casusregisseur')) z;
