-- Two people of one name and function are told apart by what their organisation knows them by. Only as long as her
-- organisation takes part does a privacy officer read who else looked, and nothing of a case from which she is barred.
drop function waakvlam.inzagen_van(uuid, bigint, integer);
create function waakvlam.inzagen_van(p_casus uuid, p_na bigint, p_limiet integer)
  returns table (id bigint, begonnen timestamptz, moment timestamptz, medewerker text, kenmerk text, functie text, organisatie text,
                 organisatie_code text, handeling text, categorie text, uitgang text, geweigerd text, grond text,
                 verwerking text, trace_id text, span_id text, ouder_span_id text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  v_alle boolean;
begin
  if waakvlam.actor_orgrol() is distinct from 'privacy_officer'
     or exists (select 1 from waakvlam.wering w
                 where w.casus_id = p_casus and w.medewerker_id = waakvlam.actor_medewerker()
                   and w.van <= now() and (w.tot is null or w.tot > now())) then
    return;
  end if;
  v_alle := exists (
    select 1 from waakvlam.toegang t join waakvlam.organisatie o on o.id = t.organisatie_id
     where t.casus_id = p_casus and t.organisatie_id = waakvlam.actor_organisatie() and t.soort = 'deelname'
       and t.van <= now() and (t.tot is null or t.tot > now())
       and (t.verleend_door = t.organisatie_id
            or exists (select 1 from waakvlam.zaakrol z where z.casus_id = p_casus and z.organisatie = o.code
                          and z.rol = 'procesregisseur')));
  return query
    select i.id, i.begonnen, i.moment, m.naam, m.kenmerk, m.rol, o.naam, o.code, i.handeling, i.categorie, i.uitgang,
           i.details->>'geweigerd',
           (select t.soort || ': ' || t.grond from waakvlam.toegang t
             where t.casus_id = i.casus_id and t.organisatie_id = i.organisatie_id
               and (t.medewerker_id is null or t.medewerker_id = i.medewerker_id)
               and t.van <= i.moment and (t.tot is null or t.tot > i.moment)
             order by t.soort = 'noodtoegang' desc, t.van desc limit 1),
           i.verwerking, i.trace_id, i.span_id, i.ouder_span_id
      from waakvlam.inzagelog i
      join waakvlam.medewerker m on m.id = i.medewerker_id
      join waakvlam.organisatie o on o.id = i.organisatie_id
     where i.casus_id = p_casus and (p_na is null or i.id < p_na)
       and (v_alle or i.organisatie_id = waakvlam.actor_organisatie())
     order by i.id desc limit p_limiet;
end $$;
grant execute on function waakvlam.inzagen_van(uuid, bigint, integer) to app;
