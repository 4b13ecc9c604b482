-- Who has to hear of new tasks, for many at once: people with a role in the case, of the organisation that owes the task, who
-- did not hear of tasks in that case under this subject yet. Rights are not weighed here. Beginning with the roles of the
-- case, it no longer looks at everybody of an organisation for each task.
-- Whether somebody still works here is asked last, of those who are left.
create function waakvlam.taken_ontvangers(p_taken jsonb, p_onderwerp text)
  returns table (casus uuid, taak text, medewerker uuid, organisatie uuid, organisatie_code text, rol text, orgrol text,
                 regio text)
  language plpgsql stable security definer rows 10 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select k.* from (
      select distinct t.casus_id, t.id as taak_id, m.id as wie, o.id as org, o.code, m.rol, m.orgrol, m.regio
        from jsonb_to_recordset(p_taken) b(casus uuid, taak text)
       cross join lateral (
         select s.casus_id, s.id, s.wie from waakvlam.taak s
          where s.casus_id = b.casus and s.id = b.taak and s.status in ('open', 'te_laat') offset 0) t
       cross join lateral (
         select z.medewerker_id from waakvlam.zaakrol z
          where z.casus_id = t.casus_id and z.medewerker_id is not null offset 0) z
        join waakvlam.medewerker m on m.id = z.medewerker_id
        join waakvlam.organisatie o on o.id = m.organisatie_id and o.code = t.wie
       where not exists (
         select 1 from waakvlam.notificatie n
          where n.medewerker_id = m.id and n.soort = 'taken' and n.casus_id = t.casus_id and n.onderwerp = p_onderwerp)
      offset 0) k
     where waakvlam.medewerker_actief(k.wie);
end $$;
grant execute on function waakvlam.taken_ontvangers(jsonb, text) to motor;
