-- A message to who is on duty about a task is named by case and task together: the id of a task says nothing of its case, so
-- that two cases can have tasks of one id.
create function waakvlam.taak_sleutel(p_casus uuid, p_taak text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  return md5(p_casus::text || ' ' || p_taak);
grant execute on function waakvlam.taak_sleutel(uuid, text) to motor;

-- The reader says that she has it; then it climbs no further. False when there is no such alarm for her. Who is on duty and
-- takes a task takes with it the alarms that climb because of the same fact, and no other.
create or replace function waakvlam.notificatie_bevestigen(p_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
declare
  n record;
begin
  update waakvlam.notificatie x set bevestigd_op = coalesce(x.bevestigd_op, now()), gelezen_op = coalesce(x.gelezen_op, now())
   where x.id = p_id and x.medewerker_id = waakvlam.actor_medewerker() and waakvlam.actor_geldig()
     and x.soort in ('alarm', 'wacht') and (x.casus_id is null or waakvlam.mag_zien(x.casus_id))
  returning x.soort, x.casus_id, x.onderwerp into n;
  if not found then return false; end if;
  update waakvlam.alarmwacht a
     set bevestigd_op = coalesce(a.bevestigd_op, now()), bevestigd_door = coalesce(a.bevestigd_door, waakvlam.actor_medewerker())
   where a.casus_id = n.casus_id and a.signaal_id = n.onderwerp or n.casus_id is null and a.sleutel = n.onderwerp;
  if n.soort = 'wacht' then
    update waakvlam.alarmwacht a
       set bevestigd_op = now(), bevestigd_door = waakvlam.actor_medewerker()
      from waakvlam.signaal s join waakvlam.taak t on t.casus_id = s.casus_id
     where a.bevestigd_op is null and a.volgende is not null
       and s.casus_id = a.casus_id and s.id = a.signaal_id
       and s.feiten[1] = t.premissen[1] and s.feiten <@ t.premissen
       and waakvlam.taak_sleutel(t.casus_id, t.id) = n.onderwerp;
  end if;
  return true;
end $$;
