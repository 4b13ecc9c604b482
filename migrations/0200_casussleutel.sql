create table waakvlam.casussleutel (
  casus_id uuid primary key references waakvlam.casus,
  sleutel bytea not null,
  aangemaakt_op timestamptz not null default now()
);
comment on table waakvlam.casussleutel is 'Key of each case, wrapped with the master key; it wraps the key of every file of that case';

alter table waakvlam.casussleutel enable row level security, force row level security;
create policy casussleutel_app on waakvlam.casussleutel for select to app using (waakvlam.mag_zien(casus_id));
create policy casussleutel_app_maken on waakvlam.casussleutel for insert to app
  with check (waakvlam.mag_vastleggen(casus_id));
grant select, insert on waakvlam.casussleutel to app;

alter table waakvlam.bijlage add column inhoud_sha256 bytea check (octet_length(inhoud_sha256) = 32);
comment on column waakvlam.bijlage.inhoud_sha256 is 'Digest of the file as it was sent';
grant select (inhoud_sha256), insert (inhoud_sha256) on waakvlam.bijlage to app;
