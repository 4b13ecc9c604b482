-- Who knows about stalking at an organisation, so that partners find her and her organisation sees where too few are. Who is
-- named here is in a list that everybody in the region reads, by a decision of her organisation; shelters stay out of it.
alter table waakvlam.medewerker
  add column specialismen text[] not null default '{}' check (specialismen <@
    array['casusregisseur', 'procesregisseur', 'aandachtsfunctionaris', 'portefeuillehouder', 'contactpersoon_stalking']),
  add column specialismen_op timestamptz;
comment on column waakvlam.medewerker.specialismen is 'What she is for stalking at her organisation; taakaccenthouder follows from orgrol';
comment on column waakvlam.medewerker.specialismen_op is 'When her organisation last said so';

-- With what follows from her role there, which nobody has to say.
create function waakvlam.specialismen_van(p_orgrol text, p_gezegd text[]) returns text[]
  language sql immutable set search_path = pg_catalog, waakvlam, pg_temp as
$$ select p_gezegd || case when p_orgrol = 'taakaccenthouder' then array['taakaccenthouder'] else '{}' end $$;

-- What a file with staff says of it, after the staff themselves were taken in. A row that says nothing leaves it; who left has none.
create function waakvlam.specialismen_invoeren(p_rijen jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.eis_beheerder();
  update waakvlam.medewerker m
     set specialismen = array(select distinct s from jsonb_array_elements_text(r.rij -> 'specialismen') s order by s),
         specialismen_op = now()
    from jsonb_array_elements(p_rijen) r(rij)
   where m.organisatie_id = waakvlam.actor_organisatie() and m.kenmerk = r.rij ->> 'kenmerk' and r.rij ? 'specialismen';
  update waakvlam.medewerker m set specialismen = '{}'
   where m.organisatie_id = waakvlam.actor_organisatie() and m.actief_tot <= now() and m.specialismen <> '{}';
end $$;
revoke execute on function waakvlam.specialismen_invoeren(jsonb) from public;
grant execute on function waakvlam.specialismen_invoeren(jsonb) to app;

-- The specialists of the region of the actor, with the number to call each: her own when her organisation named her, else
-- the general one of her organisation.
-- Nobody of a shelter: a name or a number says where to look for a victim, and who works with perpetrators reads this too.
create function waakvlam.specialisten()
  returns table (medewerker_id uuid, naam text, functie text, organisatie text, organisatienaam text, basisteam text,
                 specialismen text[], nagegaan timestamptz, nummer text, plaatsvervanger text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.actor_geldig() then return; end if;
  return query
    select m.id, m.naam, m.rol, o.code, o.naam, m.basisteam, s.alle, m.specialismen_op,
           coalesce(case when m.specialismen <> '{}' then e.nummer end, a.nummer),
           (select p.naam from waakvlam.medewerker p where p.id = m.plaatsvervanger_id and waakvlam.medewerker_actief(p.id))
      from waakvlam.medewerker m
      join waakvlam.organisatie o on o.id = m.organisatie_id
     cross join lateral waakvlam.specialismen_van(m.orgrol, m.specialismen) s(alle)
      left join waakvlam.werknummer e on e.medewerker_id = m.id
      left join waakvlam.werknummer a on a.organisatie_id = o.id and a.soort = 'algemeen'
     where o.regio = (select r.regio from waakvlam.organisatie r where r.id = waakvlam.actor_organisatie())
       and o.code <> 'vrouwenopvang' and s.alle <> '{}' and waakvlam.medewerker_actief(m.id)
     order by o.naam, m.naam, m.id;
end $$;
revoke execute on function waakvlam.specialisten() from public;
grant execute on function waakvlam.specialisten() to app;

-- The colleagues of the actor with what bears on staffing: team, what they are for stalking, whether they read the list of
-- reports, who replaces them, and in how many open cases they have a role; of no case which. Shielded cases are not counted,
-- nor those from which the actor is barred: one more would tell him of it. For who looks after staffing.
create function waakvlam.bezetting()
  returns table (medewerker_id uuid, naam text, basisteam text, specialismen text[], nagegaan timestamptz,
                 plaatsvervanger text, casussen integer)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  if not waakvlam.actor_geldig()
     or waakvlam.actor_orgrol() not in ('coordinator', 'taakaccenthouder', 'functioneel_beheerder') then
    raise exception 'not for this role' using errcode = 'insufficient_privilege';
  end if;
  return query
    select m.id, m.naam, m.basisteam,
           waakvlam.specialismen_van(m.orgrol, m.specialismen)
             || case when m.orgrol in ('taakaccenthouder', 'coordinator') then array['leeslijst'] else '{}' end,
           m.specialismen_op,
           (select p.naam from waakvlam.medewerker p where p.id = m.plaatsvervanger_id and waakvlam.medewerker_actief(p.id)),
           (select count(distinct z.casus_id)::integer
              from waakvlam.zaakrol z
              join waakvlam.casus c on c.id = z.casus_id
              left join waakvlam.stand s on s.casus_id = z.casus_id
             where z.medewerker_id = m.id and s.stand ->> 'casusstatus' is distinct from 'gesloten' and not c.afgeschermd
               and not exists (select 1 from waakvlam.wering w
                                where w.casus_id = c.id and w.medewerker_id = waakvlam.actor_medewerker()
                                  and w.van <= now() and (w.tot is null or w.tot > now())))
      from waakvlam.medewerker m
     where m.organisatie_id = waakvlam.actor_organisatie() and waakvlam.medewerker_actief(m.id)
       and m.orgrol not in ('functioneel_beheerder', 'privacy_officer')
     order by m.naam, m.id;
end $$;
revoke execute on function waakvlam.bezetting() from public;
grant execute on function waakvlam.bezetting() to app;
