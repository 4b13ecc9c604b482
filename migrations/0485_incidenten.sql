-- Reports that an organisation brings in to be read for stalking. They stay within that organisation: no grant to a case
-- opens them, and nothing here is shown to anyone else. What a human takes for stalking leaves as a fact in a case.
create table waakvlam.incident (
  id uuid primary key default gen_random_uuid(),
  organisatie_id uuid not null references waakvlam.organisatie,
  bron_id text not null check (bron_id <> ''),
  tekst text not null,
  gebeurd date,
  geregistreerd date not null,
  plaats text,
  classificatie text,
  afdruk bytea not null,
  oordeel text not null check (oordeel in ('vermoeden', 'twijfel', 'geen', 'niet_beoordeeld')),
  score real not null,
  lezing jsonb not null,
  ontvangen timestamptz not null default now(),
  unique (organisatie_id, bron_id),
  unique (id, organisatie_id)
);
create index incident_lijst on waakvlam.incident (organisatie_id, ontvangen desc, score desc, id);
comment on table waakvlam.incident is 'Reports of one organisation, read by the rules; never visible to another';
comment on column waakvlam.incident.afdruk is 'Digest of the line as delivered: the same line again changes nothing';
comment on column waakvlam.incident.lezing is 'What the rules found: quotes with place, counterweight, questions, grounds';

create table waakvlam.incident_betrokkene (
  incident_id uuid not null,
  nr smallint not null,
  organisatie_id uuid not null,
  gegevens jsonb not null,
  primary key (incident_id, nr),
  foreign key (incident_id, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade
);
comment on table waakvlam.incident_betrokkene is 'People in a report as the source gave them';

create table waakvlam.incident_sleutel (
  organisatie_id uuid not null,
  soort text not null,
  waarde text not null,
  incident_id uuid not null,
  nr smallint,
  primary key (organisatie_id, soort, waarde, incident_id),
  foreign key (incident_id, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade
);
create index incident_sleutel_van on waakvlam.incident_sleutel (incident_id);
comment on table waakvlam.incident_sleutel is 'What reports are joined by: people, telephones, plates, addresses, accounts';

create table waakvlam.incident_oordeel (
  id bigint generated always as identity primary key,
  incident_id uuid not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null references waakvlam.medewerker,
  oordeel text not null check (oordeel in ('stalking', 'geen', 'meer_weten')),
  reden text not null check (reden <> ''),
  moment timestamptz not null default now(),
  foreign key (incident_id, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade
);
create index incident_oordeel_van on waakvlam.incident_oordeel (incident_id, medewerker_id, id desc);
comment on table waakvlam.incident_oordeel is 'Verdicts of readers; the newest of each reader counts, none is changed';

create table waakvlam.incident_gelezen (
  incident_id uuid not null,
  medewerker_id uuid not null references waakvlam.medewerker,
  organisatie_id uuid not null,
  moment timestamptz not null default now(),
  primary key (incident_id, medewerker_id),
  foreign key (incident_id, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade
);
comment on table waakvlam.incident_gelezen is 'Who opened a report first when';

create table waakvlam.incident_casus (
  incident_id uuid not null,
  casus_id uuid not null references waakvlam.casus,
  feit text not null,
  organisatie_id uuid not null,
  medewerker_id uuid not null references waakvlam.medewerker,
  moment timestamptz not null default now(),
  primary key (incident_id, casus_id),
  foreign key (incident_id, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade
);
comment on table waakvlam.incident_casus is 'The case and the fact that a report became';

create table waakvlam.persoonskoppeling (
  id bigint generated always as identity primary key,
  organisatie_id uuid not null,
  incident_a uuid not null,
  nr_a smallint not null,
  incident_b uuid not null,
  nr_b smallint not null,
  besluit text not null check (besluit in ('dezelfde', 'verschillend', 'ongedaan')),
  medewerker_id uuid not null references waakvlam.medewerker,
  moment timestamptz not null default now(),
  check ((incident_a, nr_a) < (incident_b, nr_b)),
  foreign key (incident_a, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade,
  foreign key (incident_b, organisatie_id) references waakvlam.incident (id, organisatie_id) on delete cascade
);
create index persoonskoppeling_paar on waakvlam.persoonskoppeling (incident_a, incident_b);
create index persoonskoppeling_b on waakvlam.persoonskoppeling (incident_b);
comment on table waakvlam.persoonskoppeling is
  'What a human decided about two mentions of a person; the newest counts, undoing leaves both as they came';

-- Reading the list is the work of who was given it; another colleague of the same organisation has no business here.
create function waakvlam.leest_incidenten() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  return waakvlam.actor_orgrol() in ('taakaccenthouder', 'coordinator');
end $$;
create function waakvlam.brengt_incidenten_in() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, waakvlam, pg_temp as $$
begin
  -- At a Zorg- en Veiligheidshuis the law lists no automated analysis.
  return waakvlam.actor_orgrol() in ('taakaccenthouder', 'coordinator', 'importeur') and waakvlam.actor_code() <> 'zvh';
end $$;
revoke execute on function waakvlam.leest_incidenten(), waakvlam.brengt_incidenten_in() from public;
grant execute on function waakvlam.leest_incidenten(), waakvlam.brengt_incidenten_in() to app;

do $$
declare
  v_tabel text;
  v_invoer boolean;
begin
  foreach v_tabel in array array['incident', 'incident_betrokkene', 'incident_sleutel', 'incident_oordeel', 'incident_gelezen',
                                 'incident_casus', 'persoonskoppeling'] loop
    v_invoer := v_tabel in ('incident', 'incident_betrokkene', 'incident_sleutel');
    execute format('alter table waakvlam.%I enable row level security, force row level security', v_tabel);
    execute format('create policy %I on waakvlam.%I to migratie using (true) with check (true)', v_tabel || '_functies', v_tabel);
    execute format($p$create policy %I on waakvlam.%I for select to app
                     using (organisatie_id = (select waakvlam.actor_organisatie())
                            and ((select waakvlam.leest_incidenten()) or %L and (select waakvlam.brengt_incidenten_in())))$p$,
                   v_tabel || '_lezen', v_tabel, v_invoer);
    execute format($p$create policy %I on waakvlam.%I for insert to app
                     with check (organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.%I()) %s)$p$,
                   v_tabel || '_toevoegen', v_tabel,
                   case when v_invoer then 'brengt_incidenten_in' else 'leest_incidenten' end,
                   case when v_invoer then '' else 'and medewerker_id = (select waakvlam.actor_medewerker())' end);
    execute format('grant select, insert on waakvlam.%I to app', v_tabel);
  end loop;
end $$;
create trigger alleen_toevoegen before update or truncate on waakvlam.incident_oordeel
  for each statement execute function waakvlam.weiger_wijziging();
create trigger alleen_toevoegen before update or truncate on waakvlam.persoonskoppeling
  for each statement execute function waakvlam.weiger_wijziging();
