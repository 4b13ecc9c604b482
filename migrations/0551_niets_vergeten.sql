-- Makes good what databases lack that had 0462 and 0472 in their first text (eerder.json): an alarm was lost when the server
-- stopped between climbing and telling, and who read a message stayed when its case was destroyed. Others have it already.
-- Takes the alarms that nobody acknowledged in time one step up; gives which, with the step that they now stand on. One
-- that no longer stands is let go. It comes due again until the caller has told people on the last step, so that a crash
-- in between loses nothing.
create or replace function waakvlam.alarmen_klimmen(p_wacht interval) returns table (casus uuid, signaal text, trap integer)
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    update waakvlam.alarmwacht a
       set trap = case when n.actief then least(a.trap + 1, 2) else a.trap end,
           volgende = case when n.actief then now() + p_wacht end
      from (select w.casus_id, w.signaal_id, coalesce(s.actief, false) as actief
              from waakvlam.alarmwacht w
              left join waakvlam.signaal s on s.casus_id = w.casus_id and s.id = w.signaal_id
             where w.bevestigd_op is null and w.volgende <= now()
             order by w.volgende limit 100 for update of w skip locked) n
     where a.casus_id = n.casus_id and a.signaal_id = n.signaal_id
    returning a.casus_id, a.signaal_id, case when n.actief then a.trap end;
end $$;

create or replace function waakvlam.ontvangst_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.ontvangst where casus_id = new.casus_id;
  return null;
end $$;
create or replace trigger ontvangst_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.ontvangst_vernietigen();
