-- What help there is in a region, for whom, and how long people wait for it. No data about people, and no address: where a
-- shelter is stands nowhere.
create table waakvlam.voorziening (
  id uuid primary key default gen_random_uuid(),
  regio text not null,
  naam text not null check (char_length(naam) between 1 and 200),
  voor text[] not null check (cardinality(voor) > 0 and voor <@ array['slachtoffer', 'pleger', 'kind', 'omgeving']),
  aard text not null check (aard in ('opvang', 'hulpverlening', 'behandeling', 'juridisch', 'praktisch', 'begeleiding')),
  aanbieder text not null check (char_length(aanbieder) between 1 and 200),
  uitleg text check (char_length(uitleg) <= 1000),
  aanmelden text check (char_length(aanmelden) <= 500),
  wachttijd_weken integer check (wachttijd_weken between 0 and 260),
  versie integer not null default 1,
  gestopt boolean not null default false,
  bijgewerkt_op timestamptz not null default now(),
  bijgewerkt_door uuid not null references waakvlam.medewerker
);
comment on table waakvlam.voorziening is 'Help in a region with its waiting time, kept by coordinators and functional administrators of that region';
comment on column waakvlam.voorziening.wachttijd_weken is 'Weeks until help begins; null: not known';
comment on column waakvlam.voorziening.gestopt is 'No longer offered; the row stays for plans that name it';
create index voorziening_regio on waakvlam.voorziening (regio);

create function waakvlam.beheert_voorzieningen(p_regio text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.actor_orgrol() in ('coordinator', 'functioneel_beheerder') and exists (
    select 1 from waakvlam.medewerker m where m.id = waakvlam.actor_medewerker() and m.regio = p_regio);
end $$;
grant execute on function waakvlam.beheert_voorzieningen(text) to app;

alter table waakvlam.voorziening enable row level security, force row level security;
create policy voorziening_functies on waakvlam.voorziening to migratie using (true) with check (true);
create policy voorziening_app on waakvlam.voorziening for select to app
  using ((select waakvlam.actor_medewerker()) is not null);
create policy voorziening_app_maken on waakvlam.voorziening for insert to app
  with check (waakvlam.beheert_voorzieningen(regio) and bijgewerkt_door = (select waakvlam.actor_medewerker()));
create policy voorziening_app_wijzigen on waakvlam.voorziening for update to app
  using (waakvlam.beheert_voorzieningen(regio))
  with check (waakvlam.beheert_voorzieningen(regio) and bijgewerkt_door = (select waakvlam.actor_medewerker()));
grant select, insert on waakvlam.voorziening to app;
grant update (naam, voor, aard, aanbieder, uitleg, aanmelden, wachttijd_weken, versie, gestopt, bijgewerkt_op, bijgewerkt_door)
  on waakvlam.voorziening to app;
