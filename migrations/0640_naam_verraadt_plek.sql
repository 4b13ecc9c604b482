-- The name of a shelter, a school or a practice says where somebody is, as does that of an organisation in another region.
-- Who works with the perpetrator read it among those who take part, as whom to call and as who got an alarm; and anybody who
-- asked whether somebody is known read it without any part in the case.

-- Whether the name of an organisation says where in a region, or in which other one, people of a case are.
create function waakvlam.verraadt_plek(p_organisatie uuid, p_regio text) returns boolean
  language sql stable set search_path = pg_catalog, waakvlam, pg_temp as $$
  select o.regio <> p_regio
         or o.code not in ('politie', 'om', 'rechter', 'veilig_thuis', 'zvh', '3ro', 'dji', 'nifp', 'rvdk', 'gi', 'shn')
    from waakvlam.organisatie o where o.id = p_organisatie
$$;

-- An organisation as the actor may know it in a case: her own and those of which the name says no place; of others, to who
-- works with the perpetrator, its kind alone.
create function waakvlam.organisatie_voor(p_casus uuid, p_organisatie uuid)
  returns table (id uuid, code text, naam text)
  language plpgsql stable security definer rows 1 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select case when not v.dicht then o.id end, o.code, case when not v.dicht then o.naam end
      from waakvlam.organisatie o
      join waakvlam.casus c on c.id = p_casus
     cross join lateral (
       select o.id <> waakvlam.actor_organisatie() and waakvlam.is_plegerzijde(p_casus)
              and waakvlam.verraadt_plek(o.id, coalesce(c.regio, o.regio)) as dicht) v
     where o.id = p_organisatie;
end $$;
revoke execute on function waakvlam.verraadt_plek(uuid, text), waakvlam.organisatie_voor(uuid, uuid) from public;
grant execute on function waakvlam.verraadt_plek(uuid, text), waakvlam.organisatie_voor(uuid, uuid) to app;

-- As before; who got an alarm is an organisation as the actor may know it.
create or replace function waakvlam.alarmontvangst(p_limiet integer)
  returns table (casus_id uuid, casus text, signaal_id text, code text, sinds timestamptz, trap integer,
                 bevestigd_op timestamptz, ontvangers jsonb)
  language plpgsql stable security definer rows 20 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select s.casus_id, c.naam, s.id, s.code, s.sinds, a.trap, a.bevestigd_op,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'naam', case when waakvlam.is_plegerzijde(s.casus_id) then null else m.naam end,
                     'organisatie', o.naam, 'code', o.code, 'trap', n.trap, 'op', n.aangemaakt_op, 'gelezen', n.gelezen_op,
                     'bevestigd', n.bevestigd_op) order by n.trap, n.aangemaakt_op), '[]')
              from waakvlam.notificatie n
              join waakvlam.medewerker m on m.id = n.medewerker_id
             cross join lateral waakvlam.organisatie_voor(s.casus_id, m.organisatie_id) o
             where n.casus_id = s.casus_id and n.onderwerp = s.id and n.soort = 'alarm')
      from waakvlam.alarmwacht a
      join waakvlam.signaal s on s.casus_id = a.casus_id and s.id = a.signaal_id
      join waakvlam.casus c on c.id = s.casus_id
     where a.verzenders @> array[waakvlam.actor_medewerker()] and waakvlam.ziet_premissen(s.casus_id, s.categorieen, s.feiten)
     order by s.sinds desc limit p_limiet;
end $$;
