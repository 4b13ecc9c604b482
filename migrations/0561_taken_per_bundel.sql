-- Who has to hear of new tasks, for many at once: people with a role in the case, of the organisation that owes the task, who
-- did not hear of tasks in that case under this subject yet. Rights are not weighed here. Beginning with the roles of the
-- case, it no longer looks at everybody of an organisation for each task.
create function waakvlam.taken_ontvangers(p_taken jsonb, p_onderwerp text)
  returns table (casus uuid, taak text, medewerker uuid, organisatie uuid, organisatie_code text, rol text, orgrol text,
                 regio text)
  language plpgsql stable security definer rows 10 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select distinct t.casus_id, t.id, m.id, o.id, o.code, m.rol, m.orgrol, m.regio
      from jsonb_to_recordset(p_taken) b(casus uuid, taak text)
      join waakvlam.taak t on t.casus_id = b.casus and t.id = b.taak
      join waakvlam.zaakrol z on z.casus_id = t.casus_id
      join waakvlam.medewerker m on m.id = z.medewerker_id
      join waakvlam.organisatie o on o.id = m.organisatie_id
     where t.status in ('open', 'te_laat') and o.code = t.wie and waakvlam.medewerker_actief(m.id)
       and not exists (
         select 1 from waakvlam.notificatie n
          where n.medewerker_id = m.id and n.soort = 'taken' and n.casus_id = t.casus_id and n.onderwerp = p_onderwerp);
end $$;
grant execute on function waakvlam.taken_ontvangers(jsonb, text) to motor;
