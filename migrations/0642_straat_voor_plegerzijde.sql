-- Police who work with the perpetrator in a case do not learn where she is, but could try addresses in the street check until
-- his ban came up. In that case they find by name and plate alone.
create or replace function waakvlam.straat_zoeken(p_sleutels bytea[], p_soort text, p_nu timestamptz, p_grenzen jsonb)
  returns table (te_vaak boolean, sleutel bytea, maatregel text, soort text, functies text[], kader text,
                 geldt_van timestamptz, geldt_tot timestamptz, uitgereikt text, opgelegd boolean, betwist boolean,
                 zone text, betreft jsonb, casus uuid)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
#variable_conflict use_column
declare
  v_aantal integer;
  v_missers integer;
  v_casussen uuid[];
begin
  if waakvlam.actor_code() is distinct from 'politie' then
    raise exception 'street check is for police' using errcode = 'insufficient_privilege';
  end if;
  select count(*), count(*) filter (where cardinality(k.casussen) = 0) into v_aantal, v_missers
    from waakvlam.straatcheck k
   where k.medewerker_id = waakvlam.actor_medewerker() and k.moment > now() - interval '1 hour';
  if v_missers >= (p_grenzen->>'straatmissersPerUur')::int or v_aantal >= (p_grenzen->>'straatchecksPerUur')::int then
    insert into waakvlam.toezichtsignaal (organisatie_id, soort, medewerker_id, reden)
    values (waakvlam.actor_organisatie(), 'namen_zoeken', waakvlam.actor_medewerker(),
            format('Deed in een uur %s straatchecks; %s daarvan vonden niets.', v_aantal, v_missers))
    on conflict do nothing;
  end if;
  if v_aantal >= (p_grenzen->>'straatchecksPerUur')::int then
    return query select true, null::bytea, null::text, null::text, null::text[], null::text, null::timestamptz,
                        null::timestamptz, null::text, null::boolean, null::boolean, null::text, null::jsonb, null::uuid;
    return;
  end if;
  select coalesce(array_agg(distinct s.casus_id), '{}') into v_casussen
    from waakvlam.straatsleutel s
    join waakvlam.casus c on c.id = s.casus_id and not c.afgeschermd
   where s.sleutel = any (p_sleutels)
     and exists (select 1 from waakvlam.toegang t join waakvlam.organisatie o on o.id = t.organisatie_id
                  where t.casus_id = s.casus_id and o.code = 'politie' and 'maatregel' = any (t.categorieen)
                    and t.van <= now() and (t.tot is null or t.tot > now()))
     and not exists (select 1 from waakvlam.wering w
                      where w.casus_id = s.casus_id and w.medewerker_id = waakvlam.actor_medewerker()
                        and w.van <= now() and (w.tot is null or w.tot > now()))
     and not (p_soort = 'adres' and exists (
       select 1 from waakvlam.lezerszicht z where z.casus_id = s.casus_id and z.plegerzijde));
  insert into waakvlam.straatcheck (medewerker_id, organisatie_id, soort, sleutel, casussen)
  values (waakvlam.actor_medewerker(), waakvlam.actor_organisatie(), p_soort, p_sleutels[1], v_casussen);
  return query
    select false, s.sleutel, m.maatregel, m.soort, m.functies, m.kader, m.geldt_van, m.geldt_tot, m.uitgereikt,
           m.opgelegd, m.betwist, m.zone, m.betreft,
           case when waakvlam.mag_zien(s.casus_id) then s.casus_id end
      from waakvlam.straatsleutel s
      join waakvlam.straatmaatregel m on m.casus_id = s.casus_id and m.maatregel = s.maatregel
     where s.sleutel = any (p_sleutels) and s.casus_id = any (v_casussen)
       and m.geldt_van <= p_nu and (m.geldt_tot is null or m.geldt_tot > p_nu)
       and (p_soort = 'adres' or m.soort <> 'aol')
     limit 100;
end $$;
