-- Plans in versions; a version is never changed. Who works with the perpetrator reads none: they say what protects her.
create table waakvlam.planversie (
  casus_id uuid not null references waakvlam.casus,
  plan_id uuid not null,
  versie integer not null check (versie > 0),
  soort text not null,
  inhoud jsonb not null,
  organisatie_id uuid not null references waakvlam.organisatie,
  medewerker_id uuid not null references waakvlam.medewerker,
  gemaakt_op timestamptz not null default now(),
  primary key (casus_id, plan_id, versie)
);
comment on table waakvlam.planversie is 'Versions of the plans of a case, only ever appended to';
comment on column waakvlam.planversie.inhoud is 'Goals, measures per risk with owner, scenarios, voices; as modules/plannen describes';

create function waakvlam.mag_plannen(p_casus uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.ziet_alle(p_casus, array['overleg']) and not waakvlam.is_plegerzijde(p_casus);
end $$;
grant execute on function waakvlam.mag_plannen(uuid) to app;

alter table waakvlam.planversie enable row level security, force row level security;
create policy planversie_functies on waakvlam.planversie to migratie using (true) with check (true);
create policy planversie_app on waakvlam.planversie for select to app using (waakvlam.mag_plannen(casus_id));
create policy planversie_app_maken on waakvlam.planversie for insert to app
  with check (waakvlam.mag_plannen(casus_id) and waakvlam.mag_vastleggen(casus_id)
              and medewerker_id = (select waakvlam.actor_medewerker())
              and organisatie_id = (select waakvlam.actor_organisatie()));
grant select, insert on waakvlam.planversie to app;

create function waakvlam.plannen_vernietigen() returns trigger
  language plpgsql security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  delete from waakvlam.planversie where casus_id = new.casus_id;
  return null;
end $$;
create trigger plannen_vernietigen after insert on waakvlam.vernietiging
  for each row execute function waakvlam.plannen_vernietigen();
