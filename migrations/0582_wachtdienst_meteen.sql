-- Who is on duty hears of a breach at once; when she may see the case, the message leads to it.
alter table waakvlam.notificatie drop constraint notificatie_check;
alter table waakvlam.notificatie
  add constraint notificatie_check check (
    case when soort = 'wacht' then true else (casus_id is null) = (soort in ('bezorging', 'leeslijst')) end);
comment on column waakvlam.notificatie.soort is
  'alarm: a signal; taken: new tasks in a case on one day; wacht: for who is on duty, with the case when she may see it; bezorging: mail or push fails; leeslijst: a report that nobody read in time';
