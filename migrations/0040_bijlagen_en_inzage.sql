create table waakvlam.bijlage (
  id uuid primary key default gen_random_uuid(),
  casus_id uuid not null references waakvlam.casus,
  feit_id text,
  medewerker_id uuid not null references waakvlam.medewerker,
  sha256 bytea not null check (octet_length(sha256) = 32),
  bytes bigint not null check (bytes >= 0),
  mediatype text not null,
  sleutel bytea,
  naam bytea,
  aangemaakt_op timestamptz not null default now(),
  vernietigd_op timestamptz,
  foreign key (casus_id, feit_id) references waakvlam.feit (casus_id, id),
  check ((vernietigd_op is null) = (sleutel is not null))
);
create index bijlage_casus on waakvlam.bijlage (casus_id, feit_id);
comment on table waakvlam.bijlage is 'Files that belong to facts; the encrypted bytes lie outside the database';
comment on column waakvlam.bijlage.feit_id is 'Null until the fact is recorded; until then only who sent it sees it';
comment on column waakvlam.bijlage.medewerker_id is 'Who sent the file';
comment on column waakvlam.bijlage.sha256 is 'Digest of the stored (encrypted) bytes';
comment on column waakvlam.bijlage.bytes is 'Size of the stored bytes';
comment on column waakvlam.bijlage.sleutel is 'Wrapped key of this file; null once destroyed, which makes the bytes unreadable';
comment on column waakvlam.bijlage.naam is 'Encrypted file name, or absent';

create table waakvlam.inzagelog (
  id bigint generated always as identity primary key,
  moment timestamptz not null default clock_timestamp(),
  medewerker_id uuid not null,
  organisatie_id uuid not null,
  casus_id uuid,
  handeling text not null,
  categorie text not null,
  uitgang text not null,
  details jsonb not null default '{}'
);
create index inzagelog_moment on waakvlam.inzagelog (moment);
create index inzagelog_casus on waakvlam.inzagelog (casus_id, moment);
comment on table waakvlam.inzagelog is 'Who read or did what, when, through which way out; only ever appended to';
comment on column waakvlam.inzagelog.uitgang is 'Way out of the system (route, export, ...), as registered';
comment on column waakvlam.inzagelog.details is 'Ids and counts, never content';

create table waakvlam.inzagezegel (
  minuut timestamptz primary key check (minuut = date_trunc('minute', minuut)),
  merkle_wortel bytea not null check (octet_length(merkle_wortel) = 32),
  vorige bytea not null check (octet_length(vorige) = 32),
  zegel bytea not null check (octet_length(zegel) = 32)
);
comment on table waakvlam.inzagezegel is 'One seal per minute over the access log, chained';
comment on column waakvlam.inzagezegel.merkle_wortel is 'Merkle root of the rows of that minute';
comment on column waakvlam.inzagezegel.vorige is 'Seal before it';
comment on column waakvlam.inzagezegel.zegel is 'Digest over minuut, merkle_wortel and vorige';

-- Also the owner and an administrator cannot rewrite these by accident.
create function waakvlam.weiger_wijziging() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.inzagelog
  for each statement execute function waakvlam.weiger_wijziging();
create trigger alleen_toevoegen before update or delete or truncate on waakvlam.inzagezegel
  for each statement execute function waakvlam.weiger_wijziging();
create trigger nooit_verwijderen before delete or truncate on waakvlam.feit
  for each statement execute function waakvlam.weiger_wijziging();

alter table waakvlam.bijlage enable row level security, force row level security;
create policy bijlage_motor on waakvlam.bijlage for select to motor using (true);
-- The subquery reads feit under the actor's own policies.
create policy bijlage_app on waakvlam.bijlage for select to app using (
  case when feit_id is null then medewerker_id = (select waakvlam.actor_medewerker()) and waakvlam.mag_zien(casus_id)
       else exists (select 1 from waakvlam.feit f where f.casus_id = bijlage.casus_id and f.id = bijlage.feit_id) end);
create policy bijlage_app_toevoegen on waakvlam.bijlage for insert to app
  with check (medewerker_id = (select waakvlam.actor_medewerker()) and waakvlam.mag_vastleggen(casus_id));
create policy bijlage_app_wijzigen on waakvlam.bijlage for update to app using (waakvlam.mag_vastleggen(casus_id));
grant select, insert, update (feit_id, sleutel, naam, vernietigd_op) on waakvlam.bijlage to app;
grant select on waakvlam.bijlage to motor;

alter table waakvlam.inzagelog enable row level security, force row level security;
create policy inzagelog_motor on waakvlam.inzagelog for select to motor using (true);
create policy inzagelog_app on waakvlam.inzagelog for insert to app
  with check (medewerker_id = (select waakvlam.actor_medewerker())
              and organisatie_id = (select waakvlam.actor_organisatie()) and (select waakvlam.actor_geldig()));
grant insert (medewerker_id, organisatie_id, casus_id, handeling, categorie, uitgang, details) on waakvlam.inzagelog
  to app;
grant select on waakvlam.inzagelog to motor;

alter table waakvlam.inzagezegel enable row level security, force row level security;
create policy inzagezegel_motor on waakvlam.inzagezegel for select to motor using (true);
create policy inzagezegel_motor_toevoegen on waakvlam.inzagezegel for insert to motor with check (true);
grant select, insert on waakvlam.inzagezegel to motor;
