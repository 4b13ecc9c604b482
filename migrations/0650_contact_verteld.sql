-- At an organisation many people speak with a victim, and one of them is her contact person: when a colleague of his records
-- contact with her, he hears. It goes the way of all messages: the outbox, where rights are weighed before anybody is told.
alter table waakvlam.notificatie drop constraint notificatie_soort_check;
alter table waakvlam.notificatie
  add constraint notificatie_soort_check check (
    soort in ('alarm', 'taken', 'wacht', 'bezorging', 'leeslijst', 'contact'));
comment on column waakvlam.notificatie.soort is
  'alarm: a signal; taken: new tasks in a case on one day; wacht: for who is on duty, with the case when she may see it; bezorging: mail or push fails; leeslijst: a report that nobody read in time; contact: a colleague had contact with the victim';

create function waakvlam.meld_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  insert into waakvlam.outbox (soort, casus_id, inhoud)
  values ('contact', new.casus_id, jsonb_build_object('contact', new.id));
  return null;
end $$;
-- What was long ago when it is recorded, as when a case is brought in, is no news.
create trigger meld_contact after insert on waakvlam.feit for each row
  when (new.soort = 'contact_slachtoffer' and new.gebeurd_tot > new.geregistreerd_op - interval '7 days')
  execute function waakvlam.meld_contact();

-- Who has to hear of it: contact persons of the victim at the organisation of who recorded it, and not that person herself.
-- Rights are not weighed here.
create function waakvlam.contact_ontvangers(p_casus uuid, p_feit text)
  returns table (medewerker uuid, organisatie uuid, organisatie_code text, rol text, orgrol text, regio text)
  language plpgsql stable security definer rows 2 set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return query
    select distinct m.id, o.id, o.code, m.rol, m.orgrol, m.regio
      from waakvlam.feit f
      join waakvlam.zaakrol z on z.casus_id = f.casus_id and z.rol = 'contactpersoon_slachtoffer'
      join waakvlam.medewerker m on m.id = z.medewerker_id and m.organisatie_id = f.organisatie_id
       and m.id is distinct from f.medewerker_id
      join waakvlam.organisatie o on o.id = m.organisatie_id
     where f.casus_id = p_casus and f.id = p_feit and waakvlam.medewerker_actief(m.id);
end $$;
grant execute on function waakvlam.contact_ontvangers(uuid, text) to motor;
