-- Who read a message between partners: the first person of each organisation, and when. Seen by who sees the message.
create table waakvlam.ontvangst (
  casus_id uuid not null references waakvlam.casus,
  feit_id text not null,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid not null references waakvlam.medewerker,
  gelezen_op timestamptz not null default now(),
  primary key (casus_id, feit_id, organisatie_id)
);
comment on table waakvlam.ontvangst is 'First reading of a message by each organisation; only ever appended to';
alter table waakvlam.ontvangst enable row level security, force row level security;
create policy ontvangst_functies on waakvlam.ontvangst to migratie using (true) with check (true);
create policy ontvangst_lezen on waakvlam.ontvangst for select to app using (
  exists (select 1 from waakvlam.feit_zicht f where f.casus_id = ontvangst.casus_id and f.id = ontvangst.feit_id));
create policy ontvangst_melden on waakvlam.ontvangst for insert to app with check (
  organisatie_id = (select waakvlam.actor_organisatie()) and medewerker_id = (select waakvlam.actor_medewerker())
  and exists (select 1 from waakvlam.feit_zicht f where f.casus_id = ontvangst.casus_id and f.id = ontvangst.feit_id));
grant select, insert on waakvlam.ontvangst to app;

create function waakvlam.ontvangst_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.ontvangst where casus_id = new.casus_id;
  return null;
end $$;
create trigger ontvangst_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.ontvangst_vernietigen();
