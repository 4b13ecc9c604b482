-- The plan of the process is made by who directs the process in that case, and by nobody else; also its next versions.
create function waakvlam.voert_procesregie(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.mag_zien(p_casus) and exists (
    select 1 from waakvlam.zaakrol z join waakvlam.organisatie o on o.code = z.organisatie
     where z.casus_id = p_casus and z.rol = 'procesregisseur' and o.id = waakvlam.actor_organisatie());
end $$;
comment on function waakvlam.voert_procesregie(uuid) is 'Whether the organisation of the actor directs the process in this case now';
grant execute on function waakvlam.voert_procesregie(uuid) to app;

drop policy planversie_app_maken on waakvlam.planversie;
create policy planversie_app_maken on waakvlam.planversie for insert to app
  with check (waakvlam.mag_plannen(casus_id) and waakvlam.mag_vastleggen(casus_id)
              and (soort <> 'procesplan' or waakvlam.voert_procesregie(casus_id))
              and medewerker_id = (select waakvlam.actor_medewerker())
              and organisatie_id = (select waakvlam.actor_organisatie()));
