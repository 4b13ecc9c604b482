-- What people of an organisation changed in the rules of recognition after what readers judged: who, why, with what effect.
-- Nothing is changed or taken away; the rules that hold are the changes that were brought in and not turned back.
create table waakvlam.regelwijziging (
  id uuid primary key default gen_random_uuid(),
  volgnr bigint generated always as identity,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid not null references waakvlam.medewerker,
  besluit text not null check (besluit in ('invoeren', 'afwijzen', 'terugdraaien')),
  wijziging jsonb not null,
  van uuid references waakvlam.regelwijziging,
  reden text not null check (reden <> ''),
  effect jsonb,
  moment timestamptz not null default now(),
  check ((besluit = 'terugdraaien') = (van is not null)),
  check ((besluit = 'invoeren') = (effect is not null))
);
create unique index regelwijziging_terug on waakvlam.regelwijziging (van);
create index regelwijziging_lijst on waakvlam.regelwijziging (organisatie_id, volgnr);
comment on table waakvlam.regelwijziging is 'Decisions of an organisation about its own adjustment of the rules of recognition';
comment on column waakvlam.regelwijziging.effect is 'What it did on the corpus and on judged reports when it was decided';
alter table waakvlam.regelwijziging enable row level security, force row level security;
create policy regelwijziging_functies on waakvlam.regelwijziging to migratie using (true) with check (true);
-- Who brings reports in reads them by these rules as well.
create policy regelwijziging_lezen on waakvlam.regelwijziging for select to app
  using (organisatie_id = (select waakvlam.actor_organisatie())
         and ((select waakvlam.leest_incidenten()) or (select waakvlam.brengt_incidenten_in())));
create policy regelwijziging_toevoegen on waakvlam.regelwijziging for insert to app
  with check (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.leest_incidenten())
              and medewerker_id = (select waakvlam.actor_medewerker()));
grant select, insert on waakvlam.regelwijziging to app;
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.regelwijziging
  for each statement execute function waakvlam.weiger_wijziging();
