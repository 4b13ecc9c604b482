-- How colleagues are known at their provider, for who keeps the staff: who changes one of them has to give it again.
create function waakvlam.aanmeldnamen() returns table (medewerker uuid, uitgever text, sub text)
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  perform waakvlam.eis_beheerder();
  return query
    select e.medewerker_id, e.uitgever, e.sub
      from waakvlam.externe_identiteit e join waakvlam.medewerker m on m.id = e.medewerker_id
     where m.organisatie_id = waakvlam.actor_organisatie();
end $$;
grant execute on function waakvlam.aanmeldnamen() to app;
